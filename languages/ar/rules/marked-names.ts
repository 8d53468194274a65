/** Names in quotation marks that an office or a reference announces: «رئيس المجلس «متولي الوردي»», «نظيره الدرفاني "نيكولاي برانوف"». */
import type { NameWords, TextView } from '../../pack.ts'
import { isGivenName } from './family-names.ts'
import { listedName } from './names.ts'
import { closingQuote, isOpeningQuote } from './particles.ts'
import { unlistedName } from './unlisted-names.ts'

/** A name of two words or more, and nothing else, in quotation marks at `token`; null of other words. */
export function quotedName(view: TextView, token: number): NameWords | null {
  if (!isOpeningQuote(view, token)) return null
  const at = token + 1
  const name = listedName(view, at, true) ?? (isGivenName(view, at) ? unlistedName(view, at) : null)
  if (name === null || name.prefixLength > 0 || name.end - name.start < 2) return null
  return closingQuote(view, token, name.end + 1) === name.end ? name : null
}

/** Behind a name, and behind the quotation mark that closes it. */
export function behindName(view: TextView, name: NameWords): number {
  const { start, end } = name
  const isQuoted = isOpeningQuote(view, start - 1) && closingQuote(view, start - 1, end + 1) === end
  return isQuoted ? end + 1 : end
}
