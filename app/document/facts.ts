/** Everything that a reading claims, with the places in the text that it rests on. */
import type { Evidence, Reading, Span } from '../../src/model.ts'

/** What is highlighted together and can be switched off together. */
export type Layer = 'said' | 'cues' | 'names' | 'when'

/** The layers, in the order in which they are offered. */
export const LAYERS: readonly Layer[] = ['said', 'cues', 'names', 'when']

/** A stretch of a text or of a title given apart. */
export interface Stretch {
  readonly in: 'text' | 'title'
  readonly start: number
  readonly end: number
  readonly layer: Layer
}

/** A claim of a reading: `s3`, `e1`, `a:lavrov-sergey`, with where it stands. */
export interface DocumentFact {
  readonly id: string
  readonly kind: 'statement' | 'encounter' | 'actor'
  readonly stretches: readonly Stretch[]
}

/** Every claim of a reading, in the order in which a panel lists them. */
export function factsIn(reading: Reading): readonly DocumentFact[] {
  return [
    ...reading.encounters.map((encounter): DocumentFact => {
      const { id, evidence, date, place, requestedBy, onSidelinesOf } = encounter
      const claims = [date, place, requestedBy, onSidelinesOf].flatMap((claim) => claim?.evidence ?? [])
      return {
        id,
        kind: 'encounter',
        stretches: [...evidence, ...claims].flatMap((one) => stretchesOf(one, 'when')),
      }
    }),
    ...reading.statements.map(
      ({ id, content, cue }): DocumentFact => ({
        id,
        kind: 'statement',
        stretches: [
          ...stretchesOf(content, 'said'),
          ...(cue.evidence === null ? [] : stretchesOf(cue.evidence, 'cues')),
        ],
      }),
    ),
    ...reading.actors.map(
      ({ id, mentions }): DocumentFact => ({
        id: `a:${id}`,
        kind: 'actor',
        stretches: mentions
          .filter(({ span }) => span.end > span.start)
          .map(({ in: where, span }) => ({ in: where, start: span.start, end: span.end, layer: 'names' })),
      }),
    ),
  ]
}

function stretchesOf({ in: where, spans }: Evidence, layer: Layer): readonly Stretch[] {
  return spans.map(({ start, end }) => ({ in: where, start, end, layer }))
}

/** The claims that rest on the words at a place, the closest around it first. */
export function factsAt(
  facts: readonly DocumentFact[],
  where: 'text' | 'title',
  offset: number,
): readonly DocumentFact[] {
  const around = facts.flatMap((fact) => {
    const lengths = fact.stretches
      .filter((one) => one.in === where && one.start <= offset && offset < one.end)
      .map(({ start, end }) => end - start)
    return lengths.length === 0 ? [] : [{ fact, length: Math.min(...lengths) }]
  })
  return around.sort((a, b) => a.length - b.length).map(({ fact }) => fact)
}

/** Reads where evidence stands from an address, `240-256.300-310` or `t3-10`; nothing where it says nothing. */
export function readSpot(spot: string): readonly Omit<Stretch, 'layer'>[] {
  const where = spot.startsWith('t') ? 'title' : 'text'
  return spot
    .replace(/^t/, '')
    .split('.')
    .flatMap((part) => {
      const match = /^(\d{1,9})-(\d{1,9})$/.exec(part)
      return match === null ? [] : [{ in: where, start: Number(match[1]), end: Number(match[2]) }]
    })
}

/** A paragraph of a text: where it begins, and in which language it is. */
export interface Paragraph {
  readonly start: number
  readonly text: string
  readonly language: string
  readonly isBoilerplate: boolean
}

/** The lines of a text that say something, with their places. */
export function paragraphsOf({
  text,
  passages,
  language,
  boilerplate,
}: Reading['document']): readonly Paragraph[] {
  let start = 0
  return text.split('\n').flatMap((line) => {
    const own = start
    start += line.length + 1
    if (line.trim() === '') return []
    const within = ({ span }: { readonly span: Span }): boolean =>
      span.start < own + line.length && span.end > own
    return [
      {
        start: own,
        text: line,
        language: passages.find(within)?.language ?? language,
        isBoilerplate: boilerplate.some(
          (span) => span.start <= own && span.end >= own + line.trimEnd().length,
        ),
      },
    ]
  })
}
