/** Participles of verbs of talk: «مضيفا أن», «معربا عن». */
import { type Match, NUMBER_TOKEN, type TextView } from '../../pack.ts'
import { leaderOf } from './clause.ts'
import { complementBehind } from './complements.ts'
import type { Complement } from './governed.ts'
import { isBehindOwnWord } from './nobodys-verbs.ts'
import { hasClitic, isComma, isDefinite, isMark, isOneOf, signs } from './particles.ts'
import type { Sentence } from './sentence.ts'
import type { Cue, VerbForm } from './verb-forms.ts'

/** Adjectives of readiness and resolve, which report in the accusative alone: «القوات جاهزة ومستعدة لـ» does not. */
const ADJECTIVES: ReadonlySet<string> = new Set([
  'azama',
  'haris',
  'istaadda',
  'jahiz',
  'multazim',
  'mumtann',
  'mustaidd',
  'mutafail',
  'rafid',
  'wathiq',
])

/** «إجراءات مشددة على», «والجهود مركزة على»: in the feminine, without a comma, mostly adjectives. */
const DESCRIBING: ReadonlySet<string> = new Set(['rakkaza', 'shaddada'])

const SAYING = 'qala'

/** «مضيفا أن», «داعيا إلى», «ومشيرا إلى»: goes on from the clause before it, or leads to the one behind it. */
export function participleCue(view: TextView, sentence: Sentence, match: Match, form: VerbForm): Cue | null {
  if (ADJECTIVES.has(form.id) && !view.word(match.end - 1).endsWith('ا')) return null
  if (isCounted(view, match.start)) return null
  // «أستطرد قائلا» is a slip for «استطرد».
  if (form.id !== SAYING && isBehindOwnWord(view, match.start)) return null
  const marked = isCircumstance(view, sentence, match)
  if (!marked && isAdjective(view, match.start)) return null
  if (!marked && !isAccusative(view, match)) return null
  if (!marked && form.agreement.gender === 'f' && DESCRIBING.has(form.id)) return null
  const behind = complementBehind(view, sentence, match, form, true)
  if (behind === null) return null
  if (!marked && !isBound(behind.complement, match) && !isTalkative(view, match, form)) return null
  if (isOfWomen(form) && !isSaid(behind.complement)) return null
  if (form.agreement.gender === 'f' && isOfThing(view, match, behind.complement)) return null
  if (form.cueClass === 'continue' && behind.complement.kind === 'prep') return null
  const { agreement } = form
  return {
    rule: 'ar/attribution/participle',
    lemma: `ar/${form.id}`,
    cueClass: behind.cueClass ?? form.cueClass,
    stance: form.stance,
    shape: 'participle',
    range: { start: match.start, end: behind.cueEnd },
    subject: null,
    unknownSubject: false,
    gender: agreement.gender,
    number: agreement.number,
    complement: behind.complement,
    coordinated: true,
    relative: false,
    direction: 'right',
    leader: leaderOf(view, sentence, match, agreement),
    partner: null,
    tense: '',
  }
}

/** «طلاب وطالبات», «ومقترحات»: in the plural and dual of women, the letters are a noun's far more often. */
function isOfWomen({ agreement: { gender, number } }: VerbForm): boolean {
  return gender === 'f' && number > 1
}

/** What a noun has not behind it: a clause, words in quotation marks, what is pointed out or called for. */
function isSaid({ kind, preposition }: Complement): boolean {
  return kind === 'that' || kind === 'quote' || preposition === 'ila' || preposition === 'ala'
}

/** «معلومات مفيدة للبحارة», «شخصية رائدة وداعمة لكل محفل»: right behind an indefinite noun in the feminine, an adjective of its own. */
function isOfThing(view: TextView, { start, bits }: Match, { kind, preposition }: Complement): boolean {
  if (kind === 'that' || kind === 'quote' || isDefinite(view, start - 1)) return false
  // «قالت في كلمة مشيرة إلى», «محذرة المسافرين»
  if (!hasClitic(bits, 'and') && !(kind === 'prep' && JOINED.has(preposition))) return false
  return view.ends(start - 1, 'ة') || view.ends(start - 1, 'ات')
}

const JOINED: ReadonlySet<string> = new Set(['bi', 'li'])

/** «(1263) مركزا»: a noun that a number counts. */
function isCounted(view: TextView, token: number): boolean {
  const before = isMark(view, token - 1, ')') ? token - 2 : token - 1
  return before >= 0 && view.kind(before) === NUMBER_TOKEN
}

/** «حصارا مشددا، وتعمل على»: behind an indefinite noun in the accusative, before a comma. */
function isAdjective(view: TextView, token: number): boolean {
  return isComma(view, token + 1) && view.ends(token, 'ا') && view.ends(token - 1, 'ا')
}

/** «تعصف بها معربا عن»: without a comma, the accusative or what follows must tell. */
function isAccusative(view: TextView, match: Match): boolean {
  const word = view.word(match.start)
  return match.bits === 0 && (word.endsWith('ا') || word.endsWith('ة'))
}

/** How many tokens may stand between a participle without a comma and the content. */
const NEAR = 3

/** A clause, a preposition or a quotation right behind: an adjective has none. */
function isBound({ start, kind, preposition }: Complement, { end }: Match): boolean {
  if (start - end > NEAR || kind === 'obj') return false
  return kind !== 'prep' || BOUND.has(preposition)
}

const BOUND: ReadonlySet<string> = new Set(['ila', 'ala', 'about', 'min'])

/** Whose participles are of talk even with an object or «بـ» behind them: «طالبا», «مبلغا», «معلنا» are other words as often. */
const TALKATIVE: ReadonlySet<string> = new Set([
  'abda',
  'akkada',
  'ashada',
  'awdaha',
  'bayyana',
  'daa',
  'hammala',
  'hayya',
  'imtadaha',
  'intaqada',
  'istaarada',
  'istankara',
  'istashhada',
  'itabara',
  'nadada',
  'nafa',
  'nashada',
  'nawwaha',
  'qaddama',
  'rafada',
  'rahhaba',
  'saala',
  'sharaha',
  'shakara',
  'talaba',
  'tamanna',
  'tawaqqaa',
  'thammana',
  'waada',
  'wasafa',
])

/** «شكره لفخامته مؤكدا حرصه», «جهوده متمنيا له»: the indefinite accusative, behind no noun that it may describe. */
function isTalkative(view: TextView, { start }: Match, { id }: VerbForm): boolean {
  return TALKATIVE.has(id) && view.ends(start, 'ا') && !view.ends(start - 1, 'ا')
}

/** A participle is a circumstance behind a comma, at the head of a sentence, after «و», or right behind a subject. */
function isCircumstance(view: TextView, sentence: Sentence, match: Match): boolean {
  return standsApart(view, sentence, match.start) || hasClitic(match.bits, 'and')
}

function standsApart(view: TextView, sentence: Sentence, token: number): boolean {
  return token === sentence.start || isComma(view, token - 1) || isOneOf(view, token - 1, CLOSING)
}

const CLOSING = signs(['"', '»', '”'])
const WAW = 'و'.charCodeAt(0)

/** Whether a participle at `token` may be a cue, by its letters and what stands before it. */
export function mayBeCircumstance(view: TextView, sentence: Sentence, token: number): boolean {
  return (
    standsApart(view, sentence, token) ||
    view.unit(token) === WAW ||
    view.ends(token, 'ا') ||
    view.ends(token, 'ة')
  )
}
