import type { Account, EncounterRecord } from '../../encounter-record.ts'
import { comparePeople } from '../../merge/people.ts'
import { someoneOf } from '../../merge/telling.ts'
import type { Actor, ActorId, Localized, Side, Source } from '../../model.ts'
import type { Speaker } from './comparison.ts'

/** Who an account's ids stand for, in the record's terms: `local:1` of two accounts may be two people. */
export type SpeakerOf = (account: Account, source: Pick<Source, 'actor' | 'side'>) => Speaker

interface Known {
  readonly id: ActorId
  readonly actor: Actor
}

/** Everyone whom the accounts name; people without a registry id are one by name or office within their side. */
export function speakersOf(record: EncounterRecord): SpeakerOf {
  const unlisted: Known[] = []
  const names = new Map<string, Localized>(record.participants.map(({ actor, names: own }) => [actor, own]))
  const idOf = (actor: Actor): ActorId => {
    if (!actor.id.startsWith('local:')) return actor.id
    const known = unlisted.find((one) => areOne(one.actor, actor))
    if (known !== undefined) return known.id
    const id = `local:${unlisted.length + 1}` as ActorId
    unlisted.push({ id, actor })
    return id
  }
  const ids = new Map<Actor, ActorId>()
  for (const { actors } of inOrder(record))
    for (const actor of actors) {
      const id = idOf(actor)
      ids.set(actor, id)
      names.set(id, { ...actor.names, ...names.get(id) })
    }
  return (account, { actor: own, side }) => {
    const actor = account.actors.find(({ id }) => id === own)
    const id = actor === undefined ? own : (ids.get(actor) ?? own)
    return {
      actor: id,
      names: (id === null ? undefined : names.get(id)) ?? {},
      // A ministry speaks for its state, also where a text has it for a side of its own.
      side: side === null || side === own ? (sideOf(actor) ?? side) : side,
    }
  }
}

/** Participants first, so that their numbers are the record's. */
function inOrder({
  accounts,
  participants,
}: EncounterRecord): readonly { readonly actors: readonly Actor[] }[] {
  const taking = participants
    .filter(({ actor }) => actor.startsWith('local:'))
    .map(({ actor, kind, names, side, office }): Actor => {
      return { id: actor, kind, names, side, offices: office === null ? [] : [office], mentions: [] }
    })
  return [{ actors: taking }, ...accounts]
}

function areOne(a: Actor, b: Actor): boolean {
  if (a.kind !== b.kind || a.side !== b.side) return false
  if (a.kind !== 'person') return Object.values(a.names).some((name) => Object.values(b.names).includes(name))
  return comparePeople(someoneOf(a, NOBODY), someoneOf(b, NOBODY)) === 'same'
}

/** Sides that two accounts can be held against each other by: somebody unlisted, of no side that is said, may be anybody. */
export function knownSides(sides: readonly string[]): readonly string[] {
  return sides.filter((side) => !side.startsWith('local:'))
}

/** A state or body is its own side. */
function sideOf(actor: Actor | undefined): Side | null {
  return actor === undefined ? null : (actor.side ?? (actor.kind === 'person' ? null : actor.id))
}

const NOBODY = { actor: '' as ActorId, office: null, onBehalfOf: null, role: 'party', evidence: [] } as const
