/** Verbs that could report and do not where they stand: what has not been said, other senses of them, deeds and narration. */
import { CLITIC_BITS, type Match, NUMBER_TOKEN, type Phrase, type TextView } from '../../pack.ts'
import { LIGHT } from '../talk-kinds.ts'
import type { Complement } from './governed.ts'
import { hasClitic, idOf, isDefinite, isParticle, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { speechWordAt } from './speech-words.ts'
import type { VerbForm } from './verb-forms.ts'

/** Classes that a negation turns into speech of their own: «لم يستبعد أن». */
const NEGATED: ReadonlySet<string> = new Set(['oppose', 'deny'])

/** Future and purpose: «سيبحث», «ليبحث». */
export const UNSAID = CLITIC_BITS.will | CLITIC_BITS.to
/** Behind these the letters of a verb are a noun, or it has not been said. */
export const BEFORE_NOUNS: readonly string[] = ['preposition', 'negation', 'complementiser', 'conjunction']

/** What has not been said: «أن يبحث», «لم يعلن», «إذا قال». */
export function isUnsaid(view: TextView, match: Match, form: VerbForm): boolean {
  const before = match.start - 1
  if (view.has(before, 'negation')) return !NEGATED.has(form.cueClass)
  if (match.bits !== 0) return false
  const condition = particle(view, before, 'conjunction')
  if (condition !== null && idOf(condition) === 'if') return true
  if (form.shape !== 'present') return false
  const that = particle(view, before, 'complementiser')
  return that !== null && that.match.suffix === null
}

/** «هل تعتقد أن»: what is asked is said by nobody. */
export function isAsked(view: TextView, { start }: Match): boolean {
  return view.isAmong(start - 1, ASKING)
}

const ASKING: ReadonlySet<string> = new Set(['هل', 'وهل', 'فهل'])

/** Verbs spelled as another word, or of deeds too, which take an object only behind a named subject: «قبل», «أبرز», «هاجم». */
const NAMED: ReadonlySet<string> = new Set(['qabila', 'abraza', 'hajama'])

/** Verbs that are mostly other words, or no speech, where nobody is named: «عقب», «علمت», «اطلع على», «يقلل من الخطر», «يدرك أن». */
const NEVER_ALONE: ReadonlySet<string> = new Set([
  'aalama',
  'adraka',
  'alima',
  'amana',
  'andhara',
  'aqqaba',
  'athbata',
  'atlaa',
  'qallala',
  'sakhira',
  'shaara',
  'taakada',
  'zanna',
])

/** Verbs of which the present without a subject tells what a thing does: «خطة تركز على الأسواق», «تهدد بالغرق», «كما يظهر». */
const OF_THINGS: ReadonlySet<string> = new Set(['azhara', 'haddada', 'rakkaza'])

/** «وصل السفير قبل أيام»: the preposition, of a verb in the past with a named subject. */
function isBefore(view: TextView, { end, suffix }: Match, { id, shape }: VerbForm): boolean {
  if (id !== 'qabila' || shape !== 'past' || suffix !== null) return false
  return view.kind(end) === NUMBER_TOKEN || view.has(end, TIMES)
}

const TIMES: readonly string[] = ['date-units', 'numbers', 'date-words', 'weekdays', 'months']

/** «بينها»: "among them"; «أبرزها»: "the most prominent of them"; «يستعد لـ»: "prepares"; «يبحث عن»: "looks for". */
function isOtherSense(view: TextView, match: Match, { id }: VerbForm): boolean {
  if (id === 'bayyana' || id === 'abana' || id === 'abraza') return match.suffix !== null
  if (id === 'sallama')
    return view.word(match.start - (view.isAmong(match.start - 1, AND) ? 2 : 1)) === UPON_HIM
  // «تغريدة تابعتها الصحيفة» was followed.
  if (id === 'istaadda' || id === 'tabaa') return id === 'istaadda' || match.suffix !== null
  if (id !== 'bahatha') return false
  const behind = particle(view, match.end, 'preposition')
  return behind !== null && idOf(behind) === 'about'
}

/** «صلى الله عليه وسلم», «عليه و سلم» */
const UPON_HIM = 'عليه'
const AND: ReadonlySet<string> = new Set(['و'])

/** «سلم المبعوث رسالة … والمقرر أن», «تسلم الرئيس أوراق اعتماد …:»: something is handed over, and nothing granted. */
function isHandingOver(
  view: TextView,
  { end }: Match,
  { id }: VerbForm,
  { kind, start }: Complement,
): boolean {
  if (id !== 'sallama') return false
  return kind === 'quote' || view.next(end, HANDED, start) < start
}

const HANDED: readonly string[] = ['encounter-verbs-rests']

/** Verbs of which the present without a subject is mostly the passive: «يعتبر», «يعد». */
const CONSIDERED: ReadonlySet<string> = new Set(['itabara', 'adda'])
/** «يعد» of another verb, «يعتبر» in the past. */
const PROMISED = 'waada'

/** «وتعتبر المدينة من أكبر», «الحزب الذي يعتبر قوة»: an indefinite noun is what somebody is held to be; «تعتبر درفان الميناء منطقة» has an object of its own. */
function isConsidered(
  view: TextView,
  { start, suffix }: Match,
  { id, shape, passive }: VerbForm,
  { kind, start: at }: Complement,
): boolean {
  if (passive || suffix !== null) return false
  const isWhich = isBehindWhich(view, start)
  // «الوزير الذي اعتبر من الخصوم», «القائد الذي يعد من الخصوم»
  const isHeld = shape === 'past' ? CONSIDERED.has(id) : id === PROMISED
  if (isHeld && isWhich && kind === 'obj') return isPredicate(view, at) || isParticle(view, at)
  if (shape !== 'present') return false
  if (CONSIDERED.has(id)) return kind === 'obj' && (isWhich || isPredicate(view, at))
  return isWhich && ESTIMATED.has(id) && kind !== 'that' && kind !== 'quote'
}

/** «الخسائر التي تقدر بالملايين» */
const ESTIMATED: ReadonlySet<string> = new Set(['qaddara'])

/** No article, no pronoun and no name. */
function isPredicate(view: TextView, token: number): boolean {
  if (isDefinite(view, token) || view.has(token, CALLED)) return false
  return !view.matches(token).some(({ suffix }) => suffix !== null)
}

const CALLED: readonly string[] = [
  'person',
  'state',
  'capital',
  'body',
  'name-word',
  'given-names',
  'demonstrative',
]

function isBehindWhich(view: TextView, token: number): boolean {
  const which = view.has(token - 1, AUXILIARIES) ? token - 2 : token - 1
  return view.has(which, RELATIVES) && particle(view, which, 'relative')?.match.end === which + 1
}

const RELATIVES: readonly string[] = ['relative']
const AUXILIARIES: readonly string[] = ['auxiliary']

/** «الأزمات التي تحدث في المنطقة»: what happens, where no pronoun takes up the noun («القضية التي تحدث عنها»). */
function isHappening(view: TextView, { start, end }: Match, { id }: VerbForm): boolean {
  if (id !== 'tahaddatha' || !view.ends(start, HAPPENS) || !view.has(start - 1, RELATIVES)) return false
  const which = particle(view, start - 1, 'relative')
  return which !== null && idOf(which) === 'which-f' && !view.has(end, OF_IT)
}

const HAPPENS = 'تحدث'
/** «أبرز التحديات» is mostly "the foremost": a verb only before a body, an office or a name. */
const FOREMOST = 'abraza'

function isSomebodyBehind(view: TextView, { end }: Match, subject: Phrase | null): boolean {
  return (
    subject !== null && subject.start >= end && (subject.name !== null || view.has(subject.start, OFFICES))
  )
}

const OFFICES: readonly string[] = ['titles', 'title', 'title-heads', 'speaker-nouns']
const OF_IT: readonly string[] = ['preposition-pronoun']

interface Clause {
  readonly subject: Phrase | null
  readonly complement: Complement
}

/** A verb that narrates although it could report: no speaker, or an object that nobody says. */
export function isTold(
  view: TextView,
  sentence: Sentence,
  match: Match,
  form: VerbForm,
  { subject, complement }: Clause,
): boolean {
  const { id, cueClass, shape, passive } = form
  if (isOtherSense(view, match, form) || isBefore(view, match, form)) return true
  if (cueClass === LIGHT) return false
  if (complement.kind === 'obj' && (match.suffix !== null || isApart(view, complement.start, id))) return true
  if (isConsidered(view, match, form, complement) || isHappening(view, match, form)) return true
  if (isHandingOver(view, match, form, complement)) return true
  if (id === FOREMOST && shape === 'past' && !isSomebodyBehind(view, match, subject)) return true
  if (subject !== null) return isOfThis(view, match, subject, complement) || isCut(view, subject, complement)
  if ((NEVER_ALONE.has(id) && match.suffix === null) || (complement.kind === 'obj' && NAMED.has(id)))
    return true
  if (shape === 'present' && (OF_THINGS.has(id) || (complement.kind === 'obj' && CONSIDERED.has(id))))
    return true
  if (passive && shape === 'present') return complement.kind === 'prep' || complement.kind === 'that'
  if (match.suffix === null && isWhat(view, match.start - 1)) return true
  if (view.has(match.end, 'demonstrative') && !isDefinite(view, match.end + 1)) return true
  return match.start > sentence.start && isNoun(view, match, form, complement)
}

/** «أبدى أمين مجلس الحي فلان سعادته»: a bare noun of an office has no object right behind it, but what it is of. */
function isCut(view: TextView, { start, end, refers, name }: Phrase, complement: Complement): boolean {
  if (refers !== 'title' || name !== null || end > start + 1 || isDefinite(view, start)) return false
  return complement.kind === 'obj' && complement.start === end
}

const THAT: ReadonlySet<string> = new Set(['ذلك'])

/** «أوضح ذلك المتحدث للهيئة»: the verb has its object already. */
function isOfThis(view: TextView, match: Match, subject: Phrase, complement: Complement): boolean {
  if (subject.start !== match.end + 1 || !view.isAmong(match.end, THAT)) return false
  return complement.kind === 'obj' || complement.preposition === 'li' || complement.preposition === 'bi'
}

/** «، ودعم المزارعين», «ودعمها للأردن»: a noun that goes on from other nouns. */
function isNoun(view: TextView, match: Match, form: VerbForm, complement: Complement): boolean {
  const nominal = complement.kind === 'obj' || (complement.preposition === 'li' && match.suffix !== null)
  return (
    nominal && hasClitic(match.bits, 'and') && form.isNounToo && !view.has(match.end, 'preposition-pronoun')
  )
}

/** «تناول طعام العشاء»: an object of the other verb of these letters. */
function isApart(view: TextView, token: number, id: string): boolean {
  return speechWordAt(view, token, 'apart', id) !== null
}

/** «ما يؤكد», «مما يشير إلى», «الأمر الذي يعني»: what shows, not who says. */
function isWhat(view: TextView, token: number): boolean {
  const found = particle(view, token - 1, 'relative') ?? particle(view, token, 'relative')
  return found !== null && found.match.end === token + 1 && SHOWING.has(idOf(found))
}

const SHOWING: ReadonlySet<string> = new Set(['from-what', 'thing-which', 'what', 'which-is', 'with-what'])

/** A noun behind a preposition is no verb: «في بحث», «عن ذكر». */
export function isNegatedNoun(view: TextView, match: Match): boolean {
  return (
    match.start > 0 &&
    (match.bits & JOINING) === 0 &&
    particle(view, match.start - 1, 'preposition')?.match.end === match.start &&
    !isRelativeObject(view, match.start - 1)
  )
}

/** «فيه», «عنه» behind a relative: the verb follows it. */
function isRelativeObject(view: TextView, token: number): boolean {
  const word = view.word(token)
  return word.endsWith('ه') || word.endsWith('ها')
}
