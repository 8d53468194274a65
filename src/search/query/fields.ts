/** The fields of the query language, and what their values come to. */
import { lastDay, stretchTags } from '../../record/day-tags.ts'
import type { Wanted } from '../../record/full-text.ts'
import { tag } from '../../record/tags.ts'
import { FORMATS, POLARITIES, STATUSES, TEXT_KINDS } from '../../report/values.ts'
import type { FindNames } from './names.ts'
import { QueryFault } from './syntax.ts'

/** A field as it was typed. */
export interface TypedField {
  readonly field: string
  readonly value: string
  readonly start: number
  readonly valueAt: number
}

/** What fields are looked up in. */
export interface FieldTools {
  readonly findNames: FindNames
  /** Whether the registry has something of this id. */
  readonly isKnown: (id: string) => boolean
  /** Whether the id is a state's or a body's, which others act for. */
  readonly isSide: (id: string) => boolean
}

type Meaning = (field: TypedField, tools: FieldTools) => Wanted

const PEOPLE = ['person', 'state', 'body']
const SIDES = ['state', 'body']
const SLUG = /^[a-z0-9][a-z0-9._/-]*$/

/** Every field, with what a value of it means. */
export const FIELDS: Readonly<Record<string, Meaning>> = {
  speaker: (field, tools) => named('speaker', PEOPLE, field, tools),
  actor: (field, tools) => {
    const ids = idsOf(PEOPLE, field, tools)
    return any(ids.flatMap((id) => [tag('actor', id), ...(tools.isSide(id) ? [tag('country', id)] : [])]))
  },
  country: (field, tools) => named('country', SIDES, field, tools),
  pair,
  office: (field, tools) => named('office', [], field, tools),
  format: (field) => oneOf('format', FORMATS, field),
  status: (field) => oneOf('status', STATUSES, field),
  stance: (field) => oneOf('stance', POLARITIES, field),
  topic: (field, tools) => named('topic', ['topic'], field, tools),
  formulation: (field, tools) => named('formulation', ['formulation'], field, tools),
  place: (field, tools) => named('place', ['place', 'state', 'capital'], field, tools),
  kind: (field) => oneOf('kind', TEXT_KINDS, field),
  language: ({ value }) => ({ kind: 'tag', tag: tag('language', value) }),
  publisher: ({ value }) => ({ kind: 'tag', tag: tag('publisher', value) }),
  from: (field) => any(stretchTags(dayOf(field, 'first'), null)),
  to: (field) => any(stretchTags(null, dayOf(field, 'last'))),
}

/** Fields that only a statement has: who asks for them asks for statements. */
export const OF_STATEMENTS: ReadonlySet<string> = new Set(['speaker', 'stance', 'formulation'])

/** What a field asks for. Throws a `QueryFault` where there is no such field or its value cannot be. */
export function meaningOf(field: TypedField, tools: FieldTools): Wanted {
  const meaning = Object.hasOwn(FIELDS, field.field) ? FIELDS[field.field] : undefined
  if (meaning !== undefined) return meaning(field, tools)
  const near = nearest(field.field, Object.keys(FIELDS))
  const hint = near === null ? `The fields are ${Object.keys(FIELDS).join(', ')}` : `Did you mean ${near}`
  throw new QueryFault(
    field.start,
    `there is no field ${field.field}. ${hint}? Put words with a colon in quotation marks.`,
  )
}

function any(tags: readonly string[]): Wanted {
  return { kind: 'any', parts: tags.map((one) => ({ kind: 'tag', tag: one })) }
}

function named(name: string, kinds: readonly string[], field: TypedField, tools: FieldTools): Wanted {
  return any(idsOf(kinds, field, tools).map((id) => tag(name, id)))
}

/** The ids that a value means: it is one, or the name of some. */
function idsOf(kinds: readonly string[], field: TypedField, tools: FieldTools): readonly string[] {
  const value = field.value.toLowerCase()
  if (SLUG.test(value) && tools.isKnown(value)) return [value]
  const whole = tools.findNames(field.value, kinds).filter(({ start, end }) => {
    return field.value.slice(0, start).trim() === '' && field.value.slice(end).trim() === ''
  })
  const ids = whole.flatMap((one) => one.ids)
  if (ids.length > 0) return ids
  // An archive may hold ids of another version of the registry.
  if (SLUG.test(value)) return [value]
  throw new QueryFault(
    field.valueAt,
    `nothing is known as ${JSON.stringify(field.value.slice(0, 60))} to ask for by ${field.field}:. Give a name or an id, such as lavrov-sergey.`,
  )
}

/** `cn-ru`; an id may hold a minus of its own. */
function pair(field: TypedField, tools: FieldTools): Wanted {
  const value = field.value.toLowerCase()
  for (let at = value.indexOf('-'); at > 0; at = value.indexOf('-', at + 1)) {
    const sides = [value.slice(0, at), value.slice(at + 1)]
    if (sides.every((side) => tools.isSide(side)))
      return { kind: 'all', parts: sides.map((side) => ({ kind: 'tag', tag: tag('country', side) })) }
  }
  throw new QueryFault(
    field.valueAt,
    `${JSON.stringify(field.value.slice(0, 60))} is no pair. Give two sides with a minus between, such as cn-ru.`,
  )
}

function oneOf(name: string, values: readonly string[], { value, valueAt }: TypedField): Wanted {
  const wanted = value.toLowerCase()
  if (values.includes(wanted)) return { kind: 'tag', tag: tag(name, wanted) }
  const near = nearest(wanted, values)
  const hint = near === null ? `Take one of ${values.join(', ')}.` : `Did you mean ${near}?`
  throw new QueryFault(valueAt, `there is no ${name} ${JSON.stringify(value.slice(0, 60))}. ${hint}`)
}

const DATE = /^(?<year>\d{4})(?:-(?<month>0[1-9]|1[0-2]))?(?:-(?<day>0[1-9]|[12]\d|3[01]))?$/

/** The first or last day of `2022`, `2022-08` or `2022-08-05`. */
function dayOf({ value, valueAt, field }: TypedField, which: 'first' | 'last'): string {
  const { year, month, day } = DATE.exec(westernDigits(value))?.groups ?? {}
  const full = `${year}-${month ?? (which === 'first' ? '01' : '12')}`
  const last = year === undefined ? '' : lastDay(full)
  const found = day === undefined ? (which === 'first' ? `${full}-01` : last) : `${full}-${day}`
  if (year !== undefined && found <= last) return found
  throw new QueryFault(
    valueAt,
    `${JSON.stringify(value.slice(0, 60))} is no date for ${field}:. Write 2022, 2022-08 or 2022-08-05.`,
  )
}

function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
}

/** The value that is spelled almost like what was typed; null where none is. */
export function nearest(typed: string, values: readonly string[]): string | null {
  const begun = values.find((value) => typed.length > 2 && value.startsWith(typed))
  if (begun !== undefined) return begun
  const close = values.find((value) => sharesMost(value, typed))
  return close ?? null
}

function sharesMost(value: string, typed: string): boolean {
  if (Math.abs(value.length - typed.length) > 2 || typed.length < 3) return false
  const letters = [...typed]
  const kept = [...value].filter((letter) => {
    const place = letters.indexOf(letter)
    if (place >= 0) letters.splice(place, 1)
    return place >= 0
  }).length
  return Math.max(value.length, typed.length) - kept <= 1 + Number(typed.length > 6)
}
