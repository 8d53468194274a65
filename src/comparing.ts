/** The comparison of accounts, put together: texts or a record in, the accounts of one encounter side by side out. */

import type { EncounterRecord } from './encounter-record.ts'
import { type DayRange, edtfDays } from './extract/dates/edtf-days.ts'
import { registryOf } from './extract/registry.ts'
import { type Knowledge, sharedKnowledge } from './knowledge.ts'
import type { Document, Reading } from './model.ts'
import { type ReadInput, readText } from './pipeline.ts'
import type { Archive } from './record/archive.ts'
import {
  type CompareOptions,
  type ComparingTools,
  compareAccounts,
  sidesOf,
} from './report/compare/compare.ts'
import type { Comparison } from './report/compare/comparison.ts'
import { describer } from './report/compare/content.ts'
import { leavingOut, withEarlier } from './report/compare/earlier.ts'
import { inOrderOf, sharedRecord } from './report/compare/shared.ts'
import { sentenceCutter } from './report/compare/unread.ts'

/** What is compared, and what it rests on: the package's own knowledge unless said otherwise. */
export interface CompareRecordOptions extends CompareOptions {
  readonly knowledge?: Knowledge
}

/** A comparison, and the readings that its accounts are of. */
export interface ComparedTexts {
  readonly comparison: Comparison
  readonly readings: readonly Reading[]
}

/** How texts are compared; `encounter` names one of those that they share. */
export interface CompareTextsOptions extends CompareRecordOptions {
  /** Milliseconds since 1970; only dates of publication are held against it. */
  readonly now?: number
  readonly encounter?: string
  /** The texts tell of one encounter, whatever their days and names say. */
  readonly areOne?: boolean
}

/**
 * Reads texts and compares what they tell of the encounter that all of them share, accounts in the order of the texts. Throws `InvalidInput`, with what each of
 * them tells, where they share none or several.
 */
export function compareTexts(inputs: readonly ReadInput[], options: CompareTextsOptions = {}): ComparedTexts {
  const { knowledge = sharedKnowledge(), now } = options
  const reading = { knowledge, ...(now === undefined ? {} : { now }) }
  const readings = inputs.map((input) => readText(input, reading))
  const meant = { id: options.encounter ?? null, areOne: options.areOne === true }
  const languages = knowledge.packs.map(({ code }) => code)
  const record = inOrderOf(sharedRecord(readings, meant, languages), readings)
  const documents = readings.map(({ document }) => document)
  return { comparison: compareRecord(record, { documents, ...options, knowledge }), readings }
}

/** Compares the accounts of a record. Throws `InvalidInput` where an account is asked for that it does not have. */
export function compareRecord(record: EncounterRecord, options: CompareRecordOptions = {}): Comparison {
  return compareAccounts(record, toolsOf(options.knowledge ?? sharedKnowledge()), options)
}

/** A comparison of accounts that an archive keeps, and their documents. */
export interface ComparedAccounts {
  readonly comparison: Comparison
  readonly documents: readonly Document[]
}

/**
 * As `compareRecord`, of a record of `archive`, whose texts are looked through before anything is said to be left out; of what a
 * side leaves out it is said how often its accounts of earlier encounters of the same sides have it.
 */
export async function compareKept(
  record: EncounterRecord,
  archive: Pick<Archive, 'show' | 'listRecords'>,
  options: CompareRecordOptions = {},
): Promise<ComparedAccounts> {
  const documents = await documentsOf(record, archive)
  const comparison = compareRecord(record, { documents, ...options })
  if (leavingOut(comparison, record).length === 0) return { comparison, documents }
  const before = await earlierRecords(record, archive)
  const { countryOf, namesOf, languages } = toolsOf(options.knowledge ?? sharedKnowledge())
  return { comparison: withEarlier(comparison, record, { before, countryOf, namesOf, languages }), documents }
}

/** So many earlier encounters are looked through for the last ones of which a side has an account. */
const MOST_EARLIER = 24
const DAY = 86_400_000

/** Encounters of the same sides that were held before, the newest first. */
async function earlierRecords(
  record: EncounterRecord,
  archive: Pick<Archive, 'listRecords'>,
): Promise<readonly EncounterRecord[]> {
  const sides = sidesOf(record)
  const days = daysOf(record)
  if (sides.length < 2 || days === null) return []
  const to = new Date(Date.parse(days.from) - DAY).toISOString().slice(0, 10)
  const before: EncounterRecord[] = []
  for await (const one of archive.listRecords({ sides, status: 'held', to, limit: MOST_EARLIER })) {
    const last = daysOf(one)?.to
    if (last !== undefined && last <= to) before.push(one)
  }
  return before
}

function daysOf({ date }: EncounterRecord): DayRange | null {
  return date === null ? null : edtfDays(date.value.edtf)
}

/** The documents of a record's accounts. */
export async function documentsOf(
  { accounts }: EncounterRecord,
  archive: Pick<Archive, 'show'>,
): Promise<readonly Document[]> {
  const documents: Document[] = []
  for (const { document } of accounts)
    documents.push(...(await archive.show(document)).map(({ reading }) => reading.document))
  return documents
}

const known = new WeakMap<Knowledge, ComparingTools>()

function toolsOf(knowledge: Knowledge): ComparingTools {
  const made = known.get(knowledge)
  if (made !== undefined) return made
  const registry = registryOf(knowledge.lexicon)
  const tools: ComparingTools = {
    describe: describer(knowledge),
    sentences: sentenceCutter(knowledge.lexicon.characters),
    countryOf: (publisher) => {
      const fact = registry.publisher(publisher, null, null)
      return fact?.side ?? fact?.country ?? null
    },
    namesOf: (kind, id) => {
      if (kind === 'formulation') return registry.formulation(id) ?? {}
      const doors =
        kind === 'topic'
          ? [registry.topic]
          : [
              registry.state,
              registry.body,
              registry.place,
              registry.instrument,
              registry.series,
              registry.person,
            ]
      return doors.map((door) => door(id)?.names).find((names) => names !== undefined) ?? {}
    },
    languages: knowledge.packs.map(({ code }) => code),
  }
  known.set(knowledge, tools)
  return tools
}
