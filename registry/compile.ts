/** The registry as the lexicon takes it: names to be looked for, and what is known under each id. */
import type { LexiconEntry } from '../languages/pack.ts'
import { withArticles } from './articles.ts'
import { genericPublishers, genericTitles } from './generic-titles.ts'
import type { RegistryTables, TenureRow } from './tables.ts'

/** Languages whose forms are compiled in: those that have a pack. */
const LANGUAGES: ReadonlySet<string> = new Set(['ar', 'en'])

interface AnyForm {
  readonly id: string
  readonly language: string
  readonly kind: string
  readonly form: string
  readonly guarded: string
}

/** Every name in the registry as an entry; names hold in any language (`*`), topic terms and formulations in their own. */
export function registryEntries(tables: RegistryTables): readonly LexiconEntry[] {
  const people = withArticles(tables.personForms)
  return [
    ...tables.stateForms.flatMap((form) => (isRead(form) ? stateEntries(form) : [])),
    ...accusativeNisbas(tables),
    ...named('person', people),
    ...safeNames(people),
    ...nameWords(tables),
    ...named('body', tables.bodyForms),
    ...named('instrument', tables.instrumentForms),
    ...named('series', tables.seriesForms),
    ...named('place', tables.placeForms),
    ...named('publisher', tables.publisherForms),
    ...tables.topicTerms
      .filter(isRead)
      .map((term) => entry(term.language, 'topic', term.form, { id: term.id })),
    ...tables.formulations
      .filter(isRead)
      .map((row) => entry(row.language, 'formulation', row.wording, { id: row.id })),
    ...genericTitles(tables).map(({ language, form }) => entry(language, 'title', form, { generic: form })),
  ]
}

function isRead(row: { readonly language: string }): boolean {
  return LANGUAGES.has(row.language)
}

function entry(
  language: string,
  kind: string,
  form: string,
  payload: Readonly<Record<string, unknown>>,
): LexiconEntry {
  return { language, kind, form, payload }
}

function named(kind: string, forms: readonly AnyForm[]): LexiconEntry[] {
  return forms
    .filter(isRead)
    .map((form) => entry('*', kind, form.form, { id: form.id, name: form.kind, guarded: form.guarded }))
}

/** Names of people that count whatever stands beside them: few, so that a text without one shows it at once. */
function safeNames(forms: readonly AnyForm[]): LexiconEntry[] {
  return forms
    .filter((form) => isRead(form) && form.guarded === '')
    .map((form) => entry('*', 'safe-name', form.form, {}))
}

/** The parts of listed Arabic names, so that unlisted people with the same given names are seen as names too. */
function nameWords(tables: RegistryTables): LexiconEntry[] {
  const seen = new Map<string, { first: number; later: number }>()
  for (const form of tables.personForms) {
    if (form.language !== 'ar' || form.kind === 'family') continue
    form.form.split(' ').forEach((word, index) => {
      const count = seen.get(word) ?? { first: 0, later: 0 }
      if (index === 0) count.first += 1
      else count.later += 1
      seen.set(word, count)
    })
  }
  return [...seen].map(([word, count]) => entry('*', 'name-word', word, { ...count }))
}

function stateEntries(form: AnyForm): LexiconEntry[] {
  const [kind, gender, number] = nisbaFeatures(form.kind)
  if (kind !== 'nisba')
    return [
      entry('*', stateKind(form.kind), form.form, { id: form.id, name: form.kind, guarded: form.guarded }),
    ]
  const payload = { id: form.id, gender, number, guarded: form.guarded }
  const bare = entry('*', 'nisba', form.form, { ...payload, definite: false })
  if (form.language !== 'ar') return [bare]
  const definite = form.form
    .split(' ')
    .map((word) => (word.startsWith('ال') ? word : `ال${word}`))
    .join(' ')
  return [bare, entry('*', 'nisba', definite, { ...payload, definite: true })]
}

/** «باكستانيا»: the masculine nisba where it is an object, but for forms that are a state's name too («روسيا»). */
function accusativeNisbas(tables: RegistryTables): LexiconEntry[] {
  const names = new Set(tables.stateForms.map(({ form }) => form))
  return tables.stateForms.flatMap(({ id, kind, form, language, guarded }) => {
    const accusative = `${form}ا`
    if (language !== 'ar' || kind !== 'nisba-ms' || !form.endsWith('ي') || names.has(accusative)) return []
    return [entry('*', 'nisba', accusative, { id, gender: 'm', number: 1, guarded, definite: false })]
  })
}

function stateKind(kind: string): string {
  return kind === 'capital' || kind === 'metonym' || kind === 'people' ? kind : 'state'
}

function nisbaFeatures(kind: string): [string, string, number] {
  const features = /^nisba-(?<gender>[mf])(?<number>[sdp])$/.exec(kind)?.groups
  if (features === undefined) return [kind, '', 0]
  return ['nisba', features.gender ?? '', ' sdp'.indexOf(features.number ?? ' ')]
}

/** What is known, by key. The readers of each key are in `src/extract/registry.ts`. */
export function registryFacts(tables: RegistryTables): ReadonlyMap<string, unknown> {
  const facts = new Map<string, unknown>()
  addPeople(facts, tables)
  addOffices(facts, tables)
  addStatesAndBodies(facts, tables)
  addThings(facts, tables)
  facts.set(
    'horizon',
    tables.tenures.reduce((last, { asOf }) => (asOf !== null && asOf > last ? asOf : last), ''),
  )
  return facts
}

function tenureFact(tenure: TenureRow): Readonly<Record<string, unknown>> {
  const { person, office, from, to, asOf } = tenure
  return { person, office, from, to, asOf }
}

function group<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const known = groups.get(key(row))
    if (known === undefined) groups.set(key(row), [row])
    else known.push(row)
  }
  return groups
}

function addPeople(facts: Map<string, unknown>, tables: RegistryTables): void {
  const tenures = group(tables.tenures, (tenure) => tenure.person)
  for (const person of tables.people)
    facts.set(`person/${person.id}`, {
      names: namesOf(person.names, tables, person.id),
      side: person.side,
      tenures: (tenures.get(person.id) ?? []).map(tenureFact),
    })
}

const displayNames = new WeakMap<RegistryTables, Map<string, string>>()

/** The Arabic name shown for a person: the first full form. */
function namesOf(
  names: Readonly<Record<string, string>>,
  tables: RegistryTables,
  id: string,
): Readonly<Record<string, string>> {
  if (names.ar !== undefined) return names
  let shown = displayNames.get(tables)
  if (shown === undefined) {
    shown = new Map()
    for (const form of tables.personForms)
      if (form.language === 'ar' && form.kind === 'full' && !shown.has(form.id)) shown.set(form.id, form.form)
    displayNames.set(tables, shown)
  }
  const arabic = shown.get(id)
  return arabic === undefined ? names : { ar: arabic, ...names }
}

function addOffices(facts: Map<string, unknown>, tables: RegistryTables): void {
  const holders = group(tables.tenures, (tenure) => tenure.office)
  for (const office of tables.offices)
    facts.set(`office/${office.id}`, {
      names: office.names,
      side: office.side,
      kind: office.kind,
      shared: office.shared,
      holders: (holders.get(office.id) ?? []).map(tenureFact),
    })
  for (const [key, offices] of group(tables.offices, (office) => `${office.side}/${office.kind}`))
    facts.set(
      `offices/${key}`,
      offices.map((office) => office.id),
    )
  for (const [key, titles] of group(genericTitles(tables), (title) => `${title.side}/${title.form}`))
    facts.set(`title/${key}`, [...new Set(titles.map((title) => title.office))])
}

function addStatesAndBodies(facts: Map<string, unknown>, tables: RegistryTables): void {
  const capitals = group(
    tables.places.filter((place) => place.kind === 'capital'),
    (place) => place.country ?? '',
  )
  for (const state of tables.states)
    facts.set(`state/${state.id}`, { names: state.names, capital: capitals.get(state.id)?.[0]?.id ?? null })
  for (const body of tables.bodies)
    facts.set(`body/${body.id}`, {
      names: body.names,
      kind: body.kind,
      seat: body.seat,
      founded: body.founded,
    })
}

function addThings(facts: Map<string, unknown>, tables: RegistryTables): void {
  for (const { id, names, kind, date, parties } of tables.instruments)
    facts.set(`instrument/${id}`, { names, kind, date, parties })
  const editions = group(tables.gatherings, (gathering) => gathering.series)
  for (const { id, names } of tables.series)
    facts.set(`series/${id}`, {
      names,
      editions: (editions.get(id) ?? []).map(({ id: edition, start, end, country, city }) => ({
        id: edition,
        start,
        end,
        country,
        city,
      })),
    })
  for (const { id, names, kind, country, city } of tables.places)
    facts.set(`place/${id}`, { names, kind, country, city })
  for (const { id, names, domain, country, side, kind } of tables.publishers) {
    facts.set(`publisher/${id}`, { names, domain, country, side, kind })
    if (domain !== '') facts.set(`publisher-domain/${domain}`, id)
  }
  for (const form of tables.publisherForms) facts.set(`publisher-name/${form.form.toLowerCase()}`, form.id)
  const nameAtHome = group(genericPublishers(tables), ({ form, side }) => `${form.toLowerCase()}@${side}`)
  for (const [key, rows] of nameAtHome) {
    const [first, ...others] = new Set(rows.map((row) => row.publisher))
    if (first !== undefined && others.length === 0) facts.set(`publisher-name/${key}`, first)
  }
  for (const { id, names, broader, since, context } of tables.topics)
    facts.set(`topic/${id}`, { names, broader, since, context })
  for (const [id, rows] of group(tables.formulations, (row) => row.id))
    facts.set(
      `formulation/${id}`,
      Object.fromEntries([...rows].reverse().map((row) => [row.language, row.wording])),
    )
}
