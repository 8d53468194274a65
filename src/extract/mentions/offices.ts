/** Offices in words to offices of the registry, and who holds them when. */
import type { TitleWords } from '../../../languages/pack.ts'
import type { OfficeId } from '../../model.ts'
import { holdsAt, type Registry, type TenureFact } from '../registry.ts'

/** Kinds of office in the registry, by the kind that the words give. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  president: ['head-of-state'],
  monarch: ['head-of-state'],
  emir: ['head-of-state'],
  'head-of-state': ['head-of-state'],
  'head-of-government': ['head-of-government'],
  'vice-president': ['deputy-head'],
  'deputy-prime-minister': ['deputy-head'],
}

/** The offices that a title may be on one side, the surest first; empty where the registry lists none. */
export function officesOf(registry: Registry, title: TitleWords, side: string): readonly OfficeId[] {
  if (title.under !== null) return []
  const titled = title.generic === null ? [] : registry.titled(side, title.generic)
  if (titled.length > 0) return titled as readonly OfficeId[]
  if (title.office === null || title.office.startsWith('any-')) return []
  if (title.office === 'deputy-crown-prince') return known(registry, [`${side}/deputy-crown-prince`])
  const kinds = KINDS[title.office] ?? [title.office]
  const offices = kinds.flatMap((kind) => registry.offices(side, kind))
  return offices.filter((office) => !office.endsWith('/deputy-crown-prince')) as OfficeId[]
}

function known(registry: Registry, ids: readonly string[]): readonly OfficeId[] {
  return ids.filter((id) => registry.office(id) !== null) as OfficeId[]
}

/** Holders of the offices on `day` (`YYYY-MM-DD`); of all times where no day is known. */
export function holdersOf(
  registry: Registry,
  offices: readonly OfficeId[],
  day: string | null,
): readonly TenureFact[] {
  return offices
    .flatMap((office) => registry.office(office)?.holders ?? [])
    .filter((tenure) => day === null || holdsAt(tenure, day))
}

/** The one person who holds one of the offices on `day`; null where nobody or several do, or no day is known. */
export function holderOf(
  registry: Registry,
  offices: readonly OfficeId[],
  day: string | null,
): string | null {
  if (day === null) return null
  const people = new Set(holdersOf(registry, offices, day).map((tenure) => tenure.person))
  const [person] = people
  return people.size === 1 && person !== undefined ? person : null
}

/** Whether `person` ever held one of the offices, on `day` if one is known. */
export function hasHeld(
  registry: Registry,
  person: string,
  offices: readonly OfficeId[],
  day: string | null,
): boolean {
  return (registry.person(person)?.tenures ?? []).some(
    (tenure) => offices.includes(tenure.office as OfficeId) && (day === null || holdsAt(tenure, day)),
  )
}
