/** Contacts that somebody is told of: «أطلع نظيره على نتائج محادثاته». */
import type { Entry, Match, TextView } from '../../pack.ts'
import { particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** How far before a noun the verb of informing may stand: whom it informs stands between. */
const INFORMED_REACH = 10
const TALK = 'reporting-verbs'
const INFORMING: ReadonlySet<unknown> = new Set(['ablagha', 'ahata', 'akhbara', 'atlaa'])
const OF_WHAT: ReadonlySet<unknown> = new Set(['on', 'about'])

/** «أطلع نظيره على محادثاته مع X», «أطلعه على نتائج لقائه X»: what somebody is told of is another contact. */
export function isInformedOf(view: TextView, { start: from }: Sentence, { start }: Match): boolean {
  const leads = [start - 1, start - 2].some((at) =>
    OF_WHAT.has(particle(view, at, 'preposition')?.entry.payload.id),
  )
  if (!leads) return false
  for (let token = start - 2; token >= Math.max(from, start - INFORMED_REACH); token -= 1)
    if (view.has(token, TALKS) && view.matches(token).some(({ entries }) => entries.some(isInforming)))
      return true
  return false
}

function isInforming({ kind, payload }: Entry): boolean {
  return kind === TALK && INFORMING.has(payload.id)
}

const TALKS: readonly string[] = [TALK]
