/** What a reader has chosen, kept in the browser alone. */
import { LOCALES, type Locale } from './place.ts'

/** How the application shows what it shows. */
export interface Settings {
  readonly locale: Locale
  readonly scheme: 'auto' | 'light' | 'dark'
  /** `arab` is ٠١٢٣٤٥٦٧٨٩, in Arabic alone; `latn` is 0123456789. */
  readonly digits: 'arab' | 'latn'
  /** Names of the Gregorian months in Arabic: يناير, كانون الثاني, جانفي, or Morocco's. */
  readonly months: 'egypt' | 'levant' | 'maghreb' | 'morocco'
  /** Whether the Hijri date stands beside the Gregorian one. */
  readonly hijri: boolean
  readonly tour: 'open' | 'done'
  /** When the reader was last seen on the front page, RFC 3339; empty before. */
  readonly visited: string
  /** When the visit before this one ended: what came later is new; empty on a first visit. */
  readonly since: string
}

const CHOICES = {
  locale: LOCALES,
  scheme: ['auto', 'light', 'dark'],
  digits: ['arab', 'latn'],
  months: ['egypt', 'levant', 'maghreb', 'morocco'],
  hijri: [true, false],
  tour: ['open', 'done'],
} as const

/** What holds for someone who has chosen nothing and whose browser asks for `languages`. */
export function defaultSettings(languages: readonly string[]): Settings {
  const wanted = languages.map((tag) => tag.slice(0, 2))
  const locale = wanted.find((tag): tag is Locale => (LOCALES as readonly string[]).includes(tag)) ?? 'ar'
  return {
    locale,
    scheme: 'auto',
    digits: 'latn',
    months: 'egypt',
    hijri: false,
    tour: 'open',
    visited: '',
    since: '',
  }
}

/** Settings as they were kept; whatever is not a choice any more, or never was, is as by default. */
export function readSettings(kept: string | null, defaults: Settings): Settings {
  const found = parsed(kept)
  const valid = Object.entries(CHOICES).flatMap(([key, choices]) =>
    (choices as readonly unknown[]).includes(found[key]) ? [[key, found[key]]] : [],
  )
  const moments = (['visited', 'since'] as const).flatMap((key) =>
    typeof found[key] === 'string' && !Number.isNaN(Date.parse(found[key])) ? [[key, found[key]]] : [],
  )
  return { ...defaults, ...Object.fromEntries([...valid, ...moments]) }
}

function parsed(kept: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
