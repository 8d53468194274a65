/** Chooses among names in several languages. */
import type { Localized } from '../../src/model.ts'
import type { Locale } from '../place/place.ts'

/** A name, and the language that it is in, so that a screen reader says it right. */
export interface Named {
  readonly text: string
  /** BCP 47. */
  readonly language: string
}

/** The name in `locale`, else in the other language of the interface, else in any; `null` where there is none. */
export function chooseName(names: Localized, locale: Locale): Named | null {
  const languages = [locale, locale === 'ar' ? 'en' : 'ar', ...Object.keys(names).sort()]
  const language = languages.find((tag) => (names[tag] ?? '') !== '')
  const text = language === undefined ? undefined : names[language]
  return language === undefined || text === undefined ? null : { text, language }
}

/** An id in words, for what has no name: `ru/foreign-minister` is `foreign minister (ru)`. */
export function spelledOut(id: string): string {
  const [first = '', ...rest] = id.split('/')
  const words = (rest.length === 0 ? first : rest.join(' ')).replaceAll('-', ' ')
  return rest.length === 0 ? words : `${words} (${first})`
}

/** The first line of a text, for one without a title; as much of it as fits a line. */
export function firstLine(text: string): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? ''
  return line.length > 160 ? `${line.slice(0, 160).replace(/\s+\S*$/u, '')} …` : line.trim()
}
