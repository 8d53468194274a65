/** Where an unlisted name ends, by what no name goes on with: «فلان مازحًا», «البشري رعاية», «آبا في». */
import type { TextView } from '../../pack.ts'
import { isLink } from './names.ts'
import { hasTanwin, isDefinite, isWord } from './particles.ts'

/** Whether the word at `token` is no part of the name that began at `first`. */
export function endsName(view: TextView, token: number, first: number): boolean {
  if (token <= first || !isWord(view, token)) return false
  if (isAside(view, token) || view.isAmong(token, OUTSIDE)) return true
  if (isLink(view, token - 1)) return view.isAmong(token, BEHIND_LINKS)
  if (isNamed(view, token) || isLink(view, token)) return false
  if (token > first + 1 && isState(view, token)) return true
  // «رفض أوباما المقترحات»
  if (view.ends(token, 'ات') && isDefinite(view, token) && view.word(token).length >= LONG) return true
  return isBehindFamily(view, token)
}

/** A plural with its article that no family is called by: «الزيات» is one. */
const LONG = 8

/** «فلان مازحًا», «فلان مني»: how it was said and by whom it was asked for, which a noun phrase does not hold either. */
export function isAside(view: TextView, token: number): boolean {
  return (hasTanwin(view, token) && !isNamed(view, token)) || isFromMe(view, token)
}

/** Words that stand behind a speaker, as they are folded. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'عما',
  'حسبما',
  'بحسب',
  'وقتها',
  'حينها',
  'عدم',
  'النظر',
  'الانتباه',
  'الانظار',
])

/** Prepositions and conjunctions: «آبا في», «طيب أغا إن». */
const BEHIND_LINKS: ReadonlySet<string> = new Set(['في', 'عن', 'مع', 'الى', 'ان', 'خلال'])

/** «طلب مني»: with the dots that «منى» has not. */
function isFromMe(view: TextView, token: number): boolean {
  return view.isAmong(token, FROM_ME) && view.text.slice(view.start(token), view.end(token)).endsWith('ي')
}

const FROM_ME: ReadonlySet<string> = new Set(['مني'])

function isNamed(view: TextView, token: number): boolean {
  return NAMES.some((kind) => view.find(token, kind)?.match.prefixLength === 0)
}

const NAMES: readonly string[] = ['name-word', 'given-names']

/** «اتهم الوزير يوسف رصيف رملان»: a state behind a whole name is whom he speaks of. */
function isState(view: TextView, token: number): boolean {
  return view.has(token, STATES) && view.find(token, 'state')?.match.prefixLength === 0
}

const STATES: readonly string[] = ['state']

/** «سعيد البشري رعاية»: a noun of the language behind a family's name with the article. */
function isBehindFamily(view: TextView, token: number): boolean {
  if (!view.text.startsWith('ال', view.start(token - 1)) || !isDefinite(view, token - 1)) return false
  return !isDefinite(view, token) && view.word(token).length > 2 && view.listed(token)
}

/** «قال بأسى: «…»», «اعترف دومًا»: with what feeling, or how often, right before the words. */
export function isFeeling(view: TextView, token: number): boolean {
  return isAside(view, token) || (view.isAmong(token, FEELINGS) && !isWord(view, token + 1))
}

const FEELINGS: ReadonlySet<string> = new Set([
  'باسى',
  'بغيظ',
  'بغضب',
  'بصراحة',
  'بحزن',
  'بفخر',
  'بثقة',
  'بهدوء',
  'بعفوية',
  'بمرارة',
  'بحسرة',
  'بدهشة',
  'بسخرية',
  'باستغراب',
  'بحدة',
  'بحزم',
])
