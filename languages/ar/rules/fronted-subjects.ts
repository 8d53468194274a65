/** Subjects that open their clause with words between them and the verb: «لكن المتحدث باسم الوزارة، الذي …، قال إن», «أما الأهالي فقالوا». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { FINITE_TALK } from '../talk-kinds.ts'
import { agrees, TOPIC } from './clause.ts'
import { closingName } from './closing-names.ts'
import type { Complement } from './governed.ts'
import { counts, isGoverned, isOneOfMany } from './noun-phrases.ts'
import { openSubjectAt, titled } from './open-subjects.ts'
import {
  GOVERNING,
  idOf,
  isComma,
  isParticle,
  isPronounThat,
  isWord,
  JOINING,
  particle,
} from './particles.ts'
import type { Sentence } from './sentence.ts'
import { type Agreement, FINITE, type VerbForm } from './verb-forms.ts'

/** No more tokens stand between the head of the clause and its verb. */
const FARTHEST = 30
/** What is said stands as near behind the verb: «قال أمس إن». */
const NEAR = 3

/** Classes of verbs that say something also where a preposition leads to it: «تنص على», «استجابت لـ» tell of deeds. */
const SAYING: ReadonlySet<string> = new Set([
  'add',
  'announce',
  'call-for',
  'concern',
  'condemn',
  'emphasise',
  'express',
  'point-out',
  'say',
  'thank',
  'warn',
])

/** Who opens the clause of the verb `match`, where its content stands right behind it; null where nobody is told from the rest. */
export function frontedSubject(
  view: TextView,
  sentence: Sentence,
  match: Match,
  form: VerbForm,
  complement: Complement,
): Phrase | null {
  if (match.suffix !== null || form.passive || complement.start - match.end > NEAR) return null
  // «كان اللقاء طويلا، بدأ بكلمة للوزير، شكر فيها»
  if (view.has(match.end, OF_IT) && !view.begins(match.end, 'ل')) return null
  if (complement.kind === 'obj' || (complement.kind === 'prep' && !SAYING.has(form.cueClass))) return null
  const end = behindAuxiliaries(view, match.start)
  if (view.next(Math.max(0, end - BEFORE), RELATIVES, end) < end || view.has(end - 1, CLAUSES)) return null
  const from = headEnd(view, sentence, end, match)
  if (from < 0 || from >= end || end - from > FARTHEST) return null
  const subject = subjectFrom(view, sentence, from, end, form)
  return subject !== null && goesOnTo(view, subject.end, end) ? subject : null
}

/** «السبب الذي من أجله قررت»: a relative as near before the verb is of its clause. */
const BEFORE = 3
/** What begins another clause right before the verb: «إذ لاحظت». */
const CLAUSES: readonly string[] = ['conjunction', 'complementiser', 'negation', 'preposition-pronoun']
const OF_IT: readonly string[] = ['preposition-pronoun']
const RELATIVES: readonly string[] = ['relative']
const AUXILIARIES: readonly string[] = ['auxiliary']
const HELPING: ReadonlySet<string> = new Set(['had', 'was', 'remain'])

/** «كانت قد دعت»: where the verb's own particles begin. */
function behindAuxiliaries(view: TextView, verb: number): number {
  let start = verb
  while (start > 0 && isAuxiliary(view, start - 1, HELPING)) start -= 1
  return start
}

function isAuxiliary(view: TextView, token: number, ids: ReadonlySet<string>): boolean {
  const found = view.has(token, AUXILIARIES) ? particle(view, token, 'auxiliary') : null
  return found !== null && ids.has(idOf(found))
}

const WAS: ReadonlySet<string> = new Set(['was'])
const EVEN = 'حتى'
const HEADS: readonly string[] = ['complementiser', 'conjunction']
const TALK: readonly string[] = [FINITE_TALK]

/** Where the clause of the verb at `end` begins, behind «أما», «لكن», «أن» or «كان»; -1 where none of them opens it. */
function headEnd(view: TextView, sentence: Sentence, end: number, { bits }: Match): number {
  const { start } = sentence
  if (view.word(start) === TOPIC) return start + 1
  if ((bits & JOINING) !== 0) return -1
  let head = -1
  const first = Math.max(start, end - FARTHEST)
  for (let token = view.next(first, HEADS, end); token < end; token = view.next(token + 1, HEADS, end))
    head = Math.max(head, behindHead(view, token))
  // «قال فلان إن الوكالة التي …، لفت إلى»: behind a comma whoever spoke goes on.
  if (head >= 0) return isComma(view, end - 1) && view.next(start, TALK, head) < head ? -1 : head
  if (isAuxiliary(view, start, WAS) || view.word(start) === EVEN) return start + 1
  return view.has(start, SPEAKERS) && !isGoverned(view, start) ? start : -1
}

/** «يذكر أن», «لكن», «إلا أن»: where the subject stands behind it; -1 behind what has a pronoun for one. */
function behindHead(view: TextView, token: number): number {
  const but = particle(view, token, 'conjunction')
  if (but !== null && idOf(but) === 'but') {
    const isOwned = but.match.suffix !== null || OWNED.some((ending) => view.ends(but.match.end - 1, ending))
    return isOwned ? -1 : but.match.end
  }
  const that = particle(view, token, 'complementiser')
  return that === null || isPronounThat(view, token) ? -1 : that.match.end
}

const OWNED: readonly string[] = ['نه', 'نها', 'نهم', 'نهما']
const SPEAKERS: readonly string[] = [
  'speaker-nouns',
  'titles',
  'title-heads',
  'title',
  'honorifics',
  'person',
]

/** The comma, mark or relative that ends the first words of the clause, or `end`. */
function firstStop(view: TextView, from: number, end: number): number {
  let token = from + 1
  while (token < end && isWord(view, token) && !view.has(token, RELATIVES)) token += 1
  return Math.min(token, end)
}

/** Who is told from the head of the clause on, as a table lists him or as his place and his name make him known. */
function subjectFrom(
  view: TextView,
  sentence: Sentence,
  from: number,
  end: number,
  { agreement }: VerbForm,
): Phrase | null {
  const stop = firstStop(view, from, end)
  const source = sourceAt(view, from, stop, agreement)
  if (source !== null) return source
  const listed = sentence.phraseAt(from)
  const open = openSubjectAt(view, from, stop, agreement)
  if (listed === null) return open !== null && isSomebody(view, open, agreement) ? open : null
  if ((listed.bits & GOVERNING) !== 0 || !agrees(listed, agreement)) return null
  if (listed.kind !== 'person') return agreement.gender === 'm' && isFeminine(view, from) ? null : listed
  if (listed.name !== null || listed.number > 1) return listed
  const name = open?.name?.end === stop ? open.name : closingName(view, listed.end, end)
  return name === null ? listed : { ...listed, end: name.end, refers: null, name }
}

/** «لكن مصدرا عسكريا قال إن»: somebody left unnamed, in the accusative that «لكن» asks for, with his adjectives. */
function sourceAt(view: TextView, from: number, stop: number, agreement: Agreement): Phrase | null {
  if (agreement.number !== 1 || agreement.gender !== 'm' || !view.isAmong(from, SOURCES)) return null
  let end = from + 1
  while (end < stop && view.ends(end, ACCUSATIVE) && !isParticle(view, end) && !isVerb(view, end)) end += 1
  return { ...titled({ start: from, end }, agreement, 1), refers: 'unnamed' }
}

const ACCUSATIVE = 'ا'
const SOURCES: ReadonlySet<string> = new Set([
  'خبيرا',
  'دبلوماسيا',
  'شاهدا',
  'ضابطا',
  'قياديا',
  'متحدثا',
  'محللا',
  'مسءولا',
  'مسؤولا',
  'مسئولا',
  'مصدرا',
  'ناشطا',
  'ناطقا',
])

/** «الجهات … يعتقد أنها», «إدارة … أثنى»: by its ending no subject of a verb in the masculine. */
function isFeminine(view: TextView, token: number): boolean {
  return view.ends(token, 'ات') || (view.ends(token, 'ة') && !view.has(token, NAMES))
}

/** «قرارها»: a noun with a pronoun is nobody. */
function isOwned(view: TextView, token: number): boolean {
  return view.matches(token).some(({ suffix }) => suffix !== null)
}

const NAMES: readonly string[] = ['given-names', 'name-word', 'person']

/** Whether it can speak, is counted among others, or is a person by his name; of several a plural is told by none. */
function isSomebody(view: TextView, { start, name, kind, number }: Phrase, agreement: Agreement): boolean {
  if (isGoverned(view, start) || (agreement.number > 1 && (name !== null || number === 1))) return false
  if (kind === 'person' && name !== null)
    return !isVerb(view, start) && !isOfSomebody(view, start, name.start)
  if (kind !== 'person' && ((agreement.gender === 'm' && isFeminine(view, start)) || isOwned(view, start)))
    return false
  return view.has(start, SPEAKERS) || counts(view, start) || isOneOfMany(view, start)
}

/** «الطبيبة الخاصة للوزيرة فلانة»: the name is that of whose it is. */
function isOfSomebody(view: TextView, from: number, name: number): boolean {
  for (let token = from + 1; token < name; token += 1)
    if (isGoverned(view, token) && view.has(token, SPEAKERS) && !view.begins(token, 'و')) return true
  return false
}

const OTHER_CLAUSES: readonly string[] = ['complementiser', 'conjunction', 'negation', 'auxiliary']

/** Whether the words from `from` to the verb only tell of the subject: an aside that a comma closes, a relative clause, whose or where it is. */
function goesOnTo(view: TextView, from: number, end: number): boolean {
  if (from >= end) return from === end
  if (isComma(view, from)) return isComma(view, end - 1)
  if (view.has(from, RELATIVES)) return end - from > 2
  for (let token = from; token < end; token += 1) {
    if (view.has(token, RELATIVES)) return true
    if (isComma(view, token) && !isComma(view, end - 1)) return false
    if (view.has(token, OTHER_CLAUSES) || isVerb(view, token)) return false
  }
  return !view.begins(from, 'و') && (isParticle(view, from) || isGoverned(view, from))
}

function isVerb(view: TextView, token: number): boolean {
  return view
    .matches(token)
    .some(({ entries }) => entries.some(({ payload }) => FINITE.has(String(payload.shape))))
}
