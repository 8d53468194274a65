/** Talk without a speaker: «جرى بحث …», «تم خلال اللقاء استعراض …». Both sides are its source. */
import type { Match, TextView } from '../../pack.ts'
import type { Complement } from './governed.ts'
import { column, hasClitic, isWord, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import type { Cue } from './verb-forms.ts'

const FARTHEST = 14
const NOUNS_OF_TALK: readonly string[] = ['rests']

/** The passive cue that begins at `token`, or null. */
export function passiveCueAt(view: TextView, sentence: Sentence, token: number): Cue | null {
  if (view.next(token + 1, NOUNS_OF_TALK, sentence.end) === sentence.end) return null
  const verb = particle(view, token, 'auxiliary')
  if (verb === null || column(verb, 'id') !== 'happen') return null
  const noun = nounOfTalk(view, sentence, verb.match.end)
  if (noun === null) return null
  const complement = complementOf(view, sentence, noun.match)
  if (complement === null) return null
  return {
    rule: 'ar/attribution/passive-talk',
    lemma: `ar/${noun.id}`,
    cueClass: noun.cueClass,
    stance: '',
    shape: 'passive',
    range: { start: token, end: verb.match.end },
    subject: null,
    unknownSubject: false,
    gender: null,
    number: 0,
    complement,
    coordinated: true,
    relative: false,
    direction: 'right',
    leader: null,
    partner: null,
    tense: '',
  }
}

interface NounOfTalk {
  readonly match: Match
  readonly id: string
  readonly cueClass: string
}

function nounOfTalk(view: TextView, sentence: Sentence, from: number): NounOfTalk | null {
  const end = Math.min(sentence.end, from + FARTHEST)
  for (
    let token = view.next(from, NOUNS_OF_TALK, end);
    token < end;
    token = view.next(token + 1, NOUNS_OF_TALK, end)
  ) {
    for (const match of view.matches(token)) {
      if (hasClitic(match.bits, 'by') || hasClitic(match.bits, 'to') || match.suffix !== null) continue
      const entry = match.entries.find((one) => one.kind === 'rests' && one.payload.kind === 'passive')
      if (entry !== undefined)
        return { match, id: String(entry.payload.id), cueClass: String(entry.payload.class) }
    }
  }
  return null
}

function complementOf(view: TextView, sentence: Sentence, noun: Match): Complement | null {
  const found = particle(view, noun.end, 'preposition')
  const start = found === null ? noun.end : found.match.end
  const that = particle(view, start, 'complementiser')
  if (start >= sentence.end || !isWord(view, start)) return null
  return {
    kind: that === null ? 'obj' : 'that',
    start: that?.match.end ?? start,
    preposition: '',
    addressee: null,
  }
}
