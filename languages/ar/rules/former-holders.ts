/** Offices of those who hold them no more: «السابق» behind one without a name, «آنذاك» behind one with or without. */
import type { TextView } from '../../pack.ts'
import type { Draft } from './office-holders.ts'
import { PARTICLES } from './particles.ts'

/** Behind an office whose holder is not named: he holds it no more. */
export const FORMER: ReadonlySet<string> = new Set([
  'السابق',
  'السابقة',
  'الاسبق',
  'الراحل',
  'المخلوع',
  'المؤسس',
])
/** Behind an office: whoever held it at the time that is told of. As folded. */
const THEN: ReadonlySet<string> = new Set(['انذاك', 'حينذاك', 'وقتذاك', 'حينها', 'وقتها', 'حينئذ', 'وقتئذ'])
const NAMES: readonly string[] = ['given-names', 'person', 'titles', 'title', 'title-heads', 'honorifics']

/** «الرئيس الدرفاني السابق», «وزير الخارجية آنذاك»: not whoever holds the office. */
export function readFormer(view: TextView, draft: Draft): void {
  const [title, another] = draft.titles
  if (draft.name !== null || draft.number !== 1 || title === undefined || another !== undefined) return
  const end = isFormer(view, title.end - 1) ? title.end : title.end + 1
  if (!isFormer(view, end - 1) || namesBegin(view, end)) return
  draft.titles = [{ ...title, former: true }]
  draft.end = Math.max(draft.end, end)
}

function isFormer(view: TextView, token: number): boolean {
  return view.isAmong(token, FORMER) || view.isAmong(token, THEN)
}

/** «وزير الخارجية آنذاك فلان»: the token behind «آنذاك» where a name or a further title stands there, else `token`. */
export function behindThen(view: TextView, token: number): number {
  return view.isAmong(token, THEN) && namesBegin(view, token + 1) ? token + 1 : token
}

/** A name or a further title; «إن» is spelled like somebody's name. */
function namesBegin(view: TextView, token: number): boolean {
  return view.has(token, NAMES) && !view.has(token, PARTICLES)
}
