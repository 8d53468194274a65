/** By what a search can be narrowed, for people. */
import type { Localized } from '../model.ts'
import { Page, type PageOptions } from '../report/terminal/page.ts'
import { isolate, plainLine } from '../report/terminal/text.ts'
import type { Facet } from './facets.ts'

/** So many values of a field are shown. */
const MOST = 6

/** A row for each field that has values: each as it is typed, with its name and how many would be left. */
export function showFacets(
  facets: Readonly<Record<string, readonly Facet[]>>,
  language: keyof Localized,
  options: PageOptions,
): string {
  const page = new Page(options)
  for (const [field, values] of Object.entries(facets))
    if (values.length > 0) page.row(`${field}:`, values.slice(0, MOST).map(shown).join(' · '))
  page.blank()
  return page.toString()

  function shown({ value, label, count }: Facet): string {
    const name = label[language]
    const named = name === undefined || name === value ? '' : ` ${isolate(plainLine(name))}`
    return `${isolate(plainLine(value))}${named} (${count.toLocaleString('en')})`
  }
}
