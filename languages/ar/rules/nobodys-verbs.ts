/** Finite forms of verbs of talk without a subject of their own that are a noun, the writer's own word, or somebody else's. */
import type { Match, TextView } from '../../pack.ts'
import type { Behind, Complement } from './governed.ts'
import { hasClitic, idOf, isComma, isMark, isPronounThat, isWord, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { isFiniteVerb, VERB_TABLE, type VerbForm, verbsOf } from './verb-forms.ts'

/** Whether whoever spoke before `match` says nothing by it: no subject stands there. */
export function isNobodys(
  view: TextView,
  sentence: Sentence,
  match: Match,
  form: VerbForm,
  complement: Complement,
): boolean {
  if (form.passive) return form.id === NOTED || (match.bits === 0 && isOwnWord(view, match, form))
  if (isOwnWord(view, match, form)) return true
  const isQuoted = form.id === NOTED && complement.kind === 'quote'
  if (!isQuoted && isImpersonal(view, sentence, match, form)) return true
  if (isByline(view, sentence, match, form) || isQuoting(view, match, form) || isNounOfOne(form)) return true
  return isNounAlone(view, sentence, match, form, complement) || isOfWhich(view, match, complement)
}

/** «تداولت المواقع صورة في», «ما تداولته الصحف حول»: what goes round is told by nobody; those who confer have their subject right behind them. */
export function isGoingRound(
  { end, suffix }: Match,
  { id }: VerbForm,
  { subject, complement }: Pick<Behind, 'subject' | 'complement'>,
): boolean {
  if (id !== CONFERRED) return false
  if (suffix !== null) return true
  return subject?.kind !== 'group' && complement.start - (subject?.end ?? end) > LONGEST_PREPOSITION
}

/** «استشهد أمس بمنطقة المرفأ», «الذي استشهد بشظايا»: fell there, or by that; who cites something does so in a clause of his own. */
export function isFallen(
  view: TextView,
  { start }: Match,
  { id, shape }: VerbForm,
  { complement }: Pick<Behind, 'complement'>,
): boolean {
  if (id !== CITED || shape !== 'past') return false
  return view.has(start - 1, RELATIVES) || view.has(complement.start, PLACES)
}

const CITED = 'istashhada'
const PLACES: readonly string[] = ['place-heads', 'place', 'capital', 'state']

const CONFERRED = 'tadawala'
/** «في شأن» */
const LONGEST_PREPOSITION = 2

/** «نقلا عن الوكالة»: an adverbial, spelled as the verb of two. */
function isQuoting(view: TextView, { end }: Match, { id, shape, agreement }: VerbForm): boolean {
  if (id !== HANDED_ON || shape !== 'past' || agreement.number !== 2) return false
  const behind = particle(view, end, 'preposition')
  return behind !== null && idOf(behind) === 'about'
}

const HANDED_ON = 'naqala'

/** «ردا على سؤال», «عرضا مرئيا»: the noun in the accusative, spelled as the verb of two. */
function isNounOfOne({ id, shape, agreement }: VerbForm): boolean {
  return shape === 'past' && agreement.number === 2 && NOUNS_OF_ONE.has(id)
}

const NOUNS_OF_ONE: ReadonlySet<string> = new Set(['arada', 'radda'])

/** Words of a by-line behind its colon, at most. */
const LONGEST_AUTHOR = 6

/** «كتب: فلان», «كتبت: فلانة»: whoever wrote the report, in a line or between strokes. */
function isByline(view: TextView, { end }: Sentence, match: Match, { id }: VerbForm): boolean {
  if (id !== WROTE || match.bits !== 0 || !isMark(view, match.end, ':')) return false
  if (end - match.end > LONGEST_AUTHOR) return false
  for (let token = match.end + 1; token < end; token += 1)
    if (!isWord(view, token) && !isMark(view, token, '|') && !isMark(view, token, '-')) return false
  return true
}

const WROTE = 'kataba'

/** «طلب عدد من الأندية», «قدم أحد الزوار»: whoever is counted right behind the verb is its subject. */
export function isOfCounted(view: TextView, { end, suffix }: Match, { agreement }: VerbForm): boolean {
  return suffix === null && agreement.number === 1 && view.isAmong(end, COUNTED)
}

const COUNTED: ReadonlySet<string> = new Set(['عدد', 'احد', 'احدى', 'ثلثا', 'نصف'])

/** «أعلن»: what is one man's verb is no verb of several women. */
export function isOfOneToo(
  { id, agreement: { gender, number } }: VerbForm,
  verbs: readonly VerbForm[],
): boolean {
  if (gender !== 'f' || number !== 3) return false
  return verbs.some((other) => other.id === id && other.agreement.gender === 'm' && isFiniteVerb(other))
}

const HAMZA_ON_ALEF = 0x0623

/** «أعتقد أن»: with its hamza, what is spelled as the past of another is the present of whoever writes. */
function isOwnWord(view: TextView, { start, prefixLength }: Match, { isOwnToo }: VerbForm): boolean {
  return isOwnToo && view.text.charCodeAt(view.start(start, prefixLength)) === HAMZA_ON_ALEF
}

/** «أعتقد جازما أن»: a participle right behind the writer's own word is his too. */
export function isBehindOwnWord(view: TextView, token: number): boolean {
  if (token === 0 || !view.has(token - 1, VERB_TABLE)) return false
  return view
    .matches(token - 1)
    .some((match) => verbsOf(match).some((form) => isFiniteVerb(form) && isOwnWord(view, match, form)))
}

/** Verbs whose present in the feminine is spelled as another verb's past, which has no subject but its clause: «تبين أن», «تقرر أن», «تردد أن». */
const TURNED_OUT: ReadonlySet<string> = new Set(['abana', 'bayyana', 'qarrara', 'raddada'])
/** «لوحظ أن», «ويلاحظ أن»: anybody sees it. */
const NOTED = 'lahaza'
/** Verbs of which the present without a subject is everybody's: «يذكر أن», «ويتوقع أن». */
const EVERYBODYS: ReadonlySet<string> = new Set(['dhakara', 'tawaqqaa', NOTED])

function isImpersonal(
  view: TextView,
  sentence: Sentence,
  { start, bits, suffix }: Match,
  { id, shape, agreement, passive }: VerbForm,
): boolean {
  if (shape !== 'present' || passive || agreement.number !== 1 || suffix !== null) return false
  if (agreement.gender === 'f') return TURNED_OUT.has(id)
  if (isComma(view, start - 1) && (bits & JOINING) === 0) return false
  if (id !== BELIEVED) return EVERYBODYS.has(id)
  return start === sentence.start || ((bits & JOINING) === 0 && !view.has(start - 1, CONJUNCTIONS))
}

/** «طائرة يعتقد أنها», «ويعتقد أن» at the head of a sentence; but «كما يعتقد أن», «…، ويعتقد أن», «فلان، وهو خبير، يعتقد أن». */
const BELIEVED = 'itaqada'
const CONJUNCTIONS: readonly string[] = ['conjunction']

/** «قبول أو رفض العرض», «بأن رفض العرض يضر», «لكن رفض العرض»: a bare word that is a noun too, where a noun stands. */
function isNounAlone(
  view: TextView,
  sentence: Sentence,
  { start, bits, suffix }: Match,
  { isNounToo, shape }: VerbForm,
  { kind }: Complement,
): boolean {
  if (!isNounToo || shape !== 'past' || bits !== 0 || suffix !== null) return false
  if (kind !== 'obj' && kind !== 'prep') return false
  const before = start - 1
  if (start === sentence.start || isJoiningNouns(view, before)) return true
  if (view.has(before, THAT)) return !isPronounThat(view, before) && !view.has(before - 1, PREPOSITIONS)
  return view.has(before - 1, RELATIVES) && !view.has(before, BETWEEN)
}

/** «أو», «لكن»: the one joins nouns, the other has one behind it. */
function isJoiningNouns(view: TextView, token: number): boolean {
  const found = particle(view, token, 'conjunction')
  if (found === null || found.match.suffix !== null) return false
  const id = idOf(found)
  return id === 'or' || (id === 'but' && !WITH_PRONOUN.some((ending) => view.ends(token, ending)))
}

const WITH_PRONOUN: readonly string[] = ['ه', 'ها', 'هم', 'هما']
const THAT: readonly string[] = ['complementiser']
const PREPOSITIONS: readonly string[] = ['preposition']
const RELATIVES: readonly string[] = ['relative']
/** What stands between a relative and its verb. */
const BETWEEN: readonly string[] = ['auxiliary', 'negation', 'preposition-pronoun', 'adverb', 'relative']

/**
 * «القروض التي يطالب بها المصرف», «تصريحه الذي أعلن فيه أن»: right behind a relative, a verb without an object of its own is
 * of the noun before it, or of somebody behind it; with a pronoun («وصفها») or a clause («قال إنها») whoever spoke goes on.
 */
function isOfWhich(view: TextView, { start, end, bits, suffix }: Match, { kind }: Complement): boolean {
  if (suffix !== null || (bits & JOINING) !== 0) return false
  const which = view.has(start - 1, AUXILIARIES) ? start - 2 : start - 1
  const found = view.has(which, RELATIVES) ? particle(view, which, 'relative') : null
  if (found === null || !WHICH.has(idOf(found))) return false
  return kind === 'obj' || kind === 'prep' || (view.has(end, PRONOUNS) && !hasClitic(bits, 'and'))
}

const AUXILIARIES: readonly string[] = ['auxiliary']
const PRONOUNS: readonly string[] = ['preposition-pronoun']
const WHICH: ReadonlySet<string> = new Set([
  'which-d',
  'which-f',
  'which-fd',
  'which-m',
  'which-p',
  'whoever',
])
