/** Adverbial cues: "according to Wang", "in the words of the minister". */
import type { Found, TextView } from '../../pack.ts'
import { asSaidCueAt } from './as-said.ts'
import { column, isComma, isMark, lists, possessiveEnd, spells } from './particles.ts'
import type { Sentence } from './sentence.ts'
import type { Cue } from './verb-forms.ts'

/** The adverbial cue at `token`, or null. */
export function adverbialCueAt(view: TextView, sentence: Sentence, token: number): Cue | null {
  const found = lists(view, token, 'post-posed') ? view.find(token, 'post-posed') : null
  if (found === null) return null
  if (column(found, 'govern') === 'verb') return asSaidCueAt(view, sentence, found)
  const own = ownCue(view, sentence, token, found)
  if (own !== null) return own
  if (column(found, 'govern') !== 'gen') return null
  const named = sentence.phraseAt(found.match.end)
  // "according to X's spokesman": somebody else's words.
  const subject = named === null || possessiveEnd(view, named.end) < 0 ? named : null
  const end = subject?.end ?? clauseEnd(view, sentence, found.match.end)
  const opens = token === sentence.start
  if (subject === null && !opens && isCredit(view, found.match.end)) return null
  if (subject === null && !(opens ? isComma(view, end) : isComma(view, token - 1))) return null
  if (!opens && !closes(view, sentence, token, end)) return null
  return {
    rule: 'en/attribution/according-to',
    lemma: `en/${column(found, 'id')}`,
    cueClass: 'say',
    stance: '',
    shape: 'adverbial',
    range: { start: found.match.start, end },
    subject,
    unknownSubject: subject === null,
    gender: null,
    number: 0,
    complement: { kind: 'that', start: opens ? end : sentence.start },
    clauseStart: token,
    coordinated: true,
    relative: false,
    direction: opens ? 'right' : 'left',
    leader: null,
    partner: null,
    tense: '',
  }
}

/** "according to the official Darvan Press Agency": who passes on the report, and nobody whose words it gives. */
function isCredit(view: TextView, from: number): boolean {
  const at = spells(view, from, 'the') ? from + 1 : from
  return view.isAmong(at, OF_STATES) && view.next(at + 1, PUBLISHERS, at + MOST_BEFORE) < at + MOST_BEFORE
}

const OF_STATES: ReadonlySet<string> = new Set(['official', 'state'])
/** Words of "official", "state-run news agency" before the agency's name. */
const MOST_BEFORE = 6

const PUBLISHERS: readonly string[] = ['publisher']

/** Words that say whose the words are: "according to him", "in her view". */
const WHOSE: Readonly<Record<string, 'm' | 'f' | null>> = {
  him: 'm',
  his: 'm',
  her: 'f',
  them: null,
  their: null,
}

/** "According to her,", "in his opinion,": whoever spoke before goes on. */
function ownCue(view: TextView, sentence: Sentence, token: number, { match, entry }: Found): Cue | null {
  const isOwn = entry.payload.govern === OWN
  const end = isOwn ? match.end : match.end + 1
  const gender = WHOSE[view.word(isOwn ? match.start + 1 : match.end)]
  if (gender === undefined) return null
  const opens = token === sentence.start
  if (opens ? !isComma(view, end) : end < sentence.end || !isComma(view, token - 1)) return null
  return {
    rule: 'en/attribution/in-his-words',
    lemma: `en/${String(entry.payload.id)}`,
    cueClass: 'say',
    stance: '',
    shape: 'adverbial',
    range: { start: match.start, end },
    subject: null,
    unknownSubject: false,
    gender,
    number: gender === null ? 3 : 1,
    complement: { kind: 'that', start: opens ? end : sentence.start },
    clauseStart: token,
    coordinated: false,
    relative: false,
    direction: opens ? 'right' : 'left',
    leader: null,
    partner: null,
    tense: '',
  }
}

const OWN = 'own'

/** The source closes its clause: a comma, a stop or the sentence's end stands behind it, or a comma before. */
function closes(view: TextView, sentence: Sentence, token: number, end: number): boolean {
  return isComma(view, token - 1) || end >= sentence.end || isComma(view, end) || isMark(view, end, '.')
}

function clauseEnd(view: TextView, sentence: Sentence, from: number): number {
  let end = from
  while (end < sentence.end && !isComma(view, end)) end += 1
  return end
}
