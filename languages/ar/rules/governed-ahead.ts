/** Nouns that a verb of position governs far behind it: «نوه رئيس اللجنة في الإقليم اللواء فلان بالدور الذي …». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { CODE, PREPOSITIONAL } from './codes.ts'
import { canBegin, canSpeak, hasObject, isAddressed, isCommonNoun, mayAddress } from './distant-subjects.ts'
import { type Complement, cliticAt, isEnough, prepositionAt, type Unlisted } from './governed.ts'
import { isNextParticiple, thatAhead } from './later-clauses.ts'
import { countedClose, counts, isCounting } from './noun-phrases.ts'
import { openSubjectAt } from './open-subjects.ts'
import { closingQuote, isComma, isDefinite, isMark, isOpeningQuote, isParticle, isWord } from './particles.ts'
import { type Ahead, isOtherVerb } from './scan-ahead.ts'
import type { Sentence } from './sentence.ts'
import { speechWordAt } from './speech-words.ts'
import type { VerbForm } from './verb-forms.ts'

/** Whoever speaks is no longer than this with all that is said of him, in tokens. */
const LONGEST = 26
/** A name in quotation marks is no longer than this, in tokens. */
const LONGEST_QUOTED = 8

/** Classes that report by a noun that they govern, and not by what is done to somebody. */
const REPORTING: ReadonlySet<string> = new Set([
  'announce',
  'call-for',
  'condemn',
  'emphasise',
  'express',
  'pledge',
  'point-out',
  'thank',
  'warn',
])

/** Verbs of other classes that do so in the past: «أفادت الوزارة بمقتل ثلاثة»; «تفيد أندية» is of use. */
const REPORTING_VERBS: ReadonlySet<string> = new Set(['afada'])

/** Prepositions that tell where, when or with whom as often as of what. */
const CIRCUMSTANTIAL = CODE.fi | CODE.li | CODE.maa | CODE.amam | CODE.bayna
/** What is looked for far behind a verb: «بـ», and the prepositions of its own. */
const SOUGHT = (PREPOSITIONAL | CODE.bi) & ~CIRCUMSTANTIAL

/** Whoever speaks there though no table lists him, and what the verb governs behind him; null where either is missing. */
export function governedBehindUnlisted(
  view: TextView,
  sentence: Sentence,
  match: Match,
  form: VerbForm,
  { at, direct }: Ahead,
): Unlisted | null {
  if (match.suffix !== null || (direct !== null && direct.kind !== 'obj')) return null
  if (isNoun(match, sentence, form)) return null
  if (!canGovern(form) || !canBegin(view, at) || sentence.phraseAt(at) !== null) return null
  const found = governedAhead(view, sentence, at, form)
  if (found === null) return null
  const subject = openSubjectAt(view, at, subjectEnd(view, sentence, at, found, form), form.agreement)
  if (subject === null) return null
  const isHead = match.start === sentence.start && sentence.index === 0
  return canSpeak(view, subject, form, isHead || sentence.turn) ? { subject, found } : null
}

/** What the verb governs behind all that is said of its subject, which ends at `from`; null where nothing does. */
export function governedBehindListed(
  view: TextView,
  sentence: Sentence,
  match: Match,
  form: VerbForm,
  subject: Phrase,
  from: number,
): Complement | null {
  if (isNoun(match, sentence, form) || !canGovern(form) || subject.kind === 'state' || hasObject(form))
    return null
  return governedAhead(view, sentence, from, form)
}

/** «كشف»: at the head of a sentence it is the verb. */
function isNoun({ start }: Match, sentence: Sentence, { isNounToo }: VerbForm): boolean {
  return isNounToo && start > sentence.start
}

function canGovern({ id, shape, cueClass, governs, passive, needs }: VerbForm): boolean {
  const reports = REPORTING.has(cueClass) || (shape === 'past' && REPORTING_VERBS.has(id))
  if (passive || !reports || (needs & CODE.rest) !== 0) return false
  return ((needs === 0 ? governs : needs) & SOUGHT) !== 0
}

/** Where whoever speaks ends at the latest: before what is governed, or before whom it is said to. */
function subjectEnd(
  view: TextView,
  sentence: Sentence,
  at: number,
  { start, preposition }: Complement,
  form: VerbForm,
): number {
  const limit = preposition === 'bi' ? start : start - 1
  const end = isComma(view, limit - 1) ? limit - 1 : limit
  if (!mayAddress(form)) return end
  if (counts(view, at)) return countedClose(view, at, end)
  for (let token = at + 1; token < end; token += 1)
    if (isAddressed(view, sentence, token) || isBehindName(view, token)) return token
  return end
}

/** «علماء باكستان الأمة»: behind a state or town, a common noun with its article is whom it is said to. */
function isBehindName(view: TextView, token: number): boolean {
  if (!isDefinite(view, token) || isDefinite(view, token - 1) || !view.has(token - 1, PROPER)) return false
  return view.listed(token) && !view.has(token, PROPER) && !NISBAS.some((ending) => view.ends(token, ending))
}

const PROPER: readonly string[] = ['state', 'capital', 'place']
const NISBAS: readonly string[] = ['ي', 'ية']

/** The first noun from `from` on that the verb governs and that nothing of its subject does. */
function governedAhead(view: TextView, sentence: Sentence, from: number, form: VerbForm): Complement | null {
  const governs = form.governs & (REPORTING_VERBS.has(form.id) ? CODE.bi : SOUGHT)
  const stopsAtNouns = hasObject(form) && !mayAddress(form)
  const end = Math.min(sentence.end, from + LONGEST)
  for (let token = from; token < end; ) {
    const next = passed(view, sentence, token, end)
    if (next < 0) return null
    if (next > token) {
      token = next
      continue
    }
    const isBehind = token > from || isComma(view, from - 1)
    const found = isBehind ? governedAt(view, sentence, token, governs) : null
    if (found !== null && isEnough(found, form.needs))
      return isBeforeThat(view, sentence, found, form) ? null : found
    if (stopsAtNouns && token > from && isObject(view, token)) return null
    token += 1
  }
  return null
}

/** «كشفت باحثة في تقرير أعدته عن الصندوق، أن»: the clause behind the comma is what the verb governs. */
function isBeforeThat(view: TextView, sentence: Sentence, { start }: Complement, form: VerbForm): boolean {
  const that = thatAhead(view, sentence, start, form.governs)
  return that !== null && isComma(view, that.start - 2)
}

/** «أكدت الوزارة مواصلة مهماتها على»: behind a noun phrase that is closed, a noun is what the verb has for its object. */
function isObject(view: TextView, token: number): boolean {
  const before = token - 1
  if (!(isDefinite(view, before) || view.has(before, CLOSING)) || view.has(before, OFFICES)) return false
  if (isParticle(view, token) || !isCommonNoun(view, token)) return false
  return !JOINED.some((letter) => view.begins(token, letter))
}

/** What closes a noun phrase besides a definite noun. */
const CLOSING: readonly string[] = ['preposition-pronoun', 'date-words', 'weekdays', 'place', 'capital']
/** What a word that something is joined to begins with. */
const JOINED: readonly string[] = ['و', 'ب', 'ل']

/** Behind quoted names, brackets and adverbials at `token`; `token` where none stands there; -1 where the clause ends. */
function passed(view: TextView, sentence: Sentence, token: number, end: number): number {
  if (isOpeningQuote(view, token)) {
    const close = closingQuote(view, token, Math.min(end, token + LONGEST_QUOTED + 2))
    return close < 0 ? -1 : close + 1
  }
  if (isComma(view, token) || isMark(view, token, '.')) return token + 1
  const next = skipAdverbials(view, sentence, token)
  if (next > token) return next
  if (!isWord(view, token) || view.has(token, CLAUSES)) return -1
  return isOtherVerb(view, token) || isNextParticiple(view, token) ? -1 : token
}

const CLAUSES: readonly string[] = ['complementiser', 'relative', 'auxiliary']

function governedAt(view: TextView, sentence: Sentence, token: number, governs: number): Complement | null {
  const found = prepositionAt(view, token, governs)
  if (found !== null) return found.kind === 'prep' && !isOfNoun(view, token) ? found : null
  if (view.has(token, LOCAL) || view.has(token, ADVERBS) || isParticle(view, token)) return null
  const joined = cliticAt(view, sentence, token, governs)
  if (joined?.kind !== 'prep') return null
  return view.begins(token, 'بال') || view.listed(token) ? joined : null
}

/** «بمنطقة», «بوزارة», «بالعاصمة»: where somebody is, or what he belongs to. */
const LOCAL: readonly string[] = ['body-heads', 'place-heads', 'place', 'state', 'capital', 'body', 'groups']
/** «بمناسبة»: how and when it was said. */
const ADVERBS: readonly string[] = ['fixed-adverbials']

/** «القائمون على», «المسؤول عن», «عدد من»: the preposition belongs to the noun before it. */
function isOfNoun(view: TextView, token: number): boolean {
  const before = token - 1
  if (view.has(before, OFFICES) || isCounting(view, token) || isOfOwn(view, before)) return true
  return isDefinite(view, before) && isOfOwn(view, before - 1)
}

const OFFICES: readonly string[] = ['titles', 'title-heads', 'honorifics']

function isOfOwn(view: TextView, token: number): boolean {
  return token >= 0 && speechWordAt(view, token, 'of-own') !== null
}
