/** Whether an unlisted subject is a person, people or a body, as far as its words tell. */
import type { TextView, TokenRange } from '../../pack.ts'
import { isGivenName } from './family-names.ts'
import { isDefinite } from './particles.ts'
import type { Agreement } from './verb-forms.ts'

/** «"شريفة رصيف"», «"أم منظور"», «"كوبر رصيف" نائب المدير»: a first name in marks, or an office behind them. */
export function isCalledPerson(view: TextView, { start, end }: TokenRange, behind: number): boolean {
  if (end - start < 2 || view.has(start, NAMING)) return false
  if (view.isAmong(start, KIN)) return true
  const isNamed = isNamePart(view, start + 1) || isGivenName(view, start + 1) || isOrigin(view, start + 1)
  if (isGivenName(view, start) && view.word(start).length > 3 && isNamed) return true
  return view.has(behind, HELD) && view.find(behind, 'title-heads')?.match.prefixLength === 0
}

/** «الوردي»: the form of a family's name. */
function isOrigin(view: TextView, token: number): boolean {
  return isDefinite(view, token) && view.ends(token, 'ي')
}

const KIN: ReadonlySet<string> = new Set(['ام', 'ابو', 'ال'])
const NAMING: readonly string[] = ['speaker-nouns', 'groups', 'place-heads', 'body']
const HELD: readonly string[] = ['title-heads']

/** No word that tables know, or one of names. */
export function isNamePart(view: TextView, token: number): boolean {
  return !view.listed(token) || view.has(token, 'name-word')
}

/** Women by nouns in ة, of whom no table says that they speak. */
const WOMEN: ReadonlySet<string> = new Set([
  'ابنة',
  'شقيقة',
  'صاحبة',
  'صديقة',
  'الصديقة',
  'طالبة',
  'الطالبة',
  'طفلة',
  'الطفلة',
  'امراة',
  'المراة',
  'نجمة',
  'النجمة',
  'بطلة',
  'البطلة',
])

/** Endings of nouns of several people. */
const PLURALS: readonly string[] = ['ون', 'ان', 'ات', 'بو', 'وو']

/** Where no table tells: «المصابون», «مستشارو المشروع» are people; a feminine noun in ة is a body; else a person. */
export function sortOf(view: TextView, { start, end }: TokenRange, agreement: Agreement): string {
  const word = view.word(start)
  if (isGivenName(view, start)) return 'person'
  if (word.length > 3 && PLURALS.some((ending) => word.endsWith(ending))) return 'people'
  if (word.length > 4 && word.endsWith('و') && end > start + 1 && isDefinite(view, end - 1)) return 'people'
  if (view.isAmong(start, WOMEN) || view.find(start, 'title-heads')?.match.prefixLength === 0) return 'person'
  return agreement.gender === 'f' && word.endsWith('ة') ? 'body' : 'person'
}
