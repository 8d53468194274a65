import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readTsv } from '../../tsv.ts'
import { inflect } from '../inflect.ts'

type Row = Readonly<Record<string, string>>

const read = (path: string): readonly Row[] => readTsv(fileURLToPath(new URL(path, import.meta.url)))
const table = (name: string) => read(`../lexicon/${name}.tsv`)

const VERBS = new Map(
  [...table('encounter-verbs'), ...table('reporting-verbs')]
    .filter((row) => row.verb === undefined || row.verb === '')
    .map((row) => [row.id, row]),
)

const SUITES = [
  { gold: 'reporting-verbs', tables: ['reporting-verbs', 'reporting-phrases'], negatives: 25 },
  { gold: 'encounter-verbs', tables: ['encounter-verbs', 'encounter-nouns'], negatives: 15 },
  { gold: 'turn-shifts', tables: ['turn-shifts'], negatives: 4 },
  { gold: 'modals', tables: ['modals'], negatives: 4 },
  { gold: 'stance-nouns', tables: ['stance-nouns'], negatives: 4 },
] as const

/** What may stand in brackets for each id: forms of the row or of the verb that it names, or the whole phrase. */
function formsById(rows: readonly Row[]): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>()
  for (const row of rows) {
    const id = row.id ?? ''
    const known = forms.get(id) ?? new Set()
    for (const entry of [...inflect(row), ...verbForms(row)]) known.add(entry.form)
    forms.set(id, known.add(row.form ?? ''))
  }
  return forms
}

function verbForms(row: Row): ReturnType<typeof inflect> {
  const verb = row.verb === '' ? undefined : VERBS.get(row.verb)
  return verb === undefined ? [] : inflect(verb)
}

/** The words in brackets, as written and with a joined pronoun of up to three letters taken off: «في كلمته» is also «في كلمة». */
function readings(text: string): string[] {
  const cue = /\[([^\]]+)\]/.exec(text)?.[1] ?? ''
  return [0, 1, 2, 3].flatMap((length) => {
    const host = cue.slice(0, cue.length - length)
    return [host, host.replace(/ت$/, 'ة')]
  })
}

/** Whether the text holds one of the spellings, whole words with up to two joined letters before them taken off. */
function holdsOne(text: string, spellings: ReadonlySet<string>): boolean {
  const hosts = text.split(' ').flatMap((word) => [word, word.slice(1), word.slice(2)])
  if (hosts.some((host) => spellings.has(host))) return true
  return [...spellings].some((spelling) => spelling.includes(' ') && `${text} `.includes(`${spelling} `))
}

describe.each(SUITES)('gold of $gold', ({ gold, tables, negatives }) => {
  const rows = tables.flatMap(table)
  const forms = formsById(rows)
  const examples = read(`${gold}.tsv`)

  test('every id that is a cue by itself has an example', () => {
    const shown = new Set(examples.map((row) => row.expect))
    const ids = rows.filter((row) => row.class !== 'light').map((row) => row.id)
    expect([...new Set(ids)].filter((id) => !shown.has(id))).toEqual([])
  })

  test('every example brackets one form of what it expects', () => {
    const cues = examples.filter((row) => row.expect !== 'none')
    const wrong = cues.filter(
      (row) => !readings(row.text ?? '').some((form) => forms.get(row.expect ?? '')?.has(form)),
    )
    expect(wrong).toEqual([])
    expect(cues.filter((row) => (row.text ?? '').split('[').length !== 2)).toEqual([])
  })

  test('every counter-example holds a listed spelling and no brackets', () => {
    const spellings = new Set([...forms.values()].flatMap((known) => [...known]))
    const none = examples.filter((row) => row.expect === 'none').map((row) => row.text ?? '')
    expect(none.filter((text) => text.includes('['))).toEqual([])
    expect(none.filter((text) => !holdsOne(text, spellings))).toEqual([])
    expect(none.length).toBeGreaterThanOrEqual(negatives)
  })
})
