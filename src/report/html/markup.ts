/** HTML that nothing in a document can break out of. */

/** Text that is markup already. */
export interface Markup {
  readonly markup: string
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** What no HTML page may hold. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu

/** `html\`<p>${text}</p>\``: what is put in is escaped, unless it is markup; of lists, each in turn. */
export function html(parts: TemplateStringsArray, ...values: readonly Insert[]): Markup {
  return { markup: parts.map((part, index) => part + insert(values[index] ?? '')).join('') }
}

/** What may be put into a template. */
export type Insert = string | number | Markup | readonly Insert[]

function insert(value: Insert): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escapeHtml(value)
  return 'markup' in value ? value.markup : value.map(insert).join('')
}

/** `text` as it reads, in a page or in an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(CONTROLS, '').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')
}
