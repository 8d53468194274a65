/** Messages of the interface: text with `{names}` of what is put in, in as many forms as a language's plural has. */

/** One text for each plural form of a language; which applies is told by `{count}`. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** A text, or one for each plural form. */
export type Message = string | Plural

/** What is put into a message: numbers are shown in the reader's digits, text apart from the direction around it. */
export type Values = Readonly<Record<string, string | number>>

/** How numbers are shown and plurals chosen. */
export interface Manner {
  readonly plural: Intl.PluralRules
  readonly number: Intl.NumberFormat
}

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** The text of a message with values put in; a name without a value stays, so that a test sees it. */
export function fill(message: Message, values: Values, { plural, number }: Manner): string {
  const text = typeof message === 'string' ? message : (message[formOf(values, plural)] ?? message.other)
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? number.format(value) : isolate(value)
  })
}

function formOf({ count }: Values, plural: Intl.PluralRules): Intl.LDMLPluralRule {
  return typeof count === 'number' ? plural.select(count) : 'other'
}

/** Text whose direction neither takes from what stands around it nor gives to it. */
export function isolate(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`
}

/** The names that a message asks for, each once, in the order of the alphabet. */
export function namesIn(message: Message): readonly string[] {
  const texts = typeof message === 'string' ? [message] : Object.values(message)
  const found = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))
  return [...new Set(found)].sort()
}
