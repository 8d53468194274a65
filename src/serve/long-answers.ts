/** Answers that look through a whole archive. */

import { compareKept } from '../comparing.ts'
import { InvalidInput } from '../errors.ts'
import type { Registry } from '../extract/registry.ts'
import type { Knowledge } from '../knowledge.ts'
import type { EncounterFormat } from '../model.ts'
import { ahead, drift, formulations, network, places, timeline } from '../over-time.ts'
import type { Archive } from '../record/archive.ts'

/** What long answers are asked with; each takes what it knows. */
export interface LongQuestion {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly format?: EncounterFormat | undefined
  readonly of?: 'sides' | 'people' | undefined
  readonly withWords?: boolean | undefined
  readonly days?: number | undefined
  readonly actor?: string | undefined
  /** The other of a pair. */
  readonly other?: string | undefined
  readonly topic?: string | undefined
  readonly speaker?: string | undefined
  readonly formulation?: string | undefined
  readonly record?: string | undefined
  readonly accounts?: readonly number[] | undefined
}

/** What a long answer is made with. */
export interface LongSurroundings {
  readonly archive: Archive
  readonly knowledge: Knowledge
  readonly registry: Registry
}

type LongAnswer = (around: LongSurroundings, question: LongQuestion) => Promise<unknown>

/** So many of the newest are counted by their fields. */
const COUNTED = 10_000

/** Every long answer by its name. */
export const LONG_ANSWERS = {
  network: ({ archive, knowledge }, { of = 'sides', withWords = true, ...asked }) =>
    network(archive, { of, withWords, ...formatsOf(asked), ...stretchOf(asked), knowledge }),
  places: ({ archive, knowledge }, asked) =>
    places(archive, { ...formatsOf(asked), ...stretchOf(asked), knowledge }),
  anniversaries: ({ archive, knowledge }, { from = '', days = 1, actor }) =>
    ahead(archive, { from, days, ...(actor === undefined ? {} : { actors: [actor] }), knowledge }),
  actors: ({ archive }) => archive.actors(),
  timeline: ({ archive, knowledge }, { actor = '', other, ...asked }) =>
    timeline(archive, {
      actors: other === undefined ? [actor] : [actor, other],
      ...stretchOf(asked),
      knowledge,
    }),
  drift: ({ archive, knowledge }, { actor = '', topic = '', ...asked }) =>
    drift(archive, { actor, topic, ...stretchOf(asked), knowledge }),
  formulations: ({ archive, knowledge }, { formulation, speaker, ...asked }) =>
    formulations(archive, {
      ...(formulation === undefined ? {} : { formulations: [formulation] }),
      ...(speaker === undefined ? {} : { speaker }),
      ...stretchOf(asked),
      knowledge,
    }),
  comparison: async ({ archive, knowledge }, { record = '', accounts }) => {
    const found = await archive.record(record)
    if (found === null) throw new InvalidInput(`There is no encounter ${JSON.stringify(record)} any more.`)
    const chosen = accounts === undefined ? {} : { accounts }
    return (await compareKept(found, archive, { ...chosen, knowledge })).comparison
  },
  topics: async ({ archive, registry }) => {
    const { tags, counted, more } = await newestOf(archive, 'statement')
    const items = tags.flatMap(({ field, id, count }) => {
      const fact = field === 'topic' ? registry.topic(id) : null
      return fact === null ? [] : [{ id, names: fact.names, broader: fact.broader, statements: count }]
    })
    return { items: items.toSorted((a, b) => b.statements - a.statements), next: null, counted, more }
  },
  offices: async ({ archive, registry }) => {
    const { tags, counted, more } = await newestOf(archive, 'encounter')
    const items = tags.flatMap(({ field, id, count }) => {
      const fact = field === 'office' ? registry.office(id) : null
      return fact === null ? [] : [{ id, names: fact.names, side: fact.side, encounters: count }]
    })
    return { items: items.toSorted((a, b) => b.encounters - a.encounters), next: null, counted, more }
  },
} as const satisfies Readonly<Record<string, LongAnswer>>

/** The name of a long answer. */
export type LongName = keyof typeof LONG_ANSWERS

/** The fields of the newest statements or encounters, each with how many have it. */
async function newestOf(archive: Archive, kind: 'statement' | 'encounter') {
  const wanted = { kind: 'all', parts: [] } as const
  const { tags, ...rest } = await archive.countTags({ level: kind, kind, newest: COUNTED, wanted })
  const split = [...tags].map(([tag, count]) => {
    const end = tag.indexOf(':')
    return { field: tag.slice(0, end), id: tag.slice(end + 1), count }
  })
  return { tags: split, ...rest }
}

function stretchOf({ from, to }: LongQuestion) {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

function formatsOf({ format }: LongQuestion) {
  return format === undefined ? {} : { formats: [format] }
}
