/** Nouns of talk inside another's words: «تقديره لتأكيد روسيا دعمها …». */
import type { Phrase, TextView } from '../../pack.ts'
import { MASDAR_TALK, TELLING_MASDARS } from '../talk-kinds.ts'
import { complementBehind } from './complements.ts'
import type { Complement } from './governed.ts'
import { GOVERNING, isDefinite, JOINING } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { type Cue, isFiniteVerb, verbsOf } from './verb-forms.ts'

/** The masdar cue at `token`, only inside the content of a cue before it and with its author named. */
export function masdarCueAt(
  view: TextView,
  sentence: Sentence,
  token: number,
  before: readonly Cue[],
): Cue | null {
  if (before.length === 0 || !view.has(token, MASDAR_TALK) || !isInside(before, token)) return null
  for (const match of view.matches(token)) {
    if (match.suffix !== null) continue
    for (const form of verbsOf(match)) {
      if (form.shape !== 'masdar' || !TELLING_MASDARS.has(form.cueClass)) continue
      const author = sentence.phraseAt(match.end)
      if (author === null || (author.bits & (GOVERNING | JOINING)) !== 0 || !isSomebody(author)) continue
      const behind = complementBehind(view, sentence, match, form, false)
      if (behind === null || behind.subject === null || behind.complement.kind === 'quote') continue
      if (isDocument(view, behind.subject, behind.complement)) continue
      return {
        rule: 'ar/attribution/noun-of-talk',
        lemma: `ar/${form.id}`,
        cueClass: form.cueClass,
        stance: '',
        shape: 'masdar',
        range: { start: match.start, end: match.end },
        subject: behind.subject,
        unknownSubject: false,
        gender: null,
        number: 0,
        complement: behind.complement,
        coordinated: false,
        relative: false,
        direction: 'right',
        leader: null,
        partner: null,
        tense: '',
      }
    }
  }
  return null
}

/** «إعلان أوردين الصادر عن القمة», «إعلان أوردين يؤكد»: behind a capital, what has its article or is a verb tells of the document. */
function isDocument(view: TextView, { name }: Phrase, { kind, start }: Complement): boolean {
  if (kind !== 'obj' || name?.listed !== 'capital') return false
  return (
    isDefinite(view, start) ||
    view.matches(start).some((match) => match.suffix === null && verbsOf(match).some(isFiniteVerb))
  )
}

/** Somebody named, or «سموه» of whoever was. */
function isSomebody({ name, refers }: Phrase): boolean {
  return name !== null || refers === 'honorific'
}

/** Whether a content that began before `token` may hold it. */
function isInside(before: readonly Cue[], token: number): boolean {
  for (const { complement } of before) if (complement !== null && complement.start <= token) return true
  return false
}
