/** Readings broken on purpose: each must be refused by the schema or by `checkReading`. */
import type { Reading } from '../model.ts'

/** One way to break the invented reading. */
export interface Mutation {
  readonly name: string
  /** Where: `statements.0.content.spans.0.quote`. */
  readonly path: string
  /** What the value becomes; left out, the field goes. */
  readonly to?: unknown
}

export const MUTATIONS: readonly Mutation[] = [
  { name: 'a quote is missing', path: 'statements.0.content.spans.0.quote' },
  { name: 'a span ends before it starts', path: 'statements.0.content.spans.0.end', to: 0 },
  { name: 'a quote is not the slice', path: 'statements.0.content.spans.0.quote', to: 'كلام آخر' },
  { name: 'a span is shifted by one', path: 'statements.1.content.spans.0.start', to: 7 },
  { name: 'a span reaches behind the text', path: 'document.passages.0.span.end', to: 100_000 },
  { name: 'an offset is a fraction', path: 'statements.0.content.spans.0.start', to: 1.5 },
  { name: 'an offset is negative', path: 'document.boilerplate.0.start', to: -1 },
  { name: 'evidence without spans', path: 'encounters.0.evidence.0.spans', to: [] },
  { name: 'a claim without evidence', path: 'encounters.0.date.evidence', to: [] },
  { name: 'evidence without its rule', path: 'encounters.0.place.evidence.0.rule' },
  { name: 'evidence in no text', path: 'statements.0.content.in', to: 'body' },
  { name: 'evidence in the title that is not there', path: 'statements.0.content.in', to: 'title' },
  { name: 'words of a dropped subject', path: 'actors.0.mentions.1.form', to: 'name' },
  { name: 'a field that nobody knows', path: 'statements.0.tone', to: 'friendly' },
  { name: 'an unknown field deep inside', path: 'encounters.0.participants.0.evidence.0.score', to: 1 },
  { name: 'an unknown field at the top', path: 'version', to: 1 },
  { name: 'a missing list', path: 'topics' },
  { name: 'a missing field that may be null', path: 'document.url' },
  { name: 'null for a list', path: 'encounters', to: null },
  { name: 'a participant listed nowhere', path: 'encounters.0.participants.0.actor', to: 'local:9' },
  { name: 'a speaker listed nowhere', path: 'statements.0.sources.0.actor', to: 'nobody' },
  { name: 'an office listed nowhere', path: 'offices', to: [] },
  { name: 'a place listed nowhere', path: 'places', to: [] },
  { name: 'a topic listed nowhere', path: 'statements.0.topics', to: ['deserts'] },
  { name: 'a broader topic listed nowhere', path: 'topics.0.broader', to: 'seas' },
  { name: 'a set phrase listed nowhere', path: 'formulations', to: [] },
  { name: 'an encounter listed nowhere', path: 'statements.0.encounter', to: 'e7' },
  { name: 'a statement listed nowhere', path: 'statements.2.within', to: 's9' },
  { name: 'a statement within itself', path: 'statements.2.within', to: 's3' },
  { name: 'a commitment of no statement', path: 'commitments.0.statement', to: 's9' },
  { name: 'a candidate listed nowhere', path: 'actors.0.mentions.1.candidates.0.actor', to: 'x' },
  { name: 'an actor listed twice', path: 'actors.1.id', to: 'local:1' },
  { name: 'a kind of actor that is none', path: 'actors.0.kind', to: 'human' },
  { name: 'a format that is none', path: 'encounters.0.format', to: 'talks' },
  { name: 'a stance that is none', path: 'statements.0.stances.0.polarity', to: 'likes' },
  { name: 'a confidence above one', path: 'statements.0.confidence', to: 1.1 },
  { name: 'a country in capitals', path: 'document.publisherCountry', to: 'RR' },
  { name: 'a hash that is none', path: 'document.sourceHash', to: 'abc' },
  { name: 'a statement out of order', path: 'statements.1.id', to: 's3' },
  { name: 'a speaker, and yet unresolved', path: 'statements.0.resolution', to: 'unresolved' },
  { name: 'nobody, and yet explicit', path: 'statements.0.sources', to: [] },
  { name: 'a commitment of nobody', path: 'commitments.0.parties', to: [] },
  { name: 'an empty warning', path: 'warnings.0', to: '' },
]

/** A deep copy of `reading`, broken. Throws where the path leads nowhere: the mutation would prove nothing. */
export function mutate(reading: Reading, { path, to }: Mutation): unknown {
  const copy = structuredClone(reading) as unknown as Record<string, unknown>
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const parent = steps.reduce<Record<string, unknown>>((value, step) => {
    const next = value[step]
    if (typeof next !== 'object' || next === null) throw new Error(`The reading has no ${path}.`)
    return next as Record<string, unknown>
  }, copy)
  if (to === undefined && !(last in parent)) throw new Error(`The reading has no ${path}.`)
  if (to === undefined) delete parent[last]
  else parent[last] = to
  return copy
}
