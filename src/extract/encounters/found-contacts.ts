/** The contacts of a text as they are found: what tells of one again is joined to it. */
import type { Known } from '../mentions/known.ts'
import {
  type Contact,
  eachOnce,
  isNameless,
  isSame,
  join,
  type OpenContact,
  type OpenParty,
} from './contact.ts'
import { isLed, isLedBy } from './gatherings.ts'

/** `contact` with a further circumstance of it, and with those who were present. */
export function toldMore(
  contact: OpenContact,
  telling: OpenContact['tellings'][number],
  present: readonly OpenParty[],
): OpenContact {
  contact.tellings.push(telling)
  return present.length === 0 ? contact : { ...contact, parties: eachOnce([...contact.parties, ...present]) }
}

/** The contacts found so far, in order. Guards the index of whom each is about. */
export class FoundContacts {
  readonly #contacts: OpenContact[] = []
  /** Places of contacts by what a telling of the same one shares with it. */
  readonly #places = new Map<unknown, Set<number>>()

  all(): readonly Contact[] {
    return this.#contacts
  }

  last(): OpenContact | undefined {
    return this.#contacts[this.#contacts.length - 1]
  }

  /** Adds a contact, or joins it to the one that it tells again. */
  place(contact: OpenContact): number {
    const same = this.#sameAs(contact)
    const place = same === undefined || this.#isAnother(same, contact) ? this.#contacts.length : same
    const other = this.#contacts[place]
    this.#contacts[place] = other === undefined ? contact : join(other, contact)
    for (const key of contact.parties.flatMap(({ known }) => [...keysOf(known), signerOf(contact, known)])) {
      const places = this.#places.get(key) ?? new Set<number>()
      this.#places.set(key, places.add(place))
    }
    return place
  }

  /** «كما عقدا اجتماعا موسعا»: with everybody, behind a contact that an earlier sentence of the text tells. */
  #isAnother(place: number, { tellings, status }: OpenContact): boolean {
    const before = this.#contacts[place]
    const [telling] = tellings
    if (before === undefined || telling === undefined || telling.words.another !== true) return false
    if (before.status !== status || telling.context.field === 'title') return false
    const isApart = ({ context, words }: OpenContact['tellings'][number]): boolean =>
      context.field === 'text' && words.another !== true && words.sentence < telling.words.sentence
    return before.tellings.some(isApart)
  }

  /** Takes out the one contact that is told as the same kind of gathering, and not only mentioned. */
  takeOne(gathering: OpenContact): OpenContact | null {
    const { format } = gathering
    const isLeft = isLed(gathering) ? isLedBy(gathering) : () => true
    const alike = this.#contacts.filter(
      (one) => one.format === format && one.status !== 'mentioned' && isLeft(one),
    )
    const [one] = alike
    if (one === undefined || alike.length > 1) return null
    this.#contacts.splice(this.#contacts.indexOf(one), 1)
    return one
  }

  /** Adds a gathering; two who met beside it did not meet in it, so that only the same people are the same contact. */
  placeApart(gathering: OpenContact): void {
    const isWhole = (other: OpenContact): boolean =>
      other.format === gathering.format ||
      other.parties.filter(({ role }) => role !== 'attendee').length === gathering.parties.length
    const place = this.#contacts.findIndex((other) => isWhole(other) && isSame(other, gathering))
    const other = this.#contacts[place]
    if (other === undefined) this.#contacts.push(gathering)
    else this.#contacts[place] = join(other, gathering)
  }

  /** The contact told last at or before `place`, if one of that format is near: «وعقد اللقاء …» is of no visit. */
  lastLike(format: string, place: number): number {
    for (let at = place; at >= Math.max(0, place - 1); at -= 1)
      if (this.#contacts[at]?.format === format) return at
    return place
  }

  /** A further circumstance of the contact at `place`, with those who were present. */
  tellMore(place: number, telling: OpenContact['tellings'][number], present: readonly OpenParty[]): void {
    const contact = this.#contacts[place]
    // Nobody brings anything but a letter.
    if (contact === undefined || (telling.words.bearers !== undefined && contact.format !== 'letter')) return
    this.#contacts[place] = toldMore(contact, telling, present)
  }

  /** The first that `contact` tells again. */
  #sameAs(contact: OpenContact): number | undefined {
    const keys = contact.parties.flatMap(({ known }) => [...soughtOf(known), signerOf(contact, known)])
    const places = new Set(keys.flatMap((key) => [...(this.#places.get(key) ?? [])]))
    let first: number | undefined
    for (const place of places) {
      const other = this.#contacts[place]
      if ((first === undefined || place < first) && other !== undefined && isSame(other, contact))
        first = place
    }
    return first
  }
}

/** Of a signing a party is found by its state too: "the two states signed", and who did it for them. */
function signerOf({ format }: Contact, known: Known): unknown {
  return format === 'signing' ? `signer of ${known.side}` : known
}

/** What a party is found by: themselves, and as a person of their side, with a name or without. */
function keysOf(known: Known): readonly unknown[] {
  if (known.kind !== 'person') return [known, `state ${known.side}`]
  return [known, `person of ${known.side}`, ...(isNameless(known) ? [`nameless of ${known.side}`] : [])]
}

/** What to look for: the same party, one who may be the same because one of the two has no name, and the state for its person. */
function soughtOf(known: Known): readonly unknown[] {
  if (known.kind !== 'person') return [known, `person of ${known.side}`]
  return [
    known,
    `state ${known.side}`,
    isNameless(known) ? `person of ${known.side}` : `nameless of ${known.side}`,
  ]
}
