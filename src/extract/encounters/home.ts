/** The outlet's own state, where the words of a place mean that: «المملكة», «البلاد». */
import type { ContactWords } from '../../../languages/pack.ts'
import type { MentionContext } from '../mentions/context.ts'
import { isPlainlyOfGovernment } from '../mentions/described.ts'
import { isKingdom } from '../mentions/kingdom.ts'
import type { Contact, OpenParty, Party } from './contact.ts'

/** In a state's own release, an official of no told side who meets or visits others is its own: from there on, and for what was read of him before. */
export function takeHome(
  { official }: MentionContext,
  subjects: readonly OpenParty[],
  others: readonly OpenParty[],
): void {
  const [side, another] = [...new Set(others.map(({ known }) => known.side))]
  if (official === null || side == null || another !== undefined || side === official) return
  for (const { known } of subjects)
    if (known.kind === 'person' && known.side === null && isPlainlyOfGovernment(known)) known.side = official
}

/** «استقبل الرئيس الفرنسي A نظيره B الذي يزور البلاد»: of two states that an outlet of another tells of, "the land" is that of whoever receives. */
export function atHosts(
  { home, registry }: MentionContext,
  words: ContactWords,
  subjects: readonly OpenParty[],
  last: Contact | undefined,
): ContactWords {
  const { place } = words
  if (place === null || place.ids[0]?.startsWith(PREFIX) !== true) return words
  const hosts = words.format === 'visit' ? receivers(words, subjects, last) : received(words, subjects)
  const [side, another] = [...new Set(hosts.map(({ known }) => known.side))]
  if (side == null || another !== undefined || side === home || registry.state(side) === null) return words
  if (place.ids.includes(`${PREFIX}kingdom`) && !isKingdom(registry, side)) return words
  return { ...words, place: { ...place, ids: [`state/${side}`] } }
}

function received({ subjectRole }: ContactWords, subjects: readonly OpenParty[]): readonly Party[] {
  return subjectRole === 'host' ? subjects : []
}

/** Who received the one guest, as the contact told right before in the same sentence says. */
function receivers(
  words: ContactWords,
  [guest, another]: readonly OpenParty[],
  last: Contact | undefined,
): readonly Party[] {
  if (last === undefined || guest === undefined || another !== undefined) return []
  if (!isReception(words, last) || !last.parties.some(({ known }) => known === guest.known)) return []
  return last.parties.filter(({ known, role }) => known !== guest.known && role === 'party')
}

function isReception({ sentence }: ContactWords, { format, tellings }: Contact): boolean {
  if (format !== 'meeting') return false
  return tellings.some(({ words }) => words.sentence === sentence && words.subjectRole === 'host')
}

/** «استقبل A B خلال زيارته لعاصمة A»: whoever receives at home does not visit, the one whom he received does; null where the words say another thing. */
export function guestOfReception(
  words: ContactWords,
  [visitor, another]: readonly OpenParty[],
  country: string | null,
  last: Contact | undefined,
): OpenParty | null {
  if (words.format !== 'visit' || words.subjectRole !== 'guest' || visitor === undefined) return null
  if (another !== undefined || country === null || visitor.known.side !== country) return null
  if (last === undefined || last.status !== words.status || !isReception(words, last)) return null
  const [guest, ...others] = last.parties.filter(
    ({ known, role }) => known !== visitor.known && role === 'party',
  )
  const isOther = guest !== undefined && others.length === 0 && guest.known.side !== country
  return isOther && guest.known.kind === 'person' ? { ...visitor, known: guest.known, phrases: [] } : null
}

const PREFIX = 'home/'

/** The state that a place id of the kind `home/…` means: none for a kingdom in a republic, or where the text is about others. */
export function homeNamed(context: MentionContext, id: string, at: number): string | null {
  const { home, registry, trail } = context
  if (home === null || !id.startsWith(PREFIX)) return null
  if (id === `${PREFIX}kingdom`) return isKingdom(registry, home) ? home : null
  const isElsewhere = trail.someBefore(at, ({ kind, side }) => kind === 'country' && side !== home)
  return isElsewhere ? null : home
}
