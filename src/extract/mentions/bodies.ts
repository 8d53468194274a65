/** Bodies that a text names: listed ones, those that only it knows, and one of either again by a bare noun. */
import type { NameWords, Phrase } from '../../../languages/pack.ts'
import { type MentionContext, spanOf } from './context.ts'
import type { Known } from './known.ts'
import { bareWord } from './trail.ts'

/** The body that the words name; where nothing else tells, one of this text alone. */
export function bodyOf(context: MentionContext, phrase: Phrase): Known {
  const { name, sides } = phrase
  const again = name !== null && sides.length === 0 ? bodyAgain(context, phrase, name) : null
  if (again !== null) return again
  const ids = name?.ids ?? NO_IDS
  if (ids.length === 1 && ids[0] !== undefined && !isFoundedLater(context, ids[0]))
    return context.actors.side(ids[0])
  const ofHome = ids.length > 1 ? bodyOfHome(context, ids) : null
  if (ofHome !== null) return ofHome
  const listed = name === null || sides.length > 0 ? null : listedByBeginning(context, phrase)
  if (listed !== null) return listed
  const longer = name !== null && isBareGroup(name) ? openBodyAgain(context, name) : null
  if (longer !== null) return longer
  const text = nameOf(context, phrase)
  const whole = name !== null && ids.length === 0 ? wholeName(context, name, text) : null
  if (whole !== null) return whole
  const own = name?.listed === OWN_GOVERNMENT ? context.home : null
  const side = sides.length === 1 ? (sides[0] ?? null) : own
  return context.actors.local(`body ${text}`, 'organization', { [context.view.language]: text }, side)
}

/** "My Administration": of the publisher's state. */
const OWN_GOVERNMENT = 'group-own-government'

/** What the body is called: quotation marks around an unlisted name are no part of it, nor a document of its own before it. */
function nameOf(context: MentionContext, phrase: Phrase): string {
  const { name } = phrase
  const words = name === null || (name.listed !== OPEN_BODY && name.start === phrase.start) ? phrase : name
  const { quote } = spanOf(context.view, words.start, words.end, words.prefixLength)
  return hasJoinedArticle(context, words) ? `${context.spelling?.article.alone}${quote}` : quote
}

/** «وفقا للبيان الصحافي»: whether the article went with the preposition that was cut off. */
function hasJoinedArticle(
  { view, spelling }: MentionContext,
  words: Pick<Phrase, 'start' | 'prefixLength'>,
): boolean {
  const joined = spelling?.article.joined
  return joined !== undefined && words.prefixLength === joined.length && view.begins(words.start, joined)
}

/** «الديوان الملكي»: of several states' bodies called so, the one of the publisher's state. */
function bodyOfHome({ registry, home, actors }: MentionContext, ids: readonly string[]): Known | null {
  const own = home === null ? [] : ids.filter((id) => registry.body(id)?.seat === home)
  return own.length === 1 && own[0] !== undefined ? actors.side(own[0]) : null
}

const NO_IDS: readonly string[] = []

/** «حكومة الوفاق الوطني» of 2014 is not the one of 2016. */
function isFoundedLater({ registry, day }: MentionContext, id: string): boolean {
  const founded = registry.body(id)?.founded ?? null
  return founded !== null && day !== null && day.slice(0, founded.length) < founded
}

/** "the ministry": the one body named before whose name has that noun. */
export function groupAgain({ actors, trail, view }: MentionContext, { start }: Phrase): readonly Known[] {
  const noun = view.word(start)
  const found = actors
    .all()
    .filter(
      (known) =>
        known.kind === 'organization' &&
        (known.names[view.language] ?? '').toLowerCase().split(' ').includes(noun) &&
        trail.someBefore(start, (before) => before === known),
    )
  return found.length === 1 ? found : []
}

const MOVEMENTS: ReadonlySet<string> = new Set(['movement'])
const ORGANISATIONS: ReadonlySet<string> = new Set([
  'intergovernmental',
  'union',
  'agency',
  'organ',
  'alliance',
  'forum',
  'ngo',
  'court',
])
/** Kinds of body in the registry that a bare «الحركة», «المنظمة» can stand for. */
const AGAIN: Readonly<Record<string, ReadonlySet<string>>> = {
  'group-movement': MOVEMENTS,
  'group-organisation': ORGANISATIONS,
  'group-own-movement': new Set(['movement', 'alliance']),
  'group-own-organisation': ORGANISATIONS,
}
/** Nouns that stand only for a body whose name begins with them: «الحزب», «الاتحاد». */
const OWN = 'group-own-'

/** Kinds that are meant by another noun than their own: «المنظمة» of a union, never of a parliament or an agency. */
const BY_ANOTHER_NOUN: ReadonlySet<string> = new Set([
  'movement',
  'alliance',
  'intergovernmental',
  'union',
  'forum',
  'ngo',
])

/** A body that only its place in the sentence made known. */
const OPEN_BODY = 'open-body'

/** «الوزارة», «المجلس»: a noun of bodies by itself. */
function isBareGroup({ listed, ids, start, end }: NameWords): boolean {
  return end - start === 1 && ids.length === 0 && (listed === OPEN_BODY || listed?.startsWith(GROUP) === true)
}

const GROUP = 'group-'
const MINISTRY = 'group-ministry'

/** «الشركة» after «شركة المرافئ»: the one unlisted body whose name began with that noun. */
function openBodyAgain(context: MentionContext, name: NameWords): Known | null {
  if (name.end - name.start > 1) return null
  return onlyOne(context.trail.strangeBodies(bareWord(context.view, name.start), name.start))
}

/** «الاتحاد الدرفاني» after «الاتحاد الدرفاني لكرة القدم»: the one unlisted body whose name began with these words. */
function wholeName(context: MentionContext, name: NameWords, text: string): Known | null {
  const { home, trail, view } = context
  const { start, end, listed } = name
  if (end - start < 2) return null
  const named = trail.strangeBodies(bareWord(view, start), start)
  const isCalled = ({ names }: Known, word: string): boolean => (names[view.language] ?? '').startsWith(word)
  if (named.some(({ names }) => names[view.language] === text)) return null
  const whole = onlyOne(named.filter((known) => isCalled(known, `${text} `)))
  // A ministry of which nobody says whose it is may be that of the publisher's state.
  const isAbroad = whole !== null && whole.side !== null && whole.side !== home
  return listed === MINISTRY && isAbroad ? null : whole
}

function onlyOne(bodies: readonly Known[]): Known | null {
  return bodies.length === 1 ? (bodies[0] ?? null) : null
}

/** «المجلس الأعلى» after «المجلس الأعلى لمجلس المراكب»: the one listed body whose longer name began with these two words; «الصندوق» after «صندوق المراكب», unless an unlisted one is called so too. */
function listedByBeginning({ trail, view, issuers }: MentionContext, { start, end }: Phrase): Known | null {
  if (end - start === 1) {
    const noun = bareWord(view, start)
    const isListed = trail.strangeBodies(noun, start).length === 0
    return onlyOne(issuers?.bodies(ALL, noun) ?? []) ?? (isListed ? onlyOne(trail.bodies(start, noun)) : null)
  }
  if (end - start > 2) return null
  const words = `${bareWord(view, start)} ${view.word(start + 1)}`
  return onlyOne(trail.bodies(start, words)) ?? onlyOne(issuers?.bodies(ALL, words) ?? [])
}

/** Before every token. */
const ALL = Number.MAX_SAFE_INTEGER

/** The last body of that sort that was named, where only one was. */
function bodyAgain(context: MentionContext, phrase: Phrase, { listed }: NameWords): Known | null {
  const kinds = phrase.end - phrase.start > 1 || listed === null ? undefined : AGAIN[listed]
  if (kinds === undefined) return null
  const ofKind = (known: Known): boolean => kinds.has(context.registry.body(known.id)?.kind ?? '')
  const head = bareWord(context.view, phrase.start)
  const alike = context.trail.bodies(phrase.start, head).filter(ofKind)
  if (alike.length > 0 || listed?.startsWith(OWN) === true) return onlyOne(alike)
  const isMeant = (known: Known): boolean =>
    ofKind(known) && BY_ANOTHER_NOUN.has(context.registry.body(known.id)?.kind ?? '')
  const named = context.trail.bodies(phrase.start).filter(isMeant)
  return onlyOne(named.length > 0 ? named : sidesOfPeople(context, phrase.start).filter(isMeant))
}

/** «وفدا من حركة … برئاسة فلان»: bodies that people named before are of. */
function sidesOfPeople({ actors, registry, trail }: MentionContext, token: number): readonly Known[] {
  const sides = new Set<string>()
  for (const { side } of trail.before(token)) if (side !== null) sides.add(side)
  return [...sides].filter((side) => registry.body(side) !== null).map((side) => actors.body(side))
}

/** «مصدر في الحركة»: the body that an unnamed source is said to be of, by its first word; null where several were called so. */
export function bodyOfUnnamed(context: MentionContext, { sides, start, end }: Phrase): Known | null {
  const [side] = sides
  if (side !== undefined) return context.registry.body(side) === null ? null : context.actors.body(side)
  const word = context.view.word(end - 1)
  if (end - start < 2 || !isBareNoun(word)) return null
  const head = bareWord(context.view, end - 1)
  const [body, another] = [
    ...context.trail.bodies(start, head),
    ...sidesOfPeople(context, start).filter(({ names }) =>
      (names[context.view.language] ?? '').startsWith(`${head} `),
    ),
  ]
  return another === undefined || another === body ? (body ?? null) : null
}

/** «الحركة»: with the article, and no adjective of origin («المصدر الأمني»). */
function isBareNoun(word: string): boolean {
  return word.startsWith('\u0627\u0644') && !word.endsWith('\u064A')
}
