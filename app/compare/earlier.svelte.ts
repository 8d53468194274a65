/** What a side told before of a subject that it leaves out. */
import type { Earlier } from '../../src/report/compare/comparison.ts'
import { dated } from '../show/manner.svelte.ts'
import { named } from '../show/names.svelte.ts'
import { listed, say } from '../words/say.svelte.ts'

/** In which of its accounts of the last encounters of the same sides, in a sentence. */
export function before({ names, id, encounters }: Earlier): string {
  const told = encounters.filter((one) => one.told !== null)
  const values = { count: encounters.length, subject: named(names, id).text }
  if (told.length === 0) return say('omits.before.none', values)
  return say('omits.before', {
    ...values,
    told: listed(told.map(({ date, encounter }) => (date === null ? encounter : dated(date)))),
  })
}
