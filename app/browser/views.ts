/** Every view with something to show, on the archive of the samples. */
import { addressOf, type Locale, type Target } from '../place/place.ts'

/** A view as tests and screenshots open it. */
export interface ShownView {
  readonly name: string
  readonly target: Target
}

/** What pages take the present for where pictures of them are made, so that they are the same on every day. */
export const NOW = '2026-11-21T12:00:00Z'
/** An encounter that two accounts tell. */
export const ENCOUNTER = '2022-08-05-cn-ru-meeting'
/** The text of its second account. */
const FILE = '01-wang-lavrov-cambodia.ar.txt'

/** The views on the server at `address`. */
export async function viewsOf(address: string): Promise<readonly ShownView[]> {
  const response = await fetch(`${address}/api/documents?limit=200`)
  const { items } = (await response.json()) as { items: readonly { id: string; externalId: string | null }[] }
  const document = items.find(({ externalId }) => externalId?.endsWith(FILE))?.id ?? ''
  return [
    { name: 'week', target: { view: 'week' } },
    { name: 'year', target: { view: 'week', query: { period: 'year', at: '2022-08-05', by: 'pair' } } },
    { name: 'encounter', target: { view: 'encounter', subject: ENCOUNTER } },
    { name: 'compare', target: { view: 'compare', subject: ENCOUNTER } },
    { name: 'document', target: { view: 'document', subject: document, query: { fact: 's3' } } },
    { name: 'documents', target: { view: 'documents' } },
    { name: 'search', target: { view: 'search', query: { q: 'China' } } },
    {
      name: 'search-statements',
      target: { view: 'search', query: { q: 'لافروف stance:ready-to', kind: 'statement' } },
    },
    { name: 'search-wrong', target: { view: 'search', query: { q: 'China (Russia' } } },
    { name: 'search-help', target: { view: 'search' } },
    { name: 'calendar', target: { view: 'calendar', query: { month: '2022-12', show: 'all' } } },
    { name: 'calendar-empty', target: { view: 'calendar', query: { month: '2020-02', show: 'encounters' } } },
    { name: 'map', target: { view: 'map' } },
    { name: 'map-place', target: { view: 'map', query: { area: 'arab', place: 'moscow', to: '2023-01' } } },
    { name: 'network', target: { view: 'network', query: { node: 'cn' } } },
    { name: 'network-people', target: { view: 'network', query: { of: 'people', from: '2022-01' } } },
    { name: 'formulations', target: { view: 'formulations' } },
    { name: 'formulations-new', target: { view: 'formulations', query: { from: '2022-01', to: '2022-12' } } },
    { name: 'formulation', target: { view: 'formulation', subject: 'cn/one-china-principle' } },
    { name: 'actor', target: { view: 'actor', subject: 'lavrov-sergey' } },
    { name: 'pair', target: { view: 'pair', subject: 'cn-ru' } },
    { name: 'pair-timeline', target: { view: 'pair', subject: 'cn-ru', query: { show: 'timeline' } } },
    {
      name: 'pair-positions',
      target: { view: 'pair', subject: 'cn-ru', query: { show: 'positions', topic: 'taiwan' } },
    },
    { name: 'actor-positions', target: { view: 'actor', subject: 'wang-yi', query: { show: 'positions' } } },
    {
      name: 'topic-positions',
      target: { view: 'topic', subject: 'taiwan', query: { show: 'positions', of: 'cn' } },
    },
    { name: 'topic', target: { view: 'topic', subject: 'taiwan' } },
    { name: 'add', target: { view: 'add' } },
    { name: 'review', target: { view: 'review' } },
    { name: 'settings', target: { view: 'settings' } },
    { name: 'about', target: { view: 'about' } },
    { name: 'gone', target: { view: 'encounter', subject: 'no-such-encounter' } },
  ]
}

/** The address of a view in a language. */
export function urlOf(address: string, locale: Locale, { target }: ShownView): string {
  return `${address}${addressOf(locale, target)}`
}
