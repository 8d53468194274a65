/** Contacts in the published form: participants, day, place, request and what they stood beside. */
import type { ContactWords, Phrase } from '../../../languages/pack.ts'
import type {
  ActorId,
  Claim,
  DateValue,
  Encounter,
  EncounterId,
  Evidence,
  OfficeId,
  Participant,
  TopicId,
} from '../../model.ts'
import type { Dating } from '../dates/dating.ts'
import type { Lists } from '../lists.ts'
import { type MentionContext, phraseSpan, spanOf } from '../mentions/context.ts'
import { resolvePhrase } from '../mentions/resolve.ts'
import type { PassageSetting } from '../passage.ts'
import type { Registry } from '../registry.ts'
import { aboutIn } from '../topics/topics.ts'
import { representedBy } from './behalf.ts'
import { type Contact, type Party, partOfDayOf } from './contact.ts'
import { placeOfContact } from './places.ts'
import { type ToldOnce, toldOnce } from './told-twice.ts'

/** How sure a telling by a finite verb, and one by a noun, has shown to be on gold. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  'ar/encounter/verb': 0.9,
  'ar/encounter/light-verb': 0.9,
  'ar/encounter/noun': 0.7,
}

/** The encounters of a document, `e1`, `e2` … in the order of their tellings. */
export function publishEncounters(
  contacts: readonly Contact[],
  dating: Dating,
  setting: PassageSetting,
  lists: Lists,
): ToldOnce {
  return toldOnce(
    contacts.map((contact, index) => ({
      contact,
      encounter: publishOne(contact, `e${index + 1}` as EncounterId, dating, setting, lists),
    })),
  )
}

/** Contacts of people who are apart: a place in their clause is what they spoke of, or where one of them is. */
const DISTANT: ReadonlySet<string> = new Set(['phone-call', 'video-call', 'letter'])

function publishOne(
  contact: Contact,
  id: EncounterId,
  dating: Dating,
  setting: PassageSetting,
  lists: Lists,
): Encounter {
  const [first, ...others] = contact.tellings.map(({ context, words }) =>
    evidence(context, words.trigger, words.rule),
  )
  if (first === undefined)
    throw new Error(`Encounter ${id} is told nowhere: a contact without a telling was made.`)
  const told = dating.dateOf(contact)
  const date = isOfAnother(contact, told, setting.day) ? null : told
  return {
    id,
    format: contact.format,
    status: isHistory(contact, date, dating) ? 'mentioned' : statusOf(contact, date, setting.day),
    participants: contact.parties.map((party) => participant(party, contact, lists.registry)),
    date,
    partOfDay: partOfDayOf(contact),
    place: DISTANT.has(contact.format) ? null : placeOfContact(contact, lists),
    requestedBy: firstOf(contact, requestClaim),
    onSidelinesOf: firstOf(contact, sidelinesClaim),
    partOf: null,
    topics: topicsOf(contact, setting),
    evidence: [first, ...others],
    confidence: CONFIDENCE[contact.tellings[0]?.words.rule ?? ''] ?? 0.5,
  }
}

/** What its words say of it, unless its day says otherwise. */
function statusOf(
  contact: Contact,
  date: Claim<DateValue> | null,
  published: string | null,
): Contact['status'] {
  if (!isPast(contact) && isToCome(contact, date, published)) return 'planned'
  const isMentioned = isOld(contact, date, published) || isPlanOfThen(contact, date, published)
  return isMentioned ? 'mentioned' : contact.status
}

const DAY_MS = 86_400_000
const WHOLE_DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}/
/** East of whoever reports it is a day later, at most. */
const ZONES_DAYS = 1

/** "spoke about the summit on April 22": a day or a month behind the report is not that of what took place, but of something else. */
function isOfAnother(contact: Contact, date: Claim<DateValue> | null, published: string | null): boolean {
  if (date === null || published === null || !isPast(contact)) return false
  const [day] = WHOLE_DAY.exec(date.value.edtf) ?? []
  if (day !== undefined) return Date.parse(day) - Date.parse(published) > ZONES_DAYS * DAY_MS
  const [known = ''] = KNOWN_PART.exec(date.value.edtf) ?? []
  return known !== '' && known > published.slice(0, known.length)
}

function isPast({ status, tellings }: Contact): boolean {
  return (status === 'held' || status === 'mentioned') && tellings.some(({ words }) => words.past === true)
}

/** Told as held, on a day, in a month or in a year behind the report's, or in what is left of a year («later this year»). */
function isToCome({ status }: Contact, date: Claim<DateValue> | null, published: string | null): boolean {
  if (status !== 'held' || date === null || published === null) return false
  const [first = ''] = KNOWN_PART.exec(date.value.edtf) ?? []
  if (first !== '' && first > published.slice(0, first.length)) return true
  const last = date.value.edtf.includes('/') ? lastDay(date.value.edtf) : null
  return first === published && last !== null && Date.parse(last) - Date.parse(published) > NEWS_DAYS * DAY_MS
}

/** News is younger than this, in days. */
const NEWS_DAYS = 14
/** Sentences further in than the lead may look back. */
const LEAD = 0

/** Told below the lead as held, on a day long before the report: another contact than the one that it is about. */
function isOld(contact: Contact, date: Claim<DateValue> | null, published: string | null): boolean {
  if (contact.status !== 'held' || date === null || published === null) return false
  if (contact.tellings.some(({ context, words }) => context.field === 'title' || words.sentence <= LEAD))
    return false
  const day = lastDay(date.value.edtf)
  return day !== null && Date.parse(published) - Date.parse(day) > NEWS_DAYS * DAY_MS
}

/** Told as planned, for a week, a month or a year that was over by the report: what came of it is not told. A single day may be a weekday of another week, and a verb of the future outweighs a date. */
function isPlanOfThen(contact: Contact, date: Claim<DateValue> | null, published: string | null): boolean {
  if (contact.status !== 'planned' || date === null || published === null) return false
  if (contact.tellings.some(({ words }) => !AT_NOUNS.test(words.rule))) return false
  const { edtf } = date.value
  if (WHOLE_DAY.test(edtf) && !edtf.includes('/')) return false
  const [known = ''] = KNOWN_PART.exec(edtf.split('/').at(-1) ?? '') ?? []
  return known !== '' && known < published.slice(0, known.length)
}

/** Rules that tell of a contact by its noun. */
const AT_NOUNS = /\/(?:noun|gathering)$/

/** Year, month and day of an EDTF date, as far as they are known. */
const KNOWN_PART = /^[0-9]{4}(?:-[0-9]{2}){0,2}/

/** Told below the lead by a verb, undated, behind a year long over: what led up to the news. */
function isHistory(contact: Contact, date: Claim<DateValue> | null, dating: Dating): boolean {
  if (contact.status !== 'held' || date !== null) return false
  if (contact.tellings.some(({ context, words }) => context.field === 'title' || words.sentence <= LEAD))
    return false
  if (contact.tellings.some(({ words }) => words.rule.endsWith('/noun'))) return false
  return dating.isBehindOldYear(contact)
}

/** The last day that an EDTF date may be, if its year is known: `2015` is 2015-12-31. */
function lastDay(edtf: string): string | null {
  const end = (edtf.split('/').at(-1) ?? '').replaceAll('~', '')
  const [year = '', month, day] = end.split('-')
  if (!/^[0-9]{4}$/.test(year)) return null
  if (month === undefined || month === 'XX') return `${year}-12-31`
  return day === undefined || day === 'XX' ? `${year}-${month}-28` : end
}

function evidence(
  context: MentionContext,
  range: { readonly start: number; readonly end: number },
  rule: string,
): Evidence {
  return { in: context.field, spans: [spanOf(context.view, range.start, range.end)], rule }
}

function firstOf<T>(
  contact: Contact,
  read: (context: MentionContext, words: ContactWords) => T | null,
): T | null {
  for (const { context, words } of contact.tellings) {
    const found = read(context, words)
    if (found !== null) return found
  }
  return null
}

function participant(party: Party, contact: Contact, registry: Registry): Participant {
  const represented = representedBy(party, contact)
  const named = party.phrases.map(
    ({ context, phrase }): Evidence => ({
      in: context.field,
      spans: [phraseSpan(context, phrase)],
      rule: 'participant',
    }),
  )
  return {
    actor: party.known.id,
    office: officeOf(party, registry),
    onBehalfOf: represented?.actor ?? null,
    role: party.role,
    evidence: represented === null ? named : [...named, represented.evidence],
  }
}

/** Kinds of office by weight: of several that the text gives, the one that a card shows. */
const WEIGHT: readonly string[] = [
  'head-of-state',
  'crown-prince',
  'head-of-government',
  'foreign-minister',
  'secretary-general',
  'defence-minister',
  'deputy-head',
]

function officeOf(party: Party, registry: Registry): OfficeId | null {
  const offices = [...party.known.offices].sort()
  for (const kind of WEIGHT) {
    const office = offices.find((id) => registry.office(id)?.kind === kind)
    if (office !== undefined) return office
  }
  return offices[0] ?? null
}

function requestClaim(context: MentionContext, words: ContactWords): Claim<ActorId> | null {
  const by: Phrase | null = words.requestedBy
  if (by === null || words.request === null) return null
  const [known] = resolvePhrase(context, by)
  if (known === undefined) return null
  return { value: known.id, evidence: [evidence(context, words.request, 'request')] }
}

function sidelinesClaim(context: MentionContext, words: ContactWords): Claim<string> | null {
  if (words.sidelines === null) return null
  const claim = evidence(context, words.sidelines, 'sidelines')
  const [id] = words.sidelines.ids
  return { value: id ?? claim.spans[0].quote, evidence: [claim] }
}

function topicsOf(contact: Contact, setting: PassageSetting): readonly TopicId[] {
  const ids = contact.tellings.flatMap(
    ({ context, words }) => aboutIn(context.view, words.clause, context.registry, setting.day).topics,
  )
  return [...new Set(ids)].sort()
}
