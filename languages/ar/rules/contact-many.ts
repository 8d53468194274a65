/** Contacts of more than two: told as one («اجتماعا ثلاثيا مع A، وB»), or with counterparts whom nobody names («لقاءات مع نظرائه العرب»). */
import type { Phrase, TextView, TokenRange } from '../../pack.ts'

const WORDS = 'contact-words'

/** «اجتماعا ثلاثيا»: all who are named behind the noun met at once. */
export function isManySided(view: TextView, { end }: TokenRange): boolean {
  return [end - 1, end].some(
    (token) => view.has(token, WORDS) && view.find(token, WORDS)?.entry.payload.id === 'many-sided',
  )
}

/** «لقاءات مع نظرائه العرب»: some of a body's members met one by one, and not the body. */
export function areSomeMembers(view: TextView, object: Phrase | null): boolean {
  if (object === null || object.kind !== 'body' || !view.has(object.start - 1, WORDS)) return false
  const id = view.find(object.start - 1, WORDS)?.entry.payload.id
  return id === 'of-body' || id === 'of-body-object'
}
