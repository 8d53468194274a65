/** Offices in words to offices of the registry, and who holds them when. */
import type { TitleWords } from '../../../languages/pack.ts'
import type { OfficeId } from '../../model.ts'
import { holdsAt, type Registry } from '../registry.ts'

/** Kinds of office in the registry, by the kind that the words give, where it is another. */
const KINDS: Readonly<Record<string, string>> = {
  president: 'head-of-state',
  monarch: 'head-of-state',
  emir: 'head-of-state',
  pope: 'head-of-state',
  'vice-president': 'deputy-head',
  'deputy-prime-minister': 'deputy-head',
}

/** Which of the deputies a title means: an emir's deputy is no deputy prime minister. */
const RANKS: Readonly<Record<string, RegExp>> = {
  'deputy-prime-minister': /premier|prime-minister|-pm-|chancellor|head-of-government|^krg|chief-executive/,
}

const DEPUTY = 'deputy-crown-prince'
const OF_DEPUTY = `/${DEPUTY}`

/** The offices that a title may be on one side, the surest first; empty where the registry lists none. */
export function officesOf(registry: Registry, title: TitleWords, side: string): readonly OfficeId[] {
  if (title.under !== null) return NONE
  const titled = title.generic === null ? NONE : registry.titled(side, title.generic)
  if (titled.length > 0) return titled as readonly OfficeId[]
  if (title.office === null || title.office.startsWith('any-')) return NONE
  if (title.office === DEPUTY) return deputyOf(registry, side)
  const rank = RANKS[title.office]
  const listed = registry.offices(side, KINDS[title.office] ?? title.office) as readonly OfficeId[]
  const offices = rank === undefined ? listed : listed.filter((office) => rank.test(office))
  return offices.some(isDeputy) ? offices.filter((office) => !isDeputy(office)) : offices
}

const NONE: readonly never[] = []

function deputyOf(registry: Registry, side: string): readonly OfficeId[] {
  const office = `${side}/${DEPUTY}`
  return registry.office(office) === null ? NONE : [office as OfficeId]
}

/** The registry lists a crown prince's deputy among the crown princes. */
function isDeputy(office: OfficeId): boolean {
  return office.endsWith(OF_DEPUTY)
}

/** The one person who holds one of the offices on `day`; null where nobody or several do, or no day is known. */
export function holderOf(
  registry: Registry,
  offices: readonly OfficeId[],
  day: string | null,
): string | null {
  let holder: string | null = null
  if (day === null) return holder
  for (const office of offices)
    for (const tenure of registry.office(office)?.holders ?? NONE) {
      if (tenure.person === holder || !holdsAt(tenure, day)) continue
      if (holder !== null) return null
      holder = tenure.person
    }
  return holder
}

/** Whether `person` holds an office of such a kind on `day`; no where no day is known. */
export function holdsKind(registry: Registry, person: string, kinds: RegExp, day: string | null): boolean {
  if (day === null) return false
  for (const tenure of registry.person(person)?.tenures ?? NONE)
    if (holdsAt(tenure, day) && kinds.test(registry.office(tenure.office)?.kind ?? '')) return true
  return false
}

/** Whether `person` ever held the office, on `day` if one is given. */
export function hasHeld(
  registry: Registry,
  person: string,
  office: OfficeId,
  day: string | null = null,
): boolean {
  for (const tenure of registry.person(person)?.tenures ?? NONE)
    if (tenure.office === office && (day === null || holdsAt(tenure, day))) return true
  return false
}
