/** Verbs of talk that are another word, a deed or somebody else's where they stand: «دعم الحملة», «مصدر قلق», «إنه أمر نائبه». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { speaksTo } from './addressees.ts'
import type { Complement } from './governed.ts'
import { hasTanwin, isPronounThat, JOINING } from './particles.ts'
import { isFiniteVerb, type VerbForm } from './verb-forms.ts'

const DAMMA = 0x064f

/** «وعرضًا للأجنحة» is a noun, «ذُكر في الاتفاق» a passive: signs of vowels, where they are written, tell. */
export function isWrittenOtherwise(
  view: TextView,
  { start, end, prefixLength }: Match,
  form: VerbForm,
): boolean {
  if (!isFiniteVerb(form)) return false
  if (hasTanwin(view, end - 1)) return true
  if (form.passive || form.shape !== 'past') return false
  return view.text.charCodeAt(view.start(start, prefixLength) + 1) === DAMMA
}

/** «وآمل أن», «واعتقد أن»: without anybody named the writer, or whoever he quotes, says "I". */
export function isFirstPerson(
  view: TextView,
  { start, prefixLength }: Match,
  { id, shape, agreement }: VerbForm,
  subject: Phrase | null,
): boolean {
  if (subject !== null || shape !== 'past' || agreement.gender !== 'm' || agreement.number !== 1) return false
  if (id === HOPED) return view.text.charCodeAt(view.start(start, prefixLength)) === MADDA
  return id === BELIEVED
}

const HOPED = 'amala'
const BELIEVED = 'itaqada'
const MADDA = 0x0622

/** Verbs of help, of which the past without a named subject tells a deed: «دعم المجهود الحربي», «وساندت القوات». */
const HELPING: ReadonlySet<string> = new Set(['daama', 'sanada'])

/** Whether what was done stands there, and nobody's words. */
export function isDeedAlone({ id, shape }: VerbForm, subject: Phrase | null, { kind }: Complement): boolean {
  return HELPING.has(id) && shape === 'past' && subject === null && kind === 'obj'
}

const WORRIED = 'qaliqa'
/** What is somebody's worry: «مصدر قلق الأهالي». */
const OF_WORRY: ReadonlySet<string> = new Set(['مصدر', 'مثار', 'محل', 'موضع', 'مبعث'])
const WHATEVER: ReadonlySet<string> = new Set(['ما', 'مما'])

/** «مصدر قلق الأهالي», «أكثر ما يقلق الأهالي من»: who is worried by something says nothing. */
export function isWorryOf(view: TextView, { start }: Match, { id, shape }: VerbForm): boolean {
  if (id !== WORRIED) return false
  return view.isAmong(start - 1, shape === 'past' ? OF_WORRY : WHATEVER)
}

const WRITES = 'kataba'
const ON_IT: ReadonlySet<string> = new Set(['عليه', 'عليها', 'عليهما', 'عليهم'])

/** «وكتب عليها «…»»: what stands on a thing is nobody's talk. */
export function isWrittenOn(view: TextView, { end }: Match, { id, shape }: VerbForm): boolean {
  return id === WRITES && shape === 'past' && view.isAmong(end, ON_IT)
}

const MORE = 'zada'
const SPEAKERS: readonly string[] = [
  'speaker-nouns',
  'titles',
  'title-heads',
  'honorifics',
  'unnamed',
  'groups',
]

/** «يزيد احتمالات أن», «زاد الألم أن»: what grows says nothing; whoever adds something is named or can speak. */
export function isGrowth(view: TextView, { id }: VerbForm, subject: Phrase | null): boolean {
  return id === MORE && subject !== null && subject.name === null && !view.has(subject.start, SPEAKERS)
}

const LATELY: ReadonlySet<string> = new Set(['قد', 'سوف'])

/** «إنه أمر نائبه فلانا بـ», «أنه سوف يدعو فلانا»: the pronoun does it, and whoever stands behind the verb is whom it is done to. */
export function isOfPronoun(view: TextView, { start, bits }: Match, form: VerbForm): boolean {
  if (form.passive || (bits & JOINING) !== 0 || !speaksTo(form)) return false
  return isPronounThat(view, view.isAmong(start - 1, LATELY) ? start - 2 : start - 1)
}
