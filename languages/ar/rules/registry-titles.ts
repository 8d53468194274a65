/** Offices that the registry has as somebody's title, word for word. */
import type { Found, TextView } from '../../pack.ts'
import { cell } from './particles.ts'

/** The same words as the registry has them as somebody's title. */
export function genericAt(view: TextView, start: number, end: number): string | null {
  for (const match of view.matches(start)) {
    if (match.end !== end) continue
    const entry = match.entries.find((one) => one.kind === 'title')
    if (entry !== undefined) return String(entry.payload.generic)
  }
  return null
}

const NISBAS: readonly string[] = ['nisba']
const NO_SIDES: readonly string[] = []

/** «السفير الدرفاني لدى رملان»: of a title that is listed whole, the state of an adjective in it, where it is a title of that state. */
export function sidesInside(view: TextView, { match, entry }: Found): readonly string[] {
  if (entry.kind !== 'title') return NO_SIDES
  const { start, end } = match
  for (let at = view.next(start + 1, NISBAS, end); at < end; at = view.next(at + 1, NISBAS, end)) {
    const side = String(view.find(at, 'nisba')?.entry.payload.id)
    if (view.fact(`title/${side}/${cell(entry.payload.generic)}`) !== undefined) return [side]
  }
  return NO_SIDES
}
