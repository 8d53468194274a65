/** An encounter as all documents tell it, for people. */
import type {
  Account,
  Conflict,
  DocumentName,
  EncounterRecord,
  RecordParticipant,
} from '../../encounter-record.ts'
import { describeReview } from '../compare/reviews.ts'
import { describeDate } from './dates.ts'
import { FORMATS } from './encounter.ts'
import { counted, shortId } from './lists.ts'
import { bothNames, oneName, placeName, stateName } from './names.ts'
import { Page, type PageOptions } from './page.ts'
import { firstFew, isolate, plainLine } from './text.ts'

/** When, what, who, where, how much was said and by whom it is told, in a few lines. */
export function showRecordEntry(record: EncounterRecord, options: PageOptions): string {
  const page = new Page(options)
  page.heading(headingOf(record), record.id)
  const { participants, place, accounts, conflicts } = record
  page.text(participants.length === 0 ? 'nobody named' : participants.map(inBrief).join(', '), 2)
  const statements = accounts.reduce((sum, account) => sum + account.statements.length, 0)
  const facts = [
    ...(place === null ? [] : [`in ${placeName(place)}`]),
    ...(statements === 0 ? [] : [counted(statements, 'statement')]),
    tellersOf(accounts),
    ...(conflicts.length === 0 ? [] : [`accounts differ on ${conflicts.map(fieldOf).join(', ')}`]),
  ]
  page.text(facts.join(' · '), 2, 'dim')
  page.blank()
  return page.toString()
}

/** The whole record but for what was said: card, history, accounts, why they are one and where they differ. */
export function showRecord(record: EncounterRecord, options: PageOptions): string {
  const page = new Page(options)
  page.heading(headingOf(record), record.id)
  record.participants.forEach((participant, index) => {
    page.row(index === 0 ? 'who' : '', atLength(participant))
  })
  page.row('date', record.date === null ? 'not said' : describeDate(record.date.value))
  if (record.place !== null) page.row('place', placeName(record.place))
  if (record.requestedBy !== null) page.row('request', nameIn(record, record.requestedBy.value))
  if (record.onSidelinesOf !== null) page.row('beside', isolate(plainLine(record.onSidelinesOf.value)))
  if (record.partOf !== null) page.row('part of', record.partOf)
  if (record.history.length > 1)
    page.row(
      'status',
      record.history.map(({ value, accounts }) => `${value} (${numbers(accounts)})`).join(', then '),
    )
  page.gap()
  page.heading(counted(record.accounts.length, 'account'))
  record.accounts.forEach((account, index) => {
    page.row(String(index + 1), describeAccount(account))
  })
  const isByHand = (reason: string) => reason.startsWith(BY_HAND)
  showReasons(
    page,
    'Why they are one',
    record.because.filter((reason) => !isByHand(reason)),
  )
  showReasons(page, 'Decided by hand', [
    ...record.because.filter(isByHand),
    ...record.accounts.flatMap(({ reviews }, index) =>
      reviews.map((review) => `account ${index + 1}: ${describeReview(review)}`),
    ),
  ])
  showConflicts(page, record.conflicts)
  return page.toString()
}

/** What stands at the head of every reason that is a person's. */
const BY_HAND = 'by hand, '

function showReasons(page: Page, heading: string, reasons: readonly string[]): void {
  if (reasons.length === 0) return
  page.gap()
  page.heading(heading)
  for (const reason of reasons) page.text(isolate(plainLine(reason)), 2)
}

function headingOf({ date, accounts, format, status }: EncounterRecord): string {
  const [{ publishedAt }] = accounts
  const when = date?.value.edtf ?? (publishedAt === null ? 'no date' : `reported ${publishedAt.slice(0, 10)}`)
  return `${when} · ${FORMATS[format]} · ${status}`
}

function inBrief(participant: RecordParticipant): string {
  const { names, side, actor, role } = participant
  const of = side === null || side === actor ? [] : [stateName(side)]
  const remarks = [...of, ...(role === 'party' ? [] : [role])]
  const name = oneName(names) ?? 'not named'
  return remarks.length === 0 ? name : `${name} (${remarks.join(', ')})`
}

function atLength({ names, side, actor, role, office, accounts }: RecordParticipant): string {
  const parts = [
    (bothNames(names) ?? 'not named') + (role === 'party' ? '' : ` (${role})`),
    office,
    side === null || side === actor || office !== null ? null : stateName(side),
    `accounts ${numbers(accounts)}`,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

/** One account by its title; of several, how many, in which languages and by whom. */
function tellersOf(accounts: EncounterRecord['accounts']): string {
  const [first, ...more] = accounts
  if (more.length === 0)
    return [first.title === '' ? (first.externalId ?? '') : first.title, first.publisher ?? '']
      .filter((part) => part !== '')
      .map((part) => isolate(plainLine(part)))
      .concat(carriedBy(first))
      .join(' · ')
  const publishers = [...new Set(accounts.flatMap(({ publisher }) => publisher ?? []))]
  const languages = [...new Set(accounts.map(({ language }) => language))].sort()
  const by =
    publishers.length === 0 ? '' : ` by ${publishers.map((one) => isolate(plainLine(one))).join(', ')}`
  return `${counted(accounts.length, 'account')} in ${languages.join(', ')}${by}`
}

/** Copies corroborate nothing, but that many printed it is worth knowing. */
function carriedBy({ carriers }: Account): readonly string[] {
  return carriers.length === 0 ? [] : [`the same text in ${counted(carriers.length, 'other document')}`]
}

function describeAccount(account: Account): string {
  const parts = [
    describeDocument(account),
    ...whoseAccount(account),
    `language ${account.language}`,
    counted(account.statements.length, 'statement'),
    `\`mahdar show ${shortId(account.document)}/${account.encounter.id}\``,
    ...(account.carriers.length === 0
      ? []
      : [`the same text also in ${firstFew(account.carriers.map(describeDocument), '; ')}`]),
  ]
  return parts.join(' · ')
}

function whoseAccount({ issuedBy, relays }: Account): readonly string[] {
  if (issuedBy !== null) return [`issued by ${stateName(issuedBy)}`]
  return relays.length === 0
    ? []
    : [
        `passes on what ${relays.map(({ side }) => stateName(side)).join(' and ')} tell${relays.length === 1 ? 's' : ''}`,
      ]
}

function describeDocument({ title, externalId, document, publisher, publishedAt }: DocumentName): string {
  const name = title === '' ? (externalId ?? document) : title
  return [name, publisher, publishedAt?.slice(0, 10)]
    .flatMap((part) => (part == null ? [] : [isolate(plainLine(part))]))
    .join(', ')
}

function showConflicts(page: Page, conflicts: readonly Conflict[]): void {
  if (conflicts.length === 0) return
  page.gap()
  page.heading('Where they differ')
  for (const conflict of conflicts) {
    const [first, ...others] = conflict.claims.map(
      ({ value, accounts, evidence }) =>
        `${isolate(plainLine(value))} (${numbers(accounts)})${wordsOf(evidence?.spans[0]?.quote)}`,
    )
    page.row(fieldOf(conflict), first ?? '')
    for (const other of others) page.row('', other)
  }
}

function wordsOf(quote: string | undefined): string {
  return quote === undefined || quote === '' ? '' : `  ${isolate(`«${plainLine(quote)}»`)}`
}

const FIELDS: Readonly<Record<Conflict['field'], string>> = {
  format: 'format',
  status: 'status',
  date: 'date',
  place: 'place',
  requestedBy: 'request',
  onSidelinesOf: 'beside',
}

function fieldOf({ field }: Conflict): string {
  return FIELDS[field]
}

/** Accounts by their numbers on the page. */
function numbers(accounts: readonly number[]): string {
  return accounts.map((index) => index + 1).join(', ')
}

function nameIn({ participants, accounts }: EncounterRecord, actor: string): string {
  const known = [
    ...participants.map(({ actor: id, names }) => ({ id, names })),
    ...accounts.flatMap((one) => one.actors),
  ]
  return bothNames(known.find(({ id }) => id === actor)?.names ?? {}) ?? actor
}
