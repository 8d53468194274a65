/** `npm run schema`: writes the JSON Schemas of what commands print, from the code. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  comparisonJsonSchema,
  overTimeJsonSchemas,
  readingJsonSchema,
  recordJsonSchema,
} from '../src/report/schema.ts'

/** Where the schemas are checked in. */
export const SCHEMAS = resolve(import.meta.dirname, '../docs/schema')

/** Each schema by the name of its file, as it is to be checked in. */
export function schemaTexts(): Readonly<Record<string, string>> {
  const text = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`
  return {
    'comparison.json': text(comparisonJsonSchema()),
    'reading.json': text(readingJsonSchema()),
    'record.json': text(recordJsonSchema()),
    ...Object.fromEntries(
      Object.entries(overTimeJsonSchemas()).map(([name, schema]) => [name, text(schema)]),
    ),
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  mkdirSync(SCHEMAS, { recursive: true })
  for (const [name, text] of Object.entries(schemaTexts())) {
    writeFileSync(join(SCHEMAS, name), text)
    process.stdout.write(`${join(SCHEMAS, name)} is written.\n`)
  }
}
