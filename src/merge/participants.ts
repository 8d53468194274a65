import type { Account, RecordParticipant } from '../encounter-record.ts'
import type { Actor, ActorId, Participant, ParticipantRole } from '../model.ts'
import { comparePeople } from './people.ts'
import { someoneOf } from './telling.ts'

/** A participant while accounts are gone through. */
interface Gathered {
  readonly first: Actor
  readonly participant: Participant
  readonly accounts: number[]
  names: Readonly<Record<string, string>>
}

/** Everyone whom any account names as taking part, each once: by registry id, else by office or name on one side. */
export function participantsOf(accounts: readonly Account[]): readonly RecordParticipant[] {
  const gathered: Gathered[] = []
  accounts.forEach(({ encounter, actors }, index) => {
    for (const participant of encounter.participants) {
      const actor = actors.find(({ id }) => id === participant.actor)
      if (actor === undefined) continue
      const known = gathered.find((one) => areOne(one, actor, participant))
      if (known === undefined)
        gathered.push({ first: actor, participant, accounts: [index], names: actor.names })
      else note(known, actor, index)
    }
  })
  const told = gathered
    .filter((one) => !isSideOfSomebody(one, gathered))
    .toSorted((a, b) => ROLES.indexOf(a.participant.role) - ROLES.indexOf(b.participant.role))
  const unlisted = told.filter(({ first }) => !isListed(first))
  return told.map((one) => {
    const { first, participant, accounts: by, names } = one
    return {
      actor: isListed(first) ? first.id : (`local:${unlisted.indexOf(one) + 1}` as ActorId),
      kind: first.kind,
      names,
      side: first.side,
      office: participant.office,
      role: participant.role,
      accounts: by,
    }
  })
}

const ROLES: readonly ParticipantRole[] = [
  'host',
  'sender',
  'guest',
  'recipient',
  'party',
  'mediator',
  'envoy',
  'attendee',
]

function isListed({ id }: Actor): boolean {
  return !id.startsWith('local:')
}

function note(known: Gathered, actor: Actor, index: number): void {
  known.names = { ...actor.names, ...known.names }
  if (known.accounts.at(-1) !== index) known.accounts.push(index)
}

function areOne({ first, participant }: Gathered, actor: Actor, other: Participant): boolean {
  if (first.id === actor.id && isListed(actor)) return true
  if (first.kind !== 'person' || actor.kind !== 'person' || first.side !== actor.side) return false
  return comparePeople(someoneOf(first, participant), someoneOf(actor, other)) === 'same'
}

/** «الصين» beside its minister: one account names the state where another names who came for it. */
function isSideOfSomebody(one: Gathered, all: readonly Gathered[]): boolean {
  if (one.first.kind === 'person' || isAttendee(one)) return false
  return all.some(
    (other) => other.first.kind === 'person' && other.first.side === sideOf(one) && !isAttendee(other),
  )
}

function sideOf({ first }: Gathered): string {
  return first.side ?? first.id
}

function isAttendee({ participant }: Gathered): boolean {
  return participant.role === 'attendee'
}
