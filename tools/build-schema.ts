/** `npm run schema`: writes the JSON Schema of what `mahdar read` prints, from the code. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readingJsonSchema } from '../src/report/schema.ts'

/** Where the schema is checked in. */
export const SCHEMA_PATH = resolve(dirname(fileURLToPath(import.meta.url)), '../docs/schema/reading.json')

/** The schema as it is to be checked in. */
export function schemaText(): string {
  return `${JSON.stringify(readingJsonSchema(), null, 2)}\n`
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(SCHEMA_PATH), { recursive: true })
  writeFileSync(SCHEMA_PATH, schemaText())
  process.stdout.write(`${SCHEMA_PATH} is written.\n`)
}
