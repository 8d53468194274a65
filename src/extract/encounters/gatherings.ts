/** Gatherings of many, told bit by bit: who led one, who came, who spoke there, each in a sentence of its own. */
import type { Known } from '../mentions/known.ts'
import type { Contact, OpenContact, OpenParty, Party } from './contact.ts'

/** The gatherings that a document tells of. Guards what is known of each until all has been read. */
export class Gatherings {
  readonly #told = new Map<string, OpenContact>()

  /** Adds what one sentence tells of a gathering of this kind. */
  add(kind: string, contact: OpenContact): void {
    const known = this.#told.get(kind)
    if (known === undefined) this.#told.set(kind, contact)
    else {
      known.tellings.push(...contact.tellings)
      this.#told.set(kind, {
        ...known,
        status: known.status === 'mentioned' ? contact.status : known.status,
        parties: [
          ...known.parties,
          ...contact.parties.filter((party) => !isAmong(known.parties, party.known)),
        ],
      })
    }
  }

  /** Each with all that was told of it. */
  all(): readonly OpenContact[] {
    return [...this.#told.values()]
  }
}

/** Who led a meeting that another sentence tells of. */
const LED = 'led'

/** Whether it is told by who led it alone: then it is no gathering of many. */
export function isLed({ tellings }: Contact): boolean {
  return tellings.every(({ words }) => words.gathering === LED)
}

/** Whether these may have led `other`: a meeting of their states, told without a name, or one that they took part in. */
export function isLedBy({ parties: leaders }: Contact): (other: Contact) => boolean {
  return ({ parties }) => {
    const acting = parties.filter(({ role }) => role !== 'attendee')
    const isOfStates = acting.every(({ known }) => known.kind === 'country')
    const sides = new Set(acting.map(({ known }) => known.side))
    return leaders.every(({ known }) => (isOfStates ? sides.has(known.side) : isAmong(acting, known)))
  }
}

/** Without the states for which somebody is named. */
export function withoutRepresented<T extends Party>(parties: readonly T[]): readonly T[] {
  const sides = new Set(parties.flatMap(({ known }) => (known.kind === 'person' ? [known.side] : [])))
  return parties.filter(({ known }) => known.kind !== 'country' || !sides.has(known.side))
}

/** The gathering with those of `other`, where that tells of it too: a body gives way to the people of its members. */
export function withMembers(gathering: OpenContact, other: OpenContact | null): OpenContact {
  const more = other?.parties.filter((party) => !isAmong(gathering.parties, party.known)) ?? []
  return {
    ...gathering,
    parties: isLed(gathering)
      ? withoutRepresented([...gathering.parties, ...more])
      : withoutBody([...gathering.parties, ...more]),
    tellings: [...(other?.tellings ?? []), ...gathering.tellings],
  }
}

function isAmong(parties: readonly Party[], known: Known): boolean {
  return parties.some((party) => party.known === known)
}

function withoutBody(parties: readonly OpenParty[]): readonly OpenParty[] {
  const people = parties.filter(({ known }) => known.kind === 'person')
  const sides = new Set(people.map(({ known }) => known.side))
  return sides.size < 2 ? parties : parties.filter(({ known }) => known.kind !== 'organization')
}
