/** Answers that look through a whole archive. */

import type { Registry } from '../extract/registry.ts'
import type { Knowledge } from '../knowledge.ts'
import type { EncounterFormat } from '../model.ts'
import { ahead, drift, formulations, network, places } from '../over-time.ts'
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
  readonly topic?: string | undefined
  readonly speaker?: string | undefined
  readonly formulation?: string | undefined
}

/** What a long answer is made with. */
export interface LongSurroundings {
  readonly archive: Archive
  readonly knowledge: Knowledge
  readonly registry: Registry
}

type LongAnswer = (around: LongSurroundings, question: LongQuestion) => Promise<unknown>

/** So many of the newest statements are counted by topic. */
const COUNTED = 10_000

/** Every long answer by its name. */
export const LONG_ANSWERS = {
  network: ({ archive, knowledge }, { of = 'sides', withWords = true, ...asked }) =>
    network(archive, { of, withWords, ...formatsOf(asked), ...stretchOf(asked), knowledge }),
  places: ({ archive, knowledge }, asked) =>
    places(archive, { ...formatsOf(asked), ...stretchOf(asked), knowledge }),
  anniversaries: ({ archive, knowledge }, { from = '', days = 1, actor }) =>
    ahead(archive, { from, days, ...(actor === undefined ? {} : { actors: [actor] }), knowledge }),
  drift: ({ archive, knowledge }, { actor = '', topic = '', ...asked }) =>
    drift(archive, { actor, topic, ...stretchOf(asked), knowledge }),
  formulations: ({ archive, knowledge }, { formulation, speaker, ...asked }) =>
    formulations(archive, {
      ...(formulation === undefined ? {} : { formulations: [formulation] }),
      ...(speaker === undefined ? {} : { speaker }),
      ...stretchOf(asked),
      knowledge,
    }),
  topics: async ({ archive, registry }) => {
    const level = { level: 'statement', kind: 'statement', newest: COUNTED } as const
    const { tags, counted, more } = await archive.countTags({ ...level, wanted: { kind: 'all', parts: [] } })
    const items = [...tags].flatMap(([tag, statements]) => {
      const id = tag.startsWith('topic:') ? tag.slice('topic:'.length) : null
      const fact = id === null ? null : registry.topic(id)
      return fact === null ? [] : [{ id, names: fact.names, broader: fact.broader, statements }]
    })
    return { items: items.toSorted((a, b) => b.statements - a.statements), next: null, counted, more }
  },
} as const satisfies Readonly<Record<string, LongAnswer>>

/** The name of a long answer. */
export type LongName = keyof typeof LONG_ANSWERS

function stretchOf({ from, to }: LongQuestion) {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

function formatsOf({ format }: LongQuestion) {
  return format === undefined ? {} : { formats: [format] }
}
