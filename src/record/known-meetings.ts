/** The lines of all encounters, read and parsed once: after that only what changed since is. */
import type { Localized, RecordId } from '../model.ts'
import { byDay } from './by-day.ts'
import type { Meeting, Partaker } from './contract-over-time.ts'
import type { Driver } from './driver.ts'

interface ChangedRow {
  readonly number: number
  readonly record: string
  /** Null of what is gone. */
  readonly id: RecordId | null
  readonly meeting: string | null
}

/** Rows that are read at once. */
const PAGE = 5000
const CHANGED = `SELECT c.number, c.record, r.id, k.meeting FROM meeting_changes c
  LEFT JOIN meetings k ON k.record = c.record LEFT JOIN records r ON r.cluster = k.record
  WHERE c.number > ? ORDER BY c.number LIMIT ${PAGE}`

/** Meetings that are held in memory at most, 1 to 1.5 kB each; of more none is held. */
export const MOST_MEETINGS = 200_000

/** All meetings of an archive, without their accounts. */
export class KnownMeetings {
  readonly #driver: Driver
  readonly #most: number
  readonly #byRecord = new Map<string, Meeting>()
  readonly #partakers = new Map<string, Partaker[]>()
  #ordered: readonly Meeting[] | null = null
  #last = 0

  constructor(driver: Driver, most = MOST_MEETINGS) {
    this.#driver = driver
    this.#most = most
  }

  /** As the archive has them now, the earliest first; null where there are too many to be held. */
  all(): readonly Meeting[] | null {
    const [row] = this.#driver.all<{ count: number }>('SELECT count(*) AS count FROM meetings')
    if ((row?.count ?? 0) > this.#most) return this.#letGo()
    let rows: readonly ChangedRow[]
    do {
      rows = this.#driver.all<ChangedRow>(CHANGED, [this.#last])
      for (const one of rows) this.#take(one)
    } while (rows.length === PAGE)
    this.#ordered ??= [...this.#byRecord.values()].sort(byDay)
    return this.#ordered
  }

  #take({ number, record, id, meeting }: ChangedRow): void {
    this.#last = number
    this.#ordered = null
    if (id === null || meeting === null) this.#byRecord.delete(record)
    else this.#byRecord.set(record, this.#parsed(id, meeting))
  }

  /** Whoever meets often is held once. */
  #parsed(record: RecordId, json: string): Meeting {
    const meeting = JSON.parse(json) as Omit<Meeting, 'record' | 'accounts'>
    const participants = meeting.participants.map((one) => this.#held(one))
    return { record, ...meeting, participants, accounts: [] }
  }

  #held(one: Partaker): Partaker {
    const name = one.actor ?? one.names.ar ?? one.names.en ?? ''
    const alike = this.#partakers.get(name) ?? []
    const known = alike.find((other) => areSame(one, other))
    if (known !== undefined) return known
    alike.push(one)
    this.#partakers.set(name, alike)
    return one
  }

  #letGo(): null {
    this.#byRecord.clear()
    this.#partakers.clear()
    this.#ordered = null
    this.#last = 0
    return null
  }
}

function areSame(one: Partaker, other: Partaker): boolean {
  return (
    one.actor === other.actor &&
    one.side === other.side &&
    one.role === other.role &&
    one.office === other.office &&
    areSameNames(one.names, other.names)
  )
}

function areSameNames(one: Localized, other: Localized): boolean {
  for (const language in one) if (one[language] !== other[language]) return false
  for (const language in other) if (one[language] === undefined) return false
  return true
}
