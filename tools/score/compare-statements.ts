import type { Evidence, Span, Statement } from '../../src/model.ts'
import { actorPoint, type Comparison, labelOf, pairOff, sameActor, sameSources } from './actors.ts'
import type { GoldCommitment, GoldContent, GoldStatement } from './gold-types.ts'
import { pairByWeight } from './pairing.ts'
import { agreement, overlap, type Point, presence } from './tally.ts'

type Pair = readonly [GoldStatement, Statement]

/** Contents are one from this intersection / union on. */
export const SAME_CONTENT = 0.5

const CARRIED: ReadonlySet<string> = new Set(['carried', 'cataphoric', 'inferred'])

/** Everything that is counted about the statements and commitments of one document. */
export function compareStatements(comparison: Comparison): readonly Point[] {
  const pairs = pairStatements(comparison)
  const spoken = pairs.filter((pair) => isSpoken(pair, comparison))
  const lists = {
    wanted: comparison.gold.statements.map((statement) => describeGold(statement)),
    got: comparison.reading.statements.map((statement) => describe(statement, comparison)),
  }
  return [
    overlap('statements: span', pairs.length, lists),
    overlap('statements: span and speaker', spoken.length, lists),
    ...pairs.flatMap((pair) => pairPoints(pair, pairs, comparison)),
    ...commitmentPoints(comparison),
  ]
}

/** Gold statements with the read ones that have the same content. */
export function pairStatements(comparison: Comparison): readonly Pair[] {
  const { gold, reading } = comparison
  return pairByWeight(gold.statements, reading.statements, (wanted, got) => {
    const likeness = contentLikeness(wanted.content, got.content)
    if (likeness < SAME_CONTENT) return null
    const speaker = isSpoken([wanted, got], comparison) ? 0.01 : 0
    return likeness + speaker + (sameCue(wanted, got) ? 0.001 : 0)
  })
}

/** Intersection / union of two contents, in characters. */
export function contentLikeness(wanted: GoldContent, got: Pick<Evidence, 'in' | 'spans'>): number {
  if (wanted.in !== got.in) return 0
  const shared = wanted.spans
    .flatMap((one) => got.spans.map((other) => sharedLength(one, other)))
    .reduce((sum, length) => sum + length, 0)
  const union = lengthOf(wanted.spans) + lengthOf(got.spans) - shared
  return union === 0 ? 0 : shared / union
}

function pairPoints(pair: Pair, pairs: readonly Pair[], comparison: Comparison): readonly Point[] {
  const [wanted, got] = pair
  const speaker = speakerPoint(pair, comparison)
  const outer = pairs.find(([, other]) => other.id === got.within)?.[0].id ?? got.within
  const stances = got.stances.map((stance) => stance.polarity)
  return [
    { ...speaker, measure: 'speaker' },
    ...(CARRIED.has(wanted.resolution) ? [{ ...speaker, measure: 'carried speaker' }] : []),
    agreement('resolution', wanted.resolution, got.resolution),
    agreement('manner', wanted.manner, got.manner),
    actorPoint('on behalf', wanted.behalf, got.sources[0]?.onBehalfOf ?? null, comparison),
    agreement(
      'cue',
      wanted.cue?.quote ?? 'none',
      sameCue(wanted, got) ? (wanted.cue?.quote ?? 'none') : cueOf(got),
    ),
    overlap('stance', pairOff(wanted.stances, stances, (one, other) => one === other).length, {
      wanted: wanted.stances,
      got: stances,
    }),
    presence('nesting', wanted.within, outer),
  ]
}

function speakerPoint(pair: Pair, comparison: Comparison): Point {
  const [wanted, got] = pair
  const expected = speakersOf(wanted)
  return agreement('speaker', expected, isSpoken(pair, comparison) ? expected : sourcesOf(got, comparison))
}

function commitmentPoints(comparison: Comparison): readonly Point[] {
  const { gold, reading } = comparison
  const pairs = pairByWeight(gold.commitments, reading.commitments, (wanted, got) => {
    const likeness = contentLikeness({ in: 'text', spans: [wanted.undertaking] }, got.undertaking)
    return likeness < SAME_CONTENT ? null : likeness
  })
  const right = pairs.filter(([wanted, got]) => sameParties(wanted, got.parties, comparison))
  const lists = {
    wanted: gold.commitments.map(({ undertaking, parties }) => `${parties.join('+')}: ${undertaking.quote}`),
    got: reading.commitments.map(
      ({ undertaking, parties }) =>
        `${parties.map((id) => labelOf(id, reading)).join('+')}: ${quoteOf(undertaking.spans)}`,
    ),
  }
  return [
    overlap('commitments', right.length, lists),
    ...pairs.map(([wanted, got]) => agreement('commitment: instrument', wanted.instrument, got.instrument)),
    ...pairs.map(([wanted, got]) => presence('commitment: due', wanted.due, got.due?.edtf ?? null)),
  ]
}

function sameParties(
  wanted: GoldCommitment,
  got: Comparison['reading']['commitments'][number]['parties'],
  comparison: Comparison,
): boolean {
  const pairs = pairOff(wanted.parties, got, (one, other) => sameActor(one, other, comparison))
  return pairs.length === wanted.parties.length && pairs.length === got.length
}

function isSpoken([wanted, got]: Pair, comparison: Comparison): boolean {
  return sameSources(wanted.speakers, got.sources, comparison)
}

function sameCue(wanted: GoldStatement, got: Statement): boolean {
  const cue = wanted.cue
  const evidence = got.cue.evidence
  if (cue === null || evidence === null) return cue === evidence
  return wanted.content.in === evidence.in && evidence.spans.some((span) => sharedLength(cue, span) > 0)
}

function sharedLength(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0)
}

function speakersOf({ speakers }: GoldStatement): string {
  return (
    speakers.map(({ actor, side }) => actor ?? (side === null ? 'unnamed' : `unnamed:${side}`)).join('+') ||
    'nobody'
  )
}

function sourcesOf({ sources }: Statement, { reading }: Comparison): string {
  return sources.map((source) => labelOf(source.actor, reading)).join('+') || 'nobody'
}

function cueOf({ cue }: Statement): string {
  return cue.evidence === null ? 'none' : quoteOf(cue.evidence.spans)
}

function quoteOf(spans: readonly Span[]): string {
  return spans.map((span) => span.quote).join(' … ')
}

function describeGold(statement: GoldStatement): string {
  return `${speakersOf(statement)}: ${quoteOf(statement.content.spans)}`
}

function describe(statement: Statement, comparison: Comparison): string {
  return `${sourcesOf(statement, comparison)}: ${quoteOf(statement.content.spans)}`
}
