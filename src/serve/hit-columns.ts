/** What was found as a table: a row for each hit, whatever it is. */
import type { Localized } from '../model.ts'
import type { Card } from './cards.ts'
import type { Spoken } from './spoken.ts'
import type { Columns } from './streaming.ts'

/** A hit as tables have it. */
export interface TableHit {
  readonly kind: string
  readonly document: string
  readonly record: string | null
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string
  readonly snippet: { readonly text: string } | null
  readonly spoken: Spoken | null
  readonly card: Card | null
  readonly why: readonly { readonly word: string; readonly matched: string }[]
}

/** The columns, with names in the language of whoever asks, where there are any. */
export function hitColumns(locale: string): Columns<TableHit> {
  const named = (names: Localized, id: string | null): string =>
    names[locale] ?? Object.values(names)[0] ?? id ?? ''
  const listed = (all: readonly string[]): string => [...new Set(all)].filter((one) => one !== '').join('; ')
  return {
    kind: ({ kind }) => kind,
    date: ({ card, published }) => card?.date ?? published,
    format: ({ card }) => card?.format ?? null,
    status: ({ card }) => card?.status ?? null,
    parties: ({ card }) => listed((card?.parties ?? []).map(({ actor: { names, id } }) => named(names, id))),
    place: ({ card }) => listed((card?.places ?? []).map(({ names, id }) => named(names, id))),
    accounts: ({ card }) => card?.accounts ?? null,
    speakers: ({ spoken }) =>
      listed(
        (spoken?.speakers ?? []).map((one) => named(one.names, one.actor ?? named(one.sideNames, one.side))),
      ),
    words: ({ spoken, snippet }) =>
      spoken?.statement.content.spans.map(({ quote }) => quote).join(' … ') ?? snippet?.text ?? null,
    stances: ({ spoken }) => listed((spoken?.statement.stances ?? []).map(({ polarity }) => polarity)),
    topics: ({ spoken, card }) =>
      listed((spoken?.topics ?? card?.topics ?? []).map(({ names, id }) => named(names, id))),
    title: ({ title }) => title,
    publisher: ({ publisher, card }) => card?.publishers.join('; ') ?? publisher,
    published: ({ published, card }) => card?.published.first ?? published,
    language: ({ language, card }) => card?.languages.join('; ') ?? language,
    found: ({ why }) =>
      listed(why.map(({ word, matched }) => (word === matched ? word : `${word}: ${matched}`))),
    encounter: ({ record }) => record,
    document: ({ document }) => document,
  }
}
