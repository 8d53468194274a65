/** Sources behind a cue that has no verb, with the name that closes what they are called: «بحسب الخبير الاقتصادي فلان», «وفقا للباحث في … فلان فإن». */
import type { Phrase, TextView } from '../../pack.ts'
import { bodyEnd, isBodyNoun } from './body-extents.ts'
import { withName } from './closing-names.ts'
import { governedPhrase, joinedLetters } from './named-phrases.ts'
import { isGoverned, NOUNS, nounPhraseEnd } from './noun-phrases.ts'
import { nameInside } from './open-names.ts'
import { OPEN_BODY, openSubjectAt } from './open-subjects.ts'
import { isComma } from './particles.ts'
import type { Agreement } from './verb-forms.ts'

/** Whose gender and number nothing tells. */
const UNKNOWN: Agreement = { gender: null, number: 0 }

/** `phrase` with the name that closes it right before `limit`, or whoever is named so from `from` on where there is no phrase; `phrase` itself without. */
export function wholeSource(
  view: TextView,
  phrase: Phrase | null,
  from: number,
  limit: number,
): Phrase | null {
  if (phrase !== null && !isNameless(phrase)) return phrase
  const titled = phrase === null ? null : withName(view, phrase, limit)
  if (titled?.name != null) return titled
  return namedSource(view, from, isComma(view, limit - 1) ? limit - 1 : limit) ?? phrase
}

/** One person by what he is. */
function isNameless({ kind, name, number, members }: Phrase): boolean {
  return kind === 'person' && name === null && number === 1 && members.length === 0
}

/** Somebody whose name of two words or more stands behind what he is, and ends at `limit`. */
function namedSource(view: TextView, from: number, limit: number): Phrase | null {
  if (!view.has(from, OFFICES) || isBodyNoun(view, from)) return null
  const open = isGoverned(view, from)
    ? governedPerson(view, from, limit)
    : openSubjectAt(view, from, limit, UNKNOWN)
  const name = open?.kind === 'person' ? open.name : null
  if (name === null || name.start === from || view.next(from, CLAUSES, name.start) < name.start) return null
  if (isAnothers(view, from, name.start)) return null
  return name.end === limit && name.end - name.start > 1 ? open : null
}

/** «للخبير في … فلان»: behind the noun that «ل» is joined to. */
function governedPerson(view: TextView, from: number, limit: number): Phrase | null {
  const name = nameInside(view, from + 1, limit)
  if (name === null) return null
  const title = { start: from, end: name.start, office: null, generic: null, sides: [], under: null }
  return { ...governedPhrase(view, 'person', { start: from, end: name.end }, name), titles: [title] }
}

const OFFICES: readonly string[] = [
  'speaker-nouns',
  'titles',
  'title-heads',
  'title',
  'unnamed',
  'honorifics',
]

/** «مصدر مقرب من رئيس الحكومة فلان», «المكتب الإعلامي لرئيس الوزراء فلان»: the name is his who stands behind a preposition. */
export function isAnothers(view: TextView, from: number, name: number): boolean {
  for (
    let token = view.next(from + 1, TITLES, name);
    token < name;
    token = view.next(token + 1, TITLES, name)
  )
    if (isGoverned(view, token) || view.has(token - 1, PREPOSITIONS)) return true
  return false
}

const TITLES: readonly string[] = ['titles', 'title', 'title-heads']
const PREPOSITIONS: readonly string[] = ['preposition']
const CLAUSES: readonly string[] = ['relative', 'complementiser', 'auxiliary']

/** «لوزارة الداخلية», «للهيئة العامة للموانئ»: a body behind «ل» that ends at `limit`; null where more stands there. */
export function governedBody(view: TextView, from: number, limit: number): Phrase | null {
  if (view.find(from, NOUNS)?.entry.payload.class !== 'body') return null
  const end = bodyEnd(view, from, nounPhraseEnd(view, from, limit), limit)
  if (end !== limit || end < from + 2) return null
  const name = {
    start: from,
    end,
    prefixLength: joinedLetters(view, from),
    ids: [],
    listed: OPEN_BODY,
    guarded: false,
  }
  return governedPhrase(view, 'body', name, name)
}
