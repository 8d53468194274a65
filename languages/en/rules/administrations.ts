/** Governments by whoever leads them: "my Administration", "the Administration", "the Montriel-Caldarin Administration". */
import type { Phrase, TextView, TokenRange } from '../../pack.ts'
import { isCapital, isJoined, isMark, isParticle, lists, possessiveEnd, spells } from './particles.ts'
import { phraseOf } from './phrase-of.ts'

const PEOPLE: readonly string[] = ['person']
const OWN: ReadonlySet<string> = new Set(['my', 'our'])

/** The government that begins at `token`, of the publisher's state where nobody is named; null where none does. */
export function administrationAt(view: TextView, token: number): Phrase | null {
  const isOwn = view.isAmong(token, OWN)
  if (!isOwn && !isParticle(view, token, 'the')) return null
  // "a lively dialogue with the Montriel administration": a state of affairs, and no meeting.
  if (isParticle(view, token - 1, 'with')) return null
  const from = token + 1
  const noun = isOwn ? from : behindNames(view, from)
  if (!spells(view, noun, 'administration') || (!isCapital(view, noun) && noun === from)) return null
  const end = noun + 1
  // "the Administration for Children", "the Administration's plan": another body, or what the government has.
  if (possessiveEnd(view, end) > 0 || isOfOther(view, end)) return null
  const sides = noun === from ? NO_SIDES : sidesOf(view, { start: from, end: noun })
  if (sides === null) return null
  const name = { start: from, end, prefixLength: 0, ids: [], listed: LISTED, guarded: false }
  return phraseOf({ start: isOwn ? token : from, end, kind: 'body', name, sides })
}

const NO_SIDES: readonly string[] = []

/** The one state that everybody of those surnames is of; null where they are of several. */
function sidesOf(view: TextView, { start, end }: TokenRange): readonly string[] | null {
  const sides = new Set<string>()
  for (let at = start; at < end; at += 1)
    for (const { entries } of view.matches(at))
      for (const { kind, payload } of entries)
        if (kind === 'person')
          sides.add(String((view.fact(`person/${payload.id}`) as SideFact | undefined)?.side))
  return sides.size === 1 ? [...sides] : null
}

interface SideFact {
  readonly side?: string
}

const LISTED = 'group-own-government'

/** Behind the surnames that stand before the noun: "Montriel-Caldarin". */
function behindNames(view: TextView, from: number): number {
  let at = from
  while (isCapital(view, at) && lists(view, at, PEOPLE) && !spells(view, at, 'administration')) {
    at += 1
    if (isMark(view, at, '-') && isJoined(view, at)) at += 1
  }
  return at
}

function isOfOther(view: TextView, end: number): boolean {
  return isParticle(view, end, 'for') || isParticle(view, end, 'of') || isParticle(view, end, 'on')
}
