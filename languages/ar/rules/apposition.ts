/** Whether an office set behind a name, or a name behind an office, is that person's: the registry's tenures tell. */
import type { NameWords, TextView, TitleWords } from '../../pack.ts'

interface PersonFact {
  readonly side: string | null
  readonly tenures: readonly { readonly office: string }[]
}

interface OfficeFact {
  readonly side: string
  readonly kind: string
}

/** Kinds of office in the registry, by the kind that the words give. */
const KINDS: Readonly<Record<string, string>> = {
  president: 'head-of-state',
  monarch: 'head-of-state',
  emir: 'head-of-state',
  'vice-president': 'deputy-head',
  'deputy-prime-minister': 'deputy-head',
}

/** `yes` where one of those whom `name` may be held the office at some time, `unknown` where nobody is named of whom an office is listed. */
export function holdsOffice(view: TextView, name: NameWords, title: TitleWords): 'yes' | 'no' | 'unknown' {
  const people = name.ids.flatMap((id) => personFact(view, id) ?? [])
  // Of whom no office is listed, none tells against this one.
  if (people.every(({ tenures }) => tenures.length === 0)) return 'unknown'
  if (title.under !== null || (title.office === null && title.generic === null)) return 'unknown'
  return people.some(({ tenures }) => tenures.some(({ office }) => isOffice(view, office, title)))
    ? 'yes'
    : 'no'
}

function personFact(view: TextView, id: string): PersonFact | null {
  return (view.fact(`person/${id}`) as PersonFact | undefined) ?? null
}

function isOffice(view: TextView, id: string, title: TitleWords): boolean {
  const office = view.fact(`office/${id}`) as OfficeFact | undefined
  if (office === undefined || (title.sides.length > 0 && !title.sides.includes(office.side))) return false
  const titled = title.generic === null ? undefined : view.fact(`title/${office.side}/${title.generic}`)
  if (Array.isArray(titled)) return titled.includes(id)
  return title.office !== null && office.kind === (KINDS[title.office] ?? title.office)
}

/** Sides of those whom `name` may be. */
export function sidesOfName(view: TextView, name: NameWords): readonly string[] {
  return [...new Set(name.ids.flatMap((id) => personFact(view, id)?.side ?? []))]
}
