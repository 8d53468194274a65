/** «لافروف: …»: a headline, or a line of a transcript, that gives words to somebody. */
import type { TextView } from '../../pack.ts'
import { isMark, isWord } from './particles.ts'
import type { Sentence } from './sentence.ts'
import type { Cue } from './verb-forms.ts'

const FEWEST_WORDS = 2

/** The cue of a sentence that begins with a speaker and a colon; a dateline's city is none. */
export function headlineCue(view: TextView, sentence: Sentence): Cue | null {
  const phrase = sentence.phraseAt(sentence.start)
  if (phrase === null || phrase.bits !== 0 || phrase.kind === 'group' || phrase.name?.listed === 'capital')
    return null
  if (
    !isMark(view, phrase.end, ':') ||
    !isWord(view, phrase.end + FEWEST_WORDS) ||
    phrase.refers === 'unnamed'
  )
    return null
  return {
    rule: 'ar/attribution/headline',
    lemma: null,
    cueClass: 'say',
    stance: '',
    shape: 'headline',
    range: { start: phrase.end, end: phrase.end + 1 },
    subject: phrase,
    unknownSubject: false,
    gender: null,
    number: 0,
    complement: { kind: 'quote', start: phrase.end + 1, preposition: '', addressee: null },
    coordinated: true,
    relative: false,
    direction: 'right',
    leader: null,
    partner: null,
    tense: '',
  }
}
