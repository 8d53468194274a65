import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { EncounterFormat } from '../../src/model.ts'
import { faultIn, type GoldLine } from './gold-lines.ts'

/** Documents that tell of encounters, and which tellings are of one. */
export interface MergingGold {
  readonly encounters: readonly MergingEncounter[]
  readonly documents: readonly MergingDocument[]
  /** Two encounters that look alike. */
  readonly apart: readonly ApartPair[]
}

/** What was told, as far as it takes to find the tellings of it in a reading. */
export interface MergingEncounter {
  /** `calls/ministers`: the file and the name in it. */
  readonly id: string
  readonly format: EncounterFormat
  /** First and last day, `YYYY-MM-DD`. */
  readonly days: readonly [string, string]
  readonly parties: readonly MergingParty[]
}

/** A side, and who took part for it; null where the registry holds nobody. */
export interface MergingParty {
  readonly side: string
  readonly person: string | null
}

/** A short text as it was published. */
export interface MergingDocument {
  /** `calls/ministers-flash`. */
  readonly id: string
  readonly language: string
  readonly published: string | null
  readonly publisher: string | null
  /** Ids of the encounters that it tells, in order. */
  readonly tells: readonly string[]
  readonly text: string
}

/** Two encounters that must never be one record, and what makes them look alike. */
export interface ApartPair {
  readonly one: string
  readonly other: string
  readonly kind: string
}

/** What `readMergingGold` needs of the registry: every id of a person, state or body. */
export type KnownActors = ReadonlySet<string>

type Line = GoldLine & { readonly text: string }

const DAYS = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/
const END = '---'

/** All gold of merging in a folder, together: what stands in two files is never one encounter. */
export function readMergingGold(directory: string, known: KnownActors): MergingGold {
  const files = readdirSync(directory)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(directory, name))
    .map((path) => parseMergingGold(readFileSync(path, 'utf8'), path, known))
  return {
    encounters: files.flatMap((file) => file.encounters),
    documents: files.flatMap((file) => file.documents),
    apart: files.flatMap((file) => file.apart),
  }
}

/** The gold of one file. Throws `InvalidPack`, with file and line, on what is unknown, told twice or never told. */
export function parseMergingGold(source: string, path: string, known: KnownActors): MergingGold {
  const scene = basename(path, '.txt')
  const encounters = new Map<string, MergingEncounter>()
  const documents = new Map<string, MergingDocument>()
  const apart: ApartPair[] = []
  const lines: readonly Line[] = source
    .split('\n')
    .map((text, index) => ({ path, number: index + 1, text, cells: text.split('\t') }))
  const named = (line: Line, names: string): readonly string[] =>
    names.split(' ').map((name) => {
      const id = `${scene}/${name}`
      if (!encounters.has(id))
        throw faultIn(line, `speaks of «${name}», which no «encounter» line above names`)
      return id
    })
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line
    if (line.text === '' || line.text.startsWith('# ')) continue
    const [key, ...cells] = line.cells
    if (key === 'encounter') addOnce(encounters, readEncounter(line, cells, scene, known), line)
    else if (key === 'apart') apart.push(readApart(line, named(line, cells[0] ?? ''), cells))
    else if (key === 'document') {
      const end = lines.findIndex(({ text }, index) => index > at && text === END)
      if (end === -1) throw faultIn(line, `begins a document that no line «${END}» ends`)
      const text = lines.slice(at + 1, end).map((one) => one.text)
      const tells = named(line, cells[4] ?? '')
      addOnce(documents, readDocument(line, cells, { scene, tells, text: text.join('\n') }), line)
      at = end
    } else throw faultIn(line, `has the key «${key}», expected encounter, apart or document`)
  }
  const told = new Set([...documents.values()].flatMap(({ tells }) => tells))
  for (const { id } of encounters.values())
    if (!told.has(id))
      throw faultIn({ path, number: 1 }, `names the encounter «${id}», which no document tells`)
  return { encounters: [...encounters.values()], documents: [...documents.values()], apart }
}

function addOnce<Item extends { readonly id: string }>(
  items: Map<string, Item>,
  item: Item,
  line: Line,
): void {
  if (items.has(item.id)) throw faultIn(line, `names «${item.id}» a second time`)
  items.set(item.id, item)
}

function readEncounter(
  line: Line,
  [name = '', format = '', days = '', parties = '']: readonly string[],
  scene: string,
  known: KnownActors,
): MergingEncounter {
  const [, first, last] = DAYS.exec(days) ?? []
  if (first === undefined) throw faultIn(line, `gives «${days}», expected a day or two with a stroke between`)
  return {
    id: `${scene}/${name}`,
    format: format as EncounterFormat,
    days: [first, last ?? first],
    parties: parties.split(' ').map((party) => {
      const [side = '', person = null] = party.split(':')
      for (const id of person === null ? [side] : [side, person])
        if (!known.has(id)) throw faultIn(line, `speaks of «${id}», which no row of the registry defines`)
      return { side, person }
    }),
  }
}

function readApart(line: Line, [one, other]: readonly string[], [, kind]: readonly string[]): ApartPair {
  if (one === undefined || other === undefined || one === other || kind === undefined)
    throw faultIn(line, 'needs two encounters and, behind a tab, what makes them look alike')
  return { one, other, kind }
}

function readDocument(
  line: Line,
  [name = '', language = '', published = '', publisher = '']: readonly string[],
  {
    scene,
    tells,
    text,
  }: { readonly scene: string; readonly tells: readonly string[]; readonly text: string },
): MergingDocument {
  if (text.trim() === '') throw faultIn(line, 'begins a document without a text')
  return {
    id: `${scene}/${name}`,
    language,
    published: given(published),
    publisher: given(publisher),
    tells,
    text,
  }
}

function given(cell: string): string | null {
  return cell === '-' || cell === '' ? null : cell
}
