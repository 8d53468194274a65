/** How a comparison is put into words, the same on a terminal, on a page and in a memo. No word of it judges. */
import type { Conflict } from '../../encounter-record.ts'
import type { Evidence, Localized, Side } from '../../model.ts'
import { FORMATS } from '../terminal/encounter.ts'
import { bothNames, oneName, stateName } from '../terminal/names.ts'
import { firstFew, isolate, plainLine } from '../terminal/text.ts'
import type {
  CellStatement,
  Column,
  Comparison,
  Difference,
  LeftOut,
  Omission,
  OtherWords,
  Perhaps,
  Row,
  Share,
  Speaker,
} from './comparison.ts'

/** `Phone call · 2018-05-14 · held`. */
export function titleOf({ encounter }: Comparison): string {
  const { format, date, status } = encounter
  return [FORMATS[format], date ?? 'no date', status].join(' · ')
}

/** Everyone who took part. */
export function participantsOf(comparison: Comparison): readonly string[] {
  return comparison.encounter.participants.map(({ names, side, actor, role }) => {
    const of = side === null || side === actor ? [] : [sideName(side, comparison)]
    const remarks = [...of, ...(role === 'party' ? [] : [role])]
    const name = bothNames(names) ?? 'not named'
    return remarks.length === 0 ? name : `${name} (${remarks.join(', ')})`
  })
}

/** The number of an account, as `mahdar show` has it. */
export function numberOf(column: Column): number {
  return column.account + 1
}

/** The account's publisher, else its title or the caller's name for it. */
export function nameOf({ publisher, title, externalId, document }: Column): string {
  return plainLine([publisher, title, externalId].find((name) => name != null && name !== '') ?? document)
}

/** Whose account it is, where it was published and in which language, and how much of it is words of others. */
export function describeColumn(column: Column, comparison: Comparison): string {
  const { issuedBy, side, sideRestsOn, publishedAt, language, statements, words, carriers, publisher } =
    column
  const issuer =
    issuedBy === null ? 'not issued by a side itself' : `issued by ${sideName(issuedBy, comparison)}`
  const name = side === null ? '' : sideName(side, comparison)
  const country =
    sideRestsOn === 'publisher'
      ? [`published in ${name}`]
      : sideRestsOn === 'relayed'
        ? [`passes on what ${name} tells`]
        : []
  return [
    isolate(nameOf(column)),
    ...(publisher === null ? ['publisher not given'] : []),
    issuer,
    ...country,
    publishedAt === null ? 'date of publication not given' : `published ${publishedAt.slice(0, 10)}`,
    `language ${language}`,
    `${counted(statements, 'statement')}, ${counted(words, 'word')}`,
    ...(carriers.length === 0
      ? []
      : [
          `the same text also from ${firstFew(carriers.map((one) => isolate(plainLine(one.publisher ?? one.externalId ?? one.document))))}`,
        ]),
  ].join(' · ')
}

/** What a side is called. */
export function sideName(side: Side, { sides }: Pick<Comparison, 'sides'>): string {
  return oneName(sides.find((one) => one.side === side)?.names ?? {}) ?? stateName(side)
}

/** A number and what it counts. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

/** What a row is, in a few words. */
export function kindOf(row: Row, comparison: Comparison): string {
  const { columns } = comparison
  const part = row.leftOut.length === 0 ? '' : ', as far as both tell it'
  if (row.kind === 'alike') return `Told alike${part}`
  if (row.kind === 'reordered') return `Told alike, in another order${part}`
  if (row.kind === 'otherwise') return `Told otherwise${narratedIn(row, columns)}`
  if (row.kind === 'narrated')
    return `Told by ${row.cells.length === 2 ? 'both' : 'several'}${narratedIn(row, columns)}`
  const sides = [...new Set(row.cells.map(({ column }) => columns[column]?.side ?? null))]
  const [side] = sides
  const who =
    sides.length === 1 && side != null && columns.some((column) => column.side !== side)
      ? `by ${sideName(side, comparison)}`
      : `in ${accounts(
          row.cells.map(({ column }) => column),
          columns,
        )}`
  return row.kind === 'only' ? `Only ${who}` : `Found ${who}, perhaps not there alone`
}

/** `, in account 2 as narration`. */
function narratedIn({ cells }: Row, columns: readonly Column[]): string {
  const places = cells.flatMap(({ column, narration }) => (narration === null ? [] : [column]))
  return places.length === 0 ? '' : `, in ${accounts(places, columns)} as narration`
}

/** What is said of such words in place of a speaker. */
export const NARRATION = 'narration, in words that nobody is read to say'

/** `account 1`, `accounts 1, 3`. */
export function accounts(places: readonly number[], columns: readonly Column[]): string {
  const numbers = places.flatMap((place) => columns[place]?.account ?? []).map((account) => account + 1)
  return `account${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`
}

const DIFFERENCES: Readonly<Record<Difference['kind'], string>> = {
  stance: 'stance',
  speaker: 'speaker',
  number: 'number',
  date: 'date',
  name: 'name',
  words: 'words',
  order: 'place among the statements',
}

/** `number: 12000000 (1), 9000000 (2)`. */
export function describeDifference({ kind, claims }: Difference, comparison: Comparison): string {
  const { columns } = comparison
  const said = claims.map(({ column, value }) => {
    const number = columns[column] === undefined ? '' : ` (${numberOf(columns[column])})`
    return `${isolate(plainLine(claimText(kind, value, comparison)))}${number}`
  })
  return `${DIFFERENCES[kind]}: ${said.join(', ')}`
}

function claimText(kind: Difference['kind'], value: string, comparison: Comparison): string {
  if (kind === 'words' || kind === 'name') return firstFew(value.split(' · '), ' · ')
  if (kind === 'number') return value.split(' · ').map(counting).join(' · ')
  if (kind !== 'speaker') return value
  const known = new Map<string, string>(
    comparison.encounter.participants.map(({ actor, names }) => [actor, oneName(names) ?? actor]),
  )
  return value
    .split(' ')
    .map((id) => known.get(id) ?? sideName(id, comparison))
    .join(' and ')
}

/** `12,000,000`. */
function counting(value: string): string {
  return value === 'none' ? value : Number(value).toLocaleString('en', { maximumFractionDigits: 6 })
}

/** On what it rests that somebody does not tell it. */
export function describeOmission({ side, columns: places, asOf }: Omission, comparison: Comparison): string {
  const day = asOf === null ? '' : asOf.slice(0, 10)
  const until = day === '' ? '' : places.length === 1 ? `, published ${day}` : `, the last published ${day}`
  const which = accounts(places, comparison.columns)
  const isWhole = comparison.columns.every((column, place) => column.side !== side || places.includes(place))
  if (side === null || !isWhole) return `not in ${which}${until}`
  return `in none of the accounts of ${sideName(side, comparison)} that are at hand (${which}${until})`
}

/** What that side told of the row's subjects before: how often among its last accounts of the same sides, and when. */
export function describeEarlier({ side, earlier }: Omission, comparison: Comparison): readonly string[] {
  if (side === null) return []
  return earlier.map(({ names, id, encounters }) => {
    const told = encounters.filter((one) => one.told !== null)
    const days = told.map(({ date, encounter }) => date ?? encounter).join(', ')
    const which =
      encounters.length === 1
        ? 'the last encounter of these sides'
        : `the last ${encounters.length} encounters of these sides`
    return `before, in accounts of ${sideName(side, comparison)} of ${which}: ${localized(names, id)} ${told.length === 0 ? 'not told either' : `told in ${told.length} (${days})`}`
  })
}

/** The same of an undertaking: in which accounts none is reported, and which earlier ones reported one on its subjects. */
export function describeUntaken(omission: Omission, comparison: Comparison): readonly string[] {
  return [describeOmission(omission, comparison), ...describeEarlier(omission, comparison)].map(
    (line) => `as an undertaking ${line}`,
  )
}

/** Where other words may be on it: `perhaps in account 2 too, in words that were not read`. */
export function describePerhaps({ column, statement }: Perhaps, { columns }: Comparison): string {
  const how = statement === null ? 'in words that nobody is read to say' : `in ${statement}`
  return `perhaps in ${accounts([column], columns)} too, ${how}`
}

/** Words of a text, piece by piece. */
export function quotesIn({ spans }: Evidence): readonly string[] {
  return spans.map(({ quote }) => plainLine(quote))
}

/** Who says it, on which verb, with which stance. */
export function describeStatement({ speakers, cue, stances }: CellStatement, comparison: Comparison): string {
  const verb =
    cue === null ? [] : [isolate(`«${cue.spans.map(({ quote }) => plainLine(quote)).join(' … ')}»`)]
  return [
    speakers.length === 0
      ? 'speaker not known'
      : speakers.map((speaker) => describeSpeaker(speaker, comparison)).join(' + '),
    ...verb,
    ...stances,
  ].join(' · ')
}

/** A speaker's name; of one who is not named, the side. */
export function describeSpeaker({ actor, names, side }: Speaker, comparison: Comparison): string {
  const name = oneName(names)
  if (name !== null) return name
  const of = side === null ? '' : ` (${sideName(side, comparison)})`
  if (actor === null) return side === null ? 'not known' : `unnamed source${of}`
  return actor.startsWith('local:') ? `somebody not named${of}` : sideName(actor, comparison)
}

/** Where words stand: `units 10–20, 30–42 of the title`. */
export function placeOf({ in: field, spans }: Evidence): string {
  const where = spans.map(({ start, end }) => `${start}–${end}`).join(', ')
  return `units ${where}${field === 'title' ? ' of the title' : ''}`
}

/** `left out by account 2: «by the end of March»`, once for words that several accounts have. */
export function describeLeftOut(
  leftOut: readonly LeftOut[],
  { columns }: Pick<Comparison, 'columns'>,
): readonly string[] {
  const lines = leftOut.map(
    ({ evidence, by }) =>
      `left out by ${accounts(by, columns)}: ${quotesIn(evidence).map(quoted).join(' … ')}`,
  )
  return [...new Set(lines)]
}

/** In what a row differs, then who leaves it out. */
export function remarksOf(
  { differences, leftOut, omissions }: Row,
  comparison: Comparison,
): readonly string[] {
  return [
    ...differences.map((difference) => describeDifference(difference, comparison)),
    ...describeLeftOut(leftOut, comparison),
    ...omissions.flatMap((omission) => [
      describeOmission(omission, comparison),
      ...describeEarlier(omission, comparison),
    ]),
  ]
}

/** Speakers, then topics, by name, with what each account gives to them. */
export function sharesOf(
  comparison: Comparison,
): readonly { readonly name: string; readonly shares: readonly Share[] }[] {
  const { speakers, topics } = comparison
  return [
    ...speakers.map(({ speaker, shares }) => ({ name: describeSpeaker(speaker, comparison), shares })),
    ...topics.flatMap(({ topic, names, shares }) =>
      topic === null ? [] : [{ name: localized(names, topic), shares }],
    ),
  ]
}

/** `45 words, 62 %`. */
export function describeShare({ words, share }: { readonly words: number; readonly share: number }): string {
  return `${counted(words, 'word')}, ${Math.round(share * 100)} %`
}

/** What one account gives to speakers of another side. */
export function describeOther(
  { column, side, words, share, rows }: OtherWords,
  comparison: Comparison,
): string {
  const { columns } = comparison
  const where = columns[column] === undefined ? '' : `Account ${numberOf(columns[column])}`
  if (words === 0) return `${where} gives no words of ${sideName(side, comparison)} alone`
  return `${where} gives ${sideName(side, comparison)} ${describeShare({ words, share })}, in ${counted(rows.length, 'row')}`
}

/** What a topic, a name or a place is called: English and Arabic where both are known. */
export function localized(names: Localized, fallback: string): string {
  return bothNames(names) ?? fallback
}

/** What is said of sides without an account of their own. */
export function describeAbsence(comparison: Comparison): string | null {
  const { withoutAccount } = comparison
  if (withoutAccount.length === 0) return null
  const sides = withoutAccount.map((side) => sideName(side, comparison)).join(', ')
  return `No account of ${sides} itself is at hand: nothing is said here of what it leaves out.`
}

/** Words of a document in quotation marks, set apart. */
export function quoted(words: string): string {
  return isolate(`«${plainLine(words)}»`)
}

/** `date: 2018-05-14 (1), 2018-05-15 (2, 3)`. */
export function describeConflict({ field, claims }: Conflict): string {
  const said = claims.map(({ value, accounts: places, evidence }) => {
    const quote = evidence?.spans[0]?.quote ?? ''
    const numbers = places.map((place) => place + 1).join(', ')
    return `${isolate(plainLine(value))} (${numbers})${quote === '' ? '' : ` ${quoted(quote)}`}`
  })
  return `${CONFLICTS[field]}: ${said.join(', ')}`
}

const CONFLICTS: Readonly<Record<Conflict['field'], string>> = {
  format: 'format',
  status: 'status',
  date: 'date',
  place: 'place',
  requestedBy: 'at whose request',
  onSidelinesOf: 'beside what',
}
