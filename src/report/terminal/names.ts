/** How actors, offices and places are called on a page: English and Arabic where both are known. */
import type { ActorId, Claim, Localized, OfficeId, Place, Reading, Side } from '../../model.ts'
import { isolate, plainLine } from './text.ts'

/** Names of what a reading's ids stand for. */
export interface Names {
  readonly actor: (id: ActorId) => string
  readonly side: (side: Side | null) => string
  readonly office: (id: OfficeId) => string
}

/** The names of everything in `reading`. */
export function namesIn(reading: Reading): Names {
  const actors = new Map<string, string>(
    reading.actors.map(({ id, names, mentions }) => [
      id,
      bothNames(names) ?? mentioned(mentions[0]?.span.quote),
    ]),
  )
  const offices = new Map<string, string>(reading.offices.map(({ id, names }) => [id, oneName(names) ?? id]))
  const states = new Map<string, string>(
    reading.actors.flatMap(({ id, names }) => {
      const name = oneName(names)
      return name === null ? [] : [[id, name]]
    }),
  )
  return {
    actor: (id) => actors.get(id) ?? id,
    side: (side) => (side === null ? '' : (states.get(side) ?? stateName(side))),
    office: (id) => offices.get(id) ?? id,
  }
}

/** A state's English name by its code; a body's id as it is. */
export function stateName(side: Side): string {
  if (!/^[a-z]{2}$/.test(side)) return side
  return new Intl.DisplayNames('en', { type: 'region' }).of(side.toUpperCase()) ?? side.toUpperCase()
}

/** English and Arabic, whichever are known; any other language where neither is; `null` where the text gives no name. */
export function bothNames(names: Localized): string | null {
  const known = [names.en, names.ar].filter((name): name is string => name !== undefined && name !== '')
  const shown = known.length > 0 ? known : Object.values(names).slice(0, 1)
  return shown.length === 0 ? null : [...new Set(shown)].map((name) => isolate(plainLine(name))).join(' · ')
}

/** The English name, else the Arabic, else any. */
export function oneName(names: Localized): string | null {
  const name = names.en ?? names.ar ?? Object.values(names)[0]
  return name === undefined || name === '' ? null : isolate(plainLine(name))
}

/** A place, with its state where the words leave it to be said. */
export function placeName({ value }: Pick<Claim<Place>, 'value'>): string {
  const name = bothNames(value.names) ?? 'unnamed'
  const country = value.kind === 'country' || value.country === null ? '' : `, ${stateName(value.country)}`
  return name + country
}

function mentioned(quote: string | undefined): string {
  return quote === undefined || quote === '' ? 'not named' : isolate(`«${plainLine(quote)}»`)
}
