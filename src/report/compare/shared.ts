/** Which encounter several texts have in common. */

import type { Account, EncounterRecord } from '../../encounter-record.ts'
import { InvalidInput } from '../../errors.ts'
import { mergeReadings } from '../../merge/merge.ts'
import type { Reading } from '../../model.ts'
import { togetherByHand } from './together.ts'

/** Which encounter is meant: the one that `id` names; with `areOne`, what is most alike in each text, whatever parts it. */
export interface Meant {
  readonly id: string | null
  readonly areOne: boolean
}

/**
 * The one encounter that all of `given` tell of, or the one that is meant. Only the same bytes count as one account:
 * two versions of a text are two. Of several, one alone with anybody's words is taken. Throws `InvalidInput` with what each
 * text tells where there is none, or more than one. `languages` are those that are read.
 */
export function sharedRecord(
  given: readonly Reading[],
  { id, areOne }: Meant,
  languages: readonly string[],
): EncounterRecord {
  const readings = [...new Map(given.map((reading) => [reading.document.id, reading])).values()]
  const hand = areOne ? togetherByHand(readings) : null
  const records = mergeReadings(
    readings.map((reading) => ({ reading, sketch: null })),
    hand?.hand,
  )
  const shared = records.filter((record) => readings.every((reading) => tells(record, reading)))
  const told = () => whatTheyTell(readings, records, languages)
  if (id !== null) {
    const named = shared.find((record) => record.id === id)
    if (named !== undefined) return named
    throw new InvalidInput(`The texts do not all tell of ${id}.${told()}`)
  }
  const worded = shared.filter(({ accounts }) => accounts.some(({ statements }) => statements.length > 0))
  const [only, ...more] = worded.length > 0 ? worded : shared
  if (only === undefined)
    throw new InvalidInput(
      `The texts share no encounter. Give texts on one encounter, with the day on which each was published.${told()}${areOne ? '' : HOW}`,
    )
  if (more.length === 0 || hand !== null)
    return hand === null ? only : { ...only, because: [...only.because, hand.because] }
  const ids = [only, ...more].map((record) => record.id).join(', ')
  throw new InvalidInput(
    `The texts share ${1 + more.length} encounters: ${ids}. Name one with --encounter.${told()}`,
  )
}

const HOW = '\nIf they do tell of one, say so with --as-one.'

/** The same record with its accounts in the order of `readings`: of one day's accounts, none is the first. */
export function inOrderOf(record: EncounterRecord, readings: readonly Reading[]): EncounterRecord {
  const rank = ({ document }: Account): number =>
    readings.findIndex((reading) => reading.document.id === document)
  const order = record.accounts
    .map((account, place) => ({ account, place }))
    .toSorted((a, b) => rank(a.account) - rank(b.account))
  const placeOf = new Map(order.map(({ place }, now) => [place, now]))
  const again = <T extends { readonly accounts: readonly number[] }>(told: T): T => ({
    ...told,
    accounts: told.accounts.map((place) => placeOf.get(place) ?? place).sort((a, b) => a - b),
  })
  const orNull = <T extends { readonly accounts: readonly number[] }>(told: T | null): T | null =>
    told === null ? null : again(told)
  const [first, ...more] = order.map(({ account }) => account)
  return {
    ...record,
    accounts: first === undefined ? record.accounts : [first, ...more],
    history: record.history.map(again),
    participants: record.participants.map(again),
    date: orNull(record.date),
    place: orNull(record.place),
    requestedBy: orNull(record.requestedBy),
    onSidelinesOf: orNull(record.onSidelinesOf),
    conflicts: record.conflicts.map(({ field, claims: [one, two, ...others] }) => ({
      field,
      claims: [again(one), again(two), ...others.map(again)],
    })),
  }
}

function tells({ accounts }: EncounterRecord, { document }: Reading): boolean {
  return accounts.some((account) =>
    [account, ...account.carriers].some(
      (one) => one.document === document.id && one.externalId === document.externalId,
    ),
  )
}

function whatTheyTell(
  readings: readonly Reading[],
  records: readonly EncounterRecord[],
  languages: readonly string[],
): string {
  const lines = readings.map((reading, index) => {
    const own = records.filter((record) => tells(record, reading)).map((record) => record.id)
    const { externalId, language } = reading.document
    const isRead = languages.includes(language.split('-')[0] ?? '')
    const nothing = isRead
      ? 'no encounter'
      : `no encounter that could be read: there are no rules for "${language}"`
    return `\n  ${externalId ?? `text ${index + 1}`} tells of ${own.length === 0 ? nothing : own.join(', ')}`
  })
  return lines.join('')
}
