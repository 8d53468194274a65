/** The columns of every table of the registry, in order: a header line must say exactly these. */
export const COLUMNS = {
  states: ['id', 'name_ar', 'name_en', 'source'],
  'state-forms': ['id', 'lang', 'kind', 'form', 'guarded', 'source'],
  people: ['id', 'side', 'name_ar', 'name_en', 'wikidata', 'source'],
  'people-forms': ['id', 'lang', 'kind', 'form', 'guarded', 'source'],
  offices: ['id', 'side', 'kind', 'title_ar', 'title_en', 'shared', 'source'],
  tenures: ['person', 'office', 'from', 'to', 'as_of', 'certainty', 'note', 'source'],
  bodies: ['id', 'kind', 'name_ar', 'name_en', 'founded', 'seat', 'source'],
  'body-forms': ['id', 'lang', 'kind', 'form', 'guarded', 'source'],
  'body-members': ['body', 'state', 'from', 'to', 'source'],
  instruments: ['id', 'kind', 'name_ar', 'name_en', 'date', 'parties', 'context', 'source'],
  'instrument-forms': ['id', 'lang', 'form', 'guarded', 'source'],
  series: ['id', 'name_ar', 'name_en', 'source'],
  'series-forms': ['id', 'lang', 'form', 'guarded', 'source'],
  gatherings: ['id', 'series', 'start', 'end', 'country', 'city', 'note', 'source'],
  places: ['id', 'kind', 'name_ar', 'name_en', 'country', 'city', 'source'],
  'place-forms': ['id', 'lang', 'form', 'guarded', 'source'],
  publishers: ['id', 'kind', 'name_ar', 'name_en', 'domain', 'country', 'languages', 'side', 'source'],
  'publisher-forms': ['id', 'lang', 'form', 'guarded', 'source'],
  topics: ['id', 'broader', 'label_ar', 'label_en', 'plover_context', 'since', 'source'],
  'topic-terms': ['id', 'lang', 'form', 'guarded', 'source'],
  formulations: ['id', 'lang', 'wording', 'note', 'source'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** A table's base name: `people-forms` for `people-forms.tsv`. */
export type TableName = keyof typeof COLUMNS
