/** Where the reader is and what they have chosen, as state that views follow. */
import { addressOf, type Locale, type Place, readPlace, type Target } from './place.ts'
import { defaultSettings, readSettings, type Settings } from './settings.ts'

const KEPT_AS = 'mahdar'

let chosen = $state.raw<Settings>(readSettings(kept(), defaultSettings(navigator.languages)))
let place = $state.raw<Place>(readPlace(location.pathname, location.search))

/** The reader's place and choices. */
export const here = {
  get place(): Place {
    return place
  },
  /** The whole address, as it can be given to somebody else. */
  get address(): string {
    return `${location.origin}${addressOf(here.locale, { ...place, view: place.view ?? 'week' })}`
  },
  get settings(): Settings {
    return chosen
  },
  /** The language of the interface: the address's own, else the reader's. */
  get locale(): Locale {
    return place.locale ?? chosen.locale
  },
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT_AS)
  } catch {
    return null
  }
}

/** Keeps a choice; where the browser keeps nothing, it holds until the page is left. */
export function choose(change: Partial<Settings>): void {
  chosen = { ...chosen, ...change }
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(chosen))
  } catch {
    // A private window may refuse; the choice holds for this page.
  }
}

/** The address of a view in the language that is shown. */
export function to(target: Target): string {
  return addressOf(here.locale, target)
}

/** Opens an address of ours. `replace` leaves no step in the history. */
export function open(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const left = place
  history[replace ? 'replaceState' : 'pushState'](null, '', address)
  place = readPlace(location.pathname, location.search)
  if (!replace && (left.view !== place.view || left.subject !== place.subject)) scrollTo(0, 0)
}

/** Changes parts of the query of this view and leaves the rest. */
export function ask(change: Readonly<Record<string, string | null>>, replace = true): void {
  const { view, subject, query } = place
  if (view !== null) open(to({ view, subject, query: { ...query, ...change } }), { replace })
}

/** Follows the browser's history and clicks on links that lead to views of ours. */
export function follow(): () => void {
  const moved = (): void => {
    place = readPlace(location.pathname, location.search)
  }
  const clicked = (event: MouseEvent): void => {
    const address = ownAddress(event)
    if (address === null) return
    event.preventDefault()
    open(address)
  }
  addEventListener('popstate', moved)
  document.addEventListener('click', clicked)
  return () => {
    removeEventListener('popstate', moved)
    document.removeEventListener('click', clicked)
  }
}

function ownAddress(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link === null || link.origin !== location.origin || link.hasAttribute('download')) return null
  if (link.target !== '' || link.pathname.startsWith('/api/') || link.pathname.endsWith('.json')) return null
  if (link.hash !== '' && link.pathname === location.pathname && link.search === location.search) return null
  return `${link.pathname}${link.search}${link.hash}`
}
