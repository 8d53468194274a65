/** Headlines that quote: "Lavrov: Moscow is ready for talks". */
import type { TextView } from '../../pack.ts'
import { isMark } from './particles.ts'
import type { Sentence } from './sentence.ts'
import type { Cue } from './verb-forms.ts'

/** The cue of a headline that begins with whom it quotes, or null; "Lombira and Silvara: partners", "Ramlan: travel advice" are about them and quote nobody. */
export function headlineCue(view: TextView, sentence: Sentence): Cue | null {
  if (sentence.index !== 0) return null
  const subject = sentence.phraseAt(sentence.start)
  if (subject === null || !isMark(view, subject.end, ':') || subject.end + 1 >= sentence.end) return null
  const states = subject.members.length > 0 ? subject.members : [subject]
  if (states.every(({ kind }) => kind === 'state')) return null
  return {
    rule: 'en/attribution/headline',
    lemma: null,
    cueClass: 'say',
    stance: '',
    shape: 'headline',
    range: { start: subject.end, end: subject.end + 1 },
    subject,
    unknownSubject: false,
    gender: subject.gender,
    number: subject.number,
    complement: { kind: 'that', start: subject.end + 1 },
    clauseStart: sentence.start,
    coordinated: false,
    relative: false,
    direction: 'right',
    leader: null,
    partner: null,
    tense: '',
  }
}
