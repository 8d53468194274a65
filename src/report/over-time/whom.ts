/** Who or what is meant by an id, or by a name in any script. */
import type { Clitics, LanguagePack, Match } from '../../../languages/pack.ts'
import { Tokens, tokenize } from '../../document/tokens.ts'
import { InvalidInput } from '../../errors.ts'
import { cliticTable } from '../../extract/match/clitics.ts'
import type { Lexicon } from '../../extract/match/lexicon.ts'
import { viewText } from '../../extract/match/view.ts'
import { type Registry, registryOf } from '../../extract/registry.ts'
import type { Localized, TopicId } from '../../model.ts'
import type { UnlistedSpeaker } from '../../record/contract-over-time.ts'
import type { Knowing } from '../compare/content.ts'
import type { Followed, NamedTopic } from './drift.ts'

/** Someone followed, and the names by which an archive finds those whom the registry does not know. */
export interface FoundActor extends Followed {
  /** JSON as the archive has it; none for whom the registry knows. */
  readonly archived: readonly string[]
}

/** So many are named where a name fits several, or none. */
const MOST_NAMED = 8

/**
 * Whom an id or a name means. Throws `InvalidInput` that names those who could be meant where a name fits several, and those
 * whose names are near where it fits nobody.
 */
export function findActor(
  wanted: string,
  knowing: Knowing,
  unlisted: readonly UnlistedSpeaker[],
): FoundActor {
  const registry = registryOf(knowing.lexicon)
  const byId = knownActor(wanted.trim(), registry)
  if (byId !== null) return byId
  const found = distinct([
    ...listedUnder(wanted, ACTORS, knowing).flatMap((id) => knownActor(id, registry) ?? []),
    ...officesCalled(wanted, knowing.lexicon, registry),
  ])
  const people = found.length > 0 ? [] : unlistedOrNear(wanted, knowing.lexicon, registry, unlisted)
  const [first, ...others] = found.length > 0 ? found : people
  if (first !== undefined && others.length === 0) return first
  if (first !== undefined)
    throw new InvalidInput(
      `"${wanted}" may be ${named([first, ...others])}. Name one by its id${[first, ...others].some(({ kind }) => kind === 'unlisted') ? ', or by name and side: NAME/SIDE' : ''}.`,
    )
  const near = nearActors(wanted, knowing.lexicon, registry, unlisted)
  throw new InvalidInput(
    near.length === 0
      ? `Nobody is known as "${wanted}". Give an id such as lavrov-sergey, ru/foreign-minister or ru, or a full name in Arabic or English.`
      : `Nobody is known as "${wanted}". Did you mean ${named(near)}? Give an id or the full name.`,
  )
}

function named(found: readonly FoundActor[]): string {
  const shown = found.slice(0, MOST_NAMED).map(({ id, kind, names, side }) => {
    const name = names.en ?? names.ar ?? Object.values(names)[0] ?? ''
    return kind === 'unlisted' ? `${name}/${side ?? 'side not known'}` : `${id} (${name})`
  })
  const more = found.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function distinct(found: readonly FoundActor[]): readonly FoundActor[] {
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

/** Whom the registry holds under an id. */
export function knownActor(id: string, registry: Registry): FoundActor | null {
  const person = registry.person(id)
  if (person !== null) return { kind: 'person', id, names: person.names, side: person.side, archived: [] }
  const office = registry.office(id)
  if (office !== null) return { kind: 'office', id, names: office.names, side: office.side, archived: [] }
  const state = registry.state(id)
  if (state !== null) return { kind: 'country', id, names: state.names, side: id, archived: [] }
  const body = registry.body(id)
  return body === null ? null : { kind: 'organization', id, names: body.names, side: id, archived: [] }
}

const ACTORS: ReadonlySet<string> = new Set(['person', 'state', 'body'])
const TOPICS: ReadonlySet<string> = new Set(['topic'])

/** Ids of the entries of `kinds` that all the words of `wanted` together are listed as, in any language. */
function listedUnder(
  wanted: string,
  kinds: ReadonlySet<string>,
  { lexicon, packs }: Knowing,
): readonly string[] {
  const tokens = new Tokens()
  tokenize(wanted, lexicon.characters, tokens)
  if (tokens.count === 0) return []
  const ids = packs.flatMap((pack) =>
    wholeMatches(lexicon, pack, tokens)
      .flatMap(({ entries }) => entries)
      .filter(({ kind, payload }) => kinds.has(kind) && typeof payload.id === 'string')
      .map(({ payload }) => String(payload.id)),
  )
  return [...new Set(ids)]
}

function wholeMatches(lexicon: Lexicon, { code }: LanguagePack, tokens: Tokens): readonly Match[] {
  const clitics = cliticTable(lexicon.fact(`clitics/${code}`) as Clitics)
  const view = viewText(lexicon, clitics, tokens, code, [{ start: 0, end: tokens.count }])
  const whole = view.matches(0).filter(({ end }) => end === tokens.count)
  const plain = whole.filter(({ prefixLength }) => prefixLength === 0)
  return plain.length > 0 ? plain : whole
}

function officesCalled(wanted: string, lexicon: Lexicon, registry: Registry): readonly FoundActor[] {
  const folded = foldedBy(lexicon, wanted)
  return lexicon.factIds('office').flatMap((id) => {
    const names = Object.values(registry.office(id)?.names ?? {})
    const office = names.some((name) => foldedBy(lexicon, name) === folded) ? knownActor(id, registry) : null
    return office === null ? [] : [office]
  })
}

/** Those of that name; where it is one word alone, beside those of the registry who have it in theirs. */
function unlistedOrNear(
  wanted: string,
  lexicon: Lexicon,
  registry: Registry,
  unlisted: readonly UnlistedSpeaker[],
): readonly FoundActor[] {
  const called = unlistedCalled(wanted, lexicon, unlisted)
  const isOneWord = !/[\s/]/u.test(wanted.trim())
  return called.length === 0 || !isOneWord
    ? called
    : [...nearActors(wanted, lexicon, registry, []), ...called]
}

/** `NAME` or `NAME/SIDE`; spellings of one name in one side are one. */
function unlistedCalled(
  wanted: string,
  lexicon: Lexicon,
  unlisted: readonly UnlistedSpeaker[],
): readonly FoundActor[] {
  const [name = '', side] = wanted.split('/')
  const folded = foldedBy(lexicon, name)
  const bySide = new Map<string | null, FoundActor>()
  for (const one of unlisted) {
    const names = JSON.parse(one.names) as Localized
    if (side !== undefined && one.side !== side.trim()) continue
    if (!Object.values(names).some((own) => foldedBy(lexicon, own) === folded)) continue
    const known = bySide.get(one.side)
    bySide.set(one.side, {
      kind: 'unlisted',
      id: name.trim(),
      names: { ...names, ...known?.names },
      side: one.side,
      archived: [...(known?.archived ?? []), one.names],
    })
  }
  return [...bySide.values()]
}

/** Those in whose name every word of `wanted` stands. */
function nearActors(
  wanted: string,
  lexicon: Lexicon,
  registry: Registry,
  unlisted: readonly UnlistedSpeaker[],
): readonly FoundActor[] {
  const words = foldedBy(lexicon, wanted).split(' ')
  const fits = (names: Localized): boolean =>
    Object.values(names).some((name) => {
      const own = foldedBy(lexicon, name).split(' ')
      return words.every((word) => own.includes(word))
    })
  const listed = ['person', 'office', 'state', 'body'].flatMap((kind) =>
    lexicon.factIds(kind).flatMap((id) => {
      const actor = knownActor(id, registry)
      return actor !== null && fits(actor.names) ? [actor] : []
    }),
  )
  const others = unlisted.flatMap(({ names: json, side }): readonly FoundActor[] => {
    const names = JSON.parse(json) as Localized
    return fits(names) ? [{ kind: 'unlisted', id: '', names, side, archived: [json] }] : []
  })
  return [...distinct(listed), ...others]
}

const FOLDING = new Tokens()

/** Words of letters and digits, folded, with blanks between them. */
export function foldedBy(lexicon: Lexicon, text: string): string {
  tokenize(text, lexicon.characters, FOLDING)
  return Array.from({ length: FOLDING.count }, (_, token) => FOLDING.word(token))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ')
}

/** Shorter words say too little of what is meant. */
const TELLING = 4

/** The ids of those in whose names most of the words of `folded` stand, the nearest first. */
export function nearest(
  folded: string,
  candidates: readonly { readonly id: string; readonly names: readonly string[] }[],
  lexicon: Lexicon,
): readonly string[] {
  const words = folded.split(' ').filter((word) => word.length >= TELLING)
  return candidates
    .map(({ id, names }) => {
      const own = new Set(names.flatMap((name) => foldedBy(lexicon, name).split(' ')))
      return { id, shared: words.filter((word) => own.has(word)).join('').length }
    })
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, MOST_NAMED)
    .map(({ id }) => id)
}

/** The topic that an id, a label or a listed term means. Throws `InvalidInput`, with those that are near, where that is none or several. */
export function findTopic(wanted: string, knowing: Knowing): NamedTopic {
  const { lexicon } = knowing
  const registry = registryOf(lexicon)
  const own = registry.topic(wanted.trim())
  if (own !== null) return { topic: wanted.trim() as TopicId, names: own.names }
  const folded = foldedBy(lexicon, wanted)
  const ids = lexicon.factIds('topic')
  const namesOf = (id: string): Localized => registry.topic(id)?.names ?? {}
  const labelled = ids.filter((id) =>
    Object.values(namesOf(id)).some((name) => foldedBy(lexicon, name) === folded),
  )
  const found = labelled.length > 0 ? labelled : listedUnder(wanted, TOPICS, knowing)
  const [first, ...others] = found
  if (first !== undefined && others.length === 0) return { topic: first as TopicId, names: namesOf(first) }
  const near = nearest(
    folded,
    ids.map((id) => ({ id, names: [id.replaceAll('-', ' '), ...Object.values(namesOf(id))] })),
    lexicon,
  )
  const shown = (found.length > 0 ? found : near).slice(0, MOST_NAMED)
  const list = shown.map((id) => `${id} (${namesOf(id).en ?? namesOf(id).ar ?? ''})`).join(', ')
  throw new InvalidInput(
    found.length > 0
      ? `The topic "${wanted}" may be ${list}. Name one by its id.`
      : `There is no topic "${wanted}". ${list === '' ? 'Topics stand in registry/topics.tsv.' : `Did you mean ${list}?`}`,
  )
}

/** The topics under one, at any depth. */
export function narrowerTopics(topic: TopicId, lexicon: Lexicon): readonly NamedTopic[] {
  const registry = registryOf(lexicon)
  const under = new Set<string>([topic])
  const ids = lexicon.factIds('topic')
  for (let size = 0; size !== under.size; ) {
    size = under.size
    for (const id of ids) if (under.has(registry.topic(id)?.broader ?? '')) under.add(id)
  }
  under.delete(topic)
  return [...under].map((id) => ({ topic: id as TopicId, names: registry.topic(id)?.names ?? {} }))
}
