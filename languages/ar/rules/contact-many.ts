/** Contacts of more than two: told as one («اجتماعا ثلاثيا مع A، وB»), or with counterparts whom nobody names («لقاءات مع نظرائه العرب»). */
import type { Entry, Phrase, TextView, TokenRange } from '../../pack.ts'
import { isTogether } from './contact-frame.ts'
import { particle } from './particles.ts'

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

/** «عقدت جولة من المحادثات بين A وB»: both are named, and nobody goes on with them. */
export function isOfBoth(view: TextView, object: Phrase | null): boolean {
  if (object === null || object.members.length < 2) return false
  return particle(view, object.start - 1, 'preposition')?.entry.payload.id === 'between'
}

const PAPERS = 'tasallama-awraq'
const SINGLE_NOUNS: readonly string[] = ['ittisal', 'liqa', 'ijtima', 'risala', 'barqiya']

/** Whether those who are named behind the noun were met at once. */
export function isAtOnce(
  view: TextView,
  rest: TokenRange & { readonly entry: Entry },
  subject: Phrase | null,
  object: Phrase | null,
  further: readonly Phrase[],
): boolean {
  // «تسلم أوراق اعتماد سفراء A وB»: each of them hands over his own.
  if (rest.entry.payload.id === PAPERS) return false
  if (isManySided(view, rest)) return true
  if (isOfSeveral(view, rest) || further.length > 0) return false
  return isTogether(view, object) || (subject === null && isOfBoth(view, object))
}

/** «اتصالين هاتفيين من A وB», «لقاءات مع A وB»: one contact with each; «محادثات» are one. */
export function isOfSeveral(view: TextView, { start }: TokenRange): boolean {
  let several = false
  for (const { entries } of view.matches(start))
    for (const { kind, payload } of entries) {
      if (kind !== 'encounter-nouns' || !SINGLE_NOUNS.some((id) => String(payload.id).startsWith(id)))
        continue
      if (Number(payload.number) === 1) return false
      several = true
    }
  return several
}
