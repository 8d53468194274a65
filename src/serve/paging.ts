/** Parts of lists, and the places where they go on. */
import { z } from 'zod'
import { Refusal } from './problems.ts'

/** As many items as a list gives at once, at most. */
export const MOST_ITEMS = 200

/** What every list takes. */
export const pageQuery = {
  cursor: z.string().max(2000).optional().describe('Where to go on: `next` of the part before.'),
  limit: z.coerce.number().int().min(1).max(MOST_ITEMS).default(50).describe('At most so many items.'),
}

/** A place in a list as a client keeps it. */
export function toCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** The place again, of so many parts; a `Refusal` where it is none of ours. */
export function fromCursor(
  cursor: string | undefined,
  parts: readonly ('string' | 'number')[],
): readonly (string | number)[] | null {
  if (cursor === undefined) return null
  const place = parsed(cursor)
  if (Array.isArray(place) && place.length === parts.length)
    if (parts.every((type, index) => typeof place[index] === type)) return place
  throw new Refusal(400, 'This cursor is not one that the server gave. Begin the list again without it.')
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
