/** Accounts of one encounter become one record: what they agree on, what they do not, and why they are one. */
import type { Account, Conflict, EncounterRecord, Told } from '../encounter-record.ts'
import type { DateValue, Encounter, EncounterStatus, Evidence, Place } from '../model.ts'
import { participantsOf } from './participants.ts'

type Accounts = readonly [Account, ...Account[]]

/** A record but for its place among others. */
export type Contents = Omit<EncounterRecord, 'id' | 'partOf'>

/** The record of some accounts, in order of publication; `because` says what brought them together. */
export function recordOf(accounts: Accounts, because: readonly string[]): Contents {
  const history = historyOf(accounts)
  const tell = <T>(saidIn: (encounter: Encounter) => Claimed<T> | null, keyOf: (value: T) => string) =>
    tellings(accounts, saidIn, keyOf)
  const formats = tell(({ format, evidence }) => ({ value: format, evidence: evidence[0] }), String)
  const statuses = tell(({ status, evidence }) => ({ value: status, evidence: evidence[0] }), String)
  const dates = tell(
    ({ date }) => claimed(date),
    ({ edtf }) => edtf,
  ).toSorted(byExactness)
  const places = tell(({ place }) => claimed(place), placeKey)
  const requests = tell(({ requestedBy }) => claimed(requestedBy), String)
  const gatherings = tell(({ onSidelinesOf }) => claimed(onSidelinesOf), String)
  return {
    format: formats[0]?.value ?? accounts[0].encounter.format,
    status: history.at(-1)?.value ?? 'mentioned',
    history,
    participants: participantsOf(accounts),
    date: dates[0] ?? null,
    place: places[0] ?? null,
    requestedBy: requests[0] ?? null,
    onSidelinesOf: gatherings[0] ?? null,
    topics: [...new Set(accounts.flatMap(({ encounter }) => encounter.topics))].sort(),
    accounts,
    because,
    conflicts: [
      ...conflict('format', formats, String),
      ...conflict(
        'status',
        statuses.filter(({ value }) => SETTLED.has(value)),
        String,
      ),
      ...conflict(
        'date',
        dates.filter(({ value }) => DAY.test(value.edtf)),
        ({ edtf }) => edtf,
      ),
      ...conflict('place', apartFrom(places), placeKey),
      ...conflict('requestedBy', requests, String),
      ...conflict(
        'onSidelinesOf',
        gatherings.filter(({ value }) => LISTED.test(value)),
        String,
      ),
    ],
  }
}

/** What cannot be said of one encounter at once. */
const SETTLED: ReadonlySet<EncounterStatus> = new Set(['held', 'cancelled'])
/** The words of two languages for one gathering are no conflict; two listed gatherings are. */
const LISTED = /^(?:gathering|series)\//
const DAY = /^\d{4}-\d{2}-\d{2}$/

interface Claimed<T> {
  readonly value: T
  readonly evidence: Evidence | null
}

function claimed<T>(
  claim: { readonly value: T; readonly evidence: readonly Evidence[] } | null,
): Claimed<T> | null {
  return claim === null ? null : { value: claim.value, evidence: claim.evidence[0] ?? null }
}

/** Everything that any account says of one field, the most told first, then by the first account that says it. */
function tellings<T>(
  accounts: Accounts,
  saidIn: (encounter: Encounter) => Claimed<T> | null,
  keyOf: (value: T) => string,
): readonly Told<T>[] {
  const byKey = new Map<string, Told<T>>()
  accounts.forEach(({ encounter }, index) => {
    const said = saidIn(encounter)
    if (said === null) return
    const known = byKey.get(keyOf(said.value))
    byKey.set(
      keyOf(said.value),
      known === undefined
        ? { ...said, accounts: [index] }
        : { ...known, accounts: [...known.accounts, index] },
    )
  })
  return [...byKey.values()].toSorted((a, b) => b.accounts.length - a.accounts.length)
}

/** A day before a month, a day that is stated before one that is implied. */
function byExactness(a: Told<DateValue>, b: Told<DateValue>): number {
  return exactness(b.value) - exactness(a.value) || b.accounts.length - a.accounts.length
}

function exactness({ edtf, stated }: DateValue): number {
  return (DAY.test(edtf) ? 2 : 0) + (stated.includes('day') || stated.includes('weekday') ? 1 : 0)
}

function placeKey({ id, country, names }: Place): string {
  return id ?? country ?? JSON.stringify(names)
}

/** Without those that say less of the same: a country beside its city. */
function apartFrom(places: readonly Told<Place>[]): readonly Told<Place>[] {
  const [first] = places
  return places.filter(({ value }) => value === first?.value || areApart(value, first?.value ?? value))
}

function areApart(a: Place, b: Place): boolean {
  if (a.country !== b.country) return a.country !== null && b.country !== null
  const [one, other] = [cityOf(a), cityOf(b)]
  return one !== null && other !== null && one !== other
}

function cityOf({ kind, id, city }: Place): string | null {
  return kind === 'city' ? id : city
}

/** One entry for each change of status, in order of publication; a mention in passing changes nothing. */
function historyOf(accounts: Accounts): readonly Told<EncounterStatus>[] {
  const history: Told<EncounterStatus>[] = []
  accounts.forEach(({ encounter: { status, evidence } }, index) => {
    if (status === 'mentioned') return
    const last = history.at(-1)
    if (last?.value === status) history[history.length - 1] = { ...last, accounts: [...last.accounts, index] }
    else history.push({ value: status, accounts: [index], evidence: evidence[0] })
  })
  return history
}

function conflict<T>(
  field: Conflict['field'],
  told: readonly Told<T>[],
  textOf: (value: T) => string,
): readonly Conflict[] {
  const claims = told.map((one) => ({ ...one, value: textOf(one.value) }))
  const [first, second, ...more] = claims
  return first === undefined || second === undefined ? [] : [{ field, claims: [first, second, ...more] }]
}
