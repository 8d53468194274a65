/** Who may be guest and host of a visit: an ambassador is neither. */
import type { MentionContext } from '../mentions/context.ts'
import type { Known } from '../mentions/known.ts'
import type { Party } from './contact.ts'

/** Offices that send their holder abroad, whatever rank is called beside them. */
const SENT: ReadonlySet<string> = new Set(['special-envoy', 'national-security-adviser', 'other'])

/** A guest who can travel; an ambassador is at home where he is accredited, and receives nobody there. */
export function isVisit(parties: readonly Party[]): boolean {
  return (
    parties.some((party) => party.role === 'guest' && canTravel(party) && !isAmbassador(party.known)) &&
    !parties.some(({ role, known }) => role === 'host' && isAmbassador(known))
  )
}

/** A state is told to travel by its delegation alone: «وصل وفد درفاني». */
function canTravel({ known, phrases }: Party): boolean {
  return known.kind !== 'country' || phrases.some(({ phrase }) => phrase.kind === 'body')
}

function isAmbassador(known: Known): boolean {
  return known.officeKinds.includes('ambassador') && !known.officeKinds.some((kind) => SENT.has(kind))
}

/** «كان في استقباله السفير»: one whom the ambassador of another side receives. */
export function isAtEmbassy(parties: readonly Party[]): boolean {
  const [guest, host] = ['guest', 'host'].map((role) => parties.filter((party) => party.role === role))
  return (
    guest?.length === 1 &&
    host?.length === 1 &&
    host.every(({ known }) => isAmbassador(known)) &&
    guest.every(({ known }) => known.kind === 'person' && !isAmbassador(known))
  )
}

/** «ودع الوزير سفير درفان»: an ambassador whom somebody of another side sees off where he serves. */
export function isFarewell(parties: readonly Party[]): boolean {
  const [guest, another] = parties.filter(({ role }) => role === 'guest')
  const [host, other] = parties.filter(({ role }) => role === 'host')
  if (guest === undefined || host === undefined || another !== undefined || other !== undefined) return false
  return isAmbassador(guest.known) && host.known.kind === 'person' && !isAmbassador(host.known)
}

/** «وصول مسلحي الحركة إلى المدينة»: a movement itself, without anybody who leads it, in the state that it is of; and whoever serves an organ, where it has its seat. */
export function isAtHome({ registry }: MentionContext, parties: readonly Party[]): boolean {
  const guests = parties.filter(({ role }) => role === 'guest')
  return guests.every(({ known }) => {
    const own = registry.body(known.id)
    const served = known.side === null ? null : registry.body(known.side)
    const body = own?.kind === 'movement' ? own : served?.kind === 'organ' ? served : null
    if (body === null) return false
    return parties.some(({ role, known: host }) => role === 'host' && host.id === body.seat)
  })
}
