/** People whom one plural office names: "Foreign Ministers A and B", "the foreign ministers of A and B". */
import type { Phrase, TextView, TitleWords } from '../../pack.ts'
import { fitsTitles } from './held-offices.ts'
import { genderOfName, rememberName } from './names.ts'
import { isComma, isParticle } from './particles.ts'
import { type Draft, nameAt, person } from './person-draft.ts'
import { phraseOf } from './phrase-of.ts'

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

/** "the foreign ministers of China and Russia": one holder for each side. */
export function severalHolders(token: number, draft: Draft): Phrase {
  const [title] = draft.titles
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
