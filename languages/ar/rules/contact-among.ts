/** Those who are named of many whom nobody can tell: «عدد من المسؤولين من بينهم الوزير», «بمسؤولين، بينهم الوزير». */
import type { Phrase, TextView } from '../../pack.ts'
import { GOVERNING, hasClitic, idOf, isMark, JOINING } from './particles.ts'
import type { Sentence } from './sentence.ts'

const WORDS: readonly string[] = ['contact-words']

/** Behind a comma, those who are named of many: «بعدد من القادة، من بينهم الرئيس الدرفاني». */
export function namedAmong(view: TextView, sentence: Sentence, token: number): Phrase | null {
  const among = view.has(token, WORDS) ? view.find(token, 'contact-words') : null
  const id = among?.entry.payload.id
  if (among === null || (id !== 'among' && id !== 'those-are')) return null
  // «عددا من السفراء، هم: A، وB»
  const isList = isMark(view, among.match.end, ':')
  if (isList) return sentence.phraseAt(among.match.end + 1)
  return id === 'among' ? sentence.phraseAt(among.match.end) : null
}

/** «بينهم الوزير», «هم: الوزير»: whether `phrase` is of those who are named of many. */
export function isNamedAmong(view: TextView, sentence: Sentence, { start }: Phrase): boolean {
  for (let token = start - 1; token >= start - NAMING; token -= 1)
    if (namedAmong(view, sentence, token)?.start === start) return true
  return false
}

/** Words that name some of many, at most: «من بينهم», «هم:». */
const NAMING = 3

/** Words between «عدد من المسؤولين» and the one who is named. */
const AMONG_REACH = 5
/** The same with whose they are and a comma: «عددا من المسؤولين الدرفانيين، بينهم». */
const LONG_REACH = 7

/** Of many whom nobody can tell and who are told from `at` on, those who are named. */
export function amongThem(
  view: TextView,
  sentence: Sentence,
  at: number,
  reach: number = AMONG_REACH,
): Phrase | null {
  if (!view.has(at, WORDS)) return null
  const end = Math.min(sentence.end, at + reach)
  for (let token = view.next(at, WORDS, end); token < end; token = view.next(token + 1, WORDS, end)) {
    const named = namedAmong(view, sentence, token)
    if (named !== null) return named
  }
  return null
}

/** «عددا من»، «كبار»، «مسؤولين». */
const MANY: ReadonlySet<string> = new Set(['before', 'head'])

/** «التقى عددا من المسؤولين الدرفانيين، بينهم الوزير», «التقت بمسؤولين من بينهم الوزير»: officials with a name or an office, of many who are met without «مع». */
export function metAmong(
  view: TextView,
  sentence: Sentence,
  token: number,
  codes: ReadonlySet<string>,
): Phrase | null {
  const many = view.has(token, WORDS) ? view.find(token, 'contact-words') : null
  if (many === null || !MANY.has(idOf(many))) return null
  const { bits } = many.match
  const isMet = hasClitic(bits, 'by') ? codes.has('bi') : codes.has('obj')
  if (!isMet || (bits & JOINING) !== 0 || ((bits & GOVERNING) !== 0 && !hasClitic(bits, 'by'))) return null
  const named = amongThem(view, sentence, token, LONG_REACH)
  return named !== null && named.bits === 0 && (named.kind === 'person' || areAll(named)) ? named : null
}

function areAll({ members }: Phrase): boolean {
  return members.length > 0 && members.every(({ kind }) => kind === 'person')
}
