/** Talk without a speaker: «جرى بحث …», «تم خلال اللقاء استعراض …». Both sides are its source. */
import type { Match, TextView, TokenRange } from '../../pack.ts'
import { FINITE_TALK, HAPPENING, TALK_NOUNS } from '../talk-kinds.ts'
import { skipAdverbials } from './adverbials.ts'
import { CODE, codesIn } from './codes.ts'
import { type Complement, ledAt } from './governed.ts'
import { hasClitic, idOf, isComma, isDefinite, isWord, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { speechWordAt } from './speech-words.ts'
import { type Cue, isFiniteVerb, verbsOf } from './verb-forms.ts'

const FARTHEST = 14
const NOUNS_OF_TALK: readonly string[] = [TALK_NOUNS]

/** The passive cue that begins at `token`, or null. */
export function passiveCueAt(view: TextView, sentence: Sentence, token: number): Cue | null {
  if (!sentence.talksFrom(token + 1) || !view.has(token, HAPPENING)) return null
  const verb = particle(view, token, 'auxiliary')
  if (verb === null || idOf(verb) !== 'happen' || hasClitic(verb.match.bits, 'will')) return null
  if (isUntold(view, token)) return null
  const noun = nounOfTalk(view, sentence, verb.match.end)
  if (noun === null || (noun.cueClass !== 'discuss' && view.has(token - 1, RELATIVES))) return null
  const complement = complementOf(view, sentence, noun)
  if (complement === null) return null
  return passiveCue(noun, { start: token, end: verb.match.end }, complement)
}

/** «لم يتم التوصل», «ما جرى بحث», «حتى يتم بحث»: what has not happened, or happens every day. */
function isUntold(view: TextView, token: number): boolean {
  return view.ends(token, PRESENT) || view.has(token - 1, NEGATIONS)
}

const PRESENT = 'يتم'
const NEGATIONS: readonly string[] = ['negation']
const RELATIVES: readonly string[] = ['relative']

/** «…، إضافة إلى بحث …», «… وتبادل وجهات النظر حول …»: what was talked of besides, behind a cue of talk. */
export function furtherTalkAt(
  view: TextView,
  sentence: Sentence,
  token: number,
  before: readonly Cue[],
): Cue | null {
  const last = before.length === 0 ? undefined : before[before.length - 1]
  if (last === undefined || last.cueClass !== 'discuss' || last.shape === 'participle') return null
  const joined = speechWordAt(view, token, 'besides')
  const at = joined === null ? token : joined.end
  if (at >= sentence.end) return null
  const noun = nounOfTalkAt(view, at)
  if (noun === null || noun.cueClass !== 'discuss' || hasClitic(noun.match.bits, 'the')) return null
  if (joined === null && (!hasClitic(noun.match.bits, 'and') || isVerbToo(noun.match))) return null
  const complement = complementOf(view, sentence, noun)
  if (complement === null) return null
  const cue = passiveCue(noun, { start: at, end: noun.match.end }, complement)
  return { ...cue, rule: 'ar/attribution/further-talk', opening: joined === null ? null : token }
}

function isVerbToo(match: Match): boolean {
  return verbsOf(match).some(isFiniteVerb)
}

function passiveCue(noun: NounOfTalk, range: TokenRange, complement: Complement): Cue {
  const { id, cueClass } = noun
  return talkCue({ rule: 'ar/attribution/passive-talk', id, cueClass, range, complement, tense: '' })
}

/** What one telling of talk has of its own. */
interface TalkWords extends Pick<Cue, 'rule' | 'cueClass' | 'range' | 'tense'> {
  readonly id: string
  readonly complement: Complement
}

/** Talk that both sides are the source of: nobody speaks alone. */
export function talkCue({ rule, id, cueClass, range, complement, tense }: TalkWords): Cue {
  return {
    rule,
    lemma: `ar/${id}`,
    cueClass,
    stance: '',
    shape: 'passive',
    range,
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
    tense,
  }
}

/** A noun that can be talked of in the passive. */
export interface NounOfTalk {
  readonly match: Match
  readonly id: string
  readonly cueClass: string
  /** What leads to its subject, as a set of `codes.ts`. */
  readonly governs: number
}

/** Right behind the verb, or behind the circumstances in which the talk was held; no noun of another stands before it. */
function nounOfTalk(view: TextView, sentence: Sentence, from: number): NounOfTalk | null {
  const near = nounOfTalkAt(view, from)
  if (near !== null) return near
  const dated = skipAdverbials(view, sentence, from)
  const circumstance = dated > from || isComma(view, from) || particle(view, from, 'preposition') !== null
  if (!circumstance) return null
  const end = Math.min(sentence.end, from + FARTHEST)
  for (
    let token = view.next(from + 1, NOUNS_OF_TALK, end);
    token < end;
    token = view.next(token + 1, NOUNS_OF_TALK, end)
  ) {
    const noun = nounOfTalkAt(view, token)
    if (noun !== null) return isFree(view, sentence, token) ? noun : null
  }
  return null
}

/** «في إطار التشاور» is no talk that took place: the word before ends a phrase of its own. */
function isFree(view: TextView, sentence: Sentence, token: number): boolean {
  const before = token - 1
  if (particle(view, before, 'preposition') !== null) return false
  return (
    isComma(view, before) ||
    !isWord(view, before) ||
    isDefinite(view, before) ||
    skipAdverbials(view, sentence, before) === token ||
    view.has(before, 'encounter-nouns') ||
    sentence.phraseEndingAt(token) !== null
  )
}

/** The noun of talk that stands at `token`: «بحث», «استعراض», «تبادل وجهات النظر». */
export function nounOfTalkAt(view: TextView, token: number): NounOfTalk | null {
  if (!view.has(token, TALK_NOUNS)) return null
  for (const match of view.matches(token)) {
    if (hasClitic(match.bits, 'by') || hasClitic(match.bits, 'to') || match.suffix !== null) continue
    const entry = match.entries.find((one) => one.kind === TALK_NOUNS)
    if (entry === undefined) continue
    const { id, class: cueClass, govern } = entry.payload
    return { match, id: String(id), cueClass: String(cueClass), governs: codesIn(govern) }
  }
  return null
}

/** What a noun of talk is about; null where only a pronoun says it. */
export function complementOf(view: TextView, sentence: Sentence, noun: NounOfTalk): Complement | null {
  const from = topicStart(view, sentence, noun)
  if (from < 0) return null
  const found = particle(view, from, 'preposition')
  const start = found === null ? from : found.match.end
  const that = particle(view, start, 'complementiser')
  if (start >= sentence.end || !isWord(view, start)) return null
  if (particle(view, start, 'preposition-pronoun') !== null) return null
  return {
    kind: that === null ? 'obj' : 'that',
    start: that?.match.end ?? start,
    preposition: '',
    addressee: null,
  }
}

/** What is the topic without a preposition before it: «بحث المياه», «مناقشة المياه». */
const DIRECT = CODE.gen | CODE.obj
const WITH: ReadonlySet<string> = new Set(['with', 'between'])
/** No more words tell of what kind the talk was, in tokens. */
const LONGEST_KIND = 4

/**
 * Where the words about the topic begin; -1 where the noun has other words behind it: «تم الاتفاق مع الوزارة على», «تم الاتفاق المبدئي
 * حول», but not «تم التنسيق مع الوزارة», «تم تداول الصور».
 */
function topicStart(view: TextView, sentence: Sentence, noun: NounOfTalk): number {
  const { governs, cueClass, id } = noun
  const behind = behindOccasion(view, sentence, noun)
  if ((governs & DIRECT) !== 0 || ledAt(view, behind, governs) !== null) return behind
  if (id.endsWith(GOING_ROUND)) return -1
  if (view.has(behind, OF_IT)) return behind
  const from = skipAdverbials(view, sentence, behind)
  const found = particle(view, from, 'preposition')
  const isWith = found !== null && WITH.has(idOf(found))
  if (found !== null && !isWith) return from
  const end = Math.min(sentence.end, from + (isWith ? FARTHEST : LONGEST_KIND))
  const hasArticle = isDefinite(view, noun.match.start)
  for (let token = from; token < end && !view.has(token, CLAUSES); token += 1) {
    if (ledAt(view, token, governs | TOPICAL) !== null) return token
    if (!isWith && !(hasArticle && isDefinite(view, token)) && !view.ends(token, 'ا')) break
  }
  if (id.endsWith(CONFIRMING) && view.begins(behind, 'ال')) return behind
  return isWith || cueClass !== 'discuss' ? -1 : behind
}

/** «جرى خلال الاتصال تأكيد العلاقات»; but «تم تأكيد وفاته», «تم تشديد القيود» */
const CONFIRMING = 'takid'

const TOPICAL = CODE.hawl | CODE.bishan
const OF_IT: readonly string[] = ['preposition-pronoun']

/** «تم تداول الأسهم» */
const GOING_ROUND = 'tadawul'

/** No more words tell when or where it was talked of, in tokens. */
const LONGEST_OCCASION = 8
const ON_OCCASION: ReadonlySet<string> = new Set(['during', 'in', 'at'])
const CLAUSES: readonly string[] = [FINITE_TALK, 'relative']

/** «التأكيد، خلال الاتصال، على», «الاتفاق في ختام لقائهما على»: behind the occasion of the talk; the noun's own end where none is told. */
function behindOccasion(view: TextView, sentence: Sentence, { match, governs }: NounOfTalk): number {
  const isSetOff = isComma(view, match.end)
  const lead = isSetOff ? match.end + 1 : match.end
  const occasion = particle(view, lead, 'preposition')
  if (occasion === null || !ON_OCCASION.has(idOf(occasion))) return match.end
  if (!isSetOff && ledAt(view, lead, governs) !== null) return match.end
  const end = Math.min(sentence.end, lead + LONGEST_OCCASION)
  for (let token = occasion.match.end + 1; token < end && !view.has(token, CLAUSES); token += 1) {
    if (isSetOff && isComma(view, token)) return token + 1
    if (!isSetOff && ledAt(view, token, governs) !== null) return token
  }
  return match.end
}
