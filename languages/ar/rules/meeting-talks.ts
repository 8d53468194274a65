/** «وتناول اللقاء …», «ودار الحديث عن …»: the meeting is the subject, and both sides are the source. */
import type { Entry, Match, TextView } from '../../pack.ts'
import { skipContact } from './adverbials.ts'
import { isCoordinated } from './clause.ts'
import { complementAt, words } from './governed.ts'
import { hasClitic, isWord, particle } from './particles.ts'
import { complementOf, nounOfTalkAt, talkCue } from './passives.ts'
import type { Sentence } from './sentence.ts'
import { speechWordAt } from './speech-words.ts'
import { activeFirst, type Cue, VERB_TABLE } from './verb-forms.ts'

const MEETINGS = 'encounter-nouns'

/** The cue that begins at `token` with a past verb of talk whose subject is a meeting, or null. */
export function meetingCueAt(view: TextView, sentence: Sentence, token: number): Cue | null {
  if (!view.has(token, VERB_TABLE)) return null
  for (const match of view.matches(token)) {
    if (match.suffix !== null || match.end >= sentence.end) continue
    const entry = activeFirst(match.entries).find(isDiscussing)
    if (entry === undefined || !opens(view, sentence, match)) continue
    const subject = meetingEnd(view, match.end)
    if (subject < 0) return null
    const at = skipContact(view, sentence, subject)
    const noun = nounOfTalkAt(view, at)
    const complement =
      noun === null
        ? complementAt(view, sentence, at, words(entry, 'govern'))
        : complementOf(view, sentence, noun.match)
    if (complement === null || complement.kind === 'quote') return null
    const range = { start: match.start, end: match.end }
    const rule = 'ar/attribution/meeting-talk'
    const id = String(entry.payload.id)
    return talkCue({ rule, id, cueClass: 'discuss', range, complement, tense: 'past' })
  }
  return null
}

function isDiscussing(entry: Entry): boolean {
  const discusses = entry.payload.class === 'discuss' || OF_TALK.has(String(entry.payload.id))
  return discusses && entry.payload.shape === 'past' && Number(entry.payload.number) === 1
}

/** Verbs whose subject is the talk itself. */
const OF_TALK: ReadonlySet<string> = new Set(['dara-talk', 'tarakkaza'])

function opens(view: TextView, sentence: Sentence, match: Match): boolean {
  return isCoordinated(view, sentence, match) || particle(view, match.start - 1, 'auxiliary') !== null
}

/** Behind «اللقاء», «الحديث», «الاجتماع الثنائي» at `token`; -1 where no definite meeting stands there. */
function meetingEnd(view: TextView, token: number): number {
  if (speechWordAt(view, token, 'talk') !== null)
    return isWord(view, token + 1) && particle(view, token + 1, 'relative') === null ? token + 1 : -1
  if (!view.has(token, MEETINGS)) return -1
  for (const match of view.matches(token)) {
    const noun = match.entries.find((entry) => entry.kind === MEETINGS)
    if (noun === undefined || hasClitic(match.bits, 'by') || hasClitic(match.bits, 'to')) continue
    if (!hasClitic(match.bits, 'the')) continue
    return isWord(view, match.end) && particle(view, match.end, 'relative') === null ? match.end : -1
  }
  return -1
}
