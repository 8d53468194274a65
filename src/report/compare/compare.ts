/** The accounts of one encounter, side by side. */

import type { Account, EncounterRecord } from '../../encounter-record.ts'
import { InvalidInput } from '../../errors.ts'
import { BY_HAND } from '../../merge/by-hand.ts'
import type { Side } from '../../model.ts'
import { align } from './align.ts'
import { columnsOf, type PublisherCountry } from './columns.ts'
import { commitmentsOf } from './commitments.ts'
import type { Column, Comparison } from './comparison.ts'
import type { Describe } from './content.ts'
import { contradictionsIn, describeContradiction } from './contradictions.ts'
import { doubtOf } from './doubt.ts'
import { answeringBy, likenessBy, type Similarity } from './likeness.ts'
import { type NamesOf, namingsOf } from './naming.ts'
import { narrationOf } from './narration.ts'
import { type Point, pointsOf } from './points.ts'
import { describeReview } from './reviews.ts'
import { type RowSetting, rowsOf, voiceOf } from './rows.ts'
import { countStatements, otherWords, speakerShares, topicShares } from './shares.ts'
import { speakersOf } from './speakers.ts'
import { withOneSpelling, withoutSounds } from './spellings.ts'
import { type AccountDocument, type Sentences, type Unread, unreadOf } from './unread.ts'
import { weigher } from './weights.ts'

/** What comparing rests on, beside the record. */
export interface ComparingTools {
  readonly describe: Describe
  readonly sentences: Sentences
  readonly countryOf: PublisherCountry
  /** What the registry calls a topic, or whatever words can name; empty where it has no such id. */
  readonly namesOf: NamesOf
  /** Languages that are read. */
  readonly languages: readonly string[]
}

/** What is compared, and how. */
export interface CompareOptions {
  /** Numbers of accounts, from 1, as `mahdar show` has them; all of them unless said otherwise. */
  readonly accounts?: readonly number[]
  /** The caller's own measure of how alike two texts are; none is needed. */
  readonly similarity?: Similarity
  /** The texts of the accounts: what was not read in them is looked through before anything is said to be left out. */
  readonly documents?: readonly AccountDocument[]
}

/** Compares the accounts of `record`. Throws `InvalidInput` where an account is asked for that it does not have. */
export function compareAccounts(
  record: EncounterRecord,
  tools: ComparingTools,
  options: CompareOptions = {},
): Comparison {
  const columns = columnsOf(record, placesOf(record, options.accounts), tools.countryOf)
  const accounts = columns.map(({ account }) => record.accounts[account] as Account)
  const speakerOf = speakersOf(record)
  const { points, unread } = respelled(
    accounts.flatMap((account, column) => pointsOf(account, column, tools.describe, speakerOf)),
    unreadIn(accounts, options.documents ?? [], tools),
    new Set(columns.map(languageOf)).size < 2,
  )
  const parties = partiesOf(record)
  const weigh = weigher(points, parties)
  const likeness = likenessBy(weigh, options.similarity ?? null)
  const answering = answeringBy(likeness, weigh, (column) => voiceOf(columns[column]))
  const announcing = announcingIn(record, columns)
  const read = new Set(readIn(columns, tools.languages))
  const known = new Set([...parties, ...placeKeys(record)])
  const elsewhere = looking(points, unread, { columns, known, announcing })
  const silent = new Set([...announcing, ...wordlessIn(columns)])
  const setting = { columns, accounts, parties, read, silent, ...elsewhere }
  const rows = rowsOf(align(points, likeness, answering), setting)
  const counted = countStatements(accounts, speakerOf)
  const sides = sidesOf(record)
  const spoken = counted.flatMap(({ speakers }) => speakers.flatMap(({ side }) => side ?? []))
  const { id, format, status, participants, date, place, conflicts } = record
  return {
    encounter: {
      id,
      format,
      status,
      participants,
      date: date?.value.edtf ?? null,
      place: place?.value.names ?? null,
    },
    columns,
    sides: namedSides([...sides, ...columns.flatMap(({ side }) => side ?? []), ...spoken], tools.namesOf),
    withoutAccount: sides.filter((side) => !columns.some((column) => column.side === side)),
    rows,
    speakers: speakerShares(counted, columns),
    topics: topicShares(counted, columns, tools.namesOf),
    commitments: commitmentsOf(rows, setting, speakerOf),
    names: namingsOf(record, accounts, points, tools.namesOf),
    ofOthers: otherWords(counted, columns, rows, sides),
    conflicts,
    notes: [
      ...record.because.filter((reason) => reason.startsWith(BY_HAND)),
      ...notesOf(columns, tools.languages, announcing),
      ...contradictionNotes(points, columns),
      ...reviewNotes(columns),
    ],
  }
}

function unreadIn(
  accounts: readonly Account[],
  documents: readonly AccountDocument[],
  tools: ComparingTools,
): readonly Unread[] {
  return accounts.flatMap((account, column) => {
    const document = documents.find(({ id }) => id === account.document)
    return document === undefined ? [] : unreadOf(account, column, document, tools)
  })
}

/** Both with one spelling of each word. */
function respelled(points: readonly Point[], unread: readonly Unread[], isOneLanguage: boolean) {
  const spelled = withOneSpelling<Point | Unread>([...points, ...unread])
  const all = isOneLanguage ? withoutSounds(spelled) : spelled
  return { points: all.slice(0, points.length) as Point[], unread: all.slice(points.length) as Unread[] }
}

function languageOf(column: Column | undefined): string {
  return column?.language.split('-')[0] ?? ''
}

interface Known {
  readonly columns: readonly Column[]
  readonly known: ReadonlySet<string>
  readonly announcing: ReadonlySet<number>
}

/** How words elsewhere are looked for; `known` are keys of what is named everywhere. What is announced is told by nobody yet. */
function looking(
  points: readonly Point[],
  unread: readonly Unread[],
  { columns, known, announcing }: Known,
): Pick<RowSetting, 'narrated' | 'doubt'> {
  const weigh = weigher([...points, ...unread], known)
  const languageIn = (column: number): string => languageOf(columns[column])
  const among =
    (places: readonly number[]) =>
    ({ column }: { readonly column: number }): boolean =>
      places.includes(column)
  return {
    narrated: (told, places) => {
      const telling = places.filter((place) => !announcing.has(place))
      return narrationOf(told, unread.filter(among(telling)), languageIn, weigh)
    },
    doubt: (told, said, places) => {
      const isAmong = among(places)
      return doubtOf(
        told,
        { said: said.filter(isAmong), unread: unread.filter(isAmong), languageOf: languageIn },
        weigh,
      )
    },
  }
}

function placesOf(
  { accounts, id }: EncounterRecord,
  numbers: readonly number[] | undefined,
): readonly number[] {
  const all = accounts.map((_, place) => place)
  if (numbers === undefined) return all
  const missing = numbers.filter((number) => !all.includes(number - 1))
  if (missing.length > 0)
    throw new InvalidInput(
      `${id} has no account ${missing.join(', ')}: it has ${accounts.length}. Give numbers as \`mahdar show ${id}\` has them.`,
    )
  return [...new Set(numbers)].map((number) => number - 1).sort((a, b) => a - b)
}

/** Keys of whoever took part, and of their sides: they are named everywhere. */
function partiesOf({ participants }: EncounterRecord): ReadonlySet<string> {
  return new Set(participants.flatMap(({ actor, side }) => [`entity/${actor}`, `entity/${side ?? actor}`]))
}

/** Keys of where it was. */
function placeKeys({ place }: EncounterRecord): readonly string[] {
  const { id, city, country } = place?.value ?? { id: null, city: null, country: null }
  return [id, city, country].flatMap((one) => (one === null ? [] : [`entity/${one}`]))
}

/** Sides that took part in it themselves. */
export function sidesOf({ participants }: EncounterRecord): readonly Side[] {
  const taking = participants.filter(({ role }) => role !== 'attendee')
  return [...new Set(taking.flatMap(({ side, actor, kind }) => side ?? (kind === 'person' ? [] : actor)))]
}

function namedSides(sides: readonly Side[], namesOf: NamesOf): Comparison['sides'] {
  return [...new Set(sides)].sort().map((side) => ({ side, names: namesOf('entity', side) }))
}

/** Columns in a language that has rules. */
function readIn(columns: readonly Column[], languages: readonly string[]): readonly number[] {
  const isRead = ({ language }: Column): boolean => languages.includes(language.split('-')[0] ?? '')
  return columns.flatMap((column, place) => (isRead(column) ? [place] : []))
}

/** Columns that tell no more of what was held than that it was planned, or name it in passing: they leave nothing out. */
function announcingIn(
  { status, accounts }: EncounterRecord,
  columns: readonly Column[],
): ReadonlySet<number> {
  const isHeld = ({ account }: Column): boolean => accounts[account]?.encounter.status === 'held'
  return new Set(columns.flatMap((column, place) => (status !== 'held' || isHeld(column) ? [] : [place])))
}

/** Columns that tell that it was, and nobody's words: they leave nothing out. */
function wordlessIn(columns: readonly Column[]): readonly number[] {
  return columns.flatMap(({ statements }, place) => (statements === 0 ? [place] : []))
}

function contradictionNotes(points: readonly Point[], columns: readonly Column[]): readonly string[] {
  return contradictionsIn(points).map((one) =>
    describeContradiction(one, (columns[one.one.column]?.account ?? 0) + 1),
  )
}

/** What people judged, with the words, who they are and when. */
function reviewNotes(columns: readonly Column[]): readonly string[] {
  return columns.flatMap(({ account, reviews }) =>
    reviews.map((review) => `Account ${account + 1}: ${describeReview(review)}`),
  )
}

function notesOf(
  columns: readonly Column[],
  languages: readonly string[],
  announcing: ReadonlySet<number>,
): readonly string[] {
  const read = readIn(columns, languages)
  const notes = columns.flatMap(({ account, language, statements }, place) => {
    if (!read.includes(place))
      return [
        `Account ${account + 1} is in "${language}", for which there are no rules: what it leaves out cannot be told.`,
      ]
    if (announcing.has(place))
      return [`Account ${account + 1} announces it or only names it: nothing is said of what it leaves out.`]
    return statements === 0
      ? [`Account ${account + 1} gives nobody's words: nothing is said of what it leaves out.`]
      : []
  })
  return columns.length === 1
    ? [
        'There is one account only: it is shown by itself, and nothing can be said of what it leaves out.',
        ...notes,
      ]
    : notes
}
