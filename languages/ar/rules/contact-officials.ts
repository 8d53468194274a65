/** Officials of one state or of a body's members whom nobody names: «مسؤولين عراقيين», «عددا من القادة في العاصمة»: who is met is their state. */
import type { Found, Phrase, TextView } from '../../pack.ts'
import { hasClitic, idOf, isDefinite, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { type OfState, stateOf } from './state-of.ts'

/** Heads («مسؤولين», «القيادة») and what may stand before them («كبار», «عددا من»). */
const OFFICIALS: readonly string[] = ['contact-words']

/** The state whose officials are named at `token`, as the party they stand for, by the word that says whose they are; null where there are none, or it is not said of which. */
export function officialsAt(view: TextView, token: number): Phrase | null {
  if (!view.has(token, OFFICIALS)) return null
  const first = view.find(token, 'contact-words')
  if (first === null) return null
  let head = first
  while (idOf(head) === 'before') {
    const next = view.has(head.match.end, OFFICIALS) ? view.find(head.match.end, 'contact-words') : null
    if (next === null) return null
    head = next
  }
  if (!OF_STATE.has(idOf(head))) return null
  const of = stateOf(view, head.match.end, isDefinite(view, head.match.start))
  const bits = first.match.bits
  if (of === null) return ofHome(view, head.match.end, bits)
  // «واستضافت قمة مع قادة درفان ورملان»: whoever was with them is often the one whom no rule knows.
  const isBeside = particle(view, token - 1, 'preposition')?.entry.payload.id === 'with'
  const states = [of, ...(isBeside ? [] : statesBehind(view, of))].map((one) => ({ ...asState(one), bits }))
  const [one, another] = states
  const last = states[states.length - 1]
  if (one === undefined || another === undefined || last === undefined) return one ?? null
  return { ...one, kind: 'group', name: null, sides: NONE, number: 3, end: last.end, members: states }
}

const NONE: readonly never[] = []

/** The state itself, as the party that its officials stand for. */
function asState({ start, end, id }: OfState): Phrase {
  const name = { start, end, prefixLength: 0, ids: [id], listed: 'state', guarded: false }
  return { ...NOBODY, start, end, bits: 0, prefixLength: 0, kind: 'state', name, sides: [id] }
}

const REFERENCES: readonly string[] = ['references']

/** «المسؤولين في المملكة»: the outlet's own state, which a paper does not name. */
function ofHome(view: TextView, from: number, bits: number): Phrase | null {
  const inside = particle(view, from, 'preposition')
  const at = inside !== null && idOf(inside) === 'in' ? inside.match.end : from
  const home = at > from && view.has(at, REFERENCES) ? view.find(at, 'references') : null
  if (home === null || home.match.bits !== 0 || home.entry.payload.refers !== HOME) return null
  if (view.has(home.match.end, NISBA)) return null
  return {
    ...NOBODY,
    start: at,
    end: home.match.end,
    bits,
    prefixLength: 0,
    kind: 'state',
    refers: HOME,
    name: null,
    sides: NONE,
  }
}

const HOME = 'home'
const NISBA: readonly string[] = ['nisba']

/** «قادة درفان ورملان وحضران»: the states that «و» joins to the first by their names. */
function statesBehind(view: TextView, first: OfState): readonly OfState[] {
  const found: OfState[] = []
  for (let at = first.end; view.has(at, 'state'); at = found[found.length - 1]?.end ?? at) {
    const next = view.has(first.start, 'state') ? view.find(at, 'state') : null
    if (next === null || !hasClitic(next.match.bits, 'and')) break
    found.push({ id: String(next.entry.payload.id), start: at, end: next.match.end })
  }
  return found
}

/** «مسؤولون»: officials who can be a verb's subject. */
export function isNominative(view: TextView, token: number): boolean {
  const found = view.find(token, 'contact-words')
  return found !== null && SUBJECTS.has(idOf(found))
}

const SUBJECTS: ReadonlySet<string> = new Set(['head-nominative', 'of-body', 'representing-nominative'])

const OF_STATE: ReadonlySet<string> = new Set(['head', 'head-nominative'])

const NOBODY = {
  refers: null,
  titles: [],
  honorific: null,
  gender: null,
  number: 1,
  members: [],
} as const

/** Words between the head and the body: «وزراء خارجية الدول الأعضاء في الاتحاد». */
const MOST_WORDS = 5

/** «وزراء خارجية دول المجلس», «نظرائه في دول الاتحاد»: the body whose members they all are of; null where no one body is named. */
export function membersAt(view: TextView, sentence: Sentence, token: number): Phrase | null {
  if (!view.has(token, OFFICIALS)) return null
  let found = view.find(token, 'contact-words')
  const bits = found?.match.bits ?? 0
  if (found !== null && idOf(found) === 'before') found = view.find(found.match.end, 'contact-words')
  if (found === null) return null
  const isStates = idOf(found) === 'members' && isAllStates(view, found.match.start)
  if (!isStates && !HEADS.has(idOf(found))) return null
  let at = found.match.end
  let all = isStates
  for (let words = 0; words < MOST_WORDS && view.has(at, OFFICIALS); words += 1) {
    const next = view.find(at, 'contact-words')
    if (next === null || idOf(next) !== 'members') break
    all ||= isAllStates(view, at)
    at = next.match.end
  }
  const body = sentence.phraseAt(at)
  if (!all || body === null || body.kind !== 'body' || body.bits !== 0 || body.name?.ids.length !== 1)
    return null
  return { ...body, bits }
}

const REPRESENTING: ReadonlySet<string> = new Set(['representing', 'representing-nominative'])

/** «ممثلون عن درفان ورملان», «مع ممثلي الحركة»: the states or bodies whose representatives nobody names. */
export function representedAt(view: TextView, sentence: Sentence, token: number): Phrase | null {
  if (!view.has(token, OFFICIALS)) return null
  const first = view.find(token, 'contact-words')
  const found =
    first !== null && idOf(first) === 'before' ? view.find(first.match.end, 'contact-words') : first
  if (first === null || found === null) return null
  const from = behindRepresenting(view, found)
  const whose = from < 0 ? null : sentence.phraseAt(from)
  if (whose === null || whose.bits !== 0) return null
  const all = whose.members.length > 0 ? whose.members : [whose]
  // «محادثات مع دبلوماسيين من درفان ورملان»: whoever had them is often the one whom no rule knows.
  const isBeside = particle(view, token - 1, 'preposition')?.entry.payload.id === 'with'
  if (all.length > 1 && isBeside && !REPRESENTING.has(idOf(found))) return null
  const areSides = all.every(({ kind }) => kind === 'state' || kind === 'body')
  return areSides ? { ...whose, bits: first.match.bits } : null
}

/** «ممثلين عن», «مسؤولين من»: where those stand whose people they are; -1 of other words. */
function behindRepresenting(view: TextView, { entry, match }: Found): number {
  if (REPRESENTING.has(String(entry.payload.id))) return match.end
  if (!OF_STATE.has(String(entry.payload.id))) return -1
  return particle(view, match.end, 'preposition')?.entry.payload.id === 'from' ? match.end + 1 : -1
}

/** «عددا من أعضاء مجلس الشيوخ», «نواب في البرلمان»: some members of an assembly, as the assembly that they stand for. */
export function assemblyAt(view: TextView, sentence: Sentence, token: number): Phrase | null {
  if (!view.has(token, OFFICIALS)) return null
  const first = view.find(token, 'contact-words')
  const found =
    first !== null && idOf(first) === 'before' ? view.find(first.match.end, 'contact-words') : first
  if (first === null || found === null || idOf(found) !== 'of-assembly') return null
  const assembly = sentence.phraseAt(found.match.end)
  return assembly?.kind === 'body' && assembly.bits === 0 ? { ...assembly, bits: first.match.bits } : null
}

/** «دول المجلس»: its members, all of them. */
function isAllStates(view: TextView, token: number): boolean {
  return view.begins(token, 'دول') || view.begins(token, 'الدول')
}

const HEADS: ReadonlySet<string> = new Set([
  'of-body',
  'of-body-object',
  'head',
  'head-nominative',
  'representing',
])
