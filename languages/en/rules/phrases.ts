/** The noun-phrase grammar: people, states, bodies and groups, each with one head and everything set behind it. */
import type { Phrase, TextView } from '../../pack.ts'
import { perText } from '../../per-text.ts'
import { bodyAt } from './bodies.ts'
import { freeName, genderOfName, rememberName } from './names.ts'
import { isCapital, isComma, isParticle, isWord, lists, particle, possessiveEnd } from './particles.ts'
import { acronymHolderAt, apposedAt, personAt } from './people.ts'
import { phraseOf } from './phrase-of.ts'
import { referenceAt, rememberPair } from './references.ts'
import { titleAt } from './titles.ts'

/** Parts of one coordination: more is a list of names, not a phrase of a clause. */
const MOST_MEMBERS = 40

/** All phrases of the text in its order, outermost only. */
export function findPhrases(view: TextView): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (const { start, end } of view.sentences) {
    for (let token = nextOpening(view, start, end); token < end; ) {
      const phrase = phraseAt(view, token)
      const isInside = phrase !== null && phrase.end <= end
      if (isInside) phrases.push(phrase)
      token = nextOpening(view, isInside ? phrase.end : token + 1, end)
    }
  }
  return phrases
}

const parsedPhrases = perText((view) => new Array<Phrase | null | undefined>(view.count))

/** The phrase that begins at `token`, with all that is coordinated to it; null if none does. Parsed once. */
export function phraseAt(view: TextView, token: number): Phrase | null {
  if (!isWord(view, token)) return null
  const parsed = parsedPhrases(view)
  const known = parsed[token]
  if (known !== undefined) return known
  const phrase = parsePhrase(view, token)
  parsed[token] = phrase
  return phrase
}

/** Kinds of entries that a phrase begins with. */
const OPENERS: readonly string[] = [
  'titles',
  'title',
  'title-heads',
  'honorifics',
  'person',
  'references',
  'collectives',
  'unnamed',
  'state',
  'metonym',
  'body',
  'capital',
  'groups',
  'nisba',
]

/** What may stand before an opener as part of its phrase. */
const DETERMINERS: readonly string[] = ['article', 'possessive']

/** The first token from `token` on at which a phrase may begin, else `end`. */
function nextOpening(view: TextView, token: number, end: number): number {
  for (let at = token; at < end; at += 1) if (opens(view, at) || isCapital(view, at)) return at
  return end
}

/** Whether what phrases of listed words begin with stands at `token`, or behind "the" or "his" there. */
function opens(view: TextView, token: number): boolean {
  return lists(view, token, OPENERS) || (lists(view, token, DETERMINERS) && lists(view, token + 1, OPENERS))
}

function parsePhrase(view: TextView, token: number): Phrase | null {
  const first = simplePhraseAt(view, token)
  if (first === null) return null
  const partners = partnersEnd(view, first)
  if (partners > 0) return partiesOf(first, partners)
  const members = conjuncts(view, first)
  return members.length === 0 ? first : withSides(view, group(view, first, [first, ...members]))
}

/** "the Union and Kordavia sides": the word behind several states or bodies is part of what they are called. */
function withSides(view: TextView, phrase: Phrase): Phrase {
  if (!view.isAmong(phrase.end, SIDES) || phrase.members.some(({ kind }) => kind === 'person')) return phrase
  return { ...phrase, end: phrase.end + 1 }
}

const SIDES: ReadonlySet<string> = new Set(['sides', 'delegations'])

/** "The Secretary and Foreign Ministers": all who took part, by an office and the plural of another; -1 where it is not so. */
function partnersEnd(view: TextView, first: Phrase): number {
  if (first.kind !== 'person' || first.refers !== 'title' || !isParticle(view, first.end, 'and')) return -1
  const title = titleAt(view, first.end + 1)
  if (title === null || !title.capital || title.number !== 3 || title.several.length > 0) return -1
  return isCapital(view, title.words.end) ? -1 : title.words.end
}

function partiesOf({ start }: Phrase, end: number): Phrase {
  return phraseOf({ start, end, kind: 'group', refers: 'participants', number: 3 })
}

/** Whether it stands for all who met: nobody is joined to it. */
function isAll({ refers }: Phrase): boolean {
  return refers === 'sides' || refers === 'participants'
}

function simplePhraseAt(view: TextView, token: number): Phrase | null {
  if (!opens(view, token)) return freeAt(view, token)
  const reference = referenceAt(view, token)
  const person = personAt(view, token)
  const body = bodyAt(view, token)
  const free = person === null ? freeAt(view, token) : null
  return longer(longer(reference, longer(person, free)), body)
}

function longer(a: Phrase | null, b: Phrase | null): Phrase | null {
  if (a === null || b === null) return a ?? b
  return b.end > a.end ? b : a
}

/** A surname that the text has given before, or a name whose office is set behind it with a comma. */
function freeAt(view: TextView, token: number): Phrase | null {
  const holder = acronymHolderAt(view, token)
  if (holder !== null) return holder
  const name = freeName(view, token)
  const apposed = apposedAt(view, token)
  return apposed ?? (name === null ? null : named(view, name))
}

function named(view: TextView, name: NonNullable<Phrase['name']>): Phrase {
  rememberName(view, name)
  const { start, end } = name
  return phraseOf({ start, end, kind: 'person', name, gender: genderOfName(view, name) })
}

function conjuncts(view: TextView, first: Phrase): Phrase[] {
  if (first.kind === 'group' && first.refers !== null) return []
  const members: Phrase[] = []
  let closed = false
  for (let last = first; members.length < MOST_MEMBERS && !closed; ) {
    const next = conjunctBehind(view, last, members.length > 0)
    if (next === null) {
      closed = members.length > 0 && endsInOthers(view, last)
      break
    }
    members.push(next.phrase)
    closed = next.and
    // "A and B, C, and D": a list of states may begin with a pair.
    if (closed && next.phrase.kind === 'state' && isComma(view, next.phrase.end))
      members.push(...conjuncts(view, next.phrase))
    last = next.phrase
  }
  return closed ? members : []
}

/** Words behind "and" that end a list without naming anybody. */
const CLOSING: ReadonlySet<string> = new Set([
  'other',
  'others',
  'senior',
  'members',
  'representatives',
  'officials',
])

/** "A, B, and other senior officials". */
function endsInOthers(view: TextView, last: Phrase): boolean {
  const comma = isComma(view, last.end) ? last.end + 1 : last.end
  return isParticle(view, comma, 'and') && CLOSING.has(view.word(comma + 1))
}

interface Conjunct {
  readonly phrase: Phrase
  /** "and" stands before it. */
  readonly and: boolean
}

/** The next part: "and Russia", ", and Russia", or after a comma in a list. */
function conjunctBehind(view: TextView, last: Phrase, listed: boolean): Conjunct | null {
  if (possessiveEnd(view, last.end) > 0) return null
  const comma = isComma(view, last.end) ? last.end + 1 : last.end
  const and = isParticle(view, comma, 'and') || isParticle(view, comma, 'as-well-as')
  if (!and && comma === last.end) return null
  const at = and ? (particle(view, comma, 'conjunction')?.match.end ?? comma + 1) : comma
  if (and && CLOSING.has(view.word(at))) return null
  const phrase = simplePhraseAt(view, at) ?? bareTitle(view, at) ?? leaderAt(view, at)
  if (phrase === null || possessiveEnd(view, phrase.end) > 0 || isAll(phrase)) return null
  if (phrase.refers === 'unnamed' && phrase.sides.length > 1) return null
  if (
    (isUnlike(last, phrase) && !(and && speakTogether(view, last, phrase))) ||
    startsClause(view, phrase, comma > last.end && !listed)
  )
    return null
  return { phrase, and }
}

const LEADER: ReadonlySet<string> = new Set(['leader'])

/** "and Darvanian leader Andri Valkonik": somebody named whose office is not told, with the words before his name. */
function leaderAt(view: TextView, token: number): Phrase | null {
  const nisba = view.find(token, 'nisba')
  if (nisba === null || !view.isAmong(nisba.match.end, LEADER)) return null
  const named = simplePhraseAt(view, nisba.match.end + 1)
  return named !== null && named.kind === 'person' && named.name !== null ? { ...named, start: token } : null
}

/** People with people, states and bodies with their like. */
function isUnlike(a: Phrase, b: Phrase): boolean {
  if (b.kind === 'group') return a.kind !== 'person' || !areHolders(b)
  return (a.kind === 'person') !== (b.kind === 'person')
}

/** "the Secretary and Ministers Olm and Ronvel", "Olm and his counterparts from A and B": all whom one plural names. */
function areHolders({ members }: Phrase): boolean {
  return (
    members.length > 1 &&
    members.every(
      ({ kind, name, refers }) => kind === 'person' && (name !== null || refers === 'counterpart'),
    )
  )
}

/** "the President and the union condemned": a person and a body before one verb. */
function speakTogether(view: TextView, a: Phrase, b: Phrase): boolean {
  if (a.kind !== 'person' || a.refers !== null || (b.kind !== 'body' && b.kind !== 'state')) return false
  const next = particle(view, b.end, 'adverb')?.match.end ?? b.end
  return lists(view, next, SAYING) && view.ends(next, 'ed')
}

const SAYING: readonly string[] = ['reporting-verbs']
const VERBS: readonly string[] = ['reporting-verbs', 'encounter-verbs']

/** ", and Lavrov said": a comma and a verb behind make it the subject of a clause of its own. */
function startsClause(view: TextView, phrase: Phrase, comma: boolean): boolean {
  if (!comma) return false
  const next = particle(view, phrase.end, 'adverb')?.match.end ?? phrase.end
  if (next >= view.count || !lists(view, next, VERBS)) return particle(view, next, 'auxiliary') !== null
  return view
    .matches(next)
    .some((match) =>
      match.entries.some((entry) => VERBS.includes(entry.kind) && entry.payload.shape !== 'participle'),
    )
}

/** "the Secretary and Foreign Minister": the second office without an article. */
function bareTitle(view: TextView, token: number): Phrase | null {
  const title = titleAt(view, token)
  if (title === null || !title.capital || title.number === 3) return null
  const { words, gender } = title
  const { end, sides } = words
  return phraseOf({ start: token, end, kind: 'person', refers: 'title', titles: [words], sides, gender })
}

function group(view: TextView, first: Phrase, members: readonly Phrase[]): Phrase {
  rememberPair(view, members)
  return {
    ...first,
    end: members[members.length - 1]?.end ?? first.end,
    kind: 'group',
    refers: null,
    name: null,
    titles: [],
    honorific: null,
    sides: [],
    gender: null,
    number: members.length === 2 ? 2 : 3,
    members: members.flatMap((member) =>
      member.kind === 'group' && member.members.length > 0 ? member.members : [member],
    ),
  }
}
