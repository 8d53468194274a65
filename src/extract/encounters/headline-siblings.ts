/** Contacts that one verb of a headline tells of, when the text below tells of one of them alone: «أوباما يزور كينيا وإثيوبيا». */
import { isOfHeadline } from '../headline-lines.ts'
import type { Contact } from './contact.ts'

/** `contacts`, with whatever a headline alone tells as held planned, where the text plans another that the same words of it tell. */
export function withSiblings(contacts: readonly Contact[]): readonly Contact[] {
  if (contacts.length < 2 || contacts.every(({ status }) => status !== 'planned')) return contacts
  return contacts.map((contact) => {
    if (contact.status !== 'held' || !contact.tellings.every(isOfTitle)) return contact
    const isPlanned = contacts.some(
      (other) => other.status === 'planned' && other.format === contact.format && areOfOne(contact, other),
    )
    return isPlanned ? { ...contact, status: 'planned' as const } : contact
  })
}

function isOfTitle({ context, words }: Contact['tellings'][number]): boolean {
  return words.past !== true && isOfHeadline(context, words.sentence)
}

/** Told by the same words. */
function areOfOne({ tellings }: Contact, other: Contact): boolean {
  return tellings.some(({ context, words }) =>
    other.tellings.some((one) => one.context === context && one.words.trigger.start === words.trigger.start),
  )
}
