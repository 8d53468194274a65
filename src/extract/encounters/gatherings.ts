/** Gatherings of many, told bit by bit: who led one, who came, who spoke there, each in a sentence of its own. */
import type { OpenContact, OpenParty } from './contact.ts'

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
        parties: [...known.parties, ...contact.parties.filter((party) => !isAmong(known.parties, party))],
      })
    }
  }

  /** Each with all that was told of it. */
  all(): readonly OpenContact[] {
    return [...this.#told.values()]
  }
}

/** The gathering with those of `other`, where that tells of it too: a body gives way to the people of its members. */
export function withMembers(gathering: OpenContact, other: OpenContact | null): OpenContact {
  const more = other?.parties.filter((party) => !isAmong(gathering.parties, party)) ?? []
  return {
    ...gathering,
    parties: withoutBody([...gathering.parties, ...more]),
    tellings: [...(other?.tellings ?? []), ...gathering.tellings],
  }
}

function isAmong(parties: readonly OpenParty[], { known }: OpenParty): boolean {
  return parties.some((party) => party.known === known)
}

function withoutBody(parties: readonly OpenParty[]): readonly OpenParty[] {
  const people = parties.filter(({ known }) => known.kind === 'person')
  const sides = new Set(people.map(({ known }) => known.side))
  return sides.size < 2 ? parties : parties.filter(({ known }) => known.kind !== 'organization')
}
