/** The comparison of accounts, put together: texts or a record in, the accounts of one encounter side by side out. */

import type { EncounterRecord } from './encounter-record.ts'
import { registryOf } from './extract/registry.ts'
import { type Knowledge, sharedKnowledge } from './knowledge.ts'
import type { Document, Reading } from './model.ts'
import { type ReadInput, readText } from './pipeline.ts'
import type { Archive } from './record/archive.ts'
import { type CompareOptions, type ComparingTools, compareAccounts } from './report/compare/compare.ts'
import type { Comparison } from './report/compare/comparison.ts'
import { describer } from './report/compare/content.ts'
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

/** As `compareRecord`, of a record of `archive`, whose texts are looked through before anything is said to be left out. */
export async function compareKept(
  record: EncounterRecord,
  archive: Pick<Archive, 'show'>,
  options: CompareRecordOptions = {},
): Promise<ComparedAccounts> {
  const documents: Document[] = []
  for (const { document } of record.accounts)
    documents.push(...(await archive.show(document)).map(({ reading }) => reading.document))
  return { comparison: compareRecord(record, { documents, ...options }), documents }
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
      const fact = registry.publisher(publisher, null)
      return fact?.side ?? fact?.country ?? null
    },
    namesOf: (kind, id) => {
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
