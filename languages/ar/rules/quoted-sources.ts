/** Outlets and firms whose name alone, in quotation marks, is the source: «حسب «المرجان»», «وفقا لـ«المرجان»». */
import type { Phrase, TextView } from '../../pack.ts'
import { namedPhrase } from './named-phrases.ts'
import { OPEN_BODY } from './open-subjects.ts'
import { closingQuote, isDefinite, isOpeningQuote, isParticle, isWord } from './particles.ts'

/** Such a name is no longer than this, in tokens. */
const LONGEST = 4
const TO = 'ل'.charCodeAt(0)

/** The body named in marks at `token`, behind a «ل» of its own or not; null where none is, or the marks hold more than a name. */
export function quotedSource(view: TextView, token: number, limit: number): Phrase | null {
  const open = view.unit(token) === TO && view.word(token).length === 1 ? token + 1 : token
  if (!isOpeningQuote(view, open)) return null
  const close = closingQuote(view, open, Math.min(limit, open + LONGEST + 2))
  if (close < open + 2) return null
  for (let at = open + 1; at < close; at += 1) if (!isName(view, at)) return null
  const behind = close + 1
  const end = isWord(view, behind) && isDefinite(view, behind) ? behind + 1 : behind
  const name = { start: open + 1, end: close, prefixLength: 0, ids: [], listed: OPEN_BODY, guarded: false }
  return namedPhrase('body', { start: open + 1, end }, name)
}

/** «حسب «ما هو مقرر»» is no name. */
function isName(view: TextView, token: number): boolean {
  return isWord(view, token) && !isParticle(view, token)
}
