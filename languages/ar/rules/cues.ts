/** Cues: the words that say that somebody said something, and who stands as their subject. */
import {
  CLITIC_BITS,
  type Entry,
  type Match,
  type Phrase,
  type TextView,
  type TokenRange,
} from '../../pack.ts'
import { complementBehind } from './complements.ts'
import type { Complement } from './governed.ts'
import { GOVERNING, hasClitic, isComma, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** A cue with what its clause gives. */
export interface Cue {
  readonly rule: string
  readonly lemma: string | null
  readonly cueClass: string
  /** The polarity that the verb has by itself («أشاد» welcomes), '' where its class tells. */
  readonly stance: string
  readonly shape: 'finite' | 'participle' | 'masdar' | 'adverbial' | 'passive' | 'headline'
  /** The cue's words; its first clitics are told by `prefixLength`. */
  readonly range: TokenRange
  readonly subject: Phrase | null
  /** Words stand where the subject should, and no rule knows them. */
  readonly unknownSubject: boolean
  readonly gender: 'm' | 'f' | null
  readonly number: 0 | 1 | 2 | 3
  readonly complement: Complement | null
  /** Joined to what precedes by «و», «كما», a comma. */
  readonly coordinated: boolean
  /** Behind «الذي», «فيه»: part of a relative clause. */
  readonly relative: boolean
  /** For an adverbial cue: where the content stands. */
  readonly direction: 'right' | 'left'
  /** Whom the sentence is about, where the cue has no subject: the first free phrase, or the one a clause is set behind. */
  readonly leader: Phrase | null
  /** With whom the subject discussed it. */
  readonly partner: Phrase | null
  /** `past`, `present`, or '' where there is no finite verb. */
  readonly tense: string
}

type Agreement = Pick<Cue, 'gender' | 'number'>

const VERB_TABLE = 'reporting-verbs'
const FINITE: ReadonlySet<string> = new Set(['past', 'present', 'passive-past', 'passive-present'])
/** Verbs of other classes report only through a fixed rest («قدم شرحا»). */
const LIGHT = 'light'

/** The finite or participle cue whose verb stands at `token`; null if none is accepted there. */
export function verbCueAt(view: TextView, sentence: Sentence, token: number): Cue | null {
  if (!view.has(token, VERB_TABLE)) return null
  for (const match of view.matches(token)) {
    if (
      match.end > sentence.end ||
      hasClitic(match.bits, 'the') ||
      hasClitic(match.bits, 'by') ||
      hasClitic(match.bits, 'as')
    )
      continue
    if (particle(view, token, 'adverb')?.match.end === match.end) continue
    for (const entry of activeFirst(match.entries)) {
      const cue = acceptVerb(view, sentence, match, entry)
      if (cue !== null) return cue
    }
  }
  return null
}

/** Unvocalised, most passives are spelled as actives, which are by far the commoner. */
function activeFirst(entries: readonly Entry[]): readonly Entry[] {
  const verbs = entries
    .filter((entry) => entry.kind === VERB_TABLE && entry.payload.person !== 1)
    .sort(commonestFirst)
  return [...verbs.filter((entry) => !isPassive(entry)), ...verbs.filter(isPassive)]
}

/** The singular before the feminine plural of the same letters: «أعلن». */
function commonestFirst(a: Entry, b: Entry): number {
  return Number(a.payload.number) - Number(b.payload.number)
}

function isPassive(entry: Entry): boolean {
  return String(entry.payload.shape).startsWith('passive')
}

function acceptVerb(view: TextView, sentence: Sentence, match: Match, entry: Entry): Cue | null {
  const shape = String(entry.payload.shape)
  if (FINITE.has(shape)) return finiteCue(view, sentence, match, entry)
  if (shape === 'participle' && match.suffix === null && !isMasdarToo(match, entry))
    return participleCue(view, sentence, match, entry)
  return null
}

/** «معارضة» is opposition before it is "opposing". */
function isMasdarToo(match: Match, entry: Entry): boolean {
  return match.entries.some(
    (other) =>
      other.kind === VERB_TABLE && other.payload.shape === 'masdar' && other.payload.id === entry.payload.id,
  )
}

function agreementOf(entry: Entry): Agreement {
  const gender = entry.payload.gender
  const number = Number(entry.payload.number)
  return {
    gender: gender === 'm' || gender === 'f' ? gender : null,
    number: number === 1 || number === 2 || number === 3 ? number : 0,
  }
}

function finiteCue(view: TextView, sentence: Sentence, match: Match, entry: Entry): Cue | null {
  if (hasClitic(match.bits, 'to') || isNegatedNoun(view, match)) return null
  if (match.suffix !== null && match.suffix.person !== 3) return null
  const passive = isPassive(entry)
  const agreement = agreementOf(entry)
  const before = subjectBefore(view, sentence, match, agreement)
  if (before === null && !opensClause(view, sentence, match)) return null
  const behind = complementBehind(view, sentence, match, entry, passive || before !== null)
  if (behind === null) return null
  if (passive && behind.complement.kind === 'obj') return null
  if (
    entry.payload.class === 'continue' &&
    behind.complement.kind !== 'that' &&
    behind.complement.kind !== 'quote'
  )
    return null
  const subject = behind.subject ?? before
  if (subject === null && behind.unknownSubject && behind.complement.kind === 'obj') return null
  return {
    rule: passive
      ? 'ar/attribution/passive'
      : subject === null
        ? 'ar/attribution/verb-alone'
        : 'ar/attribution/said-that',
    lemma: `ar/${String(entry.payload.id)}`,
    cueClass: behind.cueClass ?? String(entry.payload.class),
    stance: String(entry.payload.stance ?? ''),
    shape: passive ? 'passive' : 'finite',
    range: { start: match.start, end: behind.cueEnd },
    subject,
    unknownSubject: subject === null && behind.unknownSubject,
    ...agreement,
    complement: behind.complement,
    coordinated: isCoordinated(view, sentence, match),
    relative: isRelative(view, sentence, match.start),
    direction: 'right',
    leader: subject === null ? leaderOf(view, sentence, match, agreement) : null,
    partner: behind.partner,
    tense: String(entry.payload.shape).replace('passive-', ''),
  }
}

/** A noun behind a preposition is no verb: «في بحث», «عن ذكر». */
function isNegatedNoun(view: TextView, match: Match): boolean {
  return (
    match.start > 0 &&
    particle(view, match.start - 1, 'preposition')?.match.end === match.start &&
    (match.bits & JOINING) === 0 &&
    !isRelativeObject(view, match.start - 1)
  )
}

/** «فيه», «عنه» behind a relative: the verb follows it. */
function isRelativeObject(view: TextView, token: number): boolean {
  const word = view.word(token)
  return word.endsWith('ه') || word.endsWith('ها')
}

/** The phrase right before a verb that agrees with it: «لافروف قال», «زعيمي الدولتين اتفقا على». */
function subjectBefore(
  view: TextView,
  sentence: Sentence,
  match: Match,
  agreement: Agreement,
): Phrase | null {
  const topic = hasClitic(match.bits, 'so') ? sentence.phraseEndingAt(match.start) : null
  if (topic !== null && view.word(topic.start - 1) === TOPIC && agrees(topic, agreement)) return topic
  if ((match.bits & (JOINING | CLITIC_BITS.will)) !== 0 && !hasClitic(match.bits, 'will')) return null
  const at =
    isComma(view, match.start - 1) || particle(view, match.start - 1, 'auxiliary') !== null
      ? match.start - 1
      : match.start
  const phrase = sentence.phraseEndingAt(at) ?? sentence.phraseEndingAt(match.start)
  if (phrase === null || (phrase.bits & GOVERNING) !== 0 || !agrees(phrase, agreement)) return null
  if (isComma(view, match.start - 1) && phrase.start !== sentence.start) return null
  return startsClause(view, sentence, phrase) ? phrase : null
}

/** «أما X ففعل»: the subject is put first, and the verb takes «ف». */
const TOPIC = 'اما'

function agrees(phrase: Phrase, agreement: Agreement): boolean {
  if (agreement.number !== 0 && phrase.number !== agreement.number) return false
  return (
    agreement.gender === null ||
    phrase.gender === null ||
    phrase.number !== 1 ||
    phrase.gender === agreement.gender
  )
}

/** At the head of the sentence, behind a comma or colon, or behind «أن» and «إن». */
function startsClause(view: TextView, sentence: Sentence, phrase: Phrase): boolean {
  if (phrase.start <= sentence.start || hasClitic(phrase.bits, 'and')) return true
  const before = phrase.start - 1
  return (
    isComma(view, before) ||
    view.word(before) === ':' ||
    particle(view, before, 'complementiser') !== null ||
    particle(view, before, 'conjunction') !== null ||
    sentence.isTurn(phrase.start)
  )
}

/** «اتصالا من الوزيرة، عرضت فيه»: a clause set behind a phrase is about it; else the sentence's own subject goes on. */
function leaderOf(view: TextView, sentence: Sentence, match: Match, agreement: Agreement): Phrase | null {
  const joined = (match.bits & JOINING) !== 0
  const behind = isComma(view, match.start - 1) ? sentence.phraseEndingAt(match.start - 1) : null
  if (!joined && behind !== null && behind.kind !== 'state' && agrees(behind, agreement)) return behind
  const subject = match.start > sentence.start ? sentence.subjectBefore(match.start) : null
  return subject !== null && subject.kind !== 'state' && agrees(subject, agreement) ? subject : null
}

function isCoordinated(view: TextView, sentence: Sentence, match: Match): boolean {
  if (match.start === sentence.start || (match.bits & JOINING) !== 0) return true
  const before = match.start - 1
  return (
    isComma(view, before) ||
    isBehindConjunction(view, sentence, match.start) ||
    sentence.isTurn(match.start) ||
    isBehindTurn(view, sentence, match.start)
  )
}

/** Where a verb can stand: what looks like one in the middle of a clause is a noun of the same letters. */
function opensClause(view: TextView, sentence: Sentence, match: Match): boolean {
  if (
    isCoordinated(view, sentence, match) ||
    isRelative(view, sentence, match.start) ||
    hasClitic(match.bits, 'will')
  )
    return true
  const before = match.start - 1
  if (
    particle(view, before, 'complementiser') !== null ||
    particle(view, before, 'auxiliary') !== null ||
    particle(view, before, 'negation') !== null
  )
    return true
  return (
    QUOTES.has(view.word(before)) ||
    view.word(before) === ':' ||
    sentence.phraseEndingAt(match.start) !== null
  )
}

const QUOTES: ReadonlySet<string> = new Set(['«', '»', '“', '”', '"'])

/** «في حين رأى», «فيما حذر»: a conjunction of one word or two right before. */
function isBehindConjunction(view: TextView, sentence: Sentence, token: number): boolean {
  for (let start = token - 1; start >= Math.max(sentence.start, token - 2); start -= 1)
    if (particle(view, start, 'conjunction')?.match.end === token) return true
  return false
}

/** «، ومن جهته نوه»: the turn stands in the middle of the sentence. */
function isBehindTurn(view: TextView, sentence: Sentence, token: number): boolean {
  for (let start = token - 1; start >= Math.max(sentence.start, token - 3); start -= 1)
    if (view.find(start, 'turn-shifts')?.match.end === token) return true
  return false
}

function isRelative(view: TextView, sentence: Sentence, token: number): boolean {
  for (let index = token - 1; index >= Math.max(sentence.start, token - 2); index -= 1)
    if (particle(view, index, 'relative') !== null) return true
  return false
}

/** «مضيفا أن», «داعيا إلى», «ومشيرا إلى»: goes on from the clause before it, or leads to the one behind it. */
function participleCue(view: TextView, sentence: Sentence, match: Match, entry: Entry): Cue | null {
  if (!isCircumstance(view, sentence, match)) return null
  const behind = complementBehind(view, sentence, match, entry, true)
  if (behind === null) return null
  return {
    rule: 'ar/attribution/participle',
    lemma: `ar/${String(entry.payload.id)}`,
    cueClass: behind.cueClass ?? String(entry.payload.class),
    stance: String(entry.payload.stance ?? ''),
    shape: 'participle',
    range: { start: match.start, end: behind.cueEnd },
    subject: null,
    unknownSubject: false,
    ...agreementOf(entry),
    complement: behind.complement,
    coordinated: true,
    relative: false,
    direction: 'right',
    leader: leaderOf(view, sentence, match, agreementOf(entry)),
    partner: null,
    tense: '',
  }
}

/** A participle is a circumstance behind a comma, at the head of a sentence, after «و», or right behind a subject. */
function isCircumstance(view: TextView, sentence: Sentence, match: Match): boolean {
  if (match.start === sentence.start || hasClitic(match.bits, 'and')) return true
  const before = match.start - 1
  return (
    isComma(view, before) ||
    view.word(before) === '"' ||
    view.word(before) === '»' ||
    view.word(before) === '”'
  )
}

/** The adverbial cue at `token`: «بحسب وانغ», «وفقا لما قال», «حسبما ذكر الوزير». */
export function adverbialCueAt(view: TextView, sentence: Sentence, token: number): Cue | null {
  if (!view.has(token, 'post-posed')) return null
  for (const match of view.matches(token)) {
    const entry = match.entries.find((one) => one.kind === 'post-posed')
    if (entry === undefined || match.end > sentence.end) continue
    const source =
      entry.payload.govern === 'gen' ? nounSource(view, sentence, match) : verbSource(view, sentence, match)
    if (source === null) continue
    const end = source.end
    const opens = token === sentence.start || sentence.isTurn(token)
    if (isLike(entry) && (opens || !isBetweenMarks(view, sentence, token, end))) continue
    if (!opens && !closes(view, sentence, token, end)) continue
    return {
      rule: 'ar/attribution/according-to',
      lemma: `ar/${String(entry.payload.id)}`,
      cueClass: 'say',
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

/** «كما قال الوزير» reports what stands before it only where marks part it off; else «كما» is "also". */
function isLike(entry: Entry): boolean {
  return String(entry.payload.id).startsWith('kama-')
}

function isBetweenMarks(view: TextView, sentence: Sentence, token: number, end: number): boolean {
  return isComma(view, token - 1) && (end >= sentence.end || isComma(view, end))
}

interface AdverbialSource extends Agreement {
  readonly phrase: Phrase | null
  readonly end: number
}

/** A post-posed source closes its clause: a comma, a stop or the sentence's end stands behind it. */
function closes(view: TextView, sentence: Sentence, token: number, end: number): boolean {
  const before =
    isComma(view, token - 1) ||
    view.word(token - 1) === '»' ||
    view.word(token - 1) === '"' ||
    view.word(token - 1) === '”'
  const behind = end >= sentence.end || isComma(view, end) || view.word(end) === '.' || view.word(end) === '"'
  return before || behind
}

function nounSource(view: TextView, sentence: Sentence, match: Match): AdverbialSource | null {
  if (match.suffix !== null)
    return { phrase: null, end: match.end, gender: match.suffix.gender, number: match.suffix.number }
  const phrase = sentence.phraseAt(match.end)
  if (phrase !== null) return { phrase, end: phrase.end, gender: null, number: 0 }
  return { phrase: null, end: clauseEnd(view, sentence, match.end), gender: null, number: 0 }
}

function clauseEnd(view: TextView, sentence: Sentence, from: number): number {
  let end = from
  while (end < sentence.end && !isComma(view, end) && view.word(end) !== '.') end += 1
  return end
}

/** The finite verb of talk at `token`, light ones left out. */
function finiteVerbAt(
  view: TextView,
  token: number,
): { readonly match: Match; readonly entry: Entry } | null {
  if (token >= view.count) return null
  for (const match of view.matches(token)) {
    const entry = activeFirst(match.entries).find(
      (one) => FINITE.has(String(one.payload.shape)) && one.payload.class !== LIGHT,
    )
    if (entry !== undefined) return { match, entry }
  }
  return null
}

function verbSource(view: TextView, sentence: Sentence, match: Match): AdverbialSource | null {
  const verb = finiteVerbAt(view, match.end)
  if (verb === null) return null
  const phrase = sentence.phraseAt(verb.match.end)
  const subject = phrase !== null && (phrase.bits & (GOVERNING | JOINING)) === 0 ? phrase : null
  return { phrase: subject, end: subject?.end ?? verb.match.end, ...agreementOf(verb.entry) }
}
