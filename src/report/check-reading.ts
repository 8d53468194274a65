/** What a schema cannot say of a reading: that every quote is the slice that it names, and every id is listed once. */
import type { ActorId, Evidence, Reading, Span } from '../model.ts'
import { placed } from './placed.ts'

/** Everything in `reading` that breaks a law, as `where: what`; empty if nothing does. */
export function checkReading(reading: Reading): readonly string[] {
  return [
    ...checkSpans(reading),
    ...checkLists(reading),
    ...checkReferences(reading),
    ...checkSources(reading),
  ]
}

function checkSpans(reading: Reading): readonly string[] {
  const { document, actors } = reading
  const texts = { text: document.text, title: document.title }
  const ranges = [document.boilerplate, document.passages.map(({ span }) => span)]
  return [
    ...document.boilerplate.flatMap((span, at) => checkSpan(`boilerplate[${at}]`, span, document.text)),
    ...document.passages.flatMap(({ span }, at) => checkSpan(`passages[${at}]`, span, document.text)),
    ...ranges.flatMap(checkOrder),
    ...actors.flatMap(({ id, mentions }) =>
      mentions.flatMap((mention, at) => {
        const where = `actors ${id}, mentions[${at}]`
        const dropped = mention.form === 'dropped'
        return checkSpan(where, mention.span, texts[mention.in], dropped)
      }),
    ),
    ...placed(reading).flatMap(({ where, evidence }) => checkEvidence(where, evidence, texts)),
  ]
}

function checkEvidence(
  where: string,
  evidence: Evidence,
  texts: Readonly<Record<Evidence['in'], string>>,
): string[] {
  return evidence.spans.flatMap((span) => checkSpan(where, span, texts[evidence.in]))
}

/** A span is its quote's place; only a dropped subject's is empty. */
function checkSpan(where: string, { start, end, quote }: Span, text: string, empty = false): string[] {
  if (start > end || end > text.length)
    return [`${where}: [${start}, ${end}) is no range of a text of ${text.length} units`]
  if (text.slice(start, end) !== quote) return [`${where}: "${quote}" does not stand at [${start}, ${end})`]
  if (empty === (quote === '')) return []
  return [empty ? `${where}: a dropped subject has words` : `${where}: a span without words`]
}

function checkOrder(spans: readonly Span[]): string[] {
  return spans.flatMap((span, at) => {
    const before = spans[at - 1]
    return before !== undefined && span.start < before.end
      ? [`[${span.start}, ${span.end}) overlaps what stands before`]
      : []
  })
}

function checkLists(reading: Reading): readonly string[] {
  const lists = ['actors', 'offices', 'places', 'topics', 'formulations'] as const
  return [
    ...lists.flatMap((list) =>
      repeated(reading[list].map(({ id }) => id ?? '?')).map((id) => `${list}: ${id} is listed twice`),
    ),
    ...reading.encounters.flatMap(({ id }, at) =>
      id === `e${at + 1}` ? [] : [`encounters[${at}] is called ${id}`],
    ),
    ...reading.statements.flatMap(({ id }, at) =>
      id === `s${at + 1}` ? [] : [`statements[${at}] is called ${id}`],
    ),
  ]
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
}

/** An id, and where it is used. */
interface Use {
  readonly where: string
  readonly id: string
}

function checkReferences(reading: Reading): readonly string[] {
  return [
    ...unlisted('actors', reading.actors, actorsUsed(reading)),
    ...unlisted('offices', reading.offices, officesUsed(reading)),
    ...unlisted('places', reading.places, placesUsed(reading)),
    ...unlisted('topics', reading.topics, topicsUsed(reading)),
    ...unlisted('formulations', reading.formulations, formulationsUsed(reading)),
    ...unlisted('encounters', reading.encounters, encountersUsed(reading)),
    ...unlisted('statements', reading.statements, statementsUsed(reading)),
  ]
}

function unlisted(
  list: string,
  items: readonly { readonly id: string | null }[],
  uses: readonly Use[],
): readonly string[] {
  const listed = new Set(items.map(({ id }) => id))
  return uses
    .filter(({ id }) => !listed.has(id))
    .map(({ where, id }) => `${where}: ${id} is not listed in ${list}`)
}

function uses(where: string, ids: readonly (string | null | undefined)[]): readonly Use[] {
  return ids.flatMap((id) => (id === null || id === undefined ? [] : [{ where, id }]))
}

function actorsUsed({ issuedBy, actors, encounters, statements, commitments }: Reading): readonly Use[] {
  const candidates = (mentions: Reading['actors'][number]['mentions']): readonly ActorId[] =>
    mentions.flatMap((mention) => mention.candidates.map(({ actor }) => actor))
  return [
    ...uses('issuedBy', [issuedBy]),
    ...actors.flatMap(({ id, mentions }) => uses(`candidates of ${id}`, candidates(mentions))),
    ...encounters.flatMap(({ id, participants, requestedBy }) => [
      ...uses(id, [requestedBy?.value]),
      ...participants.flatMap(({ actor, onBehalfOf }) => uses(id, [actor, onBehalfOf])),
    ]),
    ...statements.flatMap(({ id, sources }) =>
      sources.flatMap(({ actor, onBehalfOf }) => uses(id, [actor, onBehalfOf])),
    ),
    ...commitments.flatMap(({ parties }, at) => uses(`commitments[${at}]`, parties)),
  ]
}

function officesUsed({ actors, encounters }: Reading): readonly Use[] {
  return [
    ...actors.flatMap(({ id, offices }) => uses(id, offices)),
    ...encounters.flatMap(({ id, participants }) =>
      uses(
        id,
        participants.map(({ office }) => office),
      ),
    ),
  ]
}

function placesUsed({ places, encounters }: Reading): readonly Use[] {
  return [
    ...places.flatMap(({ id, city }) => uses(`place ${id}`, [city])),
    ...encounters.flatMap(({ id, place }) => uses(id, [place?.value.id, place?.value.city])),
  ]
}

function topicsUsed({ topics, encounters, statements }: Reading): readonly Use[] {
  return [
    ...topics.flatMap(({ id, broader }) => uses(`topic ${id}`, [broader])),
    ...[...encounters, ...statements].flatMap((item) => uses(item.id, item.topics)),
  ]
}

function formulationsUsed({ statements }: Reading): readonly Use[] {
  return statements.flatMap(({ id, formulations }) => uses(id, formulations))
}

function encountersUsed({ encounters, statements }: Reading): readonly Use[] {
  return [
    ...encounters.flatMap(({ id, partOf }) => uses(id, [partOf])),
    ...statements.flatMap(({ id, encounter }) => uses(id, [encounter])),
  ]
}

function statementsUsed({ statements, commitments }: Reading): readonly Use[] {
  return [
    ...statements.flatMap(({ id, within }) => uses(id, [within])),
    ...commitments.flatMap(({ statement }, at) => uses(`commitments[${at}]`, [statement])),
  ]
}

/** A statement without a source is unresolved, and no other is; nothing is within itself or part of itself. */
function checkSources({ encounters, statements }: Reading): readonly string[] {
  return [
    ...statements.flatMap(({ id, sources, resolution }) =>
      (sources.length === 0) === (resolution === 'unresolved')
        ? []
        : [`${id}: ${sources.length} sources, yet ${resolution}`],
    ),
    ...statements.flatMap(({ id, within }) => (within === id ? [`${id} is within itself`] : [])),
    ...encounters.flatMap(({ id, partOf }) => (partOf === id ? [`${id} is part of itself`] : [])),
  ]
}
