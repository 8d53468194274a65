/** English spellings of names with an Arabic article or house: "Al Tarrin", "Al-Tarrin". */

interface NameForm {
  readonly id: string
  readonly language: string
  readonly form: string
}

/** The article or the house before a part of a name, at its beginning or behind a blank. */
const ARTICLE = /(?<=^|\s)(?<article>[AE]l|[ae]l)[- ](?=\p{L})/gu

/** The forms, and behind each English one that has an article its spellings with a hyphen and with a blank, where nobody listed them. */
export function withArticles<Form extends NameForm>(forms: readonly Form[]): readonly Form[] {
  const listed = new Set(forms.map(({ id, form }) => `${id}\t${form}`))
  return forms.flatMap((row) => {
    if (row.language !== 'en' || row.form.search(ARTICLE) < 0) return [row]
    const others = ['-', ' ']
      .map((joiner) => row.form.replace(ARTICLE, `$<article>${joiner}`))
      .filter((form) => !listed.has(`${row.id}\t${form}`))
    for (const form of others) listed.add(`${row.id}\t${form}`)
    return [row, ...others.map((form) => ({ ...row, form }))]
  })
}
