/** Tellings made by hand, of invented people, for tests of merging. */
import type { DocumentId, EncounterId } from '../model.ts'
import type { Someone, Telling } from './telling.ts'

/** A telling of a meeting of the ministers of two invented states on day 100, but for what is given. */
export function telling(document: string, given: Partial<Telling> = {}): Telling {
  const encounter = (given.encounter ?? 'e1') as EncounterId
  return {
    key: `${document}/${encounter}`,
    document: document as DocumentId,
    encounter,
    format: 'meeting',
    status: 'held',
    parties: [
      { side: 'xa', people: [MINISTER_A] },
      { side: 'xb', people: [MINISTER_B] },
    ],
    sender: null,
    days: on(100),
    partOfDay: null,
    published: 101,
    readoutOf: null,
    country: null,
    city: null,
    gathering: null,
    topics: [],
    words: [{ in: 'text', start: 0, end: 20 }],
    sketch: null,
    ...given,
  }
}

/** One day, as a text states it. */
export function on(day: number, last = day): Telling['days'] {
  return { first: day, last, stated: true }
}

/** One day that only the publication tells. */
export function implied(day: number): Telling['days'] {
  return { first: day, last: day, stated: false }
}

/** Whom the registry holds. */
export function listed(id: string, office: string): Someone {
  return { id, offices: [office], names: { en: id } }
}

/** Whom it does not hold, by a name or an office. */
export function unlisted(names: Someone['names'], ...offices: readonly string[]): Someone {
  return { id: null, offices, names }
}

export const MINISTER_A = listed('hale-umar', 'xa/foreign-minister')
export const MINISTER_B = listed('roke-dana', 'xb/foreign-minister')
export const PRESIDENT_A = listed('vance-ilya', 'xa/president')
export const PRESIDENT_B = listed('tamm-leon', 'xb/president')
