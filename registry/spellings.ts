/** Listed people by keys that other spellings of their names share. */
import type { LanguageTables } from '../languages/pack.ts'
import type { RegistryTables } from './tables.ts'

/** Under `spelled/ar/…` and `spelled-loosely/ar/…`: who has a name of two words or more with that key or skeleton. */
export function spellingFacts(
  tables: RegistryTables,
  languages: readonly LanguageTables[],
): ReadonlyMap<string, readonly string[]> {
  const facts = new Map<string, string[]>()
  for (const { language, kind, form, id } of tables.personForms) {
    const spelling = languages.find(({ code }) => code === language)?.spelling ?? null
    if (spelling === null || kind === 'family' || !form.includes(' ')) continue
    add(facts, `spelled/${language}/${spelling.key(form)}`, id)
    const skeleton = spelling.skeleton(form)
    if (isTelling(skeleton)) add(facts, `spelled-loosely/${language}/${skeleton}`, id)
  }
  for (const ids of facts.values()) ids.sort()
  return facts
}

/** With fewer letters to a word, many names meet: لي, غايه. */
const SHORTEST = 3

/** Whether a skeleton has letters enough to tell one name from others: two words of three letters at least. */
export function isTelling(skeleton: string): boolean {
  const words = skeleton.split(' ')
  return words.length > 1 && words.every((word) => word.length >= SHORTEST)
}

function add(facts: Map<string, string[]>, key: string, id: string): void {
  const ids = facts.get(key)
  if (ids === undefined) facts.set(key, [id])
  else if (!ids.includes(id)) ids.push(id)
}
