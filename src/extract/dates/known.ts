/** What a text itself lets one know of its day: offices of those who met, anniversaries, gatherings, terms of their time. */
import type { DateExpression, DateMeaning, Match, TextView, TokenRange } from '../../../languages/pack.ts'
import type { Evidence } from '../../model.ts'
import type { Contact, Party } from '../encounters/contact.ts'
import { lastAtMost } from '../encounters/told.ts'
import { phraseSpan, spanOf } from '../mentions/context.ts'
import type { Known } from '../mentions/known.ts'
import type { Passage } from '../passage.ts'
import type { Registry } from '../registry.ts'
import type { Knowledge } from './by-knowledge.ts'
import type { KnownAnniversary, KnownGathering, KnownHolder, KnownTerm } from './constraints.ts'

/** Knowledge for one contact, and the words that brought each fact in, by the fact's id without its edition or tenure. */
export interface KnownOfContact {
  readonly knowledge: Knowledge
  readonly wordsOf: (fact: string) => Evidence | undefined
}

/** What a text lets one know of every contact in it. */
export interface KnownOfText extends Pick<Knowledge, 'anniversaries' | 'gatherings' | 'terms'> {
  readonly words: ReadonlyMap<string, Evidence>
}

/** How far behind an anniversary the treaty may be named, in tokens. */
const REACH = 14

/** All that the passages let one know of the day of any contact; what they say twice counts once. */
export function knownOfText(passages: readonly Passage[], registry: Registry): KnownOfText {
  const words = new Map<string, Evidence>()
  return {
    anniversaries: distinct(passages.flatMap((passage) => anniversariesOf(passage, registry, words))),
    gatherings: distinct(passages.flatMap((passage) => gatheringsOf(passage, registry, words))),
    terms: passages.flatMap((passage) => termsOf(passage, registry, words)),
    words,
  }
}

function distinct<Fact>(facts: readonly Fact[]): readonly Fact[] {
  return [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()]
}

/** All that the text lets one know of the day of `contact`. */
export function knownOf(contact: Contact, text: KnownOfText, registry: Registry): KnownOfContact {
  const words = new Map<string, Evidence>()
  return {
    knowledge: {
      holders: holdersOf(contact, registry, words),
      anniversaries: text.anniversaries,
      gatherings: [...text.gatherings, ...besideOf(contact, registry, words)],
      terms: text.terms,
      horizon: registry.horizon,
    },
    wordsOf: (fact) => words.get(fact) ?? text.words.get(fact),
  }
}

/** One holder for each party and each office that the text gives him. */
function holdersOf(
  contact: Contact,
  registry: Registry,
  words: Map<string, Evidence>,
): readonly KnownHolder[] {
  return peopleOf(contact).flatMap(({ known, phrases }) => {
    const tenures = registry.person(known.id)?.tenures ?? []
    const [first] = phrases
    if (first !== undefined)
      words.set(`tenure/${known.id}`, {
        in: first.context.field,
        spans: [phraseSpan(first.context, first.phrase)],
        rule: 'dates/tenure',
      })
    return [...known.offices].sort().flatMap((office) => {
      const held = tenures.filter((tenure) => tenure.office === office)
      if (held.length === 0) return []
      return [
        {
          tenures: held.map(({ person, from, to, asOf }) => ({
            key: `${person}@${office}`,
            from,
            to: to ?? asOf,
          })),
        },
      ]
    })
  })
}

/** The parties, and whoever else is named with an office in the clauses that tell of them. */
function peopleOf(contact: Contact): readonly Pick<Party, 'known' | 'phrases'>[] {
  const people = new Map<Known, Pick<Party, 'known' | 'phrases'>>(
    contact.parties.map((party) => [party.known, party]),
  )
  for (const { context, words } of contact.tellings)
    for (const { known, phrase } of context.trail.peopleIn(words.clause.start, words.clause.end))
      if (!people.has(known)) people.set(known, { known, phrases: [{ context, phrase }] })
  return [...people.values()]
}

function listedAt(
  view: TextView,
  token: number,
  kind: string,
): { readonly match: Match; readonly id: string } | null {
  const found = view.find(token, kind)
  return found === null ? null : { match: found.match, id: String(found.entry.payload.id) }
}

function note(passage: Passage, match: Match, key: string, words: Map<string, Evidence>): void {
  const span = spanOf(passage.view, match.start, match.end, match.prefixLength)
  words.set(key, { in: passage.context.field, spans: [span], rule: 'dates/known' })
}

/** «الاحتفال هذا العام بالذكرى الـ20 للتوقيع على معاهدة …». */
function anniversariesOf(
  passage: Passage,
  registry: Registry,
  words: Map<string, Evidence>,
): readonly KnownAnniversary[] {
  return passage.dates.all.flatMap((date) => {
    const { meaning } = date
    if (meaning.kind !== 'anniversary') return []
    const { count, on } = meaning
    if (!on && !isThisYear(passage, date, meaning.year)) return []
    for (const token of nearTokens(date.tokens)) {
      const found = listedAt(passage.view, token, 'instrument')
      const signed = found === null ? null : (registry.instrument(found.id)?.date ?? null)
      if (found === null || signed === null) continue
      note(passage, found.match, `instrument/${found.id}`, words)
      return [{ id: found.id, date: signed, count, on }]
    }
    return []
  })
}

/** The tokens behind the anniversary, then those before it («المعاهدة التي تكمل هذا العام عامها الخامس»), nearest first. */
function nearTokens({ start, end }: TokenRange): readonly number[] {
  const behind = Array.from({ length: REACH }, (_, index) => end + index)
  return [...behind, ...Array.from({ length: Math.min(REACH, start) }, (_, index) => start - 1 - index)]
}

function isThisYear(passage: Passage, date: DateExpression, year: DateMeaning | null): boolean {
  const isCurrent = (meaning: DateMeaning | null): boolean =>
    meaning?.kind === 'current' && meaning.unit === 'year' && meaning.offset === 0
  if (year !== null) return isCurrent(year)
  const { sentences } = passage.view
  const last = lastAtMost(
    sentences.length,
    (place) => (sentences[place] as TokenRange).start,
    date.tokens.start,
  )
  const sentence = sentences[last]
  if (sentence === undefined || date.tokens.end > sentence.end) return false
  return passage.dates.within(sentence).some((other) => isCurrent(other.meaning))
}

/** Units within which a gathering can be said to have been. */
const RECENT: ReadonlySet<string> = new Set(['day', 'week'])

/** «والأسبوع الماضي، … في أجندة دافوس»: a series and a week or day beside it in one sentence. */
function gatheringsOf(
  passage: Passage,
  registry: Registry,
  words: Map<string, Evidence>,
): readonly KnownGathering[] {
  return passage.view.sentences.flatMap((sentence) => {
    const said = passage.dates.within(sentence).filter((date) => isRecent(date.meaning))
    const [only, another] = said
    if (only === undefined || another !== undefined) return []
    for (let token = sentence.start; token < sentence.end; token += 1) {
      const found = listedAt(passage.view, token, 'series')
      const editions = found === null ? [] : (registry.series(found.id)?.editions ?? [])
      if (found === null || editions.length === 0) continue
      for (const edition of editions) note(passage, found.match, `gathering/${edition.id}`, words)
      return [{ editions, said: only.meaning }]
    }
    return []
  })
}

function isRecent(meaning: DateMeaning): boolean {
  return meaning.kind === 'current' && RECENT.has(meaning.unit) && meaning.offset < 0
}

const THAT_DAY: DateMeaning = { kind: 'current', unit: 'day', offset: 0 }

/** What stands beside a gathering stands on one of its days. */
function besideOf(
  contact: Contact,
  registry: Registry,
  words: Map<string, Evidence>,
): readonly KnownGathering[] {
  return contact.tellings.flatMap(({ context, words: telling }) => {
    const ids = telling.sidelines?.ids ?? []
    const editions =
      ids.length === 1 ? (registry.series((ids[0] ?? '').replace('series/', ''))?.editions ?? []) : []
    if (editions.length === 0 || telling.sidelines === null) return []
    const { start, end } = telling.sidelines
    const evidence: Evidence = {
      in: context.field,
      spans: [spanOf(context.view, start, end)],
      rule: 'dates/beside',
    }
    for (const edition of editions) words.set(`gathering/${edition.id}`, evidence)
    return [{ editions, said: THAT_DAY }]
  })
}

/** Subjects that nobody could speak of before their day. */
function termsOf(passage: Passage, registry: Registry, words: Map<string, Evidence>): readonly KnownTerm[] {
  const terms = new Map<string, KnownTerm>()
  for (let token = 0; token < passage.view.count; token += 1) {
    const found = listedAt(passage.view, token, 'topic')
    const since = found === null ? null : (registry.topic(found.id)?.since ?? null)
    if (found === null || since === null || terms.has(found.id)) continue
    terms.set(found.id, { fact: `topic/${found.id}`, notBefore: since })
    note(passage, found.match, `topic/${found.id}`, words)
  }
  return [...terms.values()]
}
