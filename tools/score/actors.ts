import type { ActorId, Reading, Source } from '../../src/model.ts'
import type { ActorRef, GoldDocument, GoldSpeaker } from './gold-types.ts'
import { type Point, presence } from './tally.ts'

/** A gold document beside what was read out of it. */
export interface Comparison {
  readonly gold: GoldDocument
  readonly reading: Reading
}

/**
 * Whether a gold file and a reading mean the same actor: by the registry's id, else (`@name`) by words that the two
 * share, when the registry does not know the reading's actor either and the sides do not differ.
 */
export function sameActor(ref: ActorRef, id: ActorId, { gold, reading }: Comparison): boolean {
  if (!ref.startsWith('@')) return ref === id
  const wanted = gold.actors.find((actor) => actor.ref === ref)
  const actor = reading.actors.find((candidate) => candidate.id === id)
  if (wanted === undefined || actor === undefined || !id.startsWith('local:')) return false
  if (wanted.side !== null && actor.side !== null && wanted.side !== actor.side) return false
  const spellings = [...Object.values(actor.names), ...actor.mentions.map((mention) => mention.span.quote)]
  return spellings.some((spelling) => shareWords(spelling, wanted.words))
}

/** Whether one actor is named where one is wanted, and the same: who asked, for whom somebody stands. */
export function actorPoint(
  measure: string,
  wanted: ActorRef | null,
  got: ActorId | null,
  comparison: Comparison,
): Point {
  const same = wanted !== null && got !== null && sameActor(wanted, got, comparison)
  return presence(
    measure,
    wanted,
    same || got === null ? (same ? wanted : null) : labelOf(got, comparison.reading),
  )
}

/** Whom the reading means, in words for a person. */
export function labelOf(id: ActorId | null, reading: Reading): string {
  if (id === null) return 'unnamed'
  if (!id.startsWith('local:')) return id
  const actor = reading.actors.find((candidate) => candidate.id === id)
  return `${id} ${Object.values(actor?.names ?? {})[0] ?? ''}`.trim()
}

/** Whether exactly these sources are named, in any order. */
export function sameSources(
  speakers: readonly GoldSpeaker[],
  sources: readonly Source[],
  comparison: Comparison,
): boolean {
  return (
    speakers.length === sources.length &&
    pairOff(speakers, sources, (speaker, source) => {
      if (speaker.actor !== null && source.actor !== null)
        return sameActor(speaker.actor, source.actor, comparison)
      return speaker.actor === source.actor && (speaker.side === null || speaker.side === source.side)
    }).length === speakers.length
  )
}

/** Pairs of equal elements, each used once, in the order of `wanted`. */
export function pairOff<Wanted, Got>(
  wanted: readonly Wanted[],
  got: readonly Got[],
  same: (wanted: Wanted, got: Got) => boolean,
): readonly (readonly [Wanted, Got])[] {
  const left = [...got]
  const pairs: (readonly [Wanted, Got])[] = []
  for (const one of wanted) {
    const at = left.findIndex((other) => same(one, other))
    const [other] = at === -1 ? [] : left.splice(at, 1)
    if (other !== undefined) pairs.push([one, other])
  }
  return pairs
}

function shareWords(left: string, right: string): boolean {
  const one = fold(left)
  const other = fold(right)
  return (
    one !== '' && other !== '' && (` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `))
  )
}

function fold(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[\u0622\u0623\u0625]/g, '\u0627')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
