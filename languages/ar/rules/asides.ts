/** What commas set between somebody and what he says: «شدد فلان، الذي يرأس الوفد، على», «تعهد الوزير، فلان، أمس، بـ». */
import type { Phrase, TextView } from '../../pack.ts'
import { MASDAR_TALK } from '../talk-kinds.ts'
import { skipAdverbials } from './adverbials.ts'
import { type Complement, cliticAt, ledAt, objectAt, quoteAt } from './governed.ts'
import { isComma, isDefinite } from './particles.ts'
import { isOtherVerb } from './scan-ahead.ts'
import type { Sentence } from './sentence.ts'

/** No more is set between two commas, in tokens. */
const LONGEST_ASIDE = 30
/** No more asides follow each other. */
const MOST = 4

/** What an aside about somebody begins with. */
const OPENING: readonly string[] = [
  'relative',
  'pronoun',
  'titles',
  'title-heads',
  'title',
  'honorifics',
  'speaker-nouns',
]
const RELATIVES: readonly string[] = ['relative']
const CIRCUMSTANCES: readonly string[] = ['preposition', 'fixed-adverbials']
/** Nouns of what is said: «أهمية», «حرصه». */
const SAID_NOUNS: readonly string[] = ['stance-nouns', 'light-rests', 'linked-rests', MASDAR_TALK]
const NO_SAID_NOUNS: readonly string[] = ['participle-talk', ...OPENING]

/** What a verb governs behind its subject and one or more asides; null where no comma stands at `at`. */
export function behindAsides(
  view: TextView,
  sentence: Sentence,
  subject: Phrase | null,
  at: number,
  governs: number,
): Complement | null {
  if (subject === null || subject.refers === 'unnamed') return null
  let comma = at
  for (let step = 0; step < MOST && isComma(view, comma); step += 1) {
    const found = complementIn(view, sentence, comma + 1, governs)
    if (found !== null) return found
    comma = asideEnd(view, sentence, comma + 1)
  }
  return null
}

function complementIn(view: TextView, sentence: Sentence, token: number, governs: number): Complement | null {
  if (view.has(token, CIRCUMSTANCES) && view.find(token, 'fixed-adverbials') !== null) return null
  const led = ledAt(view, token, governs) ?? quoteAt(view, sentence, token, governs)
  if (led !== null) return led
  if (view.has(token, NO_SAID_NOUNS) || isDefinite(view, token)) return null
  const isNoun =
    view.has(token, SAID_NOUNS) && view.matches(token).some(({ prefixLength }) => prefixLength === 0)
  return isNoun ? objectAt(view, token, governs) : cliticAt(view, sentence, token, governs)
}

/** The comma that closes the aside which begins at `token`; -1 where none does, or where a new clause begins. */
function asideEnd(view: TextView, sentence: Sentence, token: number): number {
  const dated = skipAdverbials(view, sentence, token)
  if (dated > token && isComma(view, dated)) return dated
  const isAside =
    view.has(token, OPENING) ||
    view.has(token, CIRCUMSTANCES) ||
    isDefinite(view, token) ||
    sentence.phraseAt(token)?.kind === 'person'
  if (!isAside) return -1
  const isRelative = view.has(token, RELATIVES)
  const end = Math.min(sentence.end, token + LONGEST_ASIDE)
  for (let next = token; next < end; next += 1) {
    if (isComma(view, next)) return next
    if (next > token && !isRelative && isOtherVerb(view, next)) return -1
  }
  return -1
}
