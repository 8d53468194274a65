/** Views on what is hard to show: very long, very many, in no language of the page, of a direction that leads astray. */
import type { EncounterRecord } from '../../src/encounter-record.ts'
import type { Reading } from '../../src/model.ts'
import type { Comparison } from '../../src/report/compare/comparison.ts'
import type { Answer } from './open.ts'
import type { ShownView } from './views.ts'

/** A view with the answers that make it hard. */
export interface HardView extends ShownView {
  readonly answers: Readonly<Record<string, Answer>>
}

/** Turns what follows it around: U+202E, and is never closed. */
const OVERRIDE = '\u202e'
const LONG_NAME = `${'Mohammed-al-'.repeat(24)}Mustafa Third`
const LONG_STATEMENT = 'that both sides would go on to work together on trade and on peace, '.repeat(296)

/** The hard views, made from what the server at `address` has of a plain one. */
export async function hardViews(address: string, encounter: string): Promise<readonly HardView[]> {
  const record = await answered<EncounterRecord>(address, `/api/encounters/${encounter}`)
  const [first] = record.accounts
  const reading = await answered<Reading>(address, `/api/documents/${first.document}`)
  const record400 = `/api/encounters/${encounter}`
  const comparison = await answered<Comparison>(address, `${record400}/comparison`)
  return [
    {
      name: 'hard-names',
      target: { view: 'encounter', subject: encounter },
      answers: { [record400]: { json: withHardNames(record) } },
    },
    {
      name: 'hard-many',
      target: { view: 'encounter', subject: encounter },
      answers: { [record400]: { json: withMany(record) } },
    },
    {
      name: 'hard-compare',
      target: { view: 'compare', subject: encounter },
      answers: { [`${record400}/comparison`]: { json: withManyColumns(comparison) } },
    },
    {
      name: 'hard-said',
      target: { view: 'document', subject: first.document, query: { fact: 's450' } },
      answers: { [`/api/documents/${first.document}`]: { json: withMuchSaid(reading) } },
    },
    {
      name: 'hard-document',
      target: { view: 'document', subject: first.document, query: { fact: 's1' } },
      answers: { [`/api/documents/${first.document}`]: { json: withMarkup(reading) } },
    },
  ]
}

async function answered<T>(address: string, path: string): Promise<T> {
  return (await (await fetch(`${address}${path}`)).json()) as T
}

/** One name is long, one is in no language of the interface; a title turns around; a statement has 20,000 characters. */
function withHardNames(record: EncounterRecord): EncounterRecord {
  const [first, second, ...others] = record.participants
  const [account, ...more] = record.accounts
  const [statement, ...rest] = account.statements
  if (first === undefined || second === undefined || statement === undefined)
    throw new Error('The encounter has too little to be made hard.')
  const [span] = statement.content.spans
  const quote = LONG_STATEMENT.slice(0, 20_000)
  const content = { ...statement.content, spans: [{ ...span, quote }] as const }
  const names = { en: LONG_NAME.slice(0, 300), ar: `${'عبدالرحمن'.repeat(33)}عبد` }
  return {
    ...record,
    participants: [{ ...first, names }, { ...second, names: { ru: 'Сергей Лавров' } }, ...others],
    accounts: [
      {
        ...account,
        title: `${OVERRIDE}Minister met minister`,
        statements: [{ ...statement, content }, ...rest],
      },
      ...more,
    ],
  }
}

/** 400 who took part, and 200 accounts. */
function withMany(record: EncounterRecord): EncounterRecord {
  const [participant] = record.participants
  const [account] = record.accounts
  if (participant === undefined) throw new Error('Nobody took part.')
  const participants = Array.from({ length: 400 }, (_, index) => ({
    ...participant,
    actor: `local:${index + 1}` as typeof participant.actor,
    names: { en: `Delegate ${index + 1}`, ar: `المندوب ${index + 1}` },
  }))
  const others = Array.from({ length: 199 }, (_, index) => ({
    ...account,
    document: `${index + 1000}`.padEnd(64, 'd') as typeof account.document,
    publisher: `Outlet ${index + 2}`,
    statements: [],
    commitments: [],
  }))
  return { ...record, participants, accounts: [account, ...others] }
}

/** 200 accounts, two of one document; each of the first forty tells something alone. */
function withManyColumns(comparison: Comparison): Comparison {
  const [column] = comparison.columns
  const [row] = comparison.rows
  const [cell] = row?.cells ?? []
  if (column === undefined || row === undefined || cell === undefined) throw new Error('Nothing is compared.')
  const others = Array.from({ length: 198 }, (_, index) => ({
    ...column,
    account: index + 2,
    publisher: `Outlet ${index + 3}`,
    document: `${index === 0 ? 999 : index + 1000}`.padEnd(64, 'd') as typeof column.document,
  }))
  const alone = Array.from({ length: 40 }, (_, place) => ({
    ...row,
    kind: 'only' as const,
    cells: [{ ...cell, column: place }] as const,
    perhaps: [],
    differences: [],
    leftOut: [],
    omissions: [],
  }))
  const [, second = column] = comparison.columns
  return {
    ...comparison,
    columns: [column, { ...second, document: column.document }, ...others],
    rows: [...comparison.rows, ...alone],
  }
}

/** 500 statements. */
function withMuchSaid(reading: Reading): Reading {
  const [statement] = reading.statements
  if (statement === undefined) throw new Error('Nothing is said.')
  const statements = Array.from({ length: 500 }, (_, index) => ({
    ...statement,
    id: `s${index + 1}` as typeof statement.id,
  }))
  return { ...reading, statements }
}

const MARKUP = [
  '<script>globalThis.broken = true</script>',
  '<img src=x onerror="globalThis.broken = true">',
  '<svg onload="globalThis.broken = true"><a href="javascript:globalThis.broken=true">x</a></svg>',
  '</p></article><style>body { display: none }</style><h1>Not a heading</h1>',
  '{{constructor.constructor("globalThis.broken = true")()}} {@html x}',
].join('\n')

/** Script and markup stand at the end of the text, in its title, its publisher and the names in it. */
function withMarkup(reading: Reading): Reading {
  const { document } = reading
  return {
    ...reading,
    document: {
      ...document,
      title: `${OVERRIDE}<b onclick=x>Title</b>`,
      publisher: '<i>Outlet</i>',
      url: 'javascript:globalThis.broken=true',
      text: `${document.text}\n${MARKUP}`,
    },
    actors: reading.actors.map((actor) => ({ ...actor, names: { en: '<b>Name</b>', ar: '<b>اسم</b>' } })),
  }
}
