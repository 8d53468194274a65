/** Adverbial cues: «بحسب وانغ», «وفقا لما قال», «حسبما ذكر الوزير». */
import { CLITIC_BITS, type Entry, type Match, type Phrase, type TextView } from '../../pack.ts'
import { LIGHT } from '../talk-kinds.ts'
import { skipAdverbials } from './adverbials.ts'
import { CODE } from './codes.ts'
import { governedSource } from './governed-sources.ts'
import { isOneOfMany } from './noun-phrases.ts'
import { openSubjectAt } from './open-subjects.ts'
import {
  closingQuote,
  GOVERNING,
  hasClitic,
  idOf,
  isComma,
  isDefinite,
  isMark,
  isOneOf,
  isOpeningQuote,
  isWord,
  JOINING,
  particle,
  signs,
} from './particles.ts'
import { quotedSource } from './quoted-sources.ts'
import { CREDIT } from './relays.ts'
import type { Sentence } from './sentence.ts'
import { speechWordAt } from './speech-words.ts'
import { type Agreement, type Cue, isFiniteVerb, VERB_TABLE, type VerbForm, verbsOf } from './verb-forms.ts'
import { governedBody, wholeSource } from './whole-sources.ts'

/** What a post-posed cue governs where a noun is its source: a genitive, or one behind «ل». */
const NOUNS: ReadonlySet<string> = new Set(['gen', 'li'])

const CLOSING = signs(['»', '"', '”'])
const ENDING = signs(['.', '"'])

/** The adverbial cue at `token`: «بحسب وانغ», «وفقا لما قال», «حسبما ذكر الوزير». */
export function adverbialCueAt(view: TextView, sentence: Sentence, token: number): Cue | null {
  if (!view.has(token, 'post-posed')) return null
  for (const match of view.matches(token)) {
    const entry = match.entries.find((one) => one.kind === 'post-posed')
    if (entry === undefined || match.end > sentence.end) continue
    const source = NOUNS.has(String(entry.payload.govern))
      ? nounSource(view, sentence, match, entry.payload.govern === 'li')
      : verbSource(view, sentence, match)
    if (source === null) continue
    const end = source.hasObject === undefined ? source.end : tailEnd(view, sentence, source, !isLike(entry))
    const opens = token === sentence.start || sentence.isTurn(token)
    if (isLike(entry) && (opens || !isSetApart(view, sentence, match, end, source))) continue
    if (!opens && !closes(view, sentence, token, end)) continue
    if (isWithRegard(match) && !(opens && isBeforeSo(view, end))) continue
    return {
      rule: 'ar/attribution/according-to',
      lemma: `ar/${String(entry.payload.id)}`,
      cueClass: source.cueClass ?? 'say',
      stance: '',
      shape: 'adverbial',
      range: { start: match.start, end },
      subject: source.phrase,
      unknownSubject: source.phrase === null && source.number === 0,
      gender: source.gender,
      number: source.number,
      complement: null,
      coordinated: true,
      relative: false,
      direction: opens ? 'right' : 'left',
      leader: null,
      partner: null,
      tense: '',
    }
  }
  return null
}

/** «كما قال الوزير», «على ما قال الوزير» report what stands before them only where marks part them off; else «كما» is "also", and «على» another verb's. */
function isLike(entry: Entry): boolean {
  const id = String(entry.payload.id)
  return id.startsWith('kama-') || id === 'ala-ma'
}

function isSetApart(
  view: TextView,
  sentence: Sentence,
  { start: token, end: behind }: Match,
  end: number,
  { phrase, isSaid }: AdverbialSource,
): boolean {
  if (!isBeforeMark(view, sentence, end)) return false
  if (isComma(view, token - 1)) return true
  // «يحافظ على ما قال»
  if (behind > token + 1) return false
  // «تضاعفت الصادرات كما قال المدير العام للميناء.»: with nothing behind them, they are of the whole sentence.
  if (isSaid !== true || phrase === null || (end < sentence.end && !isMark(view, end, '.'))) return false
  return view.next(sentence.start, NEGATIONS, token) >= token && !isOpeningQuote(view, token - 1)
}

const NEGATIONS: readonly string[] = ['negation']

/** Whether a comma, a stop or the sentence's end stands at `token`. */
function isBeforeMark(view: TextView, sentence: Sentence, token: number): boolean {
  return token >= sentence.end || isComma(view, token) || isOneOf(view, token, ENDING)
}

/** «بالنسبة إلى فلان، فإن الخطة ناجحة» tells what he thinks; else it tells for whom something is so. */
function isWithRegard({ bits }: Match): boolean {
  return hasClitic(bits, 'by')
}

function isBeforeSo(view: TextView, token: number): boolean {
  const that = particle(view, isComma(view, token) ? token + 1 : token, 'complementiser')
  return that !== null && hasClitic(that.match.bits, 'so')
}

/** A text in which something was said is told of in no more tokens than this. */
const LONGEST_TAIL = 10
/** A name in quotation marks has no more, with its marks. */
const LONGEST_QUOTED = 6

/**
 * Behind the day, and all that is told of whoever said it up to the mark that closes the clause: «كما أعلنت الوزارة أمس»,
 * «حسبما ذكر مصدر قريب من الفريق لصحيفة «المرجان»»; `isWhole`: the verb has its object already («بحسب ما»).
 */
function tailEnd(view: TextView, sentence: Sentence, source: AdverbialSource, isWhole: boolean): number {
  const { phrase, end } = source
  if (phrase === null) return end
  const dated = skipAdverbials(view, sentence, end)
  if (isBeforeMark(view, sentence, dated) || !(isWhole || mayGoOn(view, dated, source))) return dated
  const last = Math.min(sentence.end, dated + LONGEST_TAIL)
  let token = dated
  while (token < last && !isComma(view, token) && !isMark(view, token, '.')) {
    const closed =
      isWhole && isOpeningQuote(view, token)
        ? closingQuote(view, token, Math.min(sentence.end, token + LONGEST_QUOTED))
        : token
    if (closed < token || (closed === token && !isWord(view, token))) return dated
    if (view.has(token, CLAUSES) || finiteVerbAt(view, token) !== null) return dated
    token = closed + 1
  }
  return isBeforeMark(view, sentence, token) ? token : dated
}

/** «كما تقول البعثة في تقرير», «كما قال مسؤول كبير في الصندوق»: behind verbs that have no noun for their object. */
function mayGoOn(view: TextView, token: number, { phrase, hasObject, isSaid }: AdverbialSource): boolean {
  if (hasObject) return false
  const preposition = particle(view, token, 'preposition')
  if (preposition !== null && idOf(preposition) === 'in') return true
  return isSaid === true && phrase?.refers === 'unnamed' && !view.has(token, NOT_OF_HIM)
}

const NOT_OF_HIM: readonly string[] = ['preposition', 'conjunction', 'adverb']

const CLAUSES: readonly string[] = ['complementiser', 'relative']

interface AdverbialSource extends Agreement {
  readonly phrase: Phrase | null
  readonly end: number
  /** Whether its verb may have an object: «، كما أكد الرئيس في كلمته أهمية الماء» tells of other words. */
  readonly hasObject?: boolean
  /** Whether its verb is one of those by which something is handed on. */
  readonly isSaid?: boolean
  readonly cueClass?: string
}

/** A post-posed source closes its clause: a comma, a stop or the sentence's end stands behind it. */
function closes(view: TextView, sentence: Sentence, token: number, end: number): boolean {
  return isComma(view, token - 1) || isOneOf(view, token - 1, CLOSING) || isBeforeMark(view, sentence, end)
}

/** «وفقا للقانون» names nobody: behind «ل» only somebody known is a source. */
function nounSource(
  view: TextView,
  sentence: Sentence,
  match: Match,
  governsLi: boolean,
): AdverbialSource | null {
  if (match.suffix !== null)
    return { phrase: null, end: match.end, gender: match.suffix.gender, number: match.suffix.number }
  const from = view.isAmong(match.end, SAME) ? match.end + 1 : match.end
  const phrase = issuerOf(view, sentence, from) ?? sourceAt(view, sentence, from)
  const outlet =
    phrase === null && match.end === match.start + 1 ? quotedSource(view, from, sentence.end) : null
  if (outlet !== null) return { phrase: outlet, end: outlet.end, gender: null, number: 0, cueClass: CREDIT }
  // «بحسب المصدر ذاته»
  const last = phrase !== null && view.isAmong(phrase.end, ITSELF) ? phrase.end + 1 : phrase?.end
  if (phrase !== null) return { phrase, end: last ?? phrase.end, gender: null, number: 0 }
  const quotable =
    speechWordAt(view, from, 'source') !== null ||
    view.has(from, 'speaker-nouns') ||
    isOneOfMany(view, from) ||
    isSurname(view, sentence, match)
  const end = clauseEnd(view, sentence, from)
  if (governsLi) {
    const body = governedBody(view, from, end)
    if (body !== null) return { phrase: body, end: body.end, gender: null, number: 0 }
    const governed = governedSource(view, sentence, match, from, end)
    if (governed === null) return null
    return { ...governed, gender: null, number: 0 }
  }
  if (!quotable && !(end >= sentence.end && isStranger(view, match, end))) return null
  const open = openSubjectAt(view, from, end, UNKNOWN)
  return { phrase: open, end: open?.end ?? end, gender: null, number: 0 }
}

/** «وبحسب المتحدث الرسمي للهيئة … فلان فإن»: the phrase at `token`, an office with the name that closes it. */
function sourceAt(view: TextView, sentence: Sentence, token: number): Phrase | null {
  const phrase = sentence.phraseAt(token)
  return wholeSource(view, phrase, token, clauseEnd(view, sentence, phrase?.end ?? token))
}

/** «وفق ذات البيان», «بحسب نفس المصدر» */
const SAME: ReadonlySet<string> = new Set(['ذات', 'نفس'])

const ITSELF: ReadonlySet<string> = new Set(['ذاته', 'ذاتها', 'عينه', 'عينها', 'نفسه', 'نفسها'])

/** «بحسب بيان لوزارة …», «بيان صادر عن وزارة …», «وفقا لتقديرات وزارة …»: the body whose words a document of its own gives. */
function issuerOf(view: TextView, sentence: Sentence, token: number): Phrase | null {
  if (!view.has(token, DOCUMENTS) && speechWordAt(view, token, 'source') === null) return null
  const at = speechWordAt(view, token + 1, 'issued')?.end ?? token + 1
  const phrase = sentence.phraseAt(at)
  if (phrase === null) {
    const noun = view.find(at, 'speaker-nouns')
    if (noun === null || noun.match.bits !== 0 || noun.entry.payload.class !== 'body') return null
    return openSubjectAt(view, at, clauseEnd(view, sentence, at), UNKNOWN)
  }
  if (phrase.kind !== 'body' || phrase.name === null) return null
  return (phrase.bits & (NOT_TO | JOINING)) === 0 ? phrase : null
}

const DOCUMENTS: readonly string[] = ['group-document', 'group-report', 'text-nouns']
/** Clitics that govern, «ل» apart. */
const NOT_TO = GOVERNING & ~CLITIC_BITS.to

/** «ووفق بدران، «…»»: one word that a comma parts from a quotation or a clause. */
function isSurname(view: TextView, sentence: Sentence, match: Match): boolean {
  const behind = match.end + 2
  return (
    match.start === sentence.start &&
    isComma(view, match.end + 1) &&
    (isOpeningQuote(view, behind) || particle(view, behind, 'complementiser') !== null)
  )
}

/** «، بحسب كال فاير.»: one word or two that close the sentence, of which no table knows any. */
function isStranger(view: TextView, { start, end: from }: Match, end: number): boolean {
  if (from !== start + 1 || end === from || end > from + 2 || !isComma(view, start - 1)) return false
  for (let token = from; token < end; token += 1)
    if (!isWord(view, token) || view.listed(token) || isDefinite(view, token) || view.ends(token, 'ة'))
      return false
  return true
}

function clauseEnd(view: TextView, sentence: Sentence, from: number): number {
  let end = from
  while (end < sentence.end && !isComma(view, end) && !isMark(view, end, '.')) {
    if (end > from && (view.has(end, 'complementiser') || finiteVerbAt(view, end) !== null)) break
    end += 1
  }
  return end
}

/** The finite verb of talk at `token`, light ones left out. */
function finiteVerbAt(
  view: TextView,
  token: number,
): { readonly match: Match; readonly form: VerbForm } | null {
  if (token >= view.count || !view.has(token, VERB_TABLE)) return null
  for (const match of view.matches(token)) {
    const form = verbsOf(match).find((one) => isFiniteVerb(one) && one.cueClass !== LIGHT)
    if (form !== undefined) return { match, form }
  }
  return null
}

/** «وفق ما جاء في بيان الوزارة», «حسبما ورد في رسالة الرئيس فلان»: a text, and whose it is; nobody where that is not told. */
function textSource(view: TextView, sentence: Sentence, token: number): AdverbialSource | null {
  const verb = view.has(token, VERB_TABLE) ? view.find(token, VERB_TABLE) : null
  const preposition = verb === null ? null : particle(view, verb.match.end, 'preposition')
  if (preposition === null || idOf(preposition) !== 'in') return null
  const text = preposition.match.end
  if (!view.has(text, DOCUMENTS) && speechWordAt(view, text, 'source') === null) return null
  // «نص البلاغ»: whose it is may be told anywhere.
  if (view.has(text + 1, DOCUMENTS)) return null
  const phrase = issuerOf(view, sentence, text) ?? writerOf(sentence, text + 1)
  return { phrase, end: phrase?.end ?? clauseEnd(view, sentence, text), ...UNKNOWN }
}

/** «رسالة الرئيس فلان», «كلمة للوزير فلان». */
function writerOf(sentence: Sentence, token: number): Phrase | null {
  const phrase = sentence.phraseAt(token)
  if (phrase?.kind !== 'person' || phrase.number !== 1 || phrase.titles.length === 0) return null
  return (phrase.bits & (NOT_TO | JOINING)) === 0 ? phrase : null
}

function verbSource(view: TextView, sentence: Sentence, match: Match): AdverbialSource | null {
  const verb = finiteVerbAt(view, match.end)
  if (verb === null) return match.entries.some(isLike) ? null : textSource(view, sentence, match.end)
  const at = behindDay(view, sentence, resumedEnd(view, verb.match.end))
  const issuer = view.has(at, DOCUMENTS) ? issuerOf(view, sentence, at) : null
  const phrase = issuer ?? sourceAt(view, sentence, at)
  const { agreement } = verb.form
  const subject =
    phrase === null
      ? openSubjectAt(view, at, dayBefore(view, at, clauseEnd(view, sentence, at)), agreement)
      : (phrase.bits & (GOVERNING | JOINING)) === 0 || phrase.start > at
        ? phrase
        : null
  const hasObject = (verb.form.governs & CODE.obj) !== 0
  const told = subject === null && isUnread(view, sentence, at) ? UNKNOWN : agreement
  const isSaid = SAID.has(verb.form.id) && !verb.form.passive
  return { phrase: subject, end: subject?.end ?? at, hasObject, isSaid, ...told }
}

const SAID: ReadonlySet<string> = new Set([
  'aalana',
  'afada',
  'akkada',
  'ashara',
  'awdaha',
  'dhakara',
  'kashafa',
  'qala',
  'sarraha',
])

/** «حسبما أعلن المنظمون الجمعة»: the day behind whoever said it, or `limit`. */
function dayBefore(view: TextView, from: number, limit: number): number {
  return from + 1 < limit ? view.next(from + 1, DAYS, limit) : limit
}

const DAYS: readonly string[] = ['weekdays']

/** «بحسب ما أعلن أمس فلان», «وفقا لما صرح به، أمس، فلان»: behind the day of it, where somebody stands there. */
function behindDay(view: TextView, sentence: Sentence, token: number): number {
  const isApart = isComma(view, token)
  const from = isApart ? token + 1 : token
  const day = skipAdverbials(view, sentence, from)
  if (day === from || (isApart && !isComma(view, day))) return token
  const end = isApart ? day + 1 : day
  return sentence.phraseAt(end) !== null || view.has(end, SUBJECTS) ? end : token
}

/** What somebody begins with whom no phrase names. */
const SUBJECTS: readonly string[] = ['speaker-nouns', 'titles', 'title-heads', 'honorifics', 'unnamed']

/** Whose gender and number nothing tells. */
const UNKNOWN: Agreement = { gender: null, number: 0 }

/** A word where the subject stands that no rule reads as one: somebody is named there. */
function isUnread(view: TextView, sentence: Sentence, token: number): boolean {
  if (token >= sentence.end || !isWord(view, token)) return false
  return particle(view, token, 'preposition') === null && skipAdverbials(view, sentence, token) === token
}

/** «حسب ما أفاد به بيان»: behind what takes up «ما» again. */
function resumedEnd(view: TextView, token: number): number {
  const found = particle(view, token, 'preposition-pronoun')
  return found !== null && RESUMING.has(idOf(found)) ? found.match.end : token
}

/** «أفادت به», «نقلت عنه», but not «نص عليه القانون». */
const RESUMING: ReadonlySet<string> = new Set(['by-him', 'by-her', 'about-him', 'about-her'])
