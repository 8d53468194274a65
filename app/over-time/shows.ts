/** What pages of people, states and topics can show. */
export const SHOWS = ['encounters', 'timeline', 'positions'] as const

/** One of them. */
export type Show = (typeof SHOWS)[number]

/** What an address asks for: encounters unless it says otherwise. */
export function shownBy({ show }: Readonly<Record<string, string | undefined>>): Show {
  return SHOWS.find((one) => one === show) ?? 'encounters'
}
