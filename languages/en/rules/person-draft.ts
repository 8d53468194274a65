/** What is known of a person while their words are read, and the phrase it comes to. */
import type { NameWords, Phrase, TextView, TitleWords } from '../../pack.ts'
import { listedName, unlistedName } from './names.ts'
import { phraseOf } from './phrase-of.ts'

/** Somebody as far as the words before `end` tell. */
export interface Draft {
  end: number
  honorific: string | null
  sides: readonly string[]
  titles: TitleWords[]
  name: NameWords | null
  gender: 'm' | 'f' | null
  number: 1 | 3
  several: readonly string[]
  definite: boolean
  /** Its state stands before it as its owner: "Kordavia's". */
  owned: boolean
  capital: boolean
}

/** Nobody yet, of whom the words go on at `end`. */
export function newDraft(end: number, definite: boolean): Draft {
  return {
    end,
    honorific: null,
    sides: [],
    titles: [],
    name: null,
    gender: null,
    number: 1,
    several: [],
    definite,
    owned: false,
    capital: false,
  }
}

/** The phrase that the draft comes to, from `start` on. */
export function person(start: number, draft: Draft): Phrase {
  const { end, name, titles, honorific, gender } = draft
  return phraseOf({
    start,
    end,
    kind: 'person',
    refers: name === null ? 'title' : null,
    name,
    titles,
    honorific,
    sides: sidesOf(titles),
    gender,
    number: draft.number === 3 ? 3 : 1,
  })
}

/** Whose offices they are: of several, each side once. */
export function sidesOf(titles: readonly TitleWords[]): readonly string[] {
  const [first, second] = titles
  if (first === undefined || second === undefined) return first?.sides ?? []
  return [...new Set(titles.flatMap((title) => title.sides))]
}

/** The longer of a listed and an unlisted name. */
export function nameAt(view: TextView, token: number): NameWords | null {
  return longerName(view, listedName(view, token, true), unlistedName(view, token))
}

/** Of two at one token; "President Joe Biden Marking the Day" is his name, and a participle of the headline. */
export function longerName(
  view: TextView,
  listed: NameWords | null,
  unlisted: NameWords | null,
): NameWords | null {
  if (listed === null || unlisted === null) return unlisted ?? listed
  if (unlisted.end <= listed.end) return listed
  const isHeadline =
    listed.listed === 'full' ? view.ends(listed.end, 'ing') : view.isAmong(listed.end, HEADING)
  return isHeadline ? listed : unlisted
}

/** What a statement does by its headline; behind a surname alone, any other word in "-ing" may be a given name. */
const HEADING: ReadonlySet<string> = new Set([
  'commemorating',
  'following',
  'honoring',
  'honouring',
  'marking',
  'mourning',
  'regarding',
  'responding',
])
