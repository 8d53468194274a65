/** Writes into an OpenAPI document what every address answers. */
import { z } from 'zod'
import { tidy } from '../../report/schema.ts'
import { ANSWERS } from './answers.ts'

type Json = Readonly<Record<string, unknown>>
/** By name: as it came, and with its references moved. */
type Parts = Map<string, { readonly source: string; readonly moved: Json }>
type Paths = Readonly<Record<string, Readonly<Record<string, { readonly responses?: Json }>>>>

/** The document with a schema for each answer in JSON, parts that have a name under `components`. */
export function withAnswers(document: object): object {
  const { paths = {}, components = {} } = document as { readonly paths?: Paths; readonly components?: Json }
  const parts: Parts = new Map()
  const answered = Object.entries(paths).map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([method, operation]) => [
        method,
        withAnswer(operation, ANSWERS[`${method.toUpperCase()} ${path}`], parts),
      ]),
    ),
  ])
  return {
    ...document,
    paths: Object.fromEntries(answered),
    components: {
      ...components,
      schemas: Object.fromEntries([...parts].map(([name, { moved }]) => [name, moved])),
    },
  }
}

function withAnswer<Operation extends { readonly responses?: Json }>(
  operation: Operation,
  answer: z.ZodType | undefined,
  parts: Parts,
): Operation {
  if (answer === undefined) return operation
  const content = { 'application/json': { schema: schemaOf(answer, parts) } }
  const { responses = {} } = operation
  const told = Object.entries(responses).map(([status, response]) =>
    /^20[01]$/.test(status) ? [status, { ...(response as Json), content }] : [status, response],
  )
  return { ...operation, responses: Object.fromEntries(told) }
}

/** Its parts go to `parts`; two of one name that differ get two names. */
function schemaOf(answer: z.ZodType, parts: Parts): Json {
  const { $schema: _, $defs = {}, ...schema } = z.toJSONSchema(answer, { override: tidy })
  const names = new Map<string, string>()
  for (const [name, part] of Object.entries($defs))
    names.set(name, nameFor(name, JSON.stringify(part), parts))
  const moved = (json: unknown): Json =>
    JSON.parse(JSON.stringify(json), (key, value) =>
      key === '$ref' ? `#/components/schemas/${names.get(value.slice('#/$defs/'.length))}` : value,
    )
  for (const [name, part] of Object.entries($defs))
    parts.set(names.get(name) ?? name, { source: JSON.stringify(part), moved: moved(part) })
  return moved(schema)
}

/** `name`, unless another part has it. */
function nameFor(name: string, source: string, parts: Parts): string {
  let free = name
  for (let number = 2; (parts.get(free)?.source ?? source) !== source; number += 1) free = `${name}${number}`
  return free
}
