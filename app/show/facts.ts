/** The facts of an encounter, each with the words of every account that it rests on. */
import type { Account, EncounterRecord } from '../../src/encounter-record.ts'
import type { Claim, DateValue, Evidence, Place } from '../../src/model.ts'

/** What an encounter record says besides who took part and what was said. */
export type FactField = 'format' | 'date' | 'place' | 'requestedBy' | 'onSidelinesOf'

/** The words of one account for a fact. */
export interface Resting {
  /** Place in the record's accounts, from 0. */
  readonly account: number
  readonly evidence: readonly Evidence[]
}

/** A fact with what it rests on. */
export interface Fact {
  readonly field: FactField
  readonly rests: readonly Resting[]
  /** Whether accounts differ on it. */
  readonly isDisputed: boolean
}

const FIELDS: readonly FactField[] = ['format', 'date', 'place', 'requestedBy', 'onSidelinesOf']

/** The facts that a record holds, in the order in which they are shown. */
export function factsOf(record: EncounterRecord): readonly Fact[] {
  return FIELDS.filter((field) => record[field] !== null).map((field) => ({
    field,
    rests: record.accounts.flatMap((account, index) => {
      const evidence = wordsFor(field, account)
      return evidence.length === 0 ? [] : [{ account: index, evidence }]
    }),
    isDisputed: record.conflicts.some((conflict) => conflict.field === field),
  }))
}

function wordsFor(field: FactField, { encounter }: Account): readonly Evidence[] {
  if (field === 'format') return encounter.evidence
  const claim: Claim<DateValue | Place | string> | null = encounter[field]
  return claim?.evidence ?? []
}

/** A gathering that the registry does not hold, in the words of an account in `language`, else of the first that names it. */
export function wordsBeside(
  { accounts }: EncounterRecord,
  language: string,
): { readonly text: string; readonly language: string } {
  const naming = accounts.flatMap(({ encounter, language: own }) => {
    const text = encounter.onSidelinesOf?.value ?? ''
    return text === '' || LISTED.test(text) ? [] : [{ text, language: own }]
  })
  const own = naming.find((one) => one.language.startsWith(language))
  return own ?? naming[0] ?? { text: '', language: '' }
}

/** A gathering that the registry holds, or a series of them. */
export const LISTED = /^(?:gathering|series)\//

/** The words by which each account names someone who took part. */
export function namingOf(record: EncounterRecord, actor: string): readonly Resting[] {
  return record.accounts.flatMap((account, index) => {
    const found = account.encounter.participants.filter((one) => one.actor === actor)
    const evidence = found.flatMap((one) => one.evidence)
    return evidence.length === 0 ? [] : [{ account: index, evidence }]
  })
}

/** Where evidence stands, for an address: `240-256`, `t3-10` in a title; several stretches with `.` between them. */
export function spotOf({ in: where, spans }: Evidence): string {
  return `${where === 'title' ? 't' : ''}${spans.map(({ start, end }) => `${start}-${end}`).join('.')}`
}
