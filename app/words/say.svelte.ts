/** The interface's words in the language that is shown. */
import { here } from '../place/here.svelte.ts'
import type { Locale } from '../place/place.ts'
import { fill, type Manner, type Values } from './message.ts'
import type { Key, Messages } from './messages.ts'

let loaded = $state.raw<Partial<Record<Locale, Messages>>>({})

/** Brings the words of a language; only one language is loaded until another is asked for. */
export async function bring(locale: Locale): Promise<void> {
  if (loaded[locale] !== undefined) return
  const messages = locale === 'ar' ? (await import('./ar.ts')).ar : (await import('./en.ts')).en
  loaded = { ...loaded, [locale]: messages }
}

/** Whether the words of a language are here. */
export function hasWords(locale: Locale): boolean {
  return loaded[locale] !== undefined
}

const manner: Manner = $derived({
  plural: new Intl.PluralRules(here.locale),
  number: new Intl.NumberFormat(numbering()),
})

function numbering(): string {
  return here.locale === 'ar' ? `ar-u-nu-${here.settings.digits}` : 'en'
}

/** A message in the language that is shown, with values put in. */
export function say(key: Key, values: Values = {}): string {
  const message = loaded[here.locale]?.[key]
  return message === undefined ? '' : fill(message, values, manner)
}

/** A message in a language that is here already, whichever is shown; values are put in as they are. */
export function sayIn(locale: Locale, key: Key, values: Readonly<Record<string, string>> = {}): string {
  const message = loaded[locale]?.[key]
  if (typeof message !== 'string') return ''
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** A number in the reader's digits. */
export function number(value: number): string {
  return manner.number.format(value)
}

/** A share, 0 to 1, as a whole percentage in the reader's digits. */
export function percent(share: number): string {
  return new Intl.NumberFormat(numbering(), { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** `a, b and c` in the language that is shown. */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(here.locale, { type: 'conjunction' }).format(items)
}
