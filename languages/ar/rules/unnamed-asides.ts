/** How whoever is left unnamed spoke: «طالبا عدم كشف هويته», «شريطة عدم ذكر اسمه». */
import type { TextView } from '../../pack.ts'
import { isComma, isWord, OPENING_QUOTE } from './particles.ts'

/** No more is said of it behind «عدم», in tokens. */
const LONGEST = 7

const ASKING: ReadonlySet<string> = new Set([
  'رافضا',
  'شريطة',
  'طالبا',
  'طالبة',
  'طالبين',
  'مشترطا',
  'مشترطة',
  'مشترطين',
  'مفضلا',
  'مفضلة',
  'مفضلين',
])
const NOT: ReadonlySet<string> = new Set(['عدم'])
/** What is not to be told. */
const NAMES: ReadonlySet<string> = new Set([
  'اسمه',
  'اسمها',
  'اسمهم',
  'اسمائهم',
  'هويته',
  'هويتها',
  'هويتهم',
  'هوياتهم',
])

/** Behind the aside that begins at `token`; `token` itself where none stands there. */
export function unnamedEnd(view: TextView, token: number, limit: number): number {
  if (!view.isAmong(token, ASKING) || !view.isAmong(token + 1, NOT)) return token
  const last = Math.min(limit, token + 2 + LONGEST)
  let end = token
  for (let at = token + 2; at < last && isWord(view, at) && !view.has(at, CLAUSES); at += 1)
    if (view.isAmong(at, NAMES)) end = at + 1
  // «طالبا عدم الإشارة إلى اسمه أو هويته، أن»
  return end > token && isComma(view, end) && view.has(end + 1, CLAUSES) ? end + 1 : end
}

const CLAUSES: readonly string[] = ['complementiser', OPENING_QUOTE, 'colon']
