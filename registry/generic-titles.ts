import type { OfficeId, Side } from '../src/model.ts'
import type { PublisherId, RegistryTables } from './tables.ts'

/** An office's title in one language without the words that say whose it is: «عضو مجلس الدولة» of `cn/state-councilor`. */
export interface GenericTitle {
  readonly office: OfficeId
  readonly side: Side
  readonly language: 'ar' | 'en'
  readonly form: string
}

const cache = new WeakMap<RegistryTables, readonly GenericTitle[]>()

/** All offices' titles without their state's name or nisba; a title that says nothing else is left out. */
export function genericTitles(tables: RegistryTables): readonly GenericTitle[] {
  const known = cache.get(tables)
  if (known !== undefined) return known
  const titles = [...inLanguage(tables, 'ar'), ...inLanguage(tables, 'en')]
  cache.set(tables, titles)
  return titles
}

function inLanguage(tables: RegistryTables, language: 'ar' | 'en'): readonly GenericTitle[] {
  const words = sideForms(tables, language)
  return tables.offices.flatMap((office) => {
    const title = office.names[language]
    if (title === undefined) return []
    const without = language === 'ar' ? withoutSide : withoutOwner
    const form = without(title, words.get(office.side) ?? [])
    return form.split(' ').length > 1 ? [{ office: office.id, side: office.side, language, form }] : []
  })
}

/** The names of ministries and presidencies without their state («وزارة الخارجية»), as publishers call themselves at home. */
export function genericPublishers(
  tables: RegistryTables,
): readonly { readonly publisher: PublisherId; readonly side: Side; readonly form: string }[] {
  const sides = new Map(
    tables.publishers.filter(({ kind }) => OFFICIAL.has(kind)).map(({ id, side }) => [id, side]),
  )
  const words = { ar: sideForms(tables, 'ar'), en: sideForms(tables, 'en') }
  return tables.publisherForms.flatMap(({ id, language, form: name }) => {
    const side = sides.get(id) ?? null
    if (side === null || (language !== 'ar' && language !== 'en')) return []
    const without = language === 'ar' ? withoutSide : withoutOwner
    const form = without(name, words[language].get(side) ?? [])
    return form === name ? [] : [{ publisher: id, side, form }]
  })
}

const OFFICIAL: ReadonlySet<string> = new Set(['ministry', 'presidency'])

/** What may stand at a title's end for a side, longest first. */
function sideForms(tables: RegistryTables, language: 'ar' | 'en'): Map<Side, string[]> {
  const forms = new Map<Side, string[]>()
  const add = (side: Side, form: string): void => {
    forms.set(side, [...(forms.get(side) ?? []), form])
  }
  for (const { id, language: of, kind, form } of tables.stateForms) {
    if (of !== language) continue
    if (language === 'en' || !kind.startsWith('nisba')) add(id, form)
    else if (kind.endsWith('s'))
      add(
        id,
        form
          .split(' ')
          .map((word) => `ال${word}`)
          .join(' '),
      )
  }
  for (const { id, language: of, form } of tables.bodyForms) if (of === language) add(id, form)
  for (const list of forms.values()) list.sort((a, b) => b.length - a.length)
  return forms
}

function withoutSide(title: string, forms: readonly string[]): string {
  for (const form of forms) {
    if (title.endsWith(` ${form}`)) return title.slice(0, -form.length - 1)
    const joined = withTo(form)
    if (title.endsWith(` ${joined}`)) return title.slice(0, -joined.length - 1)
  }
  return title
}

const ARTICLE = 'ال'

/** A name behind «ل»: the article's alif falls away («للأمم المتحدة»). */
function withTo(form: string): string {
  return form.startsWith(ARTICLE) ? `لل${form.slice(ARTICLE.length)}` : `ل${form}`
}

/** "Foreign Minister of Brigonia" and "White House Press Secretary" without their state. */
function withoutOwner(title: string, forms: readonly string[]): string {
  for (const form of forms) {
    for (const of of [` of the ${form}`, ` of ${form}`])
      if (title.endsWith(of)) return title.slice(0, -of.length)
    if (title.startsWith(`${form} `)) return title.slice(form.length + 1)
  }
  return title
}
