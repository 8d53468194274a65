/** Blessings behind a name: «ـ حفظه الله ـ», «(رحمه الله)», «"حفظه الله"». */
import type { TextView } from '../../pack.ts'
import { isComma, isDash, isOneOf, signs } from './particles.ts'

/** Marks that a blessing may stand between. */
const OPENING = signs(['(', '"', '«', '“', '['])
const CLOSING = signs([')', '"', '»', '”', ']'])

/** Where the blessings behind `from` end, with the dashes, brackets or quotation marks around them; `from` where none stands there. */
export function blessingEnd(view: TextView, from: number): number {
  let token = from
  while (isDash(view, token) || isComma(view, token) || isOneOf(view, token, OPENING)) token += 1
  const found = view.find(token, 'honorifics')
  if (found === null || found.entry.payload.kind !== 'after') return from
  let end = found.match.end
  for (
    let more = view.find(end, 'honorifics');
    more !== null && more.entry.payload.kind === 'after';
    more = view.find(end, 'honorifics')
  )
    end = more.match.end
  if (isDash(view, end) || isOneOf(view, end, CLOSING)) end += 1
  return end
}
