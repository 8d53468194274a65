/** What a text says of itself in the lines before it, `docs/header.md`. Every value is as written, not yet checked. */
export interface Header {
  readonly published: string
  readonly language: string | null
  readonly publisher: string | null
  readonly publisherCountry: string | null
  readonly url: string | null
  /** Offset of the first unit behind the header and its blank line: `[0, end)` is stored and never read. */
  readonly end: number
}

/** `Source` is for people: where the text is from, in words. */
const FIELDS: ReadonlySet<string> = new Set([
  'Published',
  'Language',
  'Publisher',
  'Publisher-Country',
  'Url',
  'Source',
])
const FIRST_LINE = /^Published: \d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?\r?\n/
const LINE = /^([A-Z][A-Za-z-]*): (\S.*)$/
const LONGEST = 2000

/**
 * The header at the head of `text`, or `null` where it has none: lines `Name: value`, the first of them `Published`
 * with a date, all with a known name, none twice, up to a blank line. A text that only looks like one is left whole.
 */
export function readHeader(text: string): Header | null {
  if (!FIRST_LINE.test(text.slice(0, 80))) return null
  const values = new Map<string, string>()
  let offset = 0
  for (const line of text.slice(0, LONGEST).split('\n')) {
    offset += line.length + 1
    const written = line.endsWith('\r') ? line.slice(0, -1) : line
    if (written === '') return toHeader(values, Math.min(offset, text.length))
    const [, name, value] = LINE.exec(written) ?? []
    if (name === undefined || value === undefined || !FIELDS.has(name) || values.has(name)) return null
    values.set(name, value.trimEnd())
  }
  return null
}

function toHeader(values: ReadonlyMap<string, string>, end: number): Header {
  return {
    published: values.get('Published') ?? '',
    language: values.get('Language') ?? null,
    publisher: values.get('Publisher') ?? null,
    publisherCountry: values.get('Publisher-Country') ?? null,
    url: values.get('Url') ?? null,
    end,
  }
}
