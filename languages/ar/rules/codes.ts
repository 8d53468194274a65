/** What words of talk govern, as the tables' columns `govern` and `needs` name it. */

/**
 * A clause behind أن or إن, quoted words, an object, a preposition joined or apart; `rest` is a light verb's noun, and
 * `whom` says that the object is whoever is spoken to.
 */
const CODES = [
  'an',
  'inna',
  'quote',
  'obj',
  'bi',
  'li',
  'ila',
  'about',
  'ala',
  'fi',
  'min',
  'maa',
  'hawl',
  'bishan',
  'iza',
  'bayna',
  'amam',
  'bimunasaba',
  'gen',
  'subject',
  'rest',
  'whom',
] as const

/** One code. */
export type Code = (typeof CODES)[number]

/** The bit of each code in a set of them. */
export const CODE: Readonly<Record<Code, number>> = Object.fromEntries(
  CODES.map((code, index) => [code, 1 << index]),
) as Record<Code, number>

/** A clause behind «أن» or «إن». */
export const CLAUSE: number = CODE.an | CODE.inna
/** A clause or quoted words. */
export const SAID: number = CLAUSE | CODE.quote

/** Prepositions that are words of their own. */
export const PREPOSITIONAL: number =
  CODE.ila |
  CODE.about |
  CODE.ala |
  CODE.fi |
  CODE.min |
  CODE.maa |
  CODE.hawl |
  CODE.bishan |
  CODE.iza |
  CODE.bayna |
  CODE.amam

/** The set of the codes in one cell of a table; 0 for an empty one. */
export function codesIn(cell: unknown): number {
  let set = 0
  if (typeof cell === 'string' && cell !== '') for (const code of cell.split(' ')) set |= CODE[code as Code]
  return set
}
