/** Listed people by keys that other spellings of their names share. */
import type { LanguageTables, NameSpelling } from '../languages/pack.ts'
import type { RegistryTables } from './tables.ts'

/** A spelling that is listed, and whose. */
export interface ListedSpelling {
  readonly id: string
  readonly form: string
}

/** States whose own people write their names in Arabic letters: the members of the Arab League, and Iran. */
const WRITING_ARABIC = 'arab-league'
const WRITING_ARABIC_TOO: readonly string[] = ['ir']

/**
 * Under `spelled/ar/…` who has a name of two words or more with that key, under `spelled-loosely/ar/…` the spellings of that
 * sketch, and under `native-name/ar/…` whether a word is in the name of anybody who writes it in that script.
 */
export function spellingFacts(
  tables: RegistryTables,
  languages: readonly LanguageTables[],
): ReadonlyMap<string, unknown> {
  const spelled = new Map<string, string[]>()
  const loosely = new Map<string, ListedSpelling[]>()
  const native = new Map<string, true>()
  const natives = nativePeople(tables)
  for (const { language, kind, form, id } of tables.personForms) {
    const spelling = languages.find(({ code }) => code === language)?.spelling ?? null
    if (spelling === null) continue
    if (natives.has(id))
      for (const word of spelling.parts(form)) native.set(`native-name/${language}/${word}`, true)
    if (kind === 'family' || !form.includes(' ')) continue
    add(spelled, `spelled/${language}/${spelling.key(form)}`, id)
    addSpelling(loosely, `spelled-loosely/${language}/${spelling.sketch(form)}`, { id, form }, spelling)
  }
  for (const ids of spelled.values()) ids.sort()
  for (const forms of loosely.values()) forms.sort((a, b) => order(a.id, b.id) || order(a.form, b.form))
  return new Map<string, unknown>([...spelled, ...loosely, ...native])
}

function nativePeople({ bodyMembers, people }: RegistryTables): ReadonlySet<string> {
  const states = new Set<string>(WRITING_ARABIC_TOO)
  for (const { body, state } of bodyMembers) if (body === WRITING_ARABIC) states.add(state)
  return new Set(people.filter(({ side }) => states.has(side)).map(({ id }) => id))
}

function add(facts: Map<string, string[]>, key: string, id: string): void {
  const ids = facts.get(key)
  if (ids === undefined) facts.set(key, [id])
  else if (!ids.includes(id)) ids.push(id)
}

/** Of the spellings that one key brings together, one is enough. */
function addSpelling(
  facts: Map<string, ListedSpelling[]>,
  key: string,
  one: ListedSpelling,
  spelling: NameSpelling,
): void {
  const forms = facts.get(key)
  if (forms === undefined) {
    facts.set(key, [one])
    return
  }
  const at = forms.findIndex(({ id, form }) => id === one.id && spelling.key(form) === spelling.key(one.form))
  const known = forms[at]
  if (known === undefined) forms.push(one)
  else if (one.form < known.form) forms[at] = one
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
