/** The interface's words in the language that is shown. */
import { here } from '../place/here.svelte.ts'
import type { Locale } from '../place/place.ts'
import type { en } from './en.ts'
import { fill, type Manner, type Message, type Values } from './message.ts'

/** What can be said. */
export type Key = keyof typeof en

/** Every message of the interface in one language. */
export type Messages = Readonly<Record<Key, Message>>

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
