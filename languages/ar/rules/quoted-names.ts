/** Names in quotation marks: «قال لـ«المرصد» إن», «نفى «بدران» أن». They are nobody's words. */
import type { TextView } from '../../pack.ts'
import { closingQuote, isMark, isOpeningQuote, isWord } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** A quotation of no more words than this may be a name. */
const LONGEST_NAME = 4

/** What no name begins with: «نحن على الطريق», «إنه واجب». */
const SPOKEN: readonly string[] = ['pronoun', 'complementiser', 'auxiliary']

/** The token behind a quotation at `token` that is short enough for a name; -1 where none is. */
export function shortQuotationEnd(view: TextView, sentence: Sentence, token: number): number {
  if (token >= sentence.end || !isOpeningQuote(view, token) || view.has(token + 1, SPOKEN)) return -1
  const close = closingQuote(view, token, Math.min(sentence.end, token + LONGEST_NAME + 2))
  return close < 0 ? -1 : close + 1
}

/** The token behind a name in quotation marks that goes on from the word before it («صحيفة «المرصد»»); -1 where none does. */
export function annexedNameEnd(view: TextView, sentence: Sentence, token: number): number {
  return isWord(view, token - 1) || isMark(view, token - 1, '-')
    ? shortQuotationEnd(view, sentence, token)
    : -1
}
