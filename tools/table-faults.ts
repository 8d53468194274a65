/** One table as it lies on disk: its path, as shown in messages, and its text. */
export interface TableFile {
  readonly path: string
  readonly text: string
}

/** What a table is held to beyond clean letters and whole rows. */
export interface TableRules {
  /** Rows stand in the order of their ids, then of their further cells. */
  readonly sorted: boolean
  /** No vowel marks: forms are matched unvocalised. Gold texts may have them. */
  readonly unvocalised: boolean
  /** The first cell is an ASCII id. */
  readonly ids: boolean
}

/** Letters that no table may hold, by what they are called in the message. */
const HIDDEN: readonly (readonly [string, RegExp])[] = [
  ['a presentation form', /[\uFB50-\uFDFF\uFE70-\uFEFC]/],
  ['a tatweel', /\u0640/],
  ['a bidi control', /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/],
  ['a zero-width character', /[\u200B-\u200D\u2060\uFEFF\u00AD]/],
  ['a no-break space', /[\u00A0\u202F]/],
  ['a control character', /[^\P{Cc}\t]/u],
]
const VOWEL_MARK = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/
const ID = /^[\x21-\x7E]+$/

/** Every fault of one table that shows without knowing what it is about, as `file:line what is wrong and what to do`. */
export function tableFaults({ path, text }: TableFile, rules: TableRules): readonly string[] {
  const lines = text.split('\n')
  const faults = text.endsWith('\n')
    ? []
    : [`${path}:${lines.length} does not end its last line. Add a line end.`]
  const columns = (lines[0] ?? '').split('\t').length
  const seen = new Map<string, number>()
  let previous = ''
  lines.forEach((line, index) => {
    const where = `${path}:${index + 1}`
    faults.push(...letterFaults(line, where, rules))
    if (index === 0 || line.startsWith('# ')) return
    if (line === '') {
      if (index < lines.length - 1) faults.push(`${where} is empty. Drop the line.`)
      return
    }
    faults.push(...rowFaults(line, where, columns, rules))
    const first = seen.get(line)
    if (first !== undefined) faults.push(`${where} repeats line ${first}. Drop one of the two.`)
    else seen.set(line, index + 1)
    if (rules.sorted && compareRows(previous, line) > 0)
      faults.push(
        `${where} is out of order: «${firstCell(line)}» stands below «${firstCell(previous)}». Sort the rows by id, then form.`,
      )
    previous = line
  })
  return faults
}

function letterFaults(line: string, where: string, rules: TableRules): readonly string[] {
  const faults = HIDDEN.filter(([, pattern]) => pattern.test(line)).map(
    ([name, pattern]) =>
      `${where} holds ${name} (${codeOf(pattern.exec(line)?.[0] ?? '')}). Write the plain letters.`,
  )
  const mark = rules.unvocalised ? VOWEL_MARK.exec(line)?.[0] : undefined
  if (mark !== undefined)
    faults.push(`${where} holds a vowel mark (${codeOf(mark)}). Write the word unvocalised.`)
  if (line.normalize('NFC') !== line) faults.push(`${where} is not in NFC. Normalise the line.`)
  return faults
}

function rowFaults(line: string, where: string, columns: number, rules: TableRules): readonly string[] {
  const cells = line.split('\t')
  const faults: string[] = []
  if (cells.length !== columns)
    faults.push(`${where} has ${cells.length} cells, expected ${columns}. Separate cells with a tab.`)
  if (cells.some((cell) => cell.startsWith(' ') || cell.endsWith(' ') || cell.includes('  ')))
    faults.push(`${where} has a space too many. Trim the cells.`)
  if (rules.ids && !ID.test(cells[0] ?? ''))
    faults.push(`${where} begins with «${cells[0] ?? ''}». The first cell is an ASCII id.`)
  return faults
}

/** Negative, zero or positive as the rows stand in order, cell by cell, by code unit. */
function compareRows(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function firstCell(line: string): string {
  return line.split('\t')[0] ?? ''
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
