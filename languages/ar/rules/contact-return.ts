/** Visits told by whoever comes home from them («عاد الوزير إلى أوردين قادما من درفان»), and of envoys, who come back («سيعود المبعوث إلى درفان»). */
import type { Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { placeBehindHeads } from './circumstances.ts'
import { bareFrame, type ContactFrame, canMeet, subjectBehind } from './contact-frame.ts'
import { subjectBefore } from './contact-slots.ts'
import { statusOf } from './contact-status.ts'
import { isReturning } from './contact-triggers.ts'
import { GOVERNING, idOf, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Words between who comes home and from where, at most. */
const REACH = 24
/** As they are folded. */
const COMING: ReadonlySet<string> = new Set(['قادما', 'قادمة', 'قادمين', 'عائدا', 'عائدة'])

/** The visit that ends with the verb of coming home at `token`, where it is told from where; null without. */
export function returnContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  for (const match of view.matches(token)) {
    const verb = match.entries.find(isReturning)
    if (verb === undefined || match.suffix !== null || (match.bits & GOVERNING) !== 0) continue
    const subject =
      subjectBefore(view, sentence, match, verb) ??
      subjectBehind(view, sentence, skipAdverbials(view, sentence, match.end))
    if (subject === null || subject.kind !== 'person' || !canMeet(subject)) continue
    const from = Math.max(match.end, subject.end)
    const left = placeLeft(view, sentence, from)
    const place = left ?? placeBack(view, from, subject)
    if (place === null) continue
    return {
      ...bareFrame(left === null ? 'ar/encounter/verb' : 'ar/encounter/return', 'visit', {
        start: match.start,
        end: match.end,
      }),
      status: left === null ? statusOf(view, sentence, match, verb) : 'held',
      subject: [subject],
      subjectRole: 'guest',
      objectRole: 'host',
      place,
    }
  }
  return null
}

/** «سيعود المبعوث إلى درفان»: where an envoy goes again, which is never home of his. */
function placeBack(view: TextView, from: number, { titles }: Phrase): ContactFrame['place'] {
  if (!titles.some(({ office }) => office === ENVOY)) return null
  return idAt(view, from) === 'to' && !view.isAmong(from + 1, SEATS) ? placeBehindHeads(view, from + 1) : null
}

/** Where envoys of bodies have their offices, as it is folded. */
const SEATS: ReadonlySet<string> = new Set(['بروكسل', 'جنيف', 'فيينا', 'نيويورك'])

const ENVOY = 'special-envoy'

function idAt(view: TextView, token: number): unknown {
  return particle(view, token, 'preposition')?.entry.payload.id
}

/** «قادما من العاصمة الدرفانية»: where he comes from. */
function placeLeft(view: TextView, sentence: Sentence, from: number): ContactFrame['place'] {
  const end = Math.min(sentence.end, from + REACH)
  for (let token = from; token < end; token += 1) {
    if (!view.isAmong(token, COMING)) continue
    const source = particle(view, token + 1, 'preposition')
    return source !== null && idOf(source) === 'from' ? placeBehindHeads(view, source.match.end) : null
  }
  return null
}
