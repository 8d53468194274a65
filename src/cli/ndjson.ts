/** NDJSON in: one line, one text to read. */
import { isUtf8 } from 'node:buffer'
import { InvalidInput, MahdarError } from '../errors.ts'
import type { ReadInput } from '../pipeline.ts'
import type { Line } from './lines.ts'

/** What a line that could not be read becomes. */
export interface ErrorLine {
  readonly externalId: string | null
  readonly error: { readonly type: string; readonly message: string }
}

/** A line as parsed: a text to read, or why it is none. */
export type ParsedLine = { readonly input: ReadInput } | { readonly refusal: ErrorLine }

/** What stands in the JSON object of a line. */
export type Fields = Readonly<Record<string, unknown>>

const OPTIONAL = ['title', 'url', 'published', 'publisher', 'publisherCountry', 'language'] as const
type Optional = (typeof OPTIONAL)[number]

/** Values for lines that do not say for themselves. */
export type LineDefaults = Partial<Readonly<Record<Optional, string>>>

/** Parses `{"id","text","title"?,"url"?,"published"?,"publisher"?,"publisherCountry"?,"language"?}`; `where` names the line in messages. */
export function parseLine(line: Line, where: string, defaults: LineDefaults): ParsedLine {
  let id: string | null = null
  try {
    const fields = parseObject(line, where)
    id = readId(fields, where)
    const damaged =
      'bytes' in line && !isUtf8(line.bytes)
        ? [`${where} has bytes that are not UTF-8; they were read as U+FFFD.`]
        : []
    const given = OPTIONAL.flatMap((field) => readField(fields, field, where, defaults))
    return {
      input: {
        text: readText(fields, where),
        externalId: id,
        ...Object.fromEntries(given),
        warnings: damaged,
      },
    }
  } catch (error) {
    return { refusal: refuse(id, error) }
  }
}

/** The line that stands for a text that could not be read. */
export function refuse(externalId: string | null, error: unknown): ErrorLine {
  if (error instanceof MahdarError) return { externalId, error: { type: error.name, message: error.message } }
  const message = error instanceof Error ? error.message : String(error)
  return {
    externalId,
    error: { type: 'Unexpected', message: `Reading failed: ${message}. Please report it.` },
  }
}

/** The object on a line. Throws `InvalidInput` where there is none. */
export function parseObject(line: Line, where: string): Fields {
  if ('tooLong' in line)
    throw new InvalidInput(`${where} has ${line.tooLong} bytes, more than can be read at once. Split it.`)
  const text = line.bytes.toString('utf8').replace(/^\uFEFF/, '')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    const reason = text.trim() === '' ? 'it is empty' : (cause as Error).message
    throw new InvalidInput(`${where} is no JSON (${reason}). Give one JSON object a line.`, { cause })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InvalidInput(`${where} is no JSON object. Give {"id": …, "text": …}.`)
  return value as Fields
}

/** Numbers are taken as they are written; a line without an id is read without one. */
export function readId(fields: Fields, where: string): string | null {
  const { id } = fields
  if (id === undefined || id === null) return null
  if (typeof id === 'string') return id
  if (typeof id === 'number') return String(id)
  throw new InvalidInput(`${where}: "id" is ${kindOf(id)}. Give a string.`)
}

/** The text of a line. Throws `InvalidInput` where it is no string. */
export function readText(fields: Fields, where: string): string {
  const { text } = fields
  if (typeof text === 'string') return text
  const what = text === undefined ? 'is missing' : `is ${kindOf(text)}`
  throw new InvalidInput(`${where}: "text" ${what}. Give the text as a string.`)
}

function readField(
  fields: Fields,
  field: Optional,
  where: string,
  defaults: LineDefaults,
): readonly (readonly [string, string])[] {
  const value = readOptional(fields, field, where) ?? defaults[field]
  return value === undefined ? [] : [[field, value]]
}

/** The string under `field`, or undefined. Throws `InvalidInput` where something else stands there. */
export function readOptional(fields: Fields, field: string, where: string): string | undefined {
  const value = fields[field]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  throw new InvalidInput(`${where}: "${field}" is ${kindOf(value)}. Give a string, or leave it out.`)
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
