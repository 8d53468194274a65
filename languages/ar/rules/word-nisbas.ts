/** Adjectives of a state that are ordinary words too: «المدير المالي» is of no state unless the text names it. */
import type { Match, TextView } from '../../pack.ts'
import { perText } from '../../per-text.ts'
import { particle } from './particles.ts'

const NAMES: readonly string[] = ['state', 'capital']
/** How the registry marks a form that is a word of the language. */
const WORD = 'word'

/** States whose adjective is a word of the language in either gender: «المالي», «المالية»; «تركي» is a first name by itself alone. */
const WORDS: ReadonlySet<string> = new Set(['ml'])

/** Whether the match is a nisba by forms alone that are words too, of a state that the text does not name. */
export function isPlainWord(view: TextView, match: Match): boolean {
  const nisbas = match.entries.filter(({ kind }) => kind === 'nisba')
  if (nisbas.length === 0 || nisbas.some(({ payload }) => !WORDS.has(String(payload.id)))) return false
  if (isBesideOffice(view, match)) return false
  const named = namedIn(view)
  return nisbas.every(({ payload }) => !named.has(String(payload.id)))
}

/** «وزير الخارجية المالي», «نظيره المالي»: behind what no finance is of. */
function isBesideOffice(view: TextView, { start, end }: Match): boolean {
  if (end - start !== 1 || !view.ends(start, ADJECTIVE)) return false
  if (view.isAmong(start - 1, OFFICES)) return true
  return view.isAmong(start - 1, PRESIDENT) && view.has(end, PEOPLE)
}

const ADJECTIVE = 'المالي'
/** As they are folded. */
const OFFICES: ReadonlySet<string> = new Set([
  'الاول',
  'الانتقالي',
  'الخارجيه',
  'الخارجية',
  'الداخليه',
  'الداخلية',
  'الدفاع',
  'السفير',
  'نظيره',
  'نظيرها',
])
/** «الرئيس المالي» alone is an officer of a company. */
const PRESIDENT: ReadonlySet<string> = new Set(['الرئيس'])
const PEOPLE: readonly string[] = ['person', 'given-names']

/** The states that a text names by forms that are no other words, by such a form behind a preposition, or by their capital. */
const namedIn = perText((view): ReadonlySet<string> => {
  const named = new Set<string>()
  for (let token = view.next(0, NAMES); token < view.count; token = view.next(token + 1, NAMES)) {
    const isPlace = particle(view, token - 1, 'preposition') !== null
    for (const { entries, bits } of view.matches(token))
      for (const { kind, payload } of entries)
        if (NAMES.includes(kind) && (payload.guarded !== WORD || (isPlace && bits === 0)))
          named.add(String(payload.id))
  }
  return named
})
