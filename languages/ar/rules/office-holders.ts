/** What was read of a person, as a phrase: one man, or the several holders of one office. */
import { CLITIC_BITS, type NameWords, type Phrase, type TextView, type TitleWords } from '../../pack.ts'
import { joinedName, listedName } from './names.ts'
import { hasClitic, isComma } from './particles.ts'
import { unlistedName } from './unlisted-names.ts'

/** What has been read of a person so far: `end` behind its last word, `several` the sides of an office that each have a holder. */
export interface Draft {
  end: number
  prefixLength: number
  bits: number
  honorific: string | null
  titles: TitleWords[]
  name: NameWords | null
  gender: 'm' | 'f' | null
  number: 1 | 2 | 3
  several: readonly string[]
}

/** What was read, as one phrase. */
export function person(token: number, draft: Draft): Phrase {
  return {
    start: token,
    end: draft.end,
    prefixLength: draft.prefixLength,
    bits: draft.bits,
    kind: 'person',
    refers: draft.name === null ? 'title' : null,
    name: draft.name,
    titles: draft.titles,
    honorific: draft.honorific,
    sides: sidesOf(draft.titles),
    gender: draft.gender,
    number: draft.number,
    members: NONE,
  }
}

const NONE: readonly never[] = []

function sidesOf(titles: readonly TitleWords[]): readonly string[] {
  const [only, another] = titles
  if (another === undefined) return only?.sides ?? []
  return [...new Set(titles.flatMap((title) => title.sides))]
}

/** «وزيرا خارجية الصين وروسيا»: one holder for each side. */
export function severalHolders(token: number, draft: Draft): Phrase {
  const [title] = draft.titles
  const members = draft.several.map((side) => ({
    ...person(token, {
      ...draft,
      titles: title === undefined ? [] : [{ ...title, sides: [side] }],
      number: 1,
    }),
  }))
  return {
    ...person(token, draft),
    kind: 'group',
    refers: null,
    titles: [],
    sides: [],
    number: draft.several.length === 2 ? 2 : 3,
    members,
  }
}

/** «وزيرا الخارجية الكوردافي فلان، والولداني فلان», «الرئيسان فلان وفلان»: one office, a name for each, and a nisba or none. */
export function namedHolders(view: TextView, token: number, draft: Draft): Phrase {
  const [title] = draft.titles
  const at = isComma(view, draft.end) ? draft.end + 1 : draft.end
  const nisba = view.matches(at).find((match) => hasClitic(match.bits, 'and') && match.entries.some(isSide))
  const side = nisba?.entries.find(isSide)?.payload.id
  const first = person(token, { ...draft, number: 1 })
  if (title === undefined) return first
  if (nisba === undefined) return bothNamed(view, token, draft, first)
  const name = listedName(view, nisba.end, true) ?? unlistedName(view, nisba.end)
  if (name === null || typeof side !== 'string') return first
  const second = person(at, {
    ...draft,
    end: name.end,
    prefixLength: nisba.prefixLength,
    bits: nisba.bits,
    titles: [{ ...title, sides: [side] }],
    name,
    number: 1,
  })
  return two(token, draft, [first, second])
}

/** «الرئيسان فلان وفلان»: two listed names, and no side for either. */
function bothNamed(view: TextView, token: number, draft: Draft, first: Phrase): Phrase {
  const name = first.sides.length > 0 ? null : joinedName(view, draft.end)
  if (name === null || draft.name === null || draft.name.ids.length === 0) return first
  const { end, prefixLength } = name
  return two(token, draft, [
    first,
    person(draft.end, { ...draft, end, prefixLength, bits: CLITIC_BITS.and, name, number: 1 }),
  ])
}

function two(token: number, draft: Draft, members: readonly [Phrase, Phrase]): Phrase {
  return {
    ...person(token, draft),
    end: members[1].end,
    kind: 'group',
    refers: null,
    name: null,
    titles: [],
    sides: [],
    members,
  }
}

function isSide(entry: { readonly kind: string }): boolean {
  return entry.kind === 'nisba' || entry.kind === 'state'
}
