/** What was undertaken, and where the same parties speak of it in a later encounter. */
import type { Evidence } from '../../model.ts'
import type { SaidStatement } from '../../record/contract-over-time.ts'
import type { Item } from '../compare/content.ts'
import { likenessBy } from '../compare/likeness.ts'
import { type Point, pointsOf } from '../compare/points.ts'
import { withOneSpelling } from '../compare/spellings.ts'
import { type Weigh, weigher } from '../compare/weights.ts'
import { daysBetween } from './days.ts'
import type { DriftTools } from './find-drift.ts'
import type { FollowedCommitment, FollowUp, TimelineEncounter } from './timeline.ts'
import { type DatedSpeaker, datedOf, eachOnce, type Kept } from './told.ts'

/** Statements less alike are on something else. */
const LEAST = 0.34
/** So many are given of each, the likest. */
const MOST = 5
/** What weighs less is too common to be named. */
const TELLING = 0.3

interface Spoken {
  readonly kept: Kept
  readonly point: Point
  /** Place among the encounters. */
  readonly encounter: number
}

/** The undertakings in `said`, each with what is said of it later. */
export function followCommitments(
  encounters: readonly TimelineEncounter[],
  said: readonly SaidStatement[],
  tools: DriftTools,
): readonly FollowedCommitment[] {
  const places = new Map(encounters.map(({ record }, place) => [record, place]))
  // What is said later is looked at only where something was undertaken.
  if (said.every(({ commitments }) => commitments.length === 0)) return []
  const kept = eachOnce(said, tools.wordsOf)
  const spoken = spokenIn(kept, places, tools)
  const parties = new Set(
    encounters.flatMap(({ participants }) =>
      participants.flatMap(({ actor, side }) => [`entity/${actor}`, `entity/${side}`]),
    ),
  )
  const weigh = weigher(
    spoken.map(({ point }) => point),
    parties,
    2,
  )
  const likeness = likenessBy(weigh, null)
  return spoken.flatMap((one) =>
    one.kept.said.commitments.map((commitment): FollowedCommitment => {
      const { document, day, statement } = one.kept.said
      return {
        encounter: one.encounter,
        document: document.document,
        statement: statement.id,
        day,
        parties: commitment.parties.map((id) => partyOf(id, one.kept.said)),
        instrument: commitment.instrument,
        undertaking: commitment.undertaking,
        due: commitment.due,
        followUps: followUpsOf(one, spoken, likeness, weigh),
      }
    }),
  )
}

function spokenIn(
  kept: readonly Kept[],
  places: ReadonlyMap<string, number>,
  { describe }: DriftTools,
): readonly Spoken[] {
  const found = kept.flatMap((one) => {
    const { document, statement, inner, encounter } = one.said
    const place = places.get(encounter?.record ?? '')
    const [point] = pointsOf(
      { statements: [statement, ...inner], language: document.language, publishedAt: document.publishedAt },
      0,
      describe,
      () => ({ actor: null, names: {}, side: null }),
    )
    if (place === undefined || point?.statements[0] !== statement) return []
    return [{ kept: one, point, encounter: place }]
  })
  const spelled = withOneSpelling(found.map(({ point }) => point))
  return found.map((one, at) => ({ ...one, point: spelled[at] ?? one.point }))
}

function partyOf(id: string, { actors }: SaidStatement): DatedSpeaker {
  const actor = actors.find((one) => one.id === id)
  return {
    actor: actor === undefined || actor.id.startsWith('local:') ? null : actor.id,
    names: actor?.names ?? {},
    side: actor === undefined ? null : (actor.side ?? (actor.kind === 'person' ? null : actor.id)),
    offices: actor?.offices ?? [],
    onBehalfOf: null,
  }
}

/** What is said on a later day, the likest first chosen, then in order of day. */
function followUpsOf(
  one: Spoken,
  spoken: readonly Spoken[],
  likeness: (a: Point, b: Point) => number,
  weigh: Weigh,
): readonly FollowUp[] {
  const { day } = one.kept.said
  if (day === null) return []
  return spoken
    .filter(({ kept, encounter }) => encounter !== one.encounter && (kept.said.day ?? '') > day)
    .map((other) => ({
      other,
      value: likeness(one.point, other.point),
      shared: sharedItems(one, other, weigh),
    }))
    .filter(({ value, shared }) => value >= LEAST && shared.length > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST)
    .toSorted((a, b) => ((a.other.kept.said.day ?? '') < (b.other.kept.said.day ?? '') ? -1 : 1))
    .flatMap(({ other, value, shared }) => {
      const record = other.kept.said.encounter?.record
      if (record == null) return []
      const statement = datedOf(other.kept)
      const daysAfter = statement.day === null ? null : daysBetween(day, statement.day)
      return [
        {
          encounter: other.encounter,
          record,
          document: statement.document,
          statement,
          shared,
          likeness: value,
          daysAfter,
        },
      ]
    })
}

function sharedItems(one: Spoken, other: Spoken, weigh: Weigh): FollowUp['shared'] {
  const { content } = other.kept.said.statement
  const shared = new Map<string, Evidence>()
  for (const item of other.point.items) {
    const key = item.keys.find((own) => one.point.keys.has(own))
    if (key === undefined || weigh(item) < TELLING || item.span.quote.length < 2 || shared.has(key)) continue
    shared.set(key, evidenceOf(item, content))
  }
  return [...shared].map(([key, evidence]) => ({ key, evidence }))
}

function evidenceOf({ span }: Item, { in: field, rule }: Evidence): Evidence {
  return { in: field, spans: [span], rule }
}
