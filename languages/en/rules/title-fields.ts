/** What offices are for, as far as the words tell where that ends and a name begins. */
import type { TextView } from '../../pack.ts'
import { isCapital, isMark } from './particles.ts'

/** What offices are for: the field ends behind such a word where nothing but a name of two or three words is left. */
export const FIELDS: ReadonlySet<string> = new Set([
  'affairs',
  'climate',
  'compliance',
  'defense',
  'defence',
  'diplomacy',
  'education',
  'engagement',
  'environment',
  'freedom',
  'health',
  'issues',
  'labor',
  'labour',
  'management',
  'migration',
  'operations',
  'policy',
  'reconciliation',
  'resources',
  'rights',
  'security',
  'technologies',
  'trade',
  'women',
])

/** "for Harbour Affairs Renka Dovel": the field without the name that stands right behind it. */
export function beforeName(view: TextView, start: number, end: number): number {
  const last = end - 1
  for (let token = last - 1; token >= Math.max(start, last - 3); token -= 1) {
    if (view.isAmong(token, FIELDS)) return last - token >= 2 ? token + 1 : end
    if (!isCapital(view, token) && !isMark(view, token, '.')) return end
  }
  return end
}
