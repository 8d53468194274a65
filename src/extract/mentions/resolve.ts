/** Phrases to actors: names first, then offices by side and day, then what points back into the text. */
import type { NameWords, Phrase, TitleWords } from '../../../languages/pack.ts'
import type { ActorId, OfficeId } from '../../model.ts'
import { addMention, formOf, type Known } from './actors.ts'
import { holderAlike } from './alike.ts'
import { calledSo, namedInText, noteCalled } from './called.ts'
import { type MentionContext, phraseSpan, spanOf } from './context.ts'
import { hasHeld, holderOf, officesOf } from './offices.ts'
import { refersTo } from './references.ts'
import { bareWord } from './trail.ts'

/** Everyone whom `phrase` names or describes; empty where nobody can be told, never a guess. */
export function resolvePhrase(context: MentionContext, phrase: Phrase): readonly Known[] {
  const key = `${phrase.start}:${phrase.end}:${phrase.sides.join()}`
  const known = context.resolved.get(key)
  if (known !== undefined) return known
  const found =
    phrase.members.length > 0
      ? phrase.members.flatMap((member) => resolvePhrase(context, member))
      : resolveOne(context, phrase)
  const unique = [...new Set(found)]
  if (unique.length > 0 || !isAlone(phrase)) context.resolved.set(key, unique)
  return unique
}

/** Whether it, or one of its parts, is a name of one word that may be told only once all others are known. */
export function isAlone(phrase: Phrase): boolean {
  return phrase.members.length > 0 ? phrase.members.some(isAlone) : isOneWordAlone(phrase)
}

function resolveOne(context: MentionContext, phrase: Phrase): readonly Known[] {
  const found = identify(context, phrase)
  for (const known of found) note(context, phrase, known)
  return found
}

function identify(context: MentionContext, phrase: Phrase): readonly Known[] {
  if (phrase.kind === 'state' && phrase.refers === null) return states(context, phrase)
  if (phrase.kind === 'body') return [bodyOf(context, phrase)]
  if (phrase.refers !== null && phrase.refers !== 'title' && phrase.name === null)
    return refersTo(context, phrase)
  const person =
    phrase.name === null ? describedPerson(context, phrase) : namedPerson(context, phrase, phrase.name)
  return person === null ? [] : [person]
}

function states(context: MentionContext, phrase: Phrase): readonly Known[] {
  const ids = phrase.name?.ids ?? []
  if (ids.length === 1 && ids[0] !== undefined) return [context.actors.country(ids[0])]
  const home = ids.find((id) => id === context.home)
  return home === undefined ? [] : [context.actors.country(home)]
}

function bodyOf(context: MentionContext, phrase: Phrase): Known {
  const again =
    phrase.name?.listed?.startsWith('group-') === true && phrase.sides.length === 0
      ? bodyAgain(context, phrase)
      : null
  if (again !== null) return again
  const [id, another] = phrase.name?.ids ?? []
  if (id !== undefined && another === undefined) return context.actors.side(id)
  const longer = phrase.name?.listed === OPEN_BODY ? openBodyAgain(context, phrase) : null
  if (longer !== null) return longer
  const text = phraseSpan(context, phrase).quote
  const side = phrase.sides.length === 1 ? (phrase.sides[0] ?? null) : null
  return context.actors.local(`body ${text}`, 'organization', { [context.view.language]: text }, side)
}

/** Kinds of body in the registry that a bare «الحركة», «المنظمة» can stand for. */
const AGAIN: Readonly<Record<string, ReadonlySet<string>>> = {
  'group-movement': new Set(['movement', 'alliance']),
  'group-organisation': new Set([
    'intergovernmental',
    'union',
    'agency',
    'alliance',
    'forum',
    'ngo',
    'court',
  ]),
}

/** A body that only its place in the sentence made known. */
const OPEN_BODY = 'open-body'

/** «الشركة» after «شركة المرافئ»: the one unlisted body whose name began with that noun. */
function openBodyAgain(context: MentionContext, phrase: Phrase): Known | null {
  const name = phrase.name
  if (name === null || name.end - name.start > 1) return null
  const [body, another] = context.trail.strangeBodies(bareWord(context.view, name.start), name.start)
  return another === undefined ? (body ?? null) : null
}

/** The last body of that sort that was named, where only one was. */
function bodyAgain(context: MentionContext, phrase: Phrase): Known | null {
  const kinds = AGAIN[phrase.name?.listed ?? '']
  if (kinds === undefined || phrase.end - phrase.start > 1) return null
  const ofKind = (known: Known): boolean => kinds.has(context.registry.body(known.id)?.kind ?? '')
  const head = bareWord(context.view, phrase.start)
  const alike = context.trail.bodies(phrase.start, head).filter(ofKind)
  const [body, another] = alike.length > 0 ? alike : context.trail.bodies(phrase.start).filter(ofKind)
  return another === undefined ? (body ?? null) : null
}

/** A listed name whose office and side agree with the words, else a person of this text alone. */
function namedPerson(context: MentionContext, phrase: Phrase, name: NameWords): Known | null {
  const earlier = shortOfEarlier(context, phrase, name)
  if (earlier !== null) return earlier
  const fitting = name.ids.filter((id) => agrees(context, id, phrase))
  if (isOneWordAlone(phrase)) return metBefore(context, name, fitting)
  const [best] = rank(context, fitting, phrase)
  if (best !== undefined) return context.actors.person(best)
  const holder = name.ids.length === 0 ? holderAlike(context, phrase, name) : null
  if (holder !== null) return context.actors.person(holder)
  if (name.ids.length > 0 && phrase.titles.length === 0) return null
  return namedInText(context, phrase, name) ?? localPerson(context, phrase, name)
}

/**
 * A listed name of one word with neither office nor honorific: most families are many people's, and many are words.
 * It names somebody only where the document names them in full or by their office too.
 */
function isOneWordAlone({ name, titles, honorific }: Phrase): boolean {
  return (
    name !== null &&
    name.ids.length > 0 &&
    name.listed !== 'full' &&
    name.end - name.start === 1 &&
    titles.length === 0 &&
    honorific === null
  )
}

/** The one person whom the document has named, of those whose name this may be; else an unlisted one who is called so. */
function metBefore(context: MentionContext, name: NameWords, ids: readonly string[]): Known | null {
  const [known, another] = ids.flatMap((id) => context.actors.get(id as ActorId) ?? [])
  if (known !== undefined) return another === undefined ? known : null
  return context.actors.localPersonCalled(context.trail.wordsOf(name))
}

/** «الملك عبد الله» after «الملك عبد الله الثاني»: part of a name that the text gave in full, unless it is another's own. */
function shortOfEarlier(context: MentionContext, phrase: Phrase, name: NameWords): Known | null {
  const words = context.trail.wordsOf(name)
  const [known, another] = context.trail.bearersOf(words, phrase.start)
  if (known === undefined || another !== undefined) return null
  return phrase.sides.length === 0 || phrase.sides.includes(known.side ?? '') ? known : null
}

/**
 * The sides that the words give must be the person's own at some time; a former side is allowed by tenure, and a body
 * does not speak against a name that is safe alone: missions and commissions are led for others.
 */
function agrees(context: MentionContext, id: string, phrase: Phrase): boolean {
  const fact = context.registry.person(id)
  if (fact === null) return false
  const sides = phrase.sides
  if (sides.length === 0) return true
  const held = fact.tenures.map((tenure) => context.registry.office(tenure.office)?.side)
  if (sides.some((side) => side === fact.side || held.includes(side))) return true
  return phrase.name?.guarded === false && sides.every((side) => context.registry.body(side) !== null)
}

/** Candidates in order of fit; several that fit equally are nobody. */
function rank(context: MentionContext, ids: readonly string[], phrase: Phrase): readonly string[] {
  if (ids.length < 2) return ids
  const scored = ids
    .map((id) => ({ id, score: fitness(context, id, phrase) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const [first, second] = scored
  if (first === undefined || (second !== undefined && second.score === first.score)) return []
  return [first.id]
}

function fitness(context: MentionContext, id: string, phrase: Phrase): number {
  const met = context.trail.has(id) ? 4 : 0
  const offices = phrase.titles.flatMap((title) =>
    sidesOf(context, title, id).flatMap((side) => officesOf(context.registry, title, side)),
  )
  if (offices.length === 0) return met
  if (hasHeld(context.registry, id, offices, context.day)) return met + 3
  return hasHeld(context.registry, id, offices, null) ? met + 1 : met
}

function sidesOf(context: MentionContext, title: TitleWords, id: string): readonly string[] {
  if (title.sides.length > 0) return title.sides
  const side = context.registry.person(id)?.side
  return side === undefined ? [] : [side]
}

/** A person whom the registry does not know: linked to the same words, or to a longer name that ends with them. */
function localPerson(context: MentionContext, phrase: Phrase, name: NameWords): Known {
  const words = context.trail.wordsOf(name)
  const earlier = context.trail.stranger(words)
  if (earlier !== null) return earlier
  const quote = spanOf(context.view, name.start, name.end, name.prefixLength).quote
  const side = phrase.sides[0] ?? homeOfOfficial(context, phrase)
  return context.actors.local(`person ${words}`, 'person', { [context.view.language]: quote }, side)
}

/** «وزير الخارجية الروسي», «الرئيس»: whoever of the text holds that office, else whoever held it on the day. */
function describedPerson(context: MentionContext, phrase: Phrase): Known | null {
  const title = phrase.titles[0]
  if (title === undefined) return null
  const before = calledSo(context, phrase, title)
  if (before !== null) return before
  const side = title.sides[0] ?? sideAtHome(context, title) ?? homeOfOfficial(context, phrase)
  if (title.office?.startsWith('any-') === true)
    return anyOffice(context, phrase, title, side) ?? byTitleWords(context, title)
  if (side === null || title.sides.length > 1) return byTitleWords(context, title)
  const again = sameOfficial(context, phrase, title)
  if (again !== null) return again
  const offices = officesOf(context.registry, title, side)
  const named = context.actors.holding(offices)
  if (named.length === 1 && named[0] !== undefined) return named[0]
  const holder = holderOf(context.registry, offices, context.day)
  if (holder !== null) return context.actors.person(holder)
  if (named.length > 1) return null
  const titled = byTitleWords(context, title)
  if (titled !== null) return titled
  const words = context.trail.wordsOf(title)
  return context.actors.local(`office ${side} ${offices[0] ?? words}`, 'person', {}, side)
}

/** «رئيس الجهاز» after «رئيس جهاز الأمن فلان»: the one person named whose titles hold all of the words. */
function byTitleWords(context: MentionContext, title: TitleWords): Known | null {
  const words = titleWordsOf(context, title)
  if (words.length === 0) return null
  const [known, another] = context.actors.titled(words)
  return another === undefined ? (known ?? null) : null
}

/** Whether the text gave `known` all the words of `title`. */
export function hasTitleWords(context: MentionContext, title: TitleWords, known: Known): boolean {
  const words = titleWordsOf(context, title)
  return words.length > 0 && words.every((word) => known.titleWords.has(word))
}

function titleWordsOf(context: MentionContext, title: TitleWords): readonly string[] {
  const words: string[] = []
  for (let token = title.start; token < title.end; token += 1) {
    const word = bareWord(context.view, token).replace(FOR_THE, '')
    if (word.length > 1) words.push(word)
  }
  return words
}

/** «لحقوق» and «للحقوق» beside «حقوق». */
const FOR_THE = /^\u0644(?:\u0644)?(?=.{3})/u

/** A person whom nothing but what he is makes known: the same words again are the same person. */
export function describedLocal(context: MentionContext, phrase: Phrase): Known | null {
  const title = phrase.titles[0]
  if (phrase.kind !== 'person' || phrase.refers !== 'title' || title === undefined) return null
  const words = titleWordsOf(context, title)
  if (words.length === 0) return null
  const known = context.actors.local(`described ${words.join(' ')}`, 'person', {}, title.sides[0] ?? null)
  note(context, phrase, known)
  return known
}

/** An office without a side is the publisher's own state's, if that state has such an office. */
function sideAtHome(context: MentionContext, title: TitleWords): string | null {
  if (context.home === null || title.under !== null) return null
  return officesOf(context.registry, title, context.home).length > 0 ? context.home : null
}

/** Offices of a state that the registry lists for none. */
const OF_A_STATE: ReadonlySet<string> = new Set(['governor', 'minister', 'commander', 'director', 'adviser'])

/** «أمير منطقة سدرة البحر» after «الأمير نواف بن تركي أمير منطقة سدرة البحر»: an unlisted office in the same words. */
function sameOfficial(context: MentionContext, phrase: Phrase, title: TitleWords): Known | null {
  if (!OF_A_STATE.has(title.office ?? '') || title.under !== null) return null
  const [known, another] = context.trail.titled(title, phrase.start)
  return another === undefined ? (known ?? null) : null
}

/** A governor or director of whom nothing says whose he is, and of whom a report tells first: the publisher's state's. */
function homeOfOfficial(context: MentionContext, phrase: Phrase): string | null {
  const [lead] = context.view.sentences
  const [title] = phrase.titles.filter((one) => OF_A_STATE.has(one.office ?? ''))
  if (title === undefined || lead === undefined || phrase.sides.length > 0) return null
  if (title.under !== null || phrase.start < lead.start || phrase.end > lead.end) return null
  const isForeign = ({ side }: Known): boolean => side !== null && side !== context.home
  return context.trail.someBefore(phrase.start, isForeign) ? null : context.home
}

/** «الوزير الروسي», «السفير»: the one person of the text of that side whose office is of that sort. */
function anyOffice(
  context: MentionContext,
  phrase: Phrase,
  title: TitleWords,
  side: string | null,
): Known | null {
  const sort = (title.office ?? '').slice('any-'.length)
  let found: Known | null = null
  for (const known of context.trail.people) {
    const fits =
      (phrase.gender === null || known.gender === null || known.gender === phrase.gender) &&
      (side === null || title.sides.length === 0 || known.side === side) &&
      isOfSort(known, sort)
    if (fits && found !== null) return null
    if (fits) found = known
  }
  return found
}

/** Sorts of office that a bare head stands for. */
const SORTS: Readonly<Record<string, RegExp>> = {
  minister: /minister$/,
  president: /president|head-of-state/,
  monarch: /monarch|head-of-state/,
  ambassador: /ambassador/,
  envoy: /envoy/,
  leader: /president|head-of|monarch|emir|leader/,
  official: /./,
  guest: /./,
}

function isOfSort(known: Known, sort: string): boolean {
  const pattern = SORTS[sort]
  return (
    known.kind === 'person' &&
    pattern !== undefined &&
    [...known.officeKinds].some((kind) => pattern.test(kind))
  )
}

/** Remembers the words, the offices and the honorific that a phrase gives to `known`. */
function note(context: MentionContext, phrase: Phrase, known: Known): void {
  addMention(known, context.field, phraseSpan(context, phrase), formOf(phrase))
  context.trail.add(phrase, known)
  noteCalled(context, phrase, known)
  if (phrase.honorific !== null) known.honorifics.add(phrase.honorific)
  if (phrase.gender !== null) known.gender = phrase.gender
  for (const title of phrase.titles) noteTitle(context, known, title)
  if (phrase.refers === 'counterpart') noteCounterpart(context, phrase, known)
}

/** «نظيره الروسي سيرغي لافروف»: he holds the office of the one named before, on his own side. */
function noteCounterpart(context: MentionContext, phrase: Phrase, known: Known): void {
  const other = firstOther(context.trail.before(phrase.start), known)
  if (other === undefined || known.side === null) return
  for (const office of other.offices) {
    const kind = context.registry.office(office)?.kind ?? 'other'
    if (kind === 'other') continue
    for (const same of context.registry.offices(known.side, kind) as readonly OfficeId[])
      if (hasHeld(context.registry, known.id, [same], null)) {
        context.actors.give(known, same)
        known.officeKinds.add(kind)
      }
  }
}

function firstOther(people: Iterable<Known>, known: Known): Known | undefined {
  for (const other of people) if (other !== known) return other
  return undefined
}

function noteTitle(context: MentionContext, known: Known, title: TitleWords): void {
  context.actors.noteTitle(known, titleWordsOf(context, title))
  if (title.office !== null && !title.office.startsWith('any-') && title.under === null)
    known.officeKinds.add(title.office)
  else if (title.under !== null) known.officeKinds.add('under')
  const side = title.sides[0] ?? known.side ?? context.home
  if (side === null) return
  known.side ??= title.sides[0] ?? null
  const offices = officesOf(context.registry, title, side)
  const held = offices.filter(
    (office) => known.id.startsWith('local:') || hasHeld(context.registry, known.id, [office], null),
  )
  for (const office of held) {
    context.actors.give(known, office)
    known.officeKinds.add(context.registry.office(office)?.kind ?? 'other')
  }
}
