/** Statements of many documents, each thing said once: whoever prints it again is named beside it. */

import type { DocumentName } from '../../encounter-record.ts'
import { documentName } from '../../merge/accounts.ts'
import { copyGroups } from '../../merge/copy-groups.ts'
import type {
  ActorId,
  DocumentId,
  Evidence,
  Localized,
  OfficeId,
  RecordId,
  Side,
  Stance,
  Statement,
} from '../../model.ts'
import type { SaidDocument, SaidStatement } from '../../record/contract-over-time.ts'
import type { WordsOf } from './words.ts'

/** Who is said to have said it. */
export interface DatedSpeaker {
  /** In the registry; null for whoever it does not know, and for an unnamed source. */
  readonly actor: ActorId | null
  readonly names: Localized
  readonly side: Side | null
  /** What the document says that they hold. */
  readonly offices: readonly OfficeId[]
  readonly onBehalfOf: ActorId | null
}

/** A statement, the words for it, and the day on which it was made. */
export interface DatedStatement
  extends DocumentName,
    Pick<Statement, 'topics' | 'formulations' | 'encounter'> {
  readonly url: string | null
  readonly statement: Statement['id']
  /** The encounter that it was made in, as all documents tell it. */
  readonly record: RecordId | null
  /** `YYYY-MM-DD`: of the encounter where it has a day, else of the publication; null where neither has. */
  readonly day: string | null
  readonly dayRestsOn: 'encounter' | 'publication' | null
  readonly speakers: readonly DatedSpeaker[]
  readonly lemma: string | null
  readonly cue: Evidence | null
  readonly stances: readonly Stance[]
  readonly content: Evidence
  /** Other documents that carry the same words: syndication, never another time. */
  readonly alsoIn: readonly DocumentName[]
}

/** A statement on its way into a list. */
export interface Kept {
  readonly said: SaidStatement
  readonly alsoIn: DocumentName[]
}

/** The same words within so many days are one time that they were said. */
const ONE_TIME = 3
const DAY = 86_400_000

/**
 * The statements, each once, in order of day, those without one last. Of copies of one text the first published counts; so it
 * does of the same words that one speaker is given in several texts of one encounter, or of a few days.
 */
export function eachOnce(all: readonly SaidStatement[], wordsOf: WordsOf): readonly Kept[] {
  const ordered = all.toSorted(bySaying)
  const leaders = leadersOf(ordered.map(({ document }) => document))
  const kept: Kept[] = []
  const byWords = new Map<string, Kept[]>()
  const byDocument = new Map<DocumentId, Kept[]>()
  for (const said of ordered) {
    const leader = leaders.get(said.document.document) ?? said.document
    if (leader !== said.document) {
      for (const one of byDocument.get(leader.document) ?? []) carry(one, said.document)
      continue
    }
    const key = `${speakerKey(said)} ${foldedWords(said, wordsOf)}`
    const same = (byWords.get(key) ?? []).find((one) => areOneTime(one.said, said))
    if (same !== undefined) {
      carry(same, said.document)
      continue
    }
    const one: Kept = { said, alsoIn: [] }
    kept.push(one)
    byWords.set(key, [...(byWords.get(key) ?? []), one])
    byDocument.set(said.document.document, [...(byDocument.get(said.document.document) ?? []), one])
  }
  return kept
}

/** By document, the first published of its copies. */
function leadersOf(documents: readonly SaidDocument[]): ReadonlyMap<DocumentId, SaidDocument> {
  const each = [...new Map(documents.map((one) => [one.document, one])).values()].toSorted(byPublication)
  const groups = copyGroups(each.map(({ sketch }) => sketch))
  const byBytes = new Map<string, SaidDocument>()
  const leaders = new Map<DocumentId, SaidDocument>()
  each.forEach((one, place) => {
    const leader = each[groups[place] ?? place] ?? one
    const first = byBytes.get(one.sourceHash) ?? leaders.get(leader.document) ?? leader
    byBytes.set(one.sourceHash, first)
    leaders.set(one.document, first)
  })
  return leaders
}

function byPublication(a: SaidDocument, b: SaidDocument): number {
  const [one, two] = [a.publishedAt ?? '9', b.publishedAt ?? '9']
  if (one !== two) return one < two ? -1 : 1
  return a.document < b.document ? -1 : 1
}

function bySaying(a: SaidStatement, b: SaidStatement): number {
  const [one, two] = [a.day ?? '9', b.day ?? '9']
  if (one !== two) return one < two ? -1 : 1
  return byPublication(a.document, b.document) || placeOf(a) - placeOf(b)
}

function placeOf({ statement: { content } }: SaidStatement): number {
  return content.in === 'title' ? Number.MAX_SAFE_INTEGER : content.spans[0].start
}

function carry({ said, alsoIn }: Kept, document: SaidDocument): void {
  const isThere = [said.document, ...alsoIn].some((one) => one.document === document.document)
  if (!isThere) alsoIn.push(documentName(document))
}

function foldedWords({ statement, document }: SaidStatement, wordsOf: WordsOf): string {
  return statement.content.spans
    .flatMap((span) => wordsOf(span, document.language).map(({ folded }) => folded))
    .join(' ')
}

function areOneTime(a: SaidStatement, b: SaidStatement): boolean {
  if (a.document.document === b.document.document) return true
  const [one, two] = [a.encounter?.record ?? null, b.encounter?.record ?? null]
  if (one !== null && one === two) return true
  if (a.day === null || b.day === null) return a.day === b.day
  return Math.abs(Date.parse(a.day) - Date.parse(b.day)) <= ONE_TIME * DAY
}

/** Who says it, as one text. */
export function speakerKey(said: SaidStatement): string {
  return speakersOf(said).map(keyOfSpeaker).sort().join('+')
}

/** By which speakers of many documents are one: the registry's id, else name and side. */
export function keyOfSpeaker({ actor, names, side }: Pick<DatedSpeaker, 'actor' | 'names' | 'side'>): string {
  return actor ?? `${side ?? ''} ${JSON.stringify(Object.entries(names).sort())}`
}

/** Whom the sources of a statement name. */
export function speakersOf({ statement, actors }: SaidStatement): readonly DatedSpeaker[] {
  return statement.sources.map(({ actor: id, side, onBehalfOf }) => {
    const actor = actors.find((one) => one.id === id)
    const own = actor === undefined ? null : (actor.side ?? (actor.kind === 'person' ? null : actor.id))
    return {
      actor: id === null || id.startsWith('local:') ? null : id,
      names: actor?.names ?? {},
      side: side ?? own,
      offices: actor?.offices ?? [],
      onBehalfOf,
    }
  })
}

/** A statement as it goes out. */
export function datedOf({ said, alsoIn }: Kept): DatedStatement {
  const { document, statement, encounter, day, dayRestsOn } = said
  return {
    ...documentName(document),
    url: document.url,
    statement: statement.id,
    encounter: encounter?.encounter ?? null,
    record: encounter?.record ?? null,
    day,
    dayRestsOn,
    speakers: speakersOf(said),
    lemma: statement.cue.lemma,
    cue: statement.cue.evidence,
    stances: statement.stances,
    content: statement.content,
    topics: statement.topics,
    formulations: statement.formulations,
    alsoIn,
  }
}
