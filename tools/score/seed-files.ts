import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTsv } from '../../languages/tsv.ts'
import { InvalidInput } from '../../src/errors.ts'

/** A real report that lies outside the repository: `000_fdc1….txt` is the document `000`. */
export interface Seed {
  readonly doc: string
  readonly text: string
  readonly attributions: readonly Attribution[]
  readonly facts: readonly SeedFact[]
}

/** One statement as it was annotated by hand. */
export interface Attribution {
  readonly doc: string
  readonly id: string
  /** English names of people and states. */
  readonly speakers: readonly string[]
  readonly contentStart: number
  readonly contentEnd: number
}

/** What the reading of a seed has to give, with this day of publication or (`null`) with none. */
export interface SeedFact {
  readonly published: string | null
  readonly fact: string
  /** `-` for what has to stay open. */
  readonly value: string
}

/** The seeds of a folder, with what `factsPath` says of them. Throws `InvalidInput` where there is none. */
export function readSeeds(directory: string, factsPath: string): readonly Seed[] {
  const attributions = readAttributions(join(directory, 'attributions.json'))
  const facts = readTsv(factsPath)
  const names = readdirSync(directory).filter((name) => /^[0-9]+_[0-9a-f]+\.txt$/.test(name))
  if (names.length === 0)
    throw new InvalidInput(
      `${directory} holds no seed. Name a folder with files such as 000_fdc153872002412b.txt.`,
    )
  return names.sort().map((name) => {
    const doc = name.replace(/_.*/, '')
    return {
      doc,
      text: readFileSync(join(directory, name), 'utf8'),
      attributions: attributions.filter((attribution) => attribution.doc === doc),
      facts: facts
        .filter((row) => row.doc === doc)
        .map(({ published = '-', fact = '', value = '' }) => ({
          published: published === '-' ? null : published,
          fact,
          value,
        })),
    }
  })
}

function readAttributions(path: string): readonly Attribution[] {
  const rows: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!Array.isArray(rows)) throw new InvalidInput(`${path} is no array of attributions.`)
  return rows.map((row: unknown, index) => toAttribution(row, `${path}, row ${index + 1},`))
}

function toAttribution(row: unknown, where: string): Attribution {
  const { doc, id, speakers, contentStart, contentEnd } = (row ?? {}) as Partial<
    Record<keyof Attribution, unknown>
  >
  if (typeof doc !== 'string' || typeof id !== 'string' || !Array.isArray(speakers))
    throw new InvalidInput(`${where} lacks doc, id or speakers.`)
  if (typeof contentStart !== 'number' || typeof contentEnd !== 'number')
    throw new InvalidInput(`${where} lacks contentStart or contentEnd.`)
  return { doc, id, speakers: speakers.map(String), contentStart, contentEnd }
}
