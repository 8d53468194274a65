/** What people, states, offices and topics are called in the language that is shown. */
import type { Localized } from '../../src/model.ts'
import { namesOf } from '../api/names.svelte.ts'
import { here } from '../place/here.svelte.ts'
import { say } from '../words/say.svelte.ts'
import { kept } from './kept.ts'
import { chooseName, type Named, spelledOut } from './names.ts'

const namesOfRegions = kept(
  (locale: string) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }),
)
const namesOfLanguages = kept((locale: string) => new Intl.DisplayNames(locale, { type: 'language' }))

/** The name in the language that is shown, else in another, with the language that it is in. */
export function named(names: Localized, id: string | null): Named {
  const found = chooseName(names, here.locale) ?? (id === null ? null : chooseName(namesOf(id), here.locale))
  if (found !== null) return found
  if (id === null || id.startsWith('local:')) return { text: say('somebody'), language: here.locale }
  return sideOrId(id)
}

/** The name of a state or a body. */
export function sideNamed(side: string): Named {
  return /^[a-z]{2}$/.test(side) ? sideOrId(side) : named({}, side)
}

function sideOrId(id: string): Named {
  const region = /^[a-z]{2}$/.test(id) ? namesOfRegions(here.locale).of(id.toUpperCase()) : undefined
  return region === undefined
    ? { text: spelledOut(id), language: 'en' }
    : { text: region, language: here.locale }
}

/** The name of a language. */
export function languageNamed(tag: string): string {
  return namesOfLanguages(here.locale).of(tag) ?? tag
}
