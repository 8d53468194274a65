/** Gatherings of a body that somebody attends: "will attend the Union Summit in Narvil", "participated in a ministerial of the Union". */
import type { Entry, Found, Match, Phrase, PlaceWords, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { placeIn } from './circumstances.ts'
import { subjectOf } from './clause.ts'
import { bareFrame, type ContactFrame, canMeet, membersOf, objectBehind } from './contact-frame.ts'
import { journeyFor } from './contact-purpose.ts'
import { statusOf } from './contact-status.ts'
import { isCapital, isComma, isMark, isParticle, lists, particle, spells } from './particles.ts'
import { phraseOf } from './phrase-of.ts'
import type { Sentence } from './sentence.ts'
import { sideAt } from './sides.ts'
import { behindBracket } from './titles.ts'

const VERBS: readonly string[] = ['encounter-verbs']
const ATTENDING: ReadonlySet<unknown> = new Set([
  'attend',
  'chair',
  'co-chair',
  'co-host',
  'host',
  'join',
  'participate',
])

/** The telling whose verb of attending stands at `token`; null where it is no gathering of a body of states, or nobody is named who attends. */
export function attendedAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  if (!lists(view, token, VERBS)) return null
  for (const match of view.matches(token))
    for (const entry of match.entries)
      if (entry.kind === 'encounter-verbs' && ATTENDING.has(entry.payload.id) && match.end <= sentence.end)
        return attended(view, sentence, match, entry)
  return null
}

function attended(view: TextView, sentence: Sentence, match: Match, entry: Entry): ContactFrame | null {
  const gathering = gatheringBehind(view, sentence, match.end)
  if (gathering === null) return null
  const journey = journeyFor(view, sentence, match, entry)
  const status = journey?.status ?? statusOf(view, sentence, match, entry)
  if (status === null) return null
  const subject = subjectOf(view, sentence, journey?.match ?? match)
  if (subject === null || subject.first || (subject.phrase === null && !subject.pronoun)) return null
  const people = membersOf(subject.phrase).filter(canMeet)
  if (people.some(({ kind }) => kind !== 'person')) return null
  const others = peopleWith(view, sentence, gathering.end)
  return {
    ...bareFrame('en/encounter/attended', gathering.format, {
      start: match.start,
      end: others.length > 0 ? gathering.end : match.end,
    }),
    status,
    subject: people,
    object: [gathering.body, ...others],
    dropped: subject.phrase === null,
    place:
      placeIn(view, sentence, { start: gathering.end, end: sentence.end }) ?? onlyOf(journey?.places ?? []),
  }
}

const WITH: ReadonlySet<string> = new Set(['with'])

/** "the Union Summit in Narvil, with President X and Prime Minister Y": who else is named, no verb between. */
function peopleWith(view: TextView, sentence: Sentence, from: number): readonly Phrase[] {
  const people = membersOf(objectBehind(view, sentence, from, WITH))
  const [first] = people
  if (first === undefined || view.next(from, CLAUSES, first.start) < first.start) return []
  return people.every((one) => one.kind === 'person' && canMeet(one)) ? people : []
}

function onlyOf([place, another]: readonly PlaceWords[]): PlaceWords | null {
  return place === undefined || another !== undefined ? null : place
}

/** Words of a gathering's name: "the second in-person Union Foreign Ministers'". */
const LONGEST_NAME = 12
const FORMATS: Readonly<Record<string, string>> = {
  summit: 'summit',
  conference: 'conference',
  meeting: 'conference',
}
/** Who meets where a body does: "the Union foreign ministers' meeting". */
const MEMBERS: ReadonlySet<string> = new Set(['leaders', 'ministers', 'ministerial'])

interface Gathering {
  readonly end: number
  readonly body: Phrase
  readonly format: string
}

/** "the Union Summit", "a virtual Union Leaders' meeting", "a ministerial of the Union". */
function gatheringBehind(view: TextView, sentence: Sentence, verb: number): Gathering | null {
  let at = skipAdverbials(view, sentence, verb)
  if (isParticle(view, at, 'in')) at += 1
  if (particle(view, at, 'article') === null) return null
  let body: Phrase | null = null
  for (let token = at + 1; token < Math.min(sentence.end, at + LONGEST_NAME); ) {
    const noun = view.find(token, 'encounter-nouns')
    const format = noun === null ? undefined : FORMATS[String(noun.entry.payload.format)]
    if (noun !== null && format !== undefined && isOfMembers(view, at, token, noun)) {
      const whose = body ?? bodyBehind(view, sentence, noun.match.end)
      return whose === null ? null : { body: whose, format, end: Math.max(whose.end, noun.match.end) }
    }
    const named = bodyAt(view, sentence, token)
    if (named !== null && body !== null) return null
    if (named !== null && isSummit(view, named)) return { body: named, format: 'summit', end: named.end }
    body = named ?? body
    if (named === null && !isOfName(view, token)) return null
    token = named?.end ?? token + 1
  }
  return null
}

/** "the annual East Coast Summit": a body that is called a summit meets as one. */
function isSummit(view: TextView, { name }: Phrase): boolean {
  return name !== null && spells(view, name.end - 1, 'summit')
}

/** A meeting that is called one of leaders or ministers; summits and ministerials always are. */
function isOfMembers(view: TextView, from: number, token: number, { entry }: Found): boolean {
  if (entry.payload.format !== 'meeting') return true
  for (let at = from; at < token; at += 1) if (view.isAmong(at, MEMBERS)) return true
  return false
}

/** No word that ends the name or belongs to another clause; "in" of "in-person" is none. */
function isOfName(view: TextView, token: number): boolean {
  if (isComma(view, token) || isMark(view, token, ';') || isMark(view, token, ':')) return false
  if (isCapital(view, token) || isMark(view, token + 1, '-')) return true
  return !ENDING.some((kind) => particle(view, token, kind) !== null) && !lists(view, token, CLAUSES)
}

const ENDING: readonly string[] = ['preposition', 'relative', 'auxiliary', 'complementiser']
const CLAUSES: readonly string[] = ['reporting-verbs', 'encounter-verbs']

function bodyBehind(view: TextView, sentence: Sentence, of: number): Phrase | null {
  if (!isParticle(view, of, 'of')) return null
  return bodyAt(view, sentence, isParticle(view, of + 1, 'the') ? of + 2 : of + 1)
}

/** Kinds of bodies whose members are states. */
const OF_STATES: ReadonlySet<string> = new Set(['alliance', 'forum', 'intergovernmental', 'union'])

interface BodyFact {
  readonly kind?: string
}

function bodyAt(view: TextView, sentence: Sentence, token: number): Phrase | null {
  const [id] = sideAt(view, token)?.ids ?? []
  const kind = id === undefined ? undefined : (view.fact(`body/${id}`) as BodyFact | undefined)?.kind
  if (kind === undefined || !OF_STATES.has(kind)) return null
  const found = view.find(token, 'body')
  if (id === undefined || found === null || found.match.end > sentence.end) return null
  const { start, end } = found.match
  const name = { start, end, prefixLength: 0, ids: [id], listed: 'body', guarded: false }
  return phraseOf({ start, end: behindBracket(view, end), kind: 'body', sides: [id], name })
}
