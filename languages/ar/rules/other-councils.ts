/** Councils of a state that are called as one of several states is. */
import type { Match, TextView } from '../../pack.ts'
import { isDefinite } from './particles.ts'

/** «مجلس الأمن القومي», «مجلس التعاون الدرفاني الرملاني»: whether the council that `match` lists is another one, by the word behind it. */
export function isOtherCouncil(view: TextView, { start, end }: Pick<Match, 'start' | 'end'>): boolean {
  if (end - start !== 2 || !view.ends(start, COUNCIL)) return false
  return view.isAmong(end, NATIONAL) || (view.has(end, NISBA) && isDefinite(view, end))
}

const COUNCIL = 'مجلس'
const NATIONAL: ReadonlySet<string> = new Set(['القومي', 'الوطني', 'الاستراتيجي'])
const NISBA: readonly string[] = ['nisba']
