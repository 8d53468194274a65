/** Verbs of talk behind what was said: "…, Wang said.", "“…,” said Wang." */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { behindAddressee } from './complements.ts'
import { cueOf, numberOf } from './cue-of.ts'
import { genderOfName, rememberName, unlistedName } from './names.ts'
import {
  isCapital,
  isClosingQuote,
  isComma,
  isMark,
  isOpeningQuote,
  isParticle,
  lists,
  particle,
  particleBefore,
} from './particles.ts'
import { phraseOf } from './phrase-of.ts'
import type { Sentence } from './sentence.ts'
import type { Cue, Subject } from './verb-forms.ts'

/** Classes whose verb may stand behind what was said. */
const TELLING: ReadonlySet<string> = new Set([
  'say',
  'add',
  'emphasise',
  'point-out',
  'warn',
  'announce',
  'recall',
])

/** "…, Wang said.", "“…,” said Wang.": the content stands before. */
export function postPosed(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  subject: Subject | null,
): Cue | null {
  if (!TELLING.has(String(entry.payload.class)) || entry.payload.shape === 'base') return null
  if (subject?.relative === true) return null
  const article = subject === null ? -1 : particleBefore(view, subject.start, 'article')
  const first = article >= 0 ? article : (subject?.start ?? match.start)
  const start = lists(view, first - 1, 'numbers') ? first - 1 : first
  if (start <= sentence.start + 1 || !(isComma(view, start - 1) || isClosingQuote(view, start - 1)))
    return null
  const quoted = isClosingQuote(view, start - 1)
  const inverted =
    subject === null ? (sentence.phraseAt(match.end) ?? (quoted ? strangerAt(view, match.end) : null)) : null
  if (subject === null && inverted === null) return null
  // "And last week, the delegation briefed members" has no words before it.
  const hasAddressee = quoted || entry.payload.id === 'tell'
  const verbEnd = hasAddressee ? behindAddressee(view, sentence, match.end, entry) : match.end
  const end = inverted?.end ?? verbEnd
  if (
    !closes(view, sentence, end, quoted) &&
    !(PLAIN.has(entry.payload.id) && isCircumstance(view, sentence, end))
  )
    return null
  const source: Phrase | null = inverted ?? subject?.phrase ?? null
  return {
    ...cueOf(match, entry, subject),
    rule: 'en/attribution/said-behind',
    shape: 'finite',
    subject: source,
    gender: source?.gender ?? subject?.gender ?? null,
    number: source === null ? numberOf(subject) : source.number,
    range: { start: match.start, end: match.end },
    clauseStart: start,
    coordinated: false,
    direction: 'left',
    complement: { kind: quoted ? 'quote' : 'that', start: sentence.start },
    tense: 'past',
  }
}

/** "“…,” said Firstname Surname, the head of the guild.": somebody whom no table lists. */
function strangerAt(view: TextView, token: number): Phrase | null {
  const name = isCapital(view, token) ? unlistedName(view, token) : null
  if (name === null || name.end - name.start < 2) return null
  rememberName(view, name)
  const { start, end } = name
  return phraseOf({ start, end, kind: 'person', name, gender: genderOfName(view, name) })
}

/** The clause of a verb behind its content is over: the sentence ends, a comma or an adverbial follows. */
function closes(view: TextView, sentence: Sentence, end: number, quoted: boolean): boolean {
  if (end >= sentence.end || isComma(view, end) || isMark(view, end, '.')) return true
  if (isOpeningQuote(view, end) && !quoted) return false
  if (skipAdverbials(view, sentence, end) >= sentence.end) return true
  const next = particle(view, end, 'preposition')
  return quoted && (next !== null || lists(view, end, WEEKDAYS_DATE_WORDS) || isParticle(view, end, 'as'))
}

const WEEKDAYS_DATE_WORDS: readonly string[] = ['weekdays', 'date-words']

/** ", he said in Ordin on Monday", "at a news conference after the talks": a noun phrase or two up to a comma or the end, and no clause. */
function isCircumstance(view: TextView, sentence: Sentence, end: number): boolean {
  const { start } = sentence
  if (!OCCASIONS.some((one) => isParticle(view, end, one))) return false
  if (particle(view, start, 'preposition') !== null || lists(view, start, WEEKDAYS_DATE_WORDS)) return false
  for (let token = end + 1; token < sentence.end && !isComma(view, token); token += 1) {
    if (token - end > LONGEST_CIRCUMSTANCE || isPast(view, token)) return false
    if (CLAUSAL.some((one) => particle(view, token, one) !== null)) return false
  }
  return true
}

/** Rows of verbs that do nothing but tell. */
const PLAIN: ReadonlySet<unknown> = new Set(['say', 'tell'])
const OCCASIONS: readonly string[] = ['in', 'at', 'on', 'during', 'after', 'following']
/** Where and when something was said takes no more words. */
const LONGEST_CIRCUMSTANCE = 12
/** What a clause is told by. */
const CLAUSAL: readonly string[] = ['auxiliary', 'complementiser', 'relative', 'conjunction', 'pronoun']
const VERBS: readonly string[] = ['reporting-verbs', 'encounter-verbs']

function isPast(view: TextView, token: number): boolean {
  return (
    view.has(token, VERBS) && VERBS.some((table) => view.find(token, table)?.entry.payload.shape === 'past')
  )
}
