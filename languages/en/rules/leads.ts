/** Whom sentences are about whose verbs no table lists, and who goes on from one to the next. */
import type { Phrase, TextView } from '../../pack.ts'
import type { Lead } from './cues.ts'
import { isParticle } from './particles.ts'
import { readSentence, type Sentence } from './sentence.ts'
import type { Cue } from './verb-forms.ts'

/** "She told …" behind a sentence that quotes nobody: whom that sentence is about speaks. */
export function fromLead(
  view: TextView,
  phrases: readonly Phrase[],
  index: number,
  cue: Cue,
  said: number,
): Cue {
  const before = view.sentences[index - 1]
  if (
    cue.subject !== null ||
    cue.leader !== null ||
    cue.number !== 1 ||
    cue.shape !== 'finite' ||
    before === undefined
  )
    return cue
  const sentence = readSentence(view, before, index - 1, phrases)
  const subject = sentence.subjectBefore(before.end)
  if (said > 0 && !opens(view, sentence, subject)) return cue
  const alike =
    subject?.kind === 'person' &&
    (subject.gender === null || cue.gender === null || subject.gender === cue.gender)
  return alike ? { ...cue, leader: subject } : cue
}

/** The subject stands at the head of its sentence, and not behind a pronoun that is it. */
function opens(view: TextView, { opening }: Sentence, subject: Phrase | null): boolean {
  if (subject === null || subject.start > opening + 1) return false
  return subject.start === opening || isParticle(view, opening, 'the')
}

/** The first free phrase: whom a sentence is about whose verb no table lists. */
export function leadOf(sentence: Sentence, token: number): Lead {
  const phrase = sentence.subjectBefore(token)
  if (phrase === null) return null
  return {
    phrase,
    pronoun: false,
    first: false,
    gender: phrase.gender,
    number: phrase.number,
    start: phrase.start,
    relative: false,
  }
}
