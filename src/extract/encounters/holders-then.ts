/** Offices without a name in a telling of long ago: whoever held them on its day, not whoever holds them as it is told. */
import type { Phrase } from '../../../languages/pack.ts'
import type { OfficeId } from '../../model.ts'
import type { Dating } from '../dates/dating.ts'
import { type DayRange, edtfDays } from '../dates/edtf-days.ts'
import { addMention, formOf } from '../mentions/actors.ts'
import { type MentionContext, phraseSpan } from '../mentions/context.ts'
import type { Known } from '../mentions/known.ts'
import { hasHeld, holderOf, officesOf } from '../mentions/offices.ts'
import { isStranger } from '../mentions/trail.ts'
import { holdsAt, type Registry } from '../registry.ts'
import type { Contact, Party } from './contact.ts'

/** «أرسل رسالة إلى الرئيس الدرفاني عام 1948»: the contact with whoever held the office then, or with somebody of that office whom nothing names. */
export function withHoldersThen(contact: Contact, dating: Dating): Contact {
  if (!contact.parties.some(isOfficeAlone)) return contact
  const date = dating.dateOf(contact)
  const days = date === null ? null : edtfDays(date.value.edtf)
  if (days === null) return contact
  return { ...contact, parties: contact.parties.map((party) => ofThen(party, days)) }
}

/** A person of the registry whom the text nowhere names. */
function isOfficeAlone({ known, phrases }: Party): boolean {
  if (known.kind !== 'person' || isStranger(known) || phrases.length === 0) return false
  return phrases.every(({ phrase }) => isTitle(phrase)) && known.mentions.every(({ form }) => form !== 'name')
}

function isTitle({ name, refers, titles }: Phrase): boolean {
  return name === null && refers === 'title' && titles.length > 0
}

function ofThen(party: Party, days: DayRange): Party {
  const [first] = party.phrases
  if (first === undefined || !isOfficeAlone(party)) return party
  const offices = officesMeant(first.context.registry, first.phrase, party.known)
  if (offices.length === 0 || mayHold(first.context.registry, party.known, offices, days)) return party
  const known = holderThen(first.context, party.known, offices, days)
  for (const { context, phrase } of party.phrases) resolveAgain(context, phrase, party.known, known)
  for (const office of offices)
    if (isStranger(known) || hasHeld(first.context.registry, known.id, office))
      first.context.actors.give(known, office)
  return { ...party, known }
}

function officesMeant(registry: Registry, { titles }: Phrase, { side }: Known): readonly OfficeId[] {
  const [title] = titles
  return title === undefined || side === null ? [] : officesOf(registry, title, title.sides[0] ?? side)
}

/** Whether `known` held one of the offices on one of the days; yes, too, where no such tenure is listed. */
function mayHold(registry: Registry, { id }: Known, offices: readonly OfficeId[], days: DayRange): boolean {
  const tenures = registry.person(id)?.tenures ?? []
  const meant = tenures.filter(({ office }) => offices.includes(office as OfficeId))
  return meant.length === 0 || meant.some((one) => holdsAt(one, days.from) || holdsAt(one, days.to))
}

/** The one holder of all of the days, else somebody unnamed. */
function holderThen(
  { registry, actors }: MentionContext,
  { side }: Known,
  offices: readonly OfficeId[],
  { from, to }: DayRange,
): Known {
  const holder = holderOf(registry, offices, from)
  if (holder !== null && holder === holderOf(registry, offices, to)) return actors.person(holder)
  return actors.local(`office ${side} ${offices[0]} ${from}`, 'person', {}, side)
}

/** The words are of `known` from now on. */
function resolveAgain(context: MentionContext, phrase: Phrase, before: Known, known: Known): void {
  const span = phraseSpan(context, phrase)
  const at = before.mentions.findIndex((one) => one.in === context.field && one.span.start === span.start)
  if (at >= 0) before.mentions.splice(at, 1)
  addMention(known, context.field, span, formOf(phrase))
  context.resolved.set(phrase, [known])
}
