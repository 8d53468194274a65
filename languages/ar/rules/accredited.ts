/** Ambassadors whose state stands behind their name: «أوراق اعتماد فلان سفيرا فوق العادة ومفوضا لدرفان». */
import type { TextView, TitleWords } from '../../pack.ts'
import type { Draft } from './office-holders.ts'
import { hasClitic, isComma } from './particles.ts'
import { tailEnd } from './title-posts.ts'
import { plenipotentiaryEnd, sidesBehind } from './title-sides.ts'

const OFFICE = 'ambassador'
/** In the indefinite accusative, as they are folded. */
const AMBASSADORS: ReadonlySet<string> = new Set(['سفيرا', 'سفيرة'])

/** The office in which `draft`, who has no other one, is accredited by the words behind him; null without such words. */
export function accreditedBehind(view: TextView, { end, titles, name }: Draft): TitleWords | null {
  const start = isComma(view, end) ? end + 1 : end
  if (name === null || !view.isAmong(start, AMBASSADORS)) return null
  if (titles.some(({ office, sides }) => office !== OFFICE || sides.length > 0)) return null
  const from = plenipotentiaryEnd(view, start + 1)
  if (!view.matches(from).some(({ bits }) => hasClitic(bits, 'to'))) return null
  const { end: behind, sides } = sidesBehind(view, from, false)
  const [side] = sides
  // «سفيرة للنوايا الحسنة», «سفيرا للمنظمة»: of no state.
  if (side === undefined || sides.length > 1 || view.fact(`state/${side}`) === undefined) return null
  return { start, end: tailEnd(view, behind, OFFICE), office: OFFICE, generic: null, sides, under: null }
}
