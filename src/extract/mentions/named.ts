/** People whom a text names. */
import type { NameWords, Phrase, TitleWords } from '../../../languages/pack.ts'
import type { ActorId } from '../../model.ts'
import { type PersonFact, sideOn } from '../registry.ts'
import { holderAlike, spelledAlike } from './alike.ts'
import { namedInText } from './called.ts'
import { type MentionContext, spanOf } from './context.ts'
import { homeOfOfficial, isKindOf } from './described.ts'
import type { Known } from './known.ts'
import { hasHeld, officesOf } from './offices.ts'
import { isStranger } from './trail.ts'

/** A listed name whose office and side agree with the words, else a person of this text alone. */
export function namedPerson(context: MentionContext, phrase: Phrase, name: NameWords): Known | null {
  const earlier = shortOfEarlier(context, phrase, name)
  if (earlier !== null) return earlier
  const below = name.listed === 'full' ? null : namedInText(context, phrase, name)
  if (below !== null && !isOfficeOfAnother(context, below, phrase, name)) return below
  if (name.ids.length === 0) {
    const alike = oneAlike(context, phrase, name)
    if (alike !== null) return context.actors.person(alike)
  } else {
    const fitting = name.ids.filter((id) => agrees(context, id, phrase) && isConfirmed(context, id, phrase))
    if (isOneWordAlone(phrase)) {
      const met = metBefore(context, name, fitting)
      if (met !== null || !isCounterpart(phrase)) return met
    }
    const best = bestOf(context, fitting, phrase)
    if (best !== null) return context.actors.person(best)
    if (phrase.titles.length === 0) return null
    const holder = context.spelling === null ? holderAlike(context, phrase, name) : null
    if (holder !== null) return context.actors.person(holder)
  }
  return localPerson(context, phrase, name)
}

/**
 * A listed family, or a name of one word, with neither office nor honorific: most families are many people's, and many are words.
 * It names somebody only where the document names them in full or by their office too.
 */
export function isOneWordAlone({ name, titles, honorific }: Phrase): boolean {
  return (
    name !== null &&
    name.ids.length > 0 &&
    name.listed !== 'full' &&
    name.end - name.start <= (name.listed === 'family' ? 2 : 1) &&
    titles.length === 0 &&
    honorific === null
  )
}

/** «نظيره السيلفاري درسكوف»: the nisba tells whose of that family he is. */
function isCounterpart({ refers, sides }: Phrase): boolean {
  return refers === 'counterpart' && sides.length === 1
}

/** «أكد درسكوف أن» where the text names nobody else of that family: somebody of this text alone, whoever is listed. */
export function calledAlone(context: MentionContext, phrase: Phrase): Known | null {
  const { name } = phrase
  if (name === null || phrase.kind !== 'person' || !isOneWordAlone(phrase)) return null
  return name.ids.some((id) => context.actors.get(id as ActorId) !== null)
    ? null
    : localPerson(context, phrase, name)
}

/** The one person whom the document has named, of those whose name this may be; else an unlisted one who is called so. */
function metBefore(context: MentionContext, name: NameWords, ids: readonly string[]): Known | null {
  const [known, another] = ids.flatMap((id) => context.actors.get(id as ActorId) ?? [])
  if (known !== undefined) return another === undefined ? known : null
  return context.actors.localPersonCalled(context.trail.wordsOf(name))
}

/** The one listed person whose name this is in another spelling, by the office that stands with it or by the whole name. */
function oneAlike(context: MentionContext, phrase: Phrase, name: NameWords): string | null {
  const holder = holderAlike(context, phrase, name)
  if (holder !== null) return holder
  const [one, another] = spelledAlike(context, phrase, name).filter((id) => agrees(context, id, phrase))
  return another === undefined ? (one ?? null) : null
}

/** «الملك عبد الله» after «الملك عبد الله الثاني»: part of a name that the text gave in full, unless it is another's own. */
function shortOfEarlier(context: MentionContext, phrase: Phrase, name: NameWords): Known | null {
  const bearers = ofGender(context.trail.bearersOf(name, phrase.start), phrase)
  const known = bearers[0]
  if (known === undefined || bearers.length > 1 || isStyledOtherwise(known, phrase, name)) return null
  if (isOfficeOfAnother(context, known, phrase, name)) return null
  return phrase.sides.length === 0 || phrase.sides.includes(known.side ?? '') ? known : null
}

/** "Mrs. Feldrun" where a man of that family was named too: of several, whose gender the words tell. */
function ofGender(people: readonly Known[], { gender: told }: Phrase): readonly Known[] {
  if (people.length < 2 || told === null) return people
  return people.filter(({ gender }) => gender === null || gender === told)
}

/** "President Feldrun" after "Dr. Ada Feldrun", the First Lady: another of that family is listed for the office, and she is not. */
function isOfficeOfAnother(
  { registry }: MentionContext,
  { id, side }: Known,
  { titles }: Phrase,
  { ids, listed }: NameWords,
): boolean {
  if (listed !== 'family' || ids.includes(id) || registry.person(id) === null) return false
  const isHeldBy = (one: string, whose: string): boolean =>
    titles.some((title) => officesOf(registry, title, whose).some((office) => hasHeld(registry, one, office)))
  if (side !== null && isHeldBy(id, side)) return false
  return ids.some((one) => isHeldBy(one, registry.person(one)?.side ?? ''))
}

/** «المهندس محمد» is not the prince of that name: one word is short for a listed person in a style that the text gave him. */
function isStyledOtherwise(known: Known, { honorific }: Phrase, { start, end }: NameWords): boolean {
  const { honorifics } = known
  if (end - start > 1 || honorific === null || isStranger(known)) return false
  if (honorifics.some((own) => ROYAL.has(own)) && OF_A_HOUSE.has(honorific)) return false
  return honorifics.length > 0 && !honorifics.includes(honorific)
}

/** "H.H. Sheikh Feld bin Olm" is "Sheikh Feld" behind it: a style before a style. */
const ROYAL: ReadonlySet<string> = new Set(['majesty', 'royal-highness', 'royal-highness-f'])
const OF_A_HOUSE: ReadonlySet<string> = new Set(['prince', 'princess', 'sheikh', 'sheikha'])

/**
 * The sides that the words give must be the person's own at some time; a former side is allowed by tenure, and a body
 * does not speak against a name that is safe alone: missions and commissions are led for others.
 */
function agrees(context: MentionContext, id: string, phrase: Phrase): boolean {
  const fact = context.registry.person(id)
  if (fact === null) return false
  const sides = phrase.sides
  if (sides.length === 0) return true
  if (isEnvoy(phrase)) return true
  if (sides.includes(fact.side) || sides.some((side) => seatOf(context, side) === fact.side)) return true
  if (fact.tenures.some(({ office }) => sides.includes(context.registry.office(office)?.side ?? '')))
    return true
  return phrase.name?.guarded === false && sides.every((side) => context.registry.body(side) !== null)
}

/** «مبعوثه الخاص باليمن فلان بن فلان»: an envoy's sides are whom he is sent to; a name that is safe alone is still his. */
function isEnvoy({ name, titles }: Phrase): boolean {
  return name?.guarded === false && titles.some(({ office }) => office === ENVOY)
}

const ENVOY = 'special-envoy'

/**
 * A name of one word, one that is a word too, or many people's («الملك حسين», «الدكتور سيمون»), is a listed person's beside an office of the kind that
 * he held, else where the text has spoken of him or of his side.
 */
function isConfirmed(context: MentionContext, id: string, { name, titles, sides }: Phrase): boolean {
  if (name === null || sides.length > 0 || context.actors.get(id as ActorId) !== null) return true
  if (!name.guarded && (name.end - name.start > 1 || name.listed === 'full')) return true
  const { registry, home } = context
  const fact = registry.person(id)
  if (fact === null) return false
  const own = [fact.side, ...fact.tenures.map(({ office }) => registry.office(office)?.side ?? '')]
  const isOfHis = (title: TitleWords): boolean =>
    own.some((side) => officesOf(registry, title, side).some((office) => hasHeld(registry, id, office)))
  if (titles.some(isOfHis)) return true
  const isOfMany = context.spelling !== null && name.listed === 'family'
  if (isOfMany && !titles.some((title) => isOfHisSort(context, title, fact))) return false
  return own.some((side) => side === home || context.actors.get(side as ActorId) !== null)
}

/** «الوزير X»: of the sort of office that he held; «السفير X» and «الدكتور X» are one of many of that family. */
function isOfHisSort({ registry }: MentionContext, { office }: TitleWords, fact: PersonFact): boolean {
  if (office?.startsWith(ANY) !== true) return false
  const sort = office.slice(ANY.length)
  return fact.tenures.some((tenure) => isKindOf(registry.office(tenure.office)?.kind ?? '', sort))
}

const ANY = 'any-'

/** The state whose authority a body is: "President X of the Y Authority". */
function seatOf({ registry }: MentionContext, side: string): string | null {
  const body = registry.body(side)
  return body !== null && SEATED.has(body.kind) ? body.seat : null
}

/** Whose people are often of where the body is: "Council President Michel". */
const SEATED: ReadonlySet<string> = new Set(['agency', 'organ'])

/** The candidate that fits best; several that fit equally are nobody. */
function bestOf(context: MentionContext, ids: readonly string[], phrase: Phrase): string | null {
  if (ids.length < 2) return ids[0] ?? null
  const scored = ids
    .map((id) => {
      const score = fitness(context, id, phrase)
      return { id, score: score > 0 && isOfHome(context, id) ? score + AT_HOME : score }
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const [first, second] = scored
  if (first === undefined || second?.score === first.score) return null
  if (isOfHome(context, first.id) || context.trail.has(first.id)) return first.id
  return scored.some(({ id, score }) => score > 0 && isOfHome(context, id)) ? null : first.id
}

/** Of two who hold such an office, a paper means its own state's. */
const AT_HOME = 0.5

/** «الملك عبد الله» in a paper of the late king's state, while another king of that name reigns elsewhere: either may be meant. */
function isOfHome({ registry, home }: MentionContext, id: string): boolean {
  return home !== null && registry.person(id)?.side === home
}

function fitness(context: MentionContext, id: string, phrase: Phrase): number {
  const met = context.trail.has(id) ? 4 : 0
  const offices = phrase.titles.flatMap((title) =>
    sidesOf(context, title, id).flatMap((side) => officesOf(context.registry, title, side)),
  )
  if (offices.length === 0) return met
  if (offices.some((office) => hasHeld(context.registry, id, office, context.day))) return met + 3
  return offices.some((office) => hasHeld(context.registry, id, office)) ? met + 1 : met
}

function sidesOf(context: MentionContext, title: TitleWords, id: string): readonly string[] {
  if (title.sides.length > 0) return title.sides
  const person = context.registry.person(id)
  return person === null ? [] : [sideOn(context.registry, person, context.day)]
}

/** A person whom the registry does not know: linked to the same words, or to a longer name that ends with them. */
function localPerson(context: MentionContext, phrase: Phrase, name: NameWords): Known {
  const earlier = context.trail.stranger(name)
  if (earlier !== null) return earlier
  const words = context.trail.wordsOf(name)
  const below = name.end - name.start === 1 ? calledBelow(context, phrase, words) : null
  if (below !== null) return below
  const quote = spanOf(context.view, name.start, name.end, name.prefixLength).quote
  const side = stateOf(context, phrase.sides[0] ?? null) ?? homeOfOfficial(context, phrase)
  return context.actors.local(`person ${words}`, 'person', { [context.view.language]: quote }, side)
}

/** «السفير X» in a headline: the one unlisted person of that name whom the text below names. */
function calledBelow({ actors, field }: MentionContext, { sides }: Phrase, word: string): Known | null {
  const known = field === 'title' ? actors.localPersonCalled(word) : null
  const fits = sides.length === 0 || known?.side === null || sides.includes(known?.side ?? '')
  return fits ? known : null
}

/** A ministry or a state's own council is of its state, and so are its people; the registry names such councils by the state first. */
function stateOf({ registry }: MentionContext, side: string | null): string | null {
  const body = side === null ? null : registry.body(side)
  if (body?.seat == null) return side
  return body.kind === 'ministry' || side?.startsWith(`${body.seat}-`) === true ? body.seat : side
}
