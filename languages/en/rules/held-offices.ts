/** Whether a listed surname fits the office that stands before it. */
import type { NameWords, TextView, TitleWords } from '../../pack.ts'
import { isOfFullName } from './names.ts'

/** A surname behind an office that its listed bearer never held is somebody else's. */
export function fitsTitles(
  view: TextView,
  titles: readonly TitleWords[],
  honorific: string | null,
  name: NameWords,
): NameWords {
  const [title] = titles
  const one = name.listed === 'family' || (name.listed !== 'full' && name.end - name.start === 1)
  if (title === undefined)
    return !one || honorific === null || isOfFullName(view, name.end - 1) ? name : { ...name, ids: [] }
  if (name.listed !== 'family') return name
  const ids = name.ids.filter((id) => isOfSide(view, id, title.sides) || heldLike(view, id, titles))
  return ids.length === name.ids.length ? name : { ...name, ids }
}

/** "Commission President Olm": of the side that the office is of, by his own or by an office that he has held. */
function isOfSide(view: TextView, id: string, sides: readonly string[]): boolean {
  const person = view.fact(`person/${id}`) as PersonFact | undefined
  return sides.some(
    (side) =>
      person?.side === side || (person?.tenures ?? []).some(({ office }) => office.startsWith(`${side}/`)),
  )
}

interface PersonFact {
  readonly side?: string
  readonly tenures: readonly { readonly office: string }[]
}

interface OfficeFact {
  readonly kind: string
  readonly names: { readonly en?: string }
}

/** Kinds of office in the registry by the kind that a title gives. */
const KINDS: Readonly<Record<string, string>> = {
  president: 'head-of-state',
  monarch: 'head-of-state',
  emir: 'head-of-state',
  pope: 'head-of-state',
  'vice-president': 'deputy-head',
  'deputy-prime-minister': 'deputy-head',
}

function heldLike(view: TextView, id: string, titles: readonly TitleWords[]): boolean {
  const person = view.fact(`person/${id}`) as PersonFact | undefined
  return (person?.tenures ?? []).some(({ office }) => {
    const fact = view.fact(`office/${office}`) as OfficeFact | undefined
    const words = (fact?.names.en ?? '').toLowerCase()
    return titles.some(
      (title) =>
        KINDS[title.office ?? ''] === fact?.kind ||
        title.office === fact?.kind ||
        words.startsWith(title.called ?? '-'),
    )
  })
}
