import type { StoredDocument } from '../../record/archive.ts'
import { Page, type PageOptions } from './page.ts'
import { firstFew } from './text.ts'

/** What an archive knows of a document beside its reading: its id, what read it, and who else carries the same text. */
export function showCarriers({ reading, rules, carriers }: StoredDocument, options: PageOptions): string {
  const page = new Page(options)
  page.text(`Document ${reading.document.id} · read by ${rules}`, 0, 'dim')
  if (carriers.length > 0) page.text(`The same text is also carried by: ${firstFew(carriers)}`, 0, 'dim')
  return page.toString()
}
