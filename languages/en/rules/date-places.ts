/** Where a time may begin: at its own words, or at a word that leads to them. */
import { NUMBER_TOKEN, type TextView } from '../../pack.ts'
import { dateWord } from './date-words.ts'
import { isParticle } from './particles.ts'

const HEADS: readonly string[] = ['months', 'weekdays', 'date-words', 'numbers', 'date-units']
const ALONE: readonly string[] = ['months', 'weekdays', 'numbers']
const COUNTS: readonly string[] = ['numbers']
const UNITS: readonly string[] = ['date-units']
const DATE_WORDS: readonly string[] = ['date-words']

/** What a word that leads to a time has before it. */
const LED: readonly string[] = ['months', 'weekdays', 'numbers', 'date-units', 'day-parts']

/** So many tokens behind such a word the time itself begins at the latest: "early in the coming week". */
const REACH = 3

/** So far behind a leading word the head that it leads to stands at most. */
const AHEAD = REACH + 1

/** The first token from `from` on at which a time may begin; `end` or more if there is none before it. */
export function nextPlace(view: TextView, from: number, end: number): number {
  const last = Math.min(view.count, end + AHEAD)
  for (let head = nextHead(view, from, last); head < last; head = nextHead(view, head + 1, last)) {
    const lead = leadBefore(view, from, head)
    if (lead >= 0) return lead
    if (begins(view, head)) return head
  }
  return last
}

/** The next digits, or word of a date table. */
function nextHead(view: TextView, from: number, end: number): number {
  const listed = view.next(from, HEADS, end)
  for (let at = from; at < listed; at += 1) if (view.kind(at) === NUMBER_TOKEN) return at
  return listed
}

/** Where "in" or "a" leads to the amount whose number or unit stands at `head`; -1 if none does. */
function leadBefore(view: TextView, from: number, head: number): number {
  const reach = view.has(head, UNITS) ? REACH : isCount(view, head) ? 1 : 0
  for (let at = Math.max(from, head - reach); at < head; at += 1)
    if (isParticle(view, at, 'in') || isParticle(view, at, 'a')) return at
  return -1
}

function isCount(view: TextView, at: number): boolean {
  return view.kind(at) === NUMBER_TOKEN || view.has(at, COUNTS)
}

function begins(view: TextView, at: number): boolean {
  if (view.kind(at) === NUMBER_TOKEN || view.has(at, ALONE)) return true
  return view.has(at, DATE_WORDS) && beginsByWord(view, at)
}

/** Classes of words that are a time, and that lead to one. */
const TIMES: ReadonlySet<unknown> = new Set(['day', 'now'])
const LEADS: ReadonlySet<unknown> = new Set(['from', 'side', 'portion', 'season', 'within'])

function beginsByWord(view: TextView, at: number): boolean {
  for (const { entries, end } of view.matches(at))
    for (const { kind, payload } of entries) {
      if (kind !== 'date-words') continue
      if (TIMES.has(payload.class) || (LEADS.has(payload.class) && leadsOn(view, end))) return true
    }
  return false
}

function leadsOn(view: TextView, end: number): boolean {
  const last = Math.min(end + REACH, view.count)
  for (let at = end; at < last; at += 1) if (view.kind(at) === NUMBER_TOKEN || view.has(at, LED)) return true
  return dateWord(view, end, 'season') !== null
}
