/** Which tellings are of a headline: of the title, or of a first line that stands above the text as a title does. */
import type { TextView } from '../../languages/pack.ts'
import { LINE } from '../document/tokens.ts'
import type { MentionContext } from './mentions/context.ts'

/** A first line that is a title has no more tokens. */
const LONGEST_TITLE = 30
const FINAL: ReadonlySet<string> = new Set(['.', ':', '?', '!', ',', ';', '…', '\u061F', '\u060C', '\u061B'])

/** Whether what stands in `sentence` is told in a headline. */
export function isOfHeadline({ field, view }: MentionContext, sentence: number): boolean {
  return field === 'title' || (sentence === 0 && isTitleLine(view))
}

/** A short line that ends without a stop, with further lines below. */
function isTitleLine(view: TextView): boolean {
  const [first] = view.sentences
  if (first === undefined || first.end >= view.count || first.end - first.start > LONGEST_TITLE) return false
  if (view.kind(first.end) !== LINE || FINAL.has(view.text.charAt(view.end(first.end - 1) - 1))) return false
  for (let token = first.start; token < first.end; token += 1) if (view.kind(token) === LINE) return false
  return true
}
