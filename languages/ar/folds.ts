import { fileURLToPath } from 'node:url'
import type { CharacterFold } from '../pack.ts'
import { readTsv } from '../tsv.ts'

const TABLE = new URL('lexicon/characters.tsv', import.meta.url)

/**
 * Letters that Arabic texts write in more than one way, made one for matching: أ إ آ are ا, Persian ی is ي.
 * ى, ة, ؤ and ئ stay as they are; digits, vowel marks, presentation forms and controls are Unicode's part.
 */
export function readFolds(): readonly CharacterFold[] {
  return readTsv(fileURLToPath(TABLE)).map((row) => ({
    from: String.fromCharCode(Number.parseInt((row.from ?? '').slice(2), 16)),
    to: row.to ?? '',
  }))
}
