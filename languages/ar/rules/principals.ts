/** Whom an aide serves, named behind his office: «مبعوث الرئيس الروسي فلان», «مستشار أمير درفان الشيخ فلان» is nobody of that name. */
import type { NameWords, TextView, TitleWords } from '../../pack.ts'
import { holdsOffice, sidesOfName } from './apposition.ts'
import { listedName } from './names.ts'
import type { Draft } from './office-holders.ts'
import { isComma } from './particles.ts'
import { isInNameOf } from './spokespeople.ts'
import { remitEnd } from './title-complements.ts'
import { tailEnd } from './title-posts.ts'
import { titleAt } from './titles.ts'
import { unlistedName } from './unlisted-names.ts'

const ANNOUNCING: readonly string[] = ['titles', 'title', 'title-heads', 'honorifics']
/** Heads of offices under another that nobody rises from to hold that one, as a deputy may. */
const AIDES: ReadonlySet<unknown> = new Set(['adviser', 'delegate', 'director', 'head', 'secretary'])

/** Goes on behind the one whom an aide serves, his further titles and his name; whether it does. */
export function passPrincipal(view: TextView, draft: Draft): boolean {
  const at = draft.titles.findLastIndex((one) => servedIn(view, one) !== null)
  const title = draft.titles[at]
  const under = title === undefined ? null : servedIn(view, title)
  if (title === undefined || under === null || !areOfPrincipal(under, draft.titles.slice(at + 1)))
    return false
  const isApart = draft.end > title.end
  const name = listedName(view, draft.end, true)
  if (name === null || name.prefixLength > 0 || holdsOffice(view, name, under) !== 'yes') return false
  const end = remitEnd(view, tailEnd(view, name.end, title.office))
  if (!isAide(view, title) && (isApart || !isNamedAt(view, end))) return false
  const own = withPrincipal(withSides(view, title, name), name)
  draft.titles = [...draft.titles.slice(0, at), own]
  if (isApart) draft.honorific = null
  draft.end = isHimself(view, end, own) ? end + 1 : end
  return true
}

/** «المتحدث باسم فلان», «الناطقة باسم فلان فلانة»: whoever is named right behind is spoken for; whether anybody is. */
export function passServed(view: TextView, draft: Draft): boolean {
  const title = draft.titles[draft.titles.length - 1]
  if (title === undefined || draft.end !== title.end || !isInNameOf(view, title.end)) return false
  const name = listedName(view, title.end)
  if (name === null || name.prefixLength > 0 || name.ids.length === 0) return false
  const { start, end } = name
  const sides = sidesOfName(view, name)
  const under = { start, end, office: null, generic: null, sides, under: null }
  draft.titles = [...draft.titles.slice(0, -1), { ...withPrincipal(title, name), end, under, sides }]
  draft.end = end
  return true
}

/** «مبعوث الملك فلان، وزير الخارجية فلان، »: behind a comma, an office and a listed name of the same side are the aide's own. */
function isHimself(view: TextView, comma: number, { sides }: TitleWords): boolean {
  if (!isComma(view, comma) || !view.has(comma + 1, ANNOUNCING)) return false
  const title = titleAt(view, comma + 1)
  const name = title === null || title.bits !== 0 ? null : listedName(view, title.words.end, true)
  return name !== null && sidesOfName(view, name).some((side) => sides.includes(side))
}

/** Whom the office serves; of one that is listed as a whole («مستشار الرئيس الكوردافي»), the office that ends it. */
function servedIn(view: TextView, { start, end, under }: TitleWords): TitleWords | null {
  if (under !== null || !isAideHead(view, start)) return under
  for (let at = start + 1; at <= start + WORDS_OF_HEAD; at += 1) {
    const inner = view.has(at, TITLES) ? titleAt(view, at) : null
    if (inner !== null && inner.bits === 0 && inner.words.end === end) return inner.words
  }
  return null
}

/** «مستشار», «رئيس مكتب». */
const WORDS_OF_HEAD = 2
const TITLES: readonly string[] = ['titles', 'title']

function isAide(view: TextView, { start, office }: TitleWords): boolean {
  return office === 'special-envoy' || office === 'spokesperson' || isAideHead(view, start)
}

function isAideHead(view: TextView, token: number): boolean {
  return view.has(token, HEADS) && AIDES.has(view.find(token, 'title-heads')?.entry.payload.id)
}

const HEADS: readonly string[] = ['title-heads']

/** Whether somebody is told behind `end`: another office, or a name. */
function isNamedAt(view: TextView, end: number): boolean {
  if (view.has(end, ANNOUNCING)) return titleAt(view, end) !== null
  return (listedName(view, end, true) ?? unlistedName(view, end)) !== null
}

/** «مبعوث خادم الحرمين الملك سلمان»: what stands between the office that is served and its holder's name is of him. */
function areOfPrincipal({ sides }: TitleWords, titles: readonly TitleWords[]): boolean {
  return titles.every((one) => one.under === null && one.sides.every((side) => sides.includes(side)))
}

function withPrincipal(title: TitleWords, { ids }: NameWords): TitleWords {
  const [principal, another] = ids
  return principal === undefined || another !== undefined ? title : { ...title, principal }
}

/** «مبعوث الرئيس فلان»: of the state of the one who is served, where the office does not tell it. */
function withSides(view: TextView, title: TitleWords, name: NameWords): TitleWords {
  return title.sides.length > 0 ? title : { ...title, sides: sidesOfName(view, name) }
}
