/** People whom nothing announces but their first name: «عدنان رصيف، المتحدث باسم …». */
import type { NameWords, TextView } from '../../pack.ts'
import { endsName } from './name-ends.ts'
import { isFamilyNext, isLink, remember } from './names.ts'
import { isDefinite, isParticle, isWord, particle } from './particles.ts'
import { isInsideName } from './unlisted-names.ts'

const GIVEN: readonly string[] = ['given-names']
const NAMES: readonly string[] = ['name-word', 'given-names']
/** Kinds of entries that a name belongs to where it stands right behind them: «حي فواز رصيف», «الملك فواز». */
const OWNERS: readonly string[] = [
  'titles',
  'title',
  'title-heads',
  'honorifics',
  'body-heads',
  'place-heads',
  'groups',
]

/** An unlisted name of two words or more that begins with a first name of `given-names.tsv`; null if none does. */
export function bareName(view: TextView, token: number): NameWords | null {
  if (!view.has(token, GIVEN) || isParticle(view, token) || isTitle(view)) return null
  const found = view.find(token, 'given-names')
  if (found?.match.prefixLength !== 0 || isInside(view, token) || isListed(view, token)) return null
  // «حسن سالم», but not «حسن النية»
  if (found.entry.payload.word !== '' && !isNameNext(view, token + 1)) return null
  let end = token + 1
  while (end - token < LONGEST && goesOn(view, end, token)) end += 1
  while (end > token && isLink(view, end - 1)) end -= 1
  if (end - token < 2 || isByline(view, token, end)) return null
  const name = { start: token, end, prefixLength: 0, ids: [], listed: null, guarded: false }
  remember(view, name)
  return name
}

/** «تصوير: فلان», «فلان - سار:» at the head: whoever photographed or wrote, of whom nothing is told. */
function isByline(view: TextView, token: number, end: number): boolean {
  return token === 0 ? DASHES.has(view.word(end)) : view.word(token - 1) === ':'
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', 'ـ'])

/** No such name is longer, in tokens. */
const LONGEST = 9

/** Whatever stands behind a link, a part of names, a word that no table knows, or one that is a family behind a first name. */
function goesOn(view: TextView, token: number, first: number): boolean {
  if (endsName(view, token, first)) return false
  if (isWord(view, token) && isLink(view, token - 1)) return true
  if (isWord(view, token) && !isNameNext(view, token))
    return isFamilyNext(view, token, first) && !hasPronoun(view, token)
  return isInsideName(view, token) && !OWNERS_BEHIND.some((ending) => view.ends(token, ending))
}

function hasPronoun(view: TextView, token: number): boolean {
  return view.matches(token).some(({ suffix }) => suffix !== null)
}

/** «فلان طروحاته»: what ends so is a noun of his. */
const OWNERS_BEHIND: readonly string[] = ['ته', 'تها', 'تهم']

/** A title, as far as the view tells: it calls people by short names, which the text below gives in full. */
function isTitle({ sentences, count }: TextView): boolean {
  return sentences.length === 1 && sentences[0]?.start === 0 && sentences[0].end === count
}

/** Whether the word goes on a name or an office that began before it. */
function isInside(view: TextView, token: number): boolean {
  const before = token - 1
  if (before < 0 || !isWord(view, before)) return false
  if (isLink(view, before) || view.has(before, OWNERS)) return true
  return !isDefinite(view, before) && (!view.listed(before) || isNameWord(view, before))
}

/** Somebody listed, whose name tells by itself when it counts. */
function isListed(view: TextView, token: number): boolean {
  return (
    view.has(token, PEOPLE) &&
    view.matches(token).some(({ start, end, bits }) => bits === 0 && end - start > 1)
  )
}

const PEOPLE: readonly string[] = ['person']

/** A link of names, a part of them, or a word that no table knows. */
function isNameNext(view: TextView, token: number): boolean {
  if (!isWord(view, token)) return false
  if (isLink(view, token)) return particle(view, token, 'negation') === null
  if (isParticle(view, token)) return false
  return isNameWord(view, token) || (!view.listed(token) && !view.begins(token, 'و'))
}

/** A part of names as it is written. */
function isNameWord(view: TextView, token: number): boolean {
  return NAMES.some((kind) => view.find(token, kind)?.match.prefixLength === 0)
}

/** `f` or `m` where the first name that begins at `token` tells it, else null. */
export function genderOfName(view: TextView, token: number): 'm' | 'f' | null {
  const found = view.has(token, GIVEN) ? view.find(token, 'given-names') : null
  const gender = found?.match.prefixLength === 0 ? found.entry.payload.gender : null
  return gender === 'f' || gender === 'm' ? gender : null
}
