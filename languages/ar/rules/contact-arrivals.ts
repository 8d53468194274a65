/** Arrivals by a verb that means many things: «حل الوزير بالمدينة», «الرئيس الذي سيحل غدا بدرفان». */
import type { Entry, Match, Phrase, PlaceWords, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { placeAt, placeBehindHeads } from './circumstances.ts'
import { bareFrame, type ContactFrame, canMeet, membersOf, subjectBehind } from './contact-frame.ts'
import { agrees, antecedent, isRelative } from './contact-slots.ts'
import { statusOf } from './contact-status.ts'
import { hasClitic, isComma } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** «حل بـ»: to arrive; without a place right behind, to solve or to dissolve. */
const ARRIVING = 'halla-bi'
/** Commas and days between whoever arrives and where: «، مساء اليوم الأربعاء، بالمدينة». */
const ASIDES = 3

/** Whether it is the verb that tells of an arrival by «بـ» alone. */
export function isArriving({ payload }: Entry): boolean {
  return payload.id === ARRIVING
}

/** Somebody's arrival where a place that «بـ» joins stands right behind him, or behind the day; null without. */
export function arrivedAt(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
): ContactFrame | null {
  if (match.suffix !== null) return null
  const relative = isRelative(view, match)
  const subject = relative ? antecedent(view, sentence, match) : subjectBehind(view, sentence, match.end)
  if (subject === null || !isSomebody(subject) || !agrees(entry, subject)) return null
  const place = joinedPlace(view, sentence, relative ? match.end : subject.end)
  if (place === null) return null
  return {
    ...bareFrame('ar/encounter/verb', 'visit', { start: match.start, end: match.end }),
    status: statusOf(view, sentence, match, entry),
    subject: membersOf(subject).filter(canMeet),
    subjectRole: 'guest',
    objectRole: 'place',
    place,
  }
}

function isSomebody({ kind, members }: Phrase): boolean {
  return kind === 'person' || (members.length > 0 && members.every((one) => one.kind === 'person'))
}

function joinedPlace(view: TextView, sentence: Sentence, from: number): PlaceWords | null {
  let at = from
  for (let asides = 0; asides < ASIDES; asides += 1) {
    const end = skipAdverbials(view, sentence, isComma(view, at) ? at + 1 : at)
    if (end === at) break
    at = end
  }
  if (at >= sentence.end || !isJoined(view, at)) return null
  return view.has(at, HEADS) ? placeBehindHeads(view, at) : placeAt(view, at)
}

function isJoined(view: TextView, token: number): boolean {
  return view.matches(token).some(({ bits }) => hasClitic(bits, 'by'))
}

const HEADS: readonly string[] = ['place-heads']
