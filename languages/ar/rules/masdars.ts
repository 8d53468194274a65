/** Nouns of talk inside another's words: «تقديره لتأكيد روسيا دعمها …». */
import type { TextView } from '../../pack.ts'
import { complementBehind } from './complements.ts'
import { GOVERNING, JOINING } from './particles.ts'
import type { Sentence } from './sentence.ts'
import type { Cue } from './verb-forms.ts'

/** Classes whose masdar reports when its author stands right behind it. */
const TELLING: ReadonlySet<string> = new Set(['emphasise', 'announce', 'deny', 'warn'])

/** The masdar cue at `token`, only inside the content of a cue before it and with its author named. */
export function masdarCueAt(
  view: TextView,
  sentence: Sentence,
  token: number,
  before: readonly Cue[],
): Cue | null {
  if (!view.has(token, 'reporting-verbs')) return null
  if (!before.some((cue) => cue.complement !== null && cue.complement.start <= token)) return null
  for (const match of view.matches(token)) {
    for (const entry of match.entries) {
      if (entry.kind !== 'reporting-verbs' || entry.payload.shape !== 'masdar' || match.suffix !== null)
        continue
      if (!TELLING.has(String(entry.payload.class))) continue
      const author = sentence.phraseAt(match.end)
      if (author === null || (author.bits & (GOVERNING | JOINING)) !== 0 || author.name === null) continue
      const behind = complementBehind(view, sentence, match, entry, false)
      if (behind === null || behind.subject === null || behind.complement.kind === 'quote') continue
      return {
        rule: 'ar/attribution/noun-of-talk',
        lemma: `ar/${String(entry.payload.id)}`,
        cueClass: String(entry.payload.class),
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
