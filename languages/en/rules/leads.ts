/** Whom sentences are about whose verbs no table lists, and who goes on from one to the next. */
import type { Phrase, TextView } from '../../pack.ts'
import { pronounAt } from './clause.ts'
import { isCapital, isComma, isParticle, particleBefore } from './particles.ts'
import { isFree, readSentence, type Sentence } from './sentence.ts'
import type { Cue, Lead } from './verb-forms.ts'

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

/** Sentences back in which whoever has the floor may have named his "he". */
const BACK = 2

/** "When Secretary Ronvel came, he pledged": of whom somebody who has the floor from `from` on speaks, by the nearest name. */
export function fromFloor(
  view: TextView,
  phrases: readonly Phrase[],
  index: number,
  cue: Cue,
  from: number,
): Cue {
  if (cue.subject !== null || cue.leader !== null || cue.number !== 1 || cue.gender === null) return cue
  for (let at = index; at >= Math.max(0, index - BACK); at -= 1) {
    const range = view.sentences[at]
    if (range === undefined || range.end <= from) break
    const end = at === index ? cue.range.start : range.end
    const subject = phrases.find(
      (phrase) =>
        phrase.start >= Math.max(from, range.start) &&
        phrase.end <= end &&
        phrase.kind === 'person' &&
        isFree(view, phrase),
    )
    if (subject === undefined) continue
    return subject.gender === null || subject.gender === cue.gender ? { ...cue, leader: subject } : cue
  }
  return cue
}

/** The subject stands at the head of its sentence, and not behind a pronoun that is it. */
function opens(view: TextView, { opening }: Sentence, subject: Phrase | null): boolean {
  if (subject === null || subject.start > opening + 1) return false
  return subject.start === opening || isParticle(view, opening, 'the')
}

/** At the head of the sentence, or behind the comma that ends an introduction: elsewhere a state is what a verb is about. */
function heads(view: TextView, { opening }: Sentence, { start }: Phrase): boolean {
  const article = particleBefore(view, start, 'article')
  const from = article < 0 ? start : article
  return from <= opening || isComma(view, from - 1)
}

const VERBS: readonly string[] = ['reporting-verbs']
const FINITE: ReadonlySet<unknown> = new Set(['past', 'present'])

/** "The resolution condemns the President and calls for …": behind a verb whose subject no rule knows, somebody is no subject. */
function isObject(view: TextView, { opening }: Sentence, { start }: Phrase): boolean {
  for (
    let token = view.next(opening + 1, VERBS, start);
    token < start;
    token = view.next(token + 1, VERBS, start)
  ) {
    if (isComma(view, token - 1)) continue
    const isTold = view
      .matches(token)
      .some(({ entries }) =>
        entries.some(({ kind, payload }) => kind === 'reporting-verbs' && FINITE.has(payload.shape)),
      )
    if (isTold) return true
  }
  return false
}

/** The pronoun that opens the sentence, else its first free phrase: whom it is about where no table lists its verb. */
export function leadOf(view: TextView, sentence: Sentence, token: number): Lead {
  const opening = sentence.opening < token ? pronounAt(view, sentence.opening) : null
  if (opening !== null) return opening
  const phrase = sentence.subjectBefore(token)
  if (phrase === null) return null
  const isHead = heads(view, sentence, phrase)
  if (phrase.kind === 'person' ? !isHead && isObject(view, sentence, phrase) : !isHead) return null
  if (phrase.kind === 'state' && isCapital(view, phrase.end)) return null
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
