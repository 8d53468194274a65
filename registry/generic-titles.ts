import type { OfficeId, Side } from '../src/model.ts'
import type { RegistryTables } from './tables.ts'

/** An office's Arabic title without the words that say whose it is: «عضو مجلس الدولة» of `cn/state-councilor`. */
export interface GenericTitle {
  readonly office: OfficeId
  readonly side: Side
  readonly form: string
}

const cache = new WeakMap<RegistryTables, readonly GenericTitle[]>()

/** All offices' titles without their state's name or nisba; a title that says nothing else is left out. */
export function genericTitles(tables: RegistryTables): readonly GenericTitle[] {
  const known = cache.get(tables)
  if (known !== undefined) return known
  const words = sideForms(tables)
  const titles = tables.offices.flatMap((office) => {
    const title = office.names.ar
    if (title === undefined) return []
    const form = withoutSide(title, words.get(office.side) ?? [])
    return form.split(' ').length > 1 ? [{ office: office.id, side: office.side, form }] : []
  })
  cache.set(tables, titles)
  return titles
}

/** What may stand at a title's end for a side, longest first. */
function sideForms(tables: RegistryTables): Map<Side, string[]> {
  const forms = new Map<Side, string[]>()
  const add = (side: Side, form: string): void => {
    forms.set(side, [...(forms.get(side) ?? []), form])
  }
  for (const { id, language, kind, form } of tables.stateForms) {
    if (language !== 'ar') continue
    if (!kind.startsWith('nisba')) add(id, form)
    else if (kind.endsWith('s'))
      add(
        id,
        form
          .split(' ')
          .map((word) => `ال${word}`)
          .join(' '),
      )
  }
  for (const { id, language, form } of tables.bodyForms) if (language === 'ar') add(id, form)
  for (const list of forms.values()) list.sort((a, b) => b.length - a.length)
  return forms
}

function withoutSide(title: string, forms: readonly string[]): string {
  for (const form of forms) {
    if (title.endsWith(` ${form}`)) return title.slice(0, -form.length - 1)
    const joined = withTo(form)
    if (title.endsWith(` ${joined}`)) return title.slice(0, -joined.length - 1)
  }
  return title
}

const ARTICLE = 'ال'

/** A name behind «ل»: the article's alif falls away («للأمم المتحدة»). */
function withTo(form: string): string {
  return form.startsWith(ARTICLE) ? `لل${form.slice(ARTICLE.length)}` : `ل${form}`
}
