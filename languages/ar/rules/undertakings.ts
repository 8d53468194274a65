/** Whether a position binds whoever takes it: «تعهد بـ», «التزامها بـ», «اتفقا على تشكيل»; and not «حرصه على», «اتفقا على أهمية». */
import type { StanceWords, TextView } from '../../pack.ts'

type Undertaking = NonNullable<StanceWords['undertaking']>

/** Rows of `reporting-verbs` and `reporting-phrases`: what is keen, intends, shares a view or passes a law binds nobody. */
const BY_CUE: ReadonlyMap<string, Undertaking> = new Map([
  ...['aqsama', 'azama', 'iltazama', 'multazim', 'taahhada', 'waada'].map((id) => [id, 'pledge'] as const),
  ...[
    'ittafaqa',
    'tafahama',
    'tawafaqa',
    'jara-ittifaq',
    'jara-tafahum',
    'jara-tawafuq',
    'jara-tawassul',
  ].map((id) => [id, 'agreement'] as const),
  ...['tamma-ittifaq', 'tamma-tafahum', 'tamma-tawafuq', 'tamma-tawassul', 'tawassala-ittifaq'].map(
    (id) => [id, 'agreement'] as const,
  ),
  ...['tawassala', 'wafaqa'].map((id) => [id, 'consent'] as const),
])

/** Rows of `stance-nouns`. */
const BY_NOUN: ReadonlyMap<string, Undertaking> = new Map([
  ...['azm', 'damanat', 'iltizam', 'taahhud', 'tasmim', 'waad'].map((id) => [id, 'pledge'] as const),
  ...['ittifaq', 'muwafaqa', 'tafahum', 'tawafuq'].map((id) => [id, 'consent'] as const),
])

/** What a verb or phrase of the tables undertakes, by its id, where its complement begins at `start`. */
export function undertakingOfCue(
  view: TextView,
  id: string,
  complement: string | null,
  start: number,
): StanceWords['undertaking'] {
  const kind = BY_CUE.get(id) ?? null
  return kind === null || kind === 'pledge' || isDeed(view, id, complement, start) ? kind : null
}

/** What a noun of the tables undertakes, by its id; of an agreement, what stands at `start` or behind its preposition tells. */
export function undertakingOfNoun(view: TextView, id: string, start: number): StanceWords['undertaking'] {
  const kind = BY_NOUN.get(id) ?? null
  return kind === null || kind === 'pledge' || !(isOpinion(view, start) || isOpinion(view, start + 1))
    ? kind
    : null
}

/** What is agreed on is to be done: a noun that is no judgement, a clause whose verb comes first, an agreement reached. */
function isDeed(view: TextView, id: string, complement: string | null, start: number): boolean {
  if (id === 'tawassala') return AGREED.has(idAt(view, start, 'stance-nouns'))
  if (complement === 'that')
    return PRESENT.some((letter) => view.begins(start, letter)) && !isListedNoun(view, start)
  return complement !== 'quote' && !isOpinion(view, start)
}

const AGREED: ReadonlySet<string> = new Set(['ittifaq', 'tafahum', 'tawafuq'])

/** What a verb of the present begins with, and «سيجتمعان», «لا يعترضا». */
const PRESENT: readonly string[] = ['ي', 'ت', 'ن', 'سي', 'ست', 'لا']

/** «تعزيز», «تعاون»: a noun of the same letters. */
function isListedNoun(view: TextView, token: number): boolean {
  return !view.begins(token, 'ي') && view.has(token, NOUNS)
}

const NOUNS: readonly string[] = ['words', 'stance-nouns', 'encounter-nouns']

/** «أهمية», «ضرورة»: a judgement that they share. */
function isOpinion(view: TextView, start: number): boolean {
  return JUDGEMENTS.has(idAt(view, start, 'contact-hedges'))
}

const JUDGEMENTS: ReadonlySet<string> = new Set(['importance', 'need'])

function idAt(view: TextView, token: number, kind: string): string {
  return String(view.find(token, kind)?.entry.payload.id ?? '')
}
