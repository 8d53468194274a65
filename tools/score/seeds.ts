import type { Encounter, Reading } from '../../src/model.ts'
import { comparableDate } from './compare-encounters.ts'
import { contentLikeness, SAME_CONTENT } from './compare-statements.ts'
import { pairByWeight } from './pairing.ts'
import type { Attribution, Seed, SeedFact } from './seed-files.ts'
import { countVerdicts, type SuiteResult, type Verdict } from './suite.ts'

/** Reads a seed with or without its day of publication. */
export type ReadSeed = (text: string, published: string | null) => Reading

/** Everyone, by id, whom an English name may mean. */
export type NameToIds = (name: string) => ReadonlySet<string>

/** Statements and facts of every seed; what matches no attribution is counted as extra. */
export function scoreSeeds(seeds: readonly Seed[], read: ReadSeed, idsOf: NameToIds): SuiteResult {
  return countVerdicts(
    'seeds',
    seeds.flatMap((seed) => [
      ...publications(seed.facts).flatMap((published) => factVerdicts(seed, published, read)),
      ...statementVerdicts(seed, read(seed.text, null), idsOf),
    ]),
  )
}

function publications(facts: readonly SeedFact[]): readonly (string | null)[] {
  return [...new Set(facts.map(({ published }) => published))]
}

function factVerdicts(seed: Seed, published: string | null, read: ReadSeed): readonly Verdict[] {
  const reading = read(seed.text, published)
  const facts = seed.facts.filter((fact) => fact.published === published)
  const names = [...new Set(facts.map(({ fact }) => fact))]
  const main = mainEncounter(reading, facts)
  return names.map((name) => {
    const expected = facts.filter(({ fact }) => fact === name).map(({ value }) => value)
    const got = factOf(name, main, reading)
    const row = `${seed.doc} ${name}, ${published === null ? 'no publication date' : `published ${published}`}`
    return {
      measure: published === null ? 'facts without publication date' : 'facts with publication date',
      row,
      right: expected.sort().join(' ') === got,
      expected: expected.join(' '),
      got,
    }
  })
}

/** The encounter of the format that the seed reports, else the first. */
function mainEncounter(reading: Reading, facts: readonly SeedFact[]): Encounter | undefined {
  const format = facts.find(({ fact }) => fact === 'format')?.value
  return reading.encounters.find((encounter) => encounter.format === format) ?? reading.encounters[0]
}

function factOf(name: string, main: Encounter | undefined, reading: Reading): string {
  const others = reading.encounters.filter((encounter) => encounter !== main)
  switch (name) {
    case 'format':
      return main?.format ?? '-'
    case 'status':
      return main?.status ?? '-'
    case 'participant':
      return sorted(main?.participants.map(({ actor }) => actor) ?? [])
    case 'date':
      return comparableDate(main?.date?.value.edtf ?? null).replace('open', '-')
    case 'place':
      return main?.place?.value.country ?? '-'
    case 'requested-by':
      return main?.requestedBy?.value ?? '-'
    case 'beside':
      return seriesOf(main?.onSidelinesOf?.value ?? '-')
    case 'others':
      return others.length === 0 ? 'none' : sorted([...new Set(others.map(({ status }) => status))])
    case 'boilerplate':
      return reading.document.boilerplate.length > 0 ? 'yes' : 'no'
    default:
      return `an unknown fact: ${name}`
  }
}

/** An edition of a series names the series. */
function seriesOf(gathering: string): string {
  return gathering.replace(/^gathering\/(?<series>.*)-[0-9]{4}[0-9-]*$/, 'series/$<series>')
}

function sorted(values: readonly string[]): string {
  return [...values].sort().join(' ')
}

function statementVerdicts(seed: Seed, reading: Reading, idsOf: NameToIds): readonly Verdict[] {
  const pairs = pairByWeight(seed.attributions, reading.statements, (wanted, got) => {
    const likeness = likenessOf(wanted, got)
    return likeness < SAME_CONTENT ? null : likeness + (sameSpeakers(wanted, got, idsOf) ? 1 : 0)
  })
  const matched = new Set(pairs.map(([, got]) => got))
  const missing = seed.attributions.map((wanted): Verdict => {
    const got = pairs.find(([one]) => one === wanted)?.[1]
    return {
      measure: 'statements',
      row: `${seed.doc} ${wanted.id}`,
      right: got !== undefined && sameSpeakers(wanted, got, idsOf),
      expected: wanted.speakers.join('+'),
      got:
        got === undefined ? 'no such content' : got.sources.map(({ actor }) => actor ?? 'unnamed').join('+'),
    }
  })
  const extra = reading.statements.map((statement): Verdict => {
    const right = matched.has(statement)
    const got = statement.content.spans.map(({ start, end }) => `${start}-${end}`).join(', ')
    return {
      measure: 'statements that are not extra',
      row: `${seed.doc} ${statement.id}`,
      right,
      expected: 'an attribution',
      got,
    }
  })
  return [...missing, ...extra]
}

function likenessOf(wanted: Attribution, got: Reading['statements'][number]): number {
  const spans = [{ start: wanted.contentStart, end: wanted.contentEnd, quote: '' }]
  return contentLikeness({ in: 'text', spans }, got.content)
}

function sameSpeakers(wanted: Attribution, got: Reading['statements'][number], idsOf: NameToIds): boolean {
  const ids = got.sources.map(({ actor }) => actor)
  const named = wanted.speakers.filter((speaker) => ids.some((id) => id !== null && idsOf(speaker).has(id)))
  return named.length === wanted.speakers.length && ids.length === wanted.speakers.length
}
