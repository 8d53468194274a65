/** Runs a command line inside the test's own process. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runCommand } from '../cli.ts'
import type { Surroundings } from './command.ts'

/** What came of it. */
export interface Run {
  readonly status: number
  readonly out: string
  readonly told: readonly string[]
  readonly progress: readonly string[]
}

/** 6 August 2022. */
export const NOW = Date.UTC(2022, 7, 6)

/** `changes` replaces parts of the world outside; standard input is empty otherwise. */
export async function run(words: readonly string[], changes: Partial<Surroundings> = {}): Promise<Run> {
  const out: string[] = []
  const told: string[] = []
  const progress: string[] = []
  const status = await runCommand(words, {
    input: chunksOf(),
    output: {
      write: async (text) => void out.push(text),
      hasWritten: () => out.length > 0,
      isWaiting: () => false,
    },
    tell: (line) => void told.push(line),
    progress: { live: false, show: (line) => void progress.push(line), clear: () => undefined },
    width: 80,
    colour: false,
    now: () => NOW,
    takeInterrupts: () => new AbortController().signal,
    giveWay: () => undefined,
    setStatus: () => undefined,
    ...changes,
  })
  return { status, out: out.join(''), told, progress }
}

/** Standard input with these texts in it, one chunk each. */
export async function* chunksOf(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

/** Objects as lines. */
export function linesOf(...objects: readonly object[]): string {
  return objects.map((object) => `${JSON.stringify(object)}\n`).join('')
}

/** Lines as objects. */
export function parseLines({ out }: Run): readonly Record<string, unknown>[] {
  return out === ''
    ? []
    : out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
}

export const TEXT = 'التقى وزير خارجية روريتانيا نظيره في العاصمة. وقال إن المحادثات مع إيران تتقدم.'
export const ENGLISH = 'The ministers of Ruritania and Zenda met in the capital and spoke about the river.'

/** A folder of a test's own, and an archive in it. */
export class Workplace {
  readonly root = mkdtempSync(join(tmpdir(), 'mahdar-commands-'))
  /** Of the archive. */
  directory = join(this.root, 'archive')

  clear(): void {
    rmSync(this.root, { recursive: true })
  }

  /** The path of a new file. */
  file(name: string, content: string | Uint8Array): string {
    const path = join(this.root, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }

  /** Runs a command on the archive. */
  mahdar(...words: readonly string[]): Promise<Run> {
    return run([...words, '--archive', this.directory])
  }

  addLines(...lines: readonly object[]): Promise<Run> {
    const words = ['add', '--from', 'ndjson', '--archive', this.directory]
    return run(words, { input: chunksOf(linesOf(...lines)) })
  }

  async documents(...filters: readonly string[]): Promise<readonly Record<string, unknown>[]> {
    return parseLines(await this.mahdar('list', '--documents', '--to', 'ndjson', ...filters))
  }

  /** All that the archive holds, as programs get it. */
  async exported(): Promise<string> {
    const ids = (await this.documents()).map(({ id }) => String(id))
    const lists = [
      await this.mahdar('list', '--documents', '--to', 'ndjson'),
      await this.mahdar('list', '--to', 'ndjson'),
    ]
    return [...lists, await this.mahdar('show', ...ids, '--to', 'json')].map(({ out }) => out).join('')
  }
}
