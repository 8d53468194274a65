/** To whom a letter went that is only said to be like those told before: «برقية مماثلة». */
import type { ContactWords } from '../../../languages/pack.ts'
import type { Contact, OpenParty } from './contact.ts'

/** A letter of which the words themselves say to whom it went, or nothing that needs saying. */
const TO_NOBODY: readonly (readonly OpenParty[])[] = [[]]

/** To whom else the words mean letters, one each: the recipients of the letter told last, or of all that its sender wrote; none where no letter was told last. */
export function addresseesOf(
  { alike }: ContactWords,
  contacts: readonly Contact[],
): readonly (readonly OpenParty[])[] {
  if (alike === undefined) return TO_NOBODY
  const letters: Contact[] = []
  for (let at = contacts.length - 1; at >= 0; at -= 1) {
    const letter = contacts[at]
    const last = letters[0]
    if (letter?.format !== 'letter' || letter.status !== 'held') break
    if (last !== undefined && (alike === 'last' || senderOf(letter) !== senderOf(last))) break
    letters.push(letter)
  }
  return letters
    .reverse()
    .flatMap(({ parties }) =>
      parties.filter(({ role }) => role === 'recipient').map((party) => [{ ...party, phrases: [] }]),
    )
}

function senderOf({ parties }: Contact): unknown {
  return parties.find(({ role }) => role === 'sender')?.known
}
