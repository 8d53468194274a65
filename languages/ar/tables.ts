/** The Arabic tables as the lexicon takes them: every row of `lexicon/`, its verbs inflected. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { LanguageTables, LexiconEntry, LexiconRow } from '../pack.ts'
import { readTsv } from '../tsv.ts'
import { readClitics } from './clitics.ts'
import { readFolds } from './folds.ts'
import { type InflectedForm, inflect } from './inflect.ts'
import { arSpelling } from './name-likeness.ts'
import {
  LIGHT_RESTS,
  MARKS,
  restKindOf,
  TALK_NOUNS,
  type TalkForm,
  TEXT_NOUNS,
  talkKindOf,
} from './talk-kinds.ts'

const FOLDER = fileURLToPath(new URL('lexicon/', import.meta.url))

/** Tables that are no lists of forms to look for. */
const APART: ReadonlySet<string> = new Set([
  'characters',
  'clitics',
  'words',
  'joined-pairs',
  'boilerplate',
  'heads',
  'abbreviations',
  'function-words',
  'word-beginnings',
  'terms',
])

/** The Arabic tables, their verbs inflected. */
export const arTables: LanguageTables = {
  code: 'ar',
  folds: readFolds(),
  clitics: readClitics,
  entries: () => tableNames().flatMap(tableEntries),
  words: () =>
    readdirSync(FOLDER).includes('words.tsv') ? readTable('words').map((row) => row.form ?? '') : [],
  spelling: arSpelling,
}

function tableNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.tsv'))
    .map((file) => file.slice(0, -'.tsv'.length))
    .filter((name) => !APART.has(name))
    .sort()
}

function readTable(name: string): readonly LexiconRow[] {
  return readTsv(`${FOLDER}${name}.tsv`)
}

function tableEntries(name: string): LexiconEntry[] {
  return readTable(name).flatMap((row) => {
    if (name === 'reporting-phrases') return phraseEntries(row)
    if (name === 'particles' || name === 'marks') return marked(row.class ?? '', row)
    if ((row.rest ?? '') !== '')
      return [
        {
          language: 'ar',
          kind: `${name}-rests`,
          form: row.rest ?? '',
          payload: without(row, 'form', 'note'),
        },
      ]
    return 'masdar' in row ? inflected(name, row) : [plain(name, row)]
  })
}

/** A light verb is looked for by what stands behind it («شرحا»), since its subject may stand between. */
function phraseEntries(row: LexiconRow): LexiconEntry[] {
  const kind = row.kind ?? ''
  if (kind === 'post-posed') {
    const form = row.verb === '' ? row.form : row.rest
    return [
      {
        language: 'ar',
        kind: 'post-posed',
        form: form ?? '',
        payload: { id: row.id, govern: row.govern },
      },
    ]
  }
  const rest = restKindOf(row)
  if (rest === null) return marked('reporting-phrases', row)
  return [{ language: 'ar', kind: rest, form: row.rest ?? '', payload: without(row, 'form', 'note') }]
}

/** The row, and the mark of those that rules look for by themselves. */
function marked(kind: string, row: LexiconRow): LexiconEntry[] {
  const entry = plain(kind, row)
  const own = MARKS.get(row.id ?? '')
  return own === undefined ? [entry] : [entry, mark(own, entry.form)]
}

/** An entry that says of a form no more than its kind. */
function mark(kind: string, form: string): LexiconEntry {
  return { language: 'ar', kind, form, payload: {} }
}

function without(row: LexiconRow, ...columns: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)))
}

function plain(kind: string, row: LexiconRow): LexiconEntry {
  const { form, ...payload } = row
  return { language: NAMES.has(kind) ? '*' : 'ar', kind, form: form ?? '', payload }
}

/** Tables of names: like those of the registry they hold in any language, and no pronoun is taken off behind one. */
const NAMES: ReadonlySet<string> = new Set(['given-names', 'name-word'])

const PRINCIPAL_PARTS: ReadonlySet<string> = new Set([
  'form',
  'past',
  'present',
  'participle',
  'masdar',
  'passive',
  'note',
  'omit',
])

function inflected(kind: string, row: LexiconRow): LexiconEntry[] {
  const columns = Object.fromEntries(Object.entries(row).filter(([column]) => !PRINCIPAL_PARTS.has(column)))
  const hasRests = kind === 'reporting-verbs' && verbsWithRests().has(row.id ?? '')
  const kept = hasRests ? { ...columns, rests: true } : columns
  return inflect(row).flatMap((inflectedForm) => {
    const { form, ...features } = inflectedForm
    const payload = hasBareAlef(row, inflectedForm)
      ? { ...kept, ...features, bareAlef: true }
      : { ...kept, ...features }
    const entry = { language: 'ar', kind, form, payload }
    const own = kind === 'reporting-verbs' ? talkKindOf(talkForm(row, inflectedForm, hasRests)) : null
    return own === null ? [entry] : [entry, mark(own, form)]
  })
}

/** A past that is spelled without a hamza: with one, the same letters are the present of whoever speaks. */
function hasBareAlef({ past }: LexiconRow, { shape }: InflectedForm): boolean {
  return shape === 'past' && (past ?? '').startsWith('ا')
}

function talkForm(row: LexiconRow, { shape, person }: InflectedForm, hasRests: boolean): TalkForm {
  return { id: row.id ?? '', cueClass: row.class ?? '', shape, person, hasRests }
}

let withRests: ReadonlySet<string> | null = null

/** Ids of the verbs of talk that some fixed phrase has a noun behind. */
function verbsWithRests(): ReadonlySet<string> {
  withRests ??= new Set(
    readTable('reporting-phrases')
      .filter((row) => LOOKED_FOR.has(restKindOf(row) ?? ''))
      .map((row) => row.verb ?? ''),
  )
  return withRests
}

const LOOKED_FOR: ReadonlySet<string> = new Set([LIGHT_RESTS, TALK_NOUNS, TEXT_NOUNS])
