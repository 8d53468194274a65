/** The guest of the visit that a text has told, where it goes on with him by a pronoun or an office alone. */
import type { ContactWords, Phrase } from '../../../languages/pack.ts'
import { isKindOf } from '../mentions/described.ts'
import type { Known } from '../mentions/known.ts'
import type { Contact, OpenParty, Party } from './contact.ts'

const NOBODY: readonly OpenParty[] = []

/** The one person who pays the visit; null of any other contact. */
export function visitorIn({ format, parties }: Contact): OpenParty | null {
  if (format !== 'visit') return null
  const [guest, another] = parties.filter(({ role }) => role === 'guest')
  if (guest === undefined || another !== undefined || guest.known.kind !== 'person') return null
  return { ...guest, role: 'party', phrases: [] }
}

/** «وعقد وزير الخارجية معه جلسة», «واستقبل الملك الوزير»: the visitor, whom somebody of another side meets. */
export function visitorMet(
  { met, object, format }: ContactWords,
  visitor: OpenParty | null,
  hosts: readonly Party[],
  last: Contact | undefined,
): readonly OpenParty[] {
  if (visitor === null || format === 'visit' || format === 'letter' || hosts.length === 0) return NOBODY
  if (
    met === undefined ? !isCalled(object, visitor.known) : !isOf(visitor.known, met) || !isIn(last, visitor)
  )
    return NOBODY
  return areOthers(hosts, visitor) ? [visitor] : NOBODY
}

/** «والتقى الوزير رئيس المجلس»: the visitor, who meets somebody of another side. */
export function visitorMeeting(
  { subject, format }: ContactWords,
  visitor: OpenParty | null,
  hosts: readonly Party[],
): readonly OpenParty[] {
  if (visitor === null || format === 'visit' || format === 'letter' || hosts.length === 0) return NOBODY
  return isCalled(subject, visitor.known) && areOthers(hosts, visitor) ? [visitor] : NOBODY
}

/** Whether a visit of the guest to that state is told already: «وصل إلى P. وتشمل جولته P وQ». */
export function isStopTold(visits: readonly Contact[], { parties }: Contact): boolean {
  const guest = parties.find(({ role }) => role === 'guest')?.known
  const host = parties.find(({ role }) => role === 'host')?.known
  const isTo = (party: Party): boolean => party.role === 'host' && sideOf(party) === (host?.side ?? host?.id)
  return visits.some(
    (visit) =>
      visit.format === 'visit' &&
      visit.parties.some(({ known }) => known === guest) &&
      visit.parties.some(isTo),
  )
}

function sideOf({ known: { side, id } }: Party): string {
  return side ?? id
}

/** All of another side than his. */
function areOthers(hosts: readonly Party[], { known }: OpenParty): boolean {
  return hosts.every(({ known: { side } }) => side !== null && side !== known.side)
}

function isIn(last: Contact | undefined, visitor: OpenParty): boolean {
  return last?.parties.some(({ known }) => known === visitor.known) === true
}

const ANY = 'any-'
/** «الضيف»: whatever he is. */
const GUEST = 'guest'

/** «الوزير», «الرئيس»: the bare head of an office that he holds. */
function isCalled([phrase, another]: readonly Phrase[], known: Known): boolean {
  if (phrase === undefined || another !== undefined || phrase.number !== 1 || phrase.name !== null)
    return false
  const office = phrase.titles[0]?.office ?? ''
  if (phrase.refers !== 'title' || !office.startsWith(ANY) || phrase.sides.length > 0) return false
  const sort = office.slice(ANY.length)
  return (
    isOf(known, phrase.gender) && (sort === GUEST || known.officeKinds.some((kind) => isKindOf(kind, sort)))
  )
}

function isOf({ gender }: Known, wanted: Phrase['gender']): boolean {
  return wanted === null || gender === wanted || (gender === null && wanted === 'm')
}
