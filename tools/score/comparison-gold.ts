/** Pairs of accounts of one encounter, and the alignment that a desk officer would make: `gold/comparisons/*.txt`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/model.ts'
import { faultIn, type GoldLine } from './gold-lines.ts'
import { findQuotation } from './quote.ts'

/** One account as published. */
export interface GoldAccount {
  readonly text: string
  readonly title: string
  readonly published: string | null
  readonly publisher: string | null
  readonly country: string | null
}

/** What a row is: `alike`, `otherwise` and `narrated` are told by both, the last by one as narration. */
export const GOLD_KINDS = ['alike', 'otherwise', 'narrated', 'only-a', 'only-b'] as const
/** One of them. */
export type GoldKind = (typeof GOLD_KINDS)[number]

/** Words that belong into one row; rows of the file that share words are one row. */
export interface GoldRow {
  readonly kind: GoldKind
  readonly a: readonly Span[]
  readonly b: readonly Span[]
  /** Of what is told otherwise, the words that make the difference; null where the gold does not say. */
  readonly differs: Both | null
}

/** Words of either account. */
export interface Both {
  readonly a: readonly Span[]
  readonly b: readonly Span[]
}

/** One file. */
export interface GoldComparison {
  /** The file's name without its ending. */
  readonly id: string
  readonly a: GoldAccount
  readonly b: GoldAccount
  readonly rows: readonly GoldRow[]
  /** Words of the one, in rows that both tell, that the other leaves out; null where the file says nothing of it. */
  readonly leftOut: Both | null
}

interface Draft {
  readonly keys: Map<string, string>
  text: string | null
}

/** Every comparison in `folder`, in order of name. Throws `InvalidPack` with file and line where one is not well made. */
export function readGoldComparisons(folder: string): readonly GoldComparison[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) =>
      parseComparison(
        name.slice(0, -'.txt'.length),
        join(folder, name),
        readFileSync(join(folder, name), 'utf8'),
      ),
    )
}

/** As `readGoldComparisons`, of one file's content; `path` is named in errors. */
export function parseComparison(id: string, path: string, content: string): GoldComparison {
  const drafts: Draft[] = []
  const rows: GoldRow[] = []
  const leftOut: { a: Span[]; b: Span[] } = { a: [], b: [] }
  const lines = content.split('\n')
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const where = { path, number: index + 1 }
    if (line === '' || line.startsWith('# ')) continue
    const [key = '', ...cells] = line.split('\t')
    const draft = drafts.at(-1)
    if (key === 'account') drafts.push({ keys: new Map(), text: null })
    else if (isKind(key)) rows.push(rowOf(key, cells, drafts, where))
    else if (key === 'left-b') leftOut.a.push(...within(rows, 'a', cells[0], where))
    else if (key === 'left-a') leftOut.b.push(...within(rows, 'b', cells[0], where))
    else if (draft === undefined) throw faultIn(where, `begins with «${key}», expected «account»`)
    else if (key === 'text') {
      const end = lines.indexOf('---', index)
      if (end < 0) throw faultIn(where, 'begins a text that no «---» ends')
      draft.text = lines.slice(index + 1, end).join('\n')
      index = end
    } else if (KEYS.includes(key) && cells[0] !== undefined) draft.keys.set(key, cells[0])
    else
      throw faultIn(
        where,
        `has the key «${key}», expected ${[...KEYS, ...GOLD_KINDS, 'left-a', 'left-b'].join(', ')}`,
      )
  }
  const [a, b] = drafts
  if (a === undefined || b === undefined || drafts.length > 2)
    throw faultIn({ path, number: 1 }, `holds ${drafts.length} accounts, expected two`)
  const says = leftOut.a.length + leftOut.b.length > 0
  return {
    id,
    a: accountOf(a),
    b: accountOf(b),
    rows: joined(rows),
    leftOut: says ? leftOut : null,
  }
}

const KEYS: readonly string[] = ['published', 'publisher', 'country', 'title']

function isKind(key: string): key is GoldKind {
  return (GOLD_KINDS as readonly string[]).includes(key)
}

function accountOf({ keys, text }: Draft): GoldAccount {
  const key = (name: string): string | null => keys.get(name) ?? null
  return {
    text: text ?? '',
    title: key('title') ?? '',
    published: key('published'),
    publisher: key('publisher'),
    country: key('country'),
  }
}

type Where = Pick<GoldLine, 'path' | 'number'>

function rowOf(kind: GoldKind, cells: readonly string[], drafts: readonly Draft[], where: Where): GoldRow {
  const spans = (place: number, words: string | undefined): readonly Span[] => {
    const found = findQuotation(drafts[place]?.text ?? '', words ?? '')
    if ('fault' in found) throw faultIn(where, found.fault)
    return [found.span]
  }
  const [first, second, , ours, theirs] = cells
  if (kind === 'only-a') return { kind, a: spans(0, first), b: [], differs: null }
  if (kind === 'only-b') return { kind, a: [], b: spans(1, first), differs: null }
  const row = { kind, a: spans(0, first), b: spans(1, second), differs: null }
  if (ours === undefined || theirs === undefined) return row
  return { ...row, differs: { a: within([row], 'a', ours, where), b: within([row], 'b', theirs, where) } }
}

/** Words in the last row that has them on that side; nothing for `-`. */
function within(
  rows: readonly GoldRow[],
  side: 'a' | 'b',
  words: string | undefined,
  where: Where,
): readonly Span[] {
  if (words === undefined || words === '-') return []
  for (const span of rows.toReversed().flatMap((row) => row[side])) {
    const at = ` ${span.quote} `.search(new RegExp(`(?<![\\p{L}\\p{M}])${words}(?![\\p{L}\\p{M}])`, 'u')) - 1
    if (at >= 0) return [{ start: span.start + at, end: span.start + at + words.length, quote: words }]
  }
  throw faultIn(where, `names «${words}», which no row before it has`)
}

/** Rows that share words are one. */
function joined(rows: readonly GoldRow[]): readonly GoldRow[] {
  const whole: GoldRow[] = []
  for (const row of rows) {
    const known = whole.findIndex((other) => share(other.a, row.a) || share(other.b, row.b))
    const other = whole[known]
    if (other === undefined) whole.push(row)
    else
      whole[known] = {
        ...other,
        a: together(other.a, row.a),
        b: together(other.b, row.b),
        differs: row.differs ?? other.differs,
      }
  }
  return whole
}

function share(one: readonly Span[], other: readonly Span[]): boolean {
  return one.some(({ start }) => other.some((span) => span.start === start))
}

function together(one: readonly Span[], other: readonly Span[]): readonly Span[] {
  return [...one, ...other.filter(({ start }) => !one.some((span) => span.start === start))]
}
