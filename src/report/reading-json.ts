/** A reading as one line of JSON, as `JSON.stringify` writes it: the kinds of thing that are many, by hand, in less time. */
import type {
  Actor,
  Document,
  Evidence,
  Localized,
  Mention,
  Office,
  Passage,
  Reading,
  Source,
  Span,
  Stance,
  Statement,
  Topic,
} from '../model.ts'

/** The same JSON as `JSON.stringify(reading)`, with the keys in the order in which `readText` puts them. */
export function readingToJson(reading: Reading): string {
  return `{"document":${ofDocument(reading.document)},"kind":"${reading.kind}","issuedBy":${ofWords(reading.issuedBy)},"actors":${ofList(reading.actors, ofActor)},"offices":${ofList(reading.offices, ofOffice)},"places":${ofList(reading.places, ofAny)},"topics":${ofList(reading.topics, ofTopic)},"formulations":${ofList(reading.formulations, ofAny)},"encounters":${ofList(reading.encounters, ofAny)},"statements":${ofList(reading.statements, ofStatement)},"commitments":${ofList(reading.commitments, ofAny)},"warnings":${ofList(reading.warnings, ofWords)}}`
}

/** Whatever stands in few readings. */
function ofAny(value: object): string {
  return JSON.stringify(value)
}

function ofDocument(document: Document): string {
  const { externalId, title, publisher, publisherCountry, url, publishedAt, retrievedAt } = document
  const { id, language, text, sourceHash, boilerplate, passages } = document
  return `{"externalId":${ofWords(externalId)},"title":${ofWords(title)},"publisher":${ofWords(publisher)},"publisherCountry":${ofWords(publisherCountry)},"url":${ofWords(url)},"publishedAt":${ofWords(publishedAt)},"retrievedAt":${ofWords(retrievedAt)},"id":${ofWords(id)},"language":${ofWords(language)},"text":${ofWords(text)},"sourceHash":${ofWords(sourceHash)},"boilerplate":${ofList(boilerplate, ofSpan)},"passages":${ofList(passages, ofPassage)}}`
}

function ofPassage({ span, language }: Passage): string {
  return `{"span":${ofSpan(span)},"language":${ofWords(language)}}`
}

function ofActor({ id, kind, names, side, offices, mentions }: Actor): string {
  return `{"id":${ofWords(id)},"kind":"${kind}","names":${ofNames(names)},"side":${ofWords(side)},"offices":${ofList(offices, ofWords)},"mentions":${ofList(mentions, ofMention)}}`
}

function ofMention(mention: Mention): string {
  return `{"in":"${mention.in}","span":${ofSpan(mention.span)},"form":"${mention.form}","candidates":${ofList(mention.candidates, ofAny)}}`
}

function ofOffice({ id, names, of }: Office): string {
  return `{"id":${ofWords(id)},"names":${ofNames(names)},"of":${ofWords(of)}}`
}

function ofTopic({ id, prefLabel, broader }: Topic): string {
  return `{"id":${ofWords(id)},"prefLabel":${ofNames(prefLabel)},"broader":${ofWords(broader)}}`
}

function ofStatement(statement: Statement): string {
  const { sources, resolution, cue, content, manner, stances, topics, formulations } = statement
  const { confidence, id, encounter, within } = statement
  const cueEvidence = cue.evidence === null ? 'null' : ofEvidence(cue.evidence)
  return `{"sources":${ofList(sources, ofSource)},"resolution":"${resolution}","cue":{"lemma":${ofWords(cue.lemma)},"act":"${cue.act}","evidence":${cueEvidence}},"content":${ofEvidence(content)},"manner":"${manner}","stances":${ofList(stances, ofStance)},"topics":${ofList(topics, ofWords)},"formulations":${ofList(formulations, ofWords)},"confidence":${confidence},"id":${ofWords(id)},"encounter":${ofWords(encounter)},"within":${ofWords(within)}}`
}

function ofSource({ actor, side, onBehalfOf, evidence }: Source): string {
  return `{"actor":${ofWords(actor)},"side":${ofWords(side)},"onBehalfOf":${ofWords(onBehalfOf)},"evidence":${ofEvidence(evidence)}}`
}

function ofStance({ polarity, target }: Stance): string {
  return `{"polarity":"${polarity}","target":${ofEvidence(target)}}`
}

function ofEvidence(evidence: Evidence): string {
  return `{"in":"${evidence.in}","spans":${ofList(evidence.spans, ofSpan)},"rule":${ofWords(evidence.rule)}}`
}

function ofSpan({ start, end, quote }: Span): string {
  return `{"start":${start},"end":${end},"quote":${ofWords(quote)}}`
}

function ofNames(names: Localized): string {
  let written = ''
  for (const language in names)
    written += `${written === '' ? '' : ','}${ofWords(language)}:${ofWords(names[language] ?? null)}`
  return `{${written}}`
}

function ofList<Item>(items: readonly Item[], write: (item: Item) => string): string {
  if (items.length === 0) return '[]'
  let written = ''
  for (const item of items) written += written === '' ? write(item) : `,${write(item)}`
  return `[${written}]`
}

/** What JSON writes in another way than it stands: quotation marks, backslashes, control characters, halves of pairs. */
const ESCAPED = /[^ !#-[\]-\uD7FF\uE000-\uFFFF]/
/** Of that, whatever is no quotation mark, backslash or line end. */
const RARE = /[^\n -\uD7FF\uE000-\uFFFF]/

function ofWords(words: string | null): string {
  if (words === null) return 'null'
  if (!ESCAPED.test(words)) return `"${words}"`
  if (RARE.test(words)) return JSON.stringify(words)
  return `"${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}
