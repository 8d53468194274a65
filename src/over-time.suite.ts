/** Archives of texts on invented people, for tests of what is told over time. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { Tokens, tokenize } from './document/tokens.ts'
import { inventedKnowledge } from './extract/invented.suite.ts'
import { sketchOf } from './merge/copies.ts'
import type { Document } from './model.ts'
import { type ReadInput, readText } from './pipeline.ts'
import { type Archive, openArchive } from './record/archive.ts'

/** An archive of its own, and the documents in it. */
export interface FilledArchive {
  readonly archive: Archive
  readonly documents: ReadonlyMap<string, Document>
  readonly clear: () => Promise<void>
}

type Text = Omit<Extract<ReadInput, { readonly text: string }>, 'language'> & { readonly language?: string }

/** Nothing is searched for here. */
const NO_WORDS = { term: '', other: '' }

/** An archive of these texts, read with what is known of the invented. */
export async function archiveOf(...texts: readonly Text[]): Promise<FilledArchive> {
  const directory = mkdtempSync(join(tmpdir(), 'mahdar-over-time-'))
  const archive = await openArchive({ directory, mode: 'write' })
  const knowledge = inventedKnowledge()
  const tokens = new Tokens()
  const readings = texts.map((text) => readText(text, { knowledge, now: Date.UTC(2025, 0, 1) }))
  await archive.add(
    readings.map((reading) => {
      tokenize(reading.document.text, knowledge.lexicon.characters, tokens)
      return {
        reading,
        original: Buffer.from(reading.document.text),
        given: {},
        rules: 'test',
        search: {
          ...NO_WORDS,
          title: '',
          encounters: reading.encounters.map(() => NO_WORDS),
          statements: reading.statements.map(() => NO_WORDS),
        },
        sketch: sketchOf(tokens.hash, tokens.count),
      }
    }),
  )
  return {
    archive,
    documents: new Map(readings.map(({ document }) => [document.id, document])),
    clear: async () => {
      await archive.close()
      rmSync(directory, { recursive: true })
    },
  }
}

/** Holds every span beside a document, at any depth of `answer`, against the text of that document; how many there were. */
export function expectWords(answer: unknown, documents: FilledArchive['documents']): number {
  let checked = 0
  const visit = (node: unknown, document: Document | undefined): void => {
    if (typeof node !== 'object' || node === null) return
    const object = node as Readonly<Record<string, unknown>>
    const own = typeof object.document === 'string' ? documents.get(object.document) : undefined
    const beside = own ?? document
    if (Array.isArray(object.spans)) {
      for (const { start, end, quote } of object.spans as readonly {
        readonly start: number
        readonly end: number
        readonly quote: string
      }[]) {
        expect(beside).toBeDefined()
        expect((object.in === 'title' ? beside?.title : beside?.text)?.slice(start, end)).toBe(quote)
        checked += 1
      }
      return
    }
    for (const child of Object.values(object)) visit(child, beside)
  }
  visit(answer, undefined)
  return checked
}
