/** Addresses of the application: `/{language}/{view}/{subject}?…`. A permalink holds all that a view shows. */

/** The languages of the interface. */
export type Locale = 'ar' | 'en'

/** The languages of the interface, Arabic first. */
export const LOCALES: readonly Locale[] = ['ar', 'en']

/** What can be opened. */
export const VIEWS = [
  'week',
  'encounter',
  'compare',
  'document',
  'documents',
  'search',
  'calendar',
  'map',
  'network',
  'formulations',
  'formulation',
  'actor',
  'pair',
  'topic',
  'add',
  'review',
  'settings',
  'about',
] as const

/** The name of a view, as it stands in an address. */
export type View = (typeof VIEWS)[number]

/** Where the reader is. */
export interface Place {
  /** `null` where the address names no language. */
  readonly locale: Locale | null
  /** `null` for an address that leads nowhere. */
  readonly view: View | null
  /** The id of what is shown, decoded; empty for views of the whole record. */
  readonly subject: string
  readonly query: Readonly<Record<string, string>>
}

/** Reads an address: its path and its query, with or without the `?`. */
export function readPlace(pathname: string, search: string): Place {
  const parts = pathname.split('/').filter((part) => part !== '')
  const locale = LOCALES.find((one) => one === parts[0]) ?? null
  const [name = 'week', ...rest] = locale === null ? parts : parts.slice(1)
  return {
    locale,
    view: VIEWS.find((one) => one === name) ?? null,
    subject: rest.map(decoded).join('/'),
    query: Object.fromEntries(new URLSearchParams(search)),
  }
}

/** A part of a path that is no valid encoding is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** What an address is made of. */
export interface Target {
  readonly view: View
  readonly subject?: string
  readonly query?: Readonly<Record<string, string | null | undefined>>
}

/** The address of a view in a language; empty and absent parts of the query are left out. */
export function addressOf(locale: Locale, { view, subject = '', query = {} }: Target): string {
  const path = view === 'week' ? [] : [view, ...subject.split('/').filter((part) => part !== '')]
  const kept = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []))
  const search = new URLSearchParams(kept).toString()
  return `/${[locale, ...path.map(encodeURIComponent)].join('/')}${search === '' ? '' : `?${search}`}`
}
