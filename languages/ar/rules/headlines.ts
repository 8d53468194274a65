/** «لافروف: …»: a headline, or a line of a transcript, that gives words to somebody. */
import type { Phrase, TextView } from '../../pack.ts'
import { isGoverned } from './noun-phrases.ts'
import { openSubjectAt } from './open-subjects.ts'
import {
  cell,
  idOf,
  isClosingQuote,
  isMark,
  isOneOf,
  isOpeningQuote,
  isWord,
  particle,
  signs,
} from './particles.ts'
import type { Sentence } from './sentence.ts'
import { speechWordAt } from './speech-words.ts'
import type { Cue } from './verb-forms.ts'

const FEWEST_WORDS = 2

/** The cue of a sentence that begins with a speaker and a colon; a dateline's city is none. */
export function headlineCue(view: TextView, sentence: Sentence): Cue | null {
  const isQuoted = isOpeningQuote(view, sentence.start)
  const phrase = sentence.phraseAt(isQuoted ? sentence.start + 1 : sentence.start)
  const told = phrase !== null && isSpeaker(phrase) ? toldEnd(view, phrase, isQuoted) : -1
  const known = told < 0 ? null : phrase
  const colon = known !== null ? told : isHeadline(view, sentence) ? labelEnd(view, sentence) : -1
  if (colon < 0 || !isWord(view, colon + FEWEST_WORDS)) return null
  if (known?.kind === 'state' && known.name !== null && !isOwnWords(view, sentence, colon + 1)) return null
  const whole = phrase !== null && phrase.end === colon && phrase.bits === 0 ? phrase : null
  const named = known ?? whole ?? bodyBefore(view, sentence.start, colon)
  return {
    rule: 'ar/attribution/headline',
    lemma: null,
    cueClass: 'say',
    stance: '',
    shape: 'headline',
    range: { start: colon, end: colon + 1 },
    subject: named,
    unknownSubject: named === null,
    gender: null,
    number: 0,
    complement: { kind: 'quote', start: colon + 1, preposition: '', addressee: null },
    coordinated: true,
    relative: false,
    direction: 'right',
    leader: null,
    partner: null,
    tense: '',
  }
}

/** The colon behind whoever speaks, or behind to whom or where it was said («برانوف لقناة «المرفأ»: …», «برانوف من أوردين: …»); -1 without one. */
function toldEnd(view: TextView, { kind, end }: Phrase, isQuoted: boolean): number {
  const token = isQuoted && isClosingQuote(view, end) ? end + 1 : end
  if (isMark(view, token, ':')) return token
  if (isQuoted && token === end) return -1
  const place = kind === 'person' ? particle(view, token, 'preposition') : null
  if (!isTo(view, token) && (place === null || !WHERE.has(idOf(place)))) return -1
  for (let at = token + 1; at <= token + LONGEST_SPEAKER; at += 1) {
    if (isMark(view, at, ':')) return at
    if (!isWord(view, at) && !isOneOf(view, at, QUOTES)) return -1
  }
  return -1
}

/** «رملان: نسعى إلى سوق متوازنة»; without words of its own or a denial, a state before a colon is where something happens («رملان: مقتل جنديين»). */
function isOwnWords(view: TextView, { end }: Sentence, from: number): boolean {
  if (isOpeningQuote(view, from)) return true
  for (let token = from; token < end; token += 1) {
    if (view.has(token, NEGATIONS)) return true
    if (view.begins(token, WE_WILL) && view.word(token).length > WE_WILL.length + 2) return true
    if (view.ends(token, OURS) && view.matches(token).some(({ suffix }) => suffix?.person === 1)) return true
  }
  return false
}

const NEGATIONS: readonly string[] = ['negation']
/** «سنعمل» */
const WE_WILL = 'سن'
/** «أمننا» */
const OURS = 'نا'

/** «في أوردين», «من أوردين» */
const WHERE: ReadonlySet<string> = new Set(['in', 'from'])

/** «لـ», «للوكالة», «لعكاظ»; «لاعب» is another noun. */
function isTo(view: TextView, token: number): boolean {
  if (!view.begins(token, 'ل')) return false
  return view.word(token).length === 1 || !view.listed(token) || isGoverned(view, token)
}

const QUOTES = signs(['«', '»', '“', '”', '"'])

function isSpeaker(phrase: Phrase): boolean {
  return (
    phrase.bits === 0 &&
    phrase.kind !== 'group' &&
    phrase.name?.listed !== 'capital' &&
    phrase.refers !== 'unnamed'
  )
}

/** «مجلس الموانئ: …»: a noun of bodies, with all that stands before the colon. */
function bodyBefore(view: TextView, start: number, colon: number): Phrase | null {
  const noun = view.has(start, 'speaker-nouns') ? view.find(start, 'speaker-nouns') : null
  if (noun === null || cell(noun.entry.payload.class) !== 'body' || noun.match.bits !== 0) return null
  const body = openSubjectAt(view, start, colon, { gender: null, number: 1 })
  return body?.kind === 'body' && body.end === colon ? body : null
}

/** A text of no more tokens, in one line, is a headline. */
const LONGEST_HEADLINE = 34

function isHeadline(view: TextView, sentence: Sentence): boolean {
  return sentence.index === 0 && view.count <= LONGEST_HEADLINE && !isMark(view, view.count - 1, '.')
}

/** A speaker whom no rule knows is no longer than this, in words. */
const LONGEST_SPEAKER = 5

/** The colon behind the few words that a headline opens with; -1 where they are a label («بالصور:») or a place. */
function labelEnd(view: TextView, sentence: Sentence): number {
  const isQuoted = isOpeningQuote(view, sentence.start)
  const start = isQuoted ? sentence.start + 1 : sentence.start
  if (view.has(start, LABELS) || speechWordAt(view, start, 'label') !== null) return -1
  for (let token = start; token <= start + LONGEST_SPEAKER; token += 1) {
    if (isMark(view, token, ':')) return token > start && !isQuoted ? token : -1
    // «"الوردي": …»
    if (isQuoted && isClosingQuote(view, token)) return isMark(view, token + 1, ':') ? token + 1 : -1
    if (!isWord(view, token)) return -1
  }
  return -1
}

/** What stands before a colon and is no speaker. */
const LABELS: readonly string[] = ['capital', 'place']
