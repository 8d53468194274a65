/** People whom one plural office names: "Foreign Ministers A and B", "the foreign ministers of A and B". */
import type { Phrase, TextView, TitleWords } from '../../pack.ts'
import { fitsTitles } from './held-offices.ts'
import { genderOfName, rememberName } from './names.ts'
import { isCapital, isComma, isParticle, lists } from './particles.ts'
import { type Draft, nameAt, newDraft, person } from './person-draft.ts'
import { phraseOf } from './phrase-of.ts'
import { sideAt, statesNamed } from './sides.ts'
import { titleAt } from './titles.ts'

/** Names behind one plural office: more is a list of something else. */
const MOST_TOGETHER = 8

/** "Foreign Ministers Olm and Ronvel", "Presidents A, B, and C": each holds the office that stands once. */
export function namedTogether(view: TextView, token: number, draft: Draft): Phrase | null {
  const members: Phrase[] = []
  const each = { ...draft, titles: draft.titles.map(inSingular) }
  let and = false
  for (let at = draft.end; members.length < MOST_TOGETHER && !and; ) {
    const name = nameAt(view, at)
    if (name === null) return null
    const one = { ...each, end: name.end, name: fitsTitles(view, each.titles, null, name) }
    rememberName(view, name)
    members.push(person(at, { ...one, number: 1, gender: genderOfName(view, name) }))
    const comma = isComma(view, name.end) ? name.end + 1 : name.end
    and = isParticle(view, comma, 'and')
    if (!and && comma === name.end) return null
    at = and ? comma + 1 : comma
    if (!and) continue
    const last = nameAt(view, at)
    if (last === null) return null
    rememberName(view, last)
    const end = { ...each, end: last.end, name: fitsTitles(view, each.titles, null, last) }
    members.push(person(at, { ...end, number: 1, gender: genderOfName(view, last) }))
  }
  return groupOf(token, members)
}

/** "foreign ministers" as each of them is called. */
function inSingular(title: TitleWords): TitleWords {
  const { called } = title
  return called === undefined ? title : { ...title, called: called.replace(/ies\b/, 'y').replace(/s$/, '') }
}

function groupOf(start: number, members: readonly Phrase[]): Phrase | null {
  const last = members[members.length - 1]
  if (last === undefined || members.length < 2) return null
  const number = members.length === 2 ? 2 : 3
  return phraseOf({ start, end: last.end, kind: 'group', number, members })
}

/** "the foreign ministers of China and Russia": one holder for each side; of an office that no table lists, their states. */
export function severalHolders(view: TextView, token: number, draft: Draft): Phrase {
  const [title] = draft.titles
  const states =
    title?.office == null ? statesNamed(view, { start: token, end: draft.end }, draft.several) : []
  if (states.length > 1 && states.length === draft.several.length)
    return phraseOf({ start: token, end: draft.end, kind: 'group', number: draft.number, members: states })
  const members = draft.several.map((side) => ({
    ...person(token, {
      ...draft,
      titles: title === undefined ? [] : [{ ...title, sides: [side] }],
      number: 1,
    }),
  }))
  const number = members.length === 2 ? 2 : 3
  return { ...person(token, draft), kind: 'group', refers: null, titles: [], sides: [], number, members }
}

/** "the Central Plains Union foreign ministers", "the foreign ministers of the Union": those of its members speak as the body; null where the side is no body. */
export function ministersOfBody(view: TextView, token: number, draft: Draft): Phrase | null {
  const [title] = draft.titles
  const [id, another] = draft.several.length > 0 ? draft.several : (title?.sides ?? [])
  if (draft.number !== 3 || id === undefined || another !== undefined) return null
  if (title?.office?.endsWith('minister') !== true) return null
  for (let at = token; at < draft.end; at += 1) {
    const found = lists(view, at, BODIES) && isCapital(view, at) ? view.find(at, 'body') : null
    if (found?.entry.payload.id !== id) continue
    const { start, end } = found.match
    const name = { start, end, prefixLength: 0, ids: [id], listed: 'body', guarded: false }
    return phraseOf({ start: token, end: draft.end, kind: 'body', name, sides: [id] })
  }
  return null
}

const BODIES: readonly string[] = ['body']

/** Offices that a state has one holder of, so that their plural behind two adjectives is two people. */
const HELD_BY_ONE: ReadonlySet<string> = new Set([
  'foreign-minister',
  'defence-minister',
  'president',
  'prime-minister',
])

/** "the Kordavian and Waldanian foreign ministers": one holder for each side; null where no more than one side stands there. */
export function holdersBySide(view: TextView, token: number, from: number): Phrase | null {
  const sides: string[] = []
  let at = from
  for (let and = false; sides.length < MOST_TOGETHER; ) {
    const side = sideAt(view, at)
    const [id, another] = side?.ids ?? []
    if (side === null || id === undefined || another !== undefined) return null
    sides.push(id)
    at = side.end
    if (and) break
    if (isComma(view, at)) at += 1
    and = isParticle(view, at, 'and')
    if (and) at += 1
    else if (at === side.end) return null
  }
  const title = sides.length < 2 ? null : titleAt(view, at)
  if (title === null || title.number !== 3 || title.words.sides.length > 0) return null
  if (!HELD_BY_ONE.has(title.words.office ?? '')) return null
  const draft = { ...newDraft(token, false), end: title.words.end, titles: [inSingular(title.words)] }
  if (nameAt(view, title.words.end) !== null) return namedTogether(view, token, draft)
  return severalHolders(view, token, { ...draft, several: sides })
}
