/** Names of which tables know the first word as a listed family, and nothing more: «قال فوزي الوردي متحدثا». */
import type { NameWords, Phrase, TextView } from '../../pack.ts'
import { startOf } from './content-starts.ts'
import { isEnough, type Unlisted } from './governed.ts'
import { openSubjectAt } from './open-subjects.ts'
import { isDateWord, isDefinite, isParticle, isWord } from './particles.ts'
import { scanAhead } from './scan-ahead.ts'
import type { Sentence } from './sentence.ts'
import type { VerbForm } from './verb-forms.ts'

/** «قال فوزي الوردي متحدثا»: a listed family by one word, which begins somebody's whole name. */
export function longerName(
  view: TextView,
  sentence: Sentence,
  form: VerbForm,
  { start, end, titles, honorific }: Phrase,
  name: NameWords,
): Unlisted | null {
  if (name.listed !== 'family' || end - start > 1 || titles.length > 0 || honorific !== null) return null
  if (!isWord(view, end) || isParticle(view, end) || isDateWord(view, end) || view.has(end, DAYS)) return null
  // «أوباما المشرعين»: whom he spoke to.
  if (isDefinite(view, end) && (view.ends(end, 'ين') || isCommonNoun(view, end))) return null
  // «أبلغ كاليش برانوف بأن»: whom he told.
  const next = sentence.phraseAt(end)
  if (next?.name?.listed === 'family' && next.start === end && next.titles.length === 0) return null
  const found = scanAhead(view, sentence, end, form)
  if (found === null || found.kind === 'prep' || !isEnough(found, form.needs)) return null
  const fuller = openSubjectAt(view, start, startOf(view, found), form.agreement)
  if (fuller?.name == null || fuller.name.start !== start || fuller.name.end <= end) return null
  return { subject: fuller, found }
}

/** «رفض أوباما المقترحات»: a listed word with its article that is no part of names. */
function isCommonNoun(view: TextView, token: number): boolean {
  if (view.has(token, NAMES) || view.ends(token, 'ي')) return false
  return view.listed(token) || view.ends(token, 'ات')
}

const NAMES: readonly string[] = ['name-word', 'given-names', 'person', 'place', 'capital']
const DAYS: readonly string[] = ['weekdays', 'day-parts', 'months']
