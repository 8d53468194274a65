/** Blessings behind a name: «ـ حفظه الله ـ», «(رحمه الله)». */
import type { TextView } from '../../pack.ts'
import { isComma, isDash, isMark } from './particles.ts'

/** Where the blessings behind `from` end, with the dashes or brackets around them; `from` where none stands there. */
export function blessingEnd(view: TextView, from: number): number {
  let token = from
  while (isDash(view, token) || isComma(view, token) || isMark(view, token, '(')) token += 1
  const found = view.find(token, 'honorifics')
  if (found === null || found.entry.payload.kind !== 'after') return from
  let end = found.match.end
  for (
    let more = view.find(end, 'honorifics');
    more !== null && more.entry.payload.kind === 'after';
    more = view.find(end, 'honorifics')
  )
    end = more.match.end
  if (isDash(view, end) || isMark(view, end, ')')) end += 1
  return end
}
