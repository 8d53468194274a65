import type {
  Actor,
  ActorId,
  Commitment,
  Encounter,
  EncounterId,
  Evidence,
  Reading,
  Span,
  Statement,
  StatementId,
} from '../../src/model.ts'
import type { GoldDocument, GoldEncounter, GoldStatement } from './gold-types.ts'

/** A reading that says exactly what a gold document asks for: what the scorer's own tests start from and then spoil. */
export function perfectReading(gold: GoldDocument): Reading {
  return {
    document: {
      id: gold.id as Reading['document']['id'],
      externalId: gold.id,
      language: gold.language,
      title: gold.title,
      text: gold.text,
      publisher: gold.publisher,
      publisherCountry: gold.country,
      url: null,
      publishedAt: gold.published,
      retrievedAt: null,
      sourceHash: '',
      boilerplate: [],
      passages: [],
    },
    kind: 'news-report',
    issuedBy: null,
    actors: gold.actors.map((_, index) => localActor(gold, index)),
    offices: [],
    places: [],
    topics: [],
    formulations: [],
    encounters: gold.encounters.map((encounter) => readEncounter(encounter, gold)),
    statements: gold.statements.map((statement) => readStatement(statement, gold)),
    commitments: gold.commitments.map((commitment) => ({
      statement: commitment.statement as StatementId,
      parties: commitment.parties.map((ref) => actorId(ref, gold)) as unknown as Commitment['parties'],
      undertaking: evidence([commitment.undertaking]),
      instrument: commitment.instrument,
      due: commitment.due === null ? null : { edtf: commitment.due, stated: [], implied: [], basis: [] },
    })),
    warnings: [],
  }
}

function localActor(gold: GoldDocument, index: number): Actor {
  const actor = gold.actors[index]
  return {
    id: `local:${index + 1}` as ActorId,
    kind: actor?.kind ?? 'person',
    names: { ar: actor?.words ?? '' },
    side: actor?.side ?? null,
    offices: [],
    mentions: [],
  }
}

function actorId(ref: string, gold: GoldDocument): ActorId {
  const index = gold.actors.findIndex((actor) => actor.ref === ref)
  return (index === -1 ? ref : `local:${index + 1}`) as ActorId
}

function readEncounter(encounter: GoldEncounter, gold: GoldDocument): Encounter {
  const words = evidence([{ start: 0, end: 0, quote: '' }])
  const claim = <T>(value: T) => ({ value, evidence: [words] as const })
  return {
    id: encounter.id as EncounterId,
    format: encounter.format,
    status: encounter.status,
    participants: encounter.participants.map(({ actor, role, office, behalf }) => ({
      actor: actorId(actor, gold),
      office: office as Encounter['participants'][number]['office'],
      onBehalfOf: behalf === null ? null : actorId(behalf, gold),
      role,
      evidence: [],
    })),
    date:
      encounter.date === null ? null : claim({ edtf: encounter.date, stated: [], implied: [], basis: [] }),
    partOfDay: null,
    place:
      encounter.country === null && encounter.city === null
        ? null
        : claim({
            id: null,
            kind: null,
            names: {},
            country: encounter.country,
            city: encounter.city as null,
            geonames: null,
          }),
    requestedBy: encounter.requestedBy === null ? null : claim(actorId(encounter.requestedBy, gold)),
    onSidelinesOf: encounter.beside === null ? null : claim(encounter.beside),
    partOf: encounter.partOf as EncounterId | null,
    topics: [],
    evidence: [words],
    confidence: 1,
  }
}

function readStatement(statement: GoldStatement, gold: GoldDocument): Statement {
  const content = evidence(statement.content.spans, statement.content.in)
  return {
    id: statement.id as StatementId,
    encounter: null,
    sources: statement.speakers.map(({ actor, side }) => ({
      actor: actor === null ? null : actorId(actor, gold),
      side,
      onBehalfOf: statement.behalf === null ? null : actorId(statement.behalf, gold),
      evidence: content,
    })),
    resolution: statement.resolution,
    cue: {
      lemma: null,
      act: 'assertive',
      evidence: statement.cue === null ? null : evidence([statement.cue], statement.content.in),
    },
    content,
    manner: statement.manner,
    stances: statement.stances.map((polarity) => ({ polarity, target: content })),
    topics: [],
    formulations: [],
    within: statement.within as StatementId | null,
    confidence: 1,
  }
}

function evidence(spans: readonly Span[], where: Evidence['in'] = 'text'): Evidence {
  return { in: where, spans: spans as unknown as Evidence['spans'], rule: 'sample' }
}
