/** The noun-phrase grammar: people, states, bodies and groups, each with one head and everything set behind it. */
import type { Phrase, TextView } from '../../pack.ts'
import { bodyAt } from './bodies.ts'
import { freeName, genderOfName, rememberName } from './names.ts'
import { isCapital, isComma, isParticle, isWord, lists, particle, possessiveEnd } from './particles.ts'
import { personAt } from './people.ts'
import { referenceAt, rememberPair } from './references.ts'
import { titleAt } from './titles.ts'

/** Parts of one coordination: more is a list of names, not a phrase of a clause. */
const MOST_MEMBERS = 40

/** All phrases of the text in its order, outermost only. */
export function findPhrases(view: TextView): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (const sentence of view.sentences) {
    for (let token = sentence.start; token < sentence.end; ) {
      const phrase = phraseAt(view, token)
      if (phrase === null || phrase.end > sentence.end) token += 1
      else {
        phrases.push(phrase)
        token = phrase.end
      }
    }
  }
  return phrases
}

const parsed = new WeakMap<TextView, (Phrase | null | undefined)[]>()

/** The phrase that begins at `token`, with all that is coordinated to it; null if none does. Parsed once. */
export function phraseAt(view: TextView, token: number): Phrase | null {
  if (!isWord(view, token)) return null
  const known = parsed.get(view) ?? []
  if (known.length === 0) parsed.set(view, known)
  if (known[token] === undefined) known[token] = parsePhrase(view, token)
  return known[token] ?? null
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

function parsePhrase(view: TextView, token: number): Phrase | null {
  if (!mayOpen(view, token)) return null
  const first = simplePhraseAt(view, token)
  if (first === null) return null
  const members = [first, ...conjuncts(view, first)]
  return members.length === 1 ? first : group(view, first, members)
}

function mayOpen(view: TextView, token: number): boolean {
  if (lists(view, token, OPENERS) || isCapital(view, token)) return true
  return particle(view, token, 'article') !== null || particle(view, token, 'possessive') !== null
}

function simplePhraseAt(view: TextView, token: number): Phrase | null {
  const [reference, person, body] = [referenceAt(view, token), personAt(view, token), bodyAt(view, token)]
  const free = person === null ? freeAt(view, token) : null
  return longer(longer(reference, longer(person, free)), body)
}

function longer(a: Phrase | null, b: Phrase | null): Phrase | null {
  if (a === null || b === null) return a ?? b
  return b.end > a.end ? b : a
}

/** A surname that the text has given before, or a name whose office is set behind it with a comma. */
function freeAt(view: TextView, token: number): Phrase | null {
  const name = freeName(view, token)
  if (name !== null) return named(view, name)
  return null
}

function named(view: TextView, name: NonNullable<Phrase['name']>): Phrase {
  rememberName(view, name)
  return {
    start: name.start,
    end: name.end,
    prefixLength: 0,
    bits: 0,
    kind: 'person',
    refers: null,
    name,
    titles: [],
    honorific: null,
    sides: [],
    gender: genderOfName(view, name),
    number: 1,
    members: [],
  }
}

function conjuncts(view: TextView, first: Phrase): Phrase[] {
  if (first.refers === 'sides' || (first.kind === 'group' && first.refers !== null)) return []
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
  const phrase = simplePhraseAt(view, at) ?? bareTitle(view, at)
  if (phrase === null || possessiveEnd(view, phrase.end) > 0 || phrase.refers === 'sides') return null
  if (isUnlike(last, phrase) || startsClause(view, phrase, comma > last.end && !listed)) return null
  return { phrase, and }
}

/** People with people, states and bodies with their like. */
function isUnlike(a: Phrase, b: Phrase): boolean {
  return (a.kind === 'person') !== (b.kind === 'person') || b.kind === 'group'
}

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
  return {
    start: token,
    end: title.words.end,
    prefixLength: 0,
    bits: 0,
    kind: 'person',
    refers: 'title',
    name: null,
    titles: [title.words],
    honorific: null,
    sides: title.words.sides,
    gender: title.gender,
    number: 1,
    members: [],
  }
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
