/** The frame of one telling of a contact, and the slots that verbs and nouns of contact share. */
import type { ContactWords, Match, Phrase, TextView, TokenRange } from '../../pack.ts'
import { WRITTEN } from '../talk-kinds.ts'
import { skipAdverbials } from './adverbials.ts'
import { placeBehindHeads } from './circumstances.ts'
import { amongThem, metAmong, namedAmong } from './contact-among.ts'
import { assemblyAt, isNominative, membersAt, officialsAt, representedAt } from './contact-officials.ts'
import { besideTalks, quotedAt } from './contact-partners.ts'
import { presenceAt } from './contact-presence.ts'
import { isInOrderTo } from './contact-triggers.ts'
import {
  cell,
  GOVERNING,
  hasClitic,
  isClosingQuote,
  isComma,
  isDefinite,
  isMark,
  isOpeningQuote,
  isWord,
  JOINING,
  particle,
} from './particles.ts'
import type { Sentence } from './sentence.ts'

/** One telling of a contact as its clause fills it. */
export interface ContactFrame
  extends Omit<
    ContactWords,
    'both' | 'clause' | 'dated' | 'request' | 'requestedBy' | 'sentence' | 'sidelines'
  > {
  /** The noun of contact behind a light verb: it tells nothing of its own. */
  readonly rest?: TokenRange
  /** The verb is of two, and its clause does not name both. */
  readonly both?: boolean
  /** The objects were met at once. */
  readonly together: boolean
  /** A clause of its own says who held it: its day stands there. */
  readonly apart?: boolean
  /** Where its circumstances stand, if not in the whole clause. */
  readonly clause?: TokenRange
  /** As in `ContactWords`. */
  readonly dated?: 'first-stop'
  /** The verb tells of another place that was left for this one. */
  readonly onward?: boolean
  /** Who invited to it, and the words that say so. */
  readonly invitation?: { readonly by: Phrase; readonly range: TokenRange }
}

/** A contact that was held, told with nothing but its format: callers set who met. */
export function bareFrame(rule: string, format: string, trigger: TokenRange): ContactFrame {
  return {
    rule,
    format,
    status: 'held',
    trigger,
    subject: [],
    object: [],
    attendees: [],
    subjectRole: 'party',
    objectRole: 'party',
    dropped: false,
    together: true,
    place: null,
  }
}

/** A slot further off than this belongs to another clause, in tokens. */
const FARTHEST = 30
/** But for those of whom it is told before that they were present: «بحضور A وB». */
const LONGEST_LIST = 30

/** Codes of complements (`languages/ar/lexicon/encounter-verbs.tsv`) to ids of the prepositions that they ask for. */
export const PREPOSITION_IDS: Readonly<Record<string, string>> = {
  maa: 'with',
  ila: 'to',
  bayna: 'between',
  min: 'from',
  fi: 'in',
  about: 'about',
  ala: 'on',
}

/** The subject behind a verb: a phrase that nothing governs. */
export function subjectBehind(view: TextView, sentence: Sentence, from: number): Phrase | null {
  const behind = skipAdverbials(view, sentence, from)
  // «التقى مساء أمس، وزير الخارجية».
  const at = behind > from && isComma(view, behind) ? behind + 1 : behind
  const officials = manyAt(view, sentence, at)
  if (officials !== null && officials.members.length < 2 && !isNominative(view, at))
    return membersOfAll(sentence, at)
  const phrase = officials ?? sentence.phraseAt(at) ?? quotedAt(view, sentence, at)
  return phrase !== null && (phrase.bits & (GOVERNING | JOINING)) === 0 ? phrase : null
}

/** «عقد قادة دول الاتحاد قمة»: all members of a body, who have no case to tell. */
function membersOfAll(sentence: Sentence, token: number): Phrase | null {
  const phrase = sentence.phraseAt(token)
  return phrase !== null && phrase.kind === 'body' && phrase.number === 3 && phrase.bits === 0 ? phrase : null
}

/** The object of a frame that governs `codes` (`obj maa bi`), the nearest from `from` on, behind at most `strays` words that no rule knows. */
export function objectBehind(
  view: TextView,
  sentence: Sentence,
  from: number,
  codes: ReadonlySet<string>,
  strays = FARTHEST,
): Phrase | null {
  let end = Math.min(sentence.end, from + FARTHEST)
  let unknown = 0
  let isFree = codes.has('obj')
  if (particle(view, from, 'relative') !== null) return null
  const first = isClosingQuote(view, from) ? from + 1 : from
  for (let token = skipAdverbials(view, sentence, first); token < end; ) {
    if (closesFrame(view, token)) return null
    const phrase =
      (unknown === 0 ? metAmong(view, sentence, token, codes) : null) ??
      governedAt(view, sentence, token, codes) ??
      (isFree || (codes.has('obj') && isMark(view, token - 1, '('))
        ? (freeOfficials(view, sentence, token) ??
          freeAt(view, sentence, token, unknown === 0) ??
          joinedAt(view, sentence, token))
        : null)
    if (phrase !== null) return phrase
    const named =
      phrase === null && unknown > 0 && isComma(view, token - 1) ? namedAmong(view, sentence, token) : null
    if (named !== null) return named
    // «التقى مع زعماء الحزب لبحث موقف المنظمة»: whom no rule knows behind «مع» was met, and nobody further on.
    if (isWith(view, token)) isFree = false
    const next = behindCircumstance(view, sentence, token)
    if (presenceAt(view, token) >= 0) end = Math.min(sentence.end, end + LONGEST_LIST)
    if (next === token + 1 && isWord(view, token)) unknown += 1
    if (unknown > strays) return null
    token = next
  }
  return null
}

/** «مع», not joined to anything. */
export function isWith(view: TextView, token: number): boolean {
  const found = particle(view, token, 'preposition')
  return found !== null && found.match.bits === 0 && found.entry.payload.id === 'with'
}

/** A phrase that nothing governs; a state only where the object has its place. */
function freeAt(view: TextView, sentence: Sentence, token: number, first: boolean): Phrase | null {
  const phrase = sentence.phraseAt(token)
  // «التقى الوزير، بحسب مصادر مطلعة، نظيره».
  if (phrase === null || phrase.refers === 'unnamed' || (isOfStates(phrase) && !first)) return null
  if (isOfPlace(view, token)) return null
  return (phrase.bits & (GOVERNING | JOINING)) === 0 ? phrase : null
}

const HOUSES: ReadonlySet<unknown> = new Set([
  'office',
  'palace',
  'diwan',
  'seat',
  'house',
  'airport',
  'hall',
])

/** «بمكتب معاليه», «في قصر الملك»: whose the place is, and no object. */
function isOfPlace(view: TextView, token: number): boolean {
  if (!view.has(token - 1, 'place-heads')) return false
  const head = view.find(token - 1, 'place-heads')
  if (head === null || head.match.end !== token || head.match.suffix !== null) return false
  return HOUSES.has(head.entry.payload.id) && !isDefinite(view, token - 1)
}

/** «مسؤولين عراقيين»: officials whom nothing governs. */
function freeOfficials(view: TextView, sentence: Sentence, token: number): Phrase | null {
  const officials = manyAt(view, sentence, token)
  // «وكبار المسؤولين»: joined, though the word between has no «و».
  if (officials !== null && isBehindJoined(view, token)) return null
  return officials !== null && (officials.bits & (GOVERNING | JOINING)) === 0 ? officials : null
}

/** Behind «وكبار», «وعدد من», which begin the same officials. */
function isBehindJoined(view: TextView, token: number): boolean {
  const before = view.has(token - 1, WORDS) ? view.find(token - 1, 'contact-words') : null
  return before?.entry.payload.id === 'before' && hasClitic(before.match.bits, 'and')
}

/** Officials of a state, or of the members of a body. */
export function manyAt(view: TextView, sentence: Sentence, token: number): Phrase | null {
  return (
    officialsAt(view, token) ??
    membersAt(view, sentence, token) ??
    representedAt(view, sentence, token) ??
    assemblyAt(view, sentence, token)
  )
}

const PEOPLE = 'people-groups'

/** «الأمراء والعلماء ورئيس وزراء X»: somebody joined to people whom nobody can tell. */
function joinedAt(view: TextView, sentence: Sentence, token: number): Phrase | null {
  if (!view.has(token - 1, PEOPLE)) return null
  const phrase = sentence.phraseAt(token)
  return phrase !== null && hasClitic(phrase.bits, 'and') && phrase.kind !== 'state' ? phrase : null
}

/** Behind a preposition with its noun, or behind the phrase or word at `token`. */
export function behindCircumstance(view: TextView, sentence: Sentence, token: number): number {
  const skipped = skipAdverbials(view, sentence, token)
  if (skipped > token) return skipped
  const present = presenceAt(view, token)
  if (present >= 0) return sentence.phraseAt(present)?.end ?? present
  const found = particle(view, token, 'preposition')
  const at = found?.match.end ?? token
  const construct =
    found !== null && sentence.phraseAt(at) === null && !isDefinite(view, at) && !view.has(at, NO_HEADS)
      ? ownedBehind(view, sentence, at)
      : null
  if (construct !== null && construct.bits === 0) return construct.end
  const house = found === null ? null : houseOf(view, sentence, found.match)
  if (house !== null) return house
  const whose = gatheringEnd(view, sentence, at)
  if (whose > at) return whose
  return Math.max(sentence.phraseAt(at)?.end ?? at + 1, at + (found === null ? 1 : 0))
}

/** «في مكتب الوزير», «بعد زيارته درفان»: whose the noun at `at` is, or what it is of; «خلال زيارته» has nobody behind it for its object. */
function ownedBehind(view: TextView, sentence: Sentence, at: number): Phrase | null {
  const noun = view.has(at, OWNED) ? view.find(at, 'encounter-nouns') : null
  const isHis = noun?.match.suffix != null && noun.match.end === at + 1
  const phrase = sentence.phraseAt(at + 1)
  const isPeople = membersOf(phrase).every(({ kind }) => kind === 'person')
  return isHis && noun?.entry.payload.format === 'visit' && isPeople ? null : phrase
}

const OWNED: readonly string[] = ['encounter-nouns']

/** «في قصر ضيافة الوزارة», «في العاصمة الدرفانية»: behind a house of two words and the body whose it is, or behind a place and its head; null without. */
function houseOf(view: TextView, sentence: Sentence, { end: at, bits }: Match): number | null {
  const isHouse = view.has(at, PLACE_HEADS) && !isDefinite(view, at) && !isDefinite(view, at + 1)
  const body = isHouse && isWord(view, at + 1) ? sentence.phraseAt(at + 2) : null
  if (body !== null && body.kind === 'body' && body.bits === 0) return body.end
  return bits === 0 && view.has(at, PLACE_HEADS) ? (placeBehindHeads(view, at)?.end ?? null) : null
}

const PLACE_HEADS = 'place-heads'

/** «في درفان الوزير», «قبل أيام الوزير»: what has nobody for its owner. */
const NO_HEADS: readonly string[] = ['place', 'date-units']

const GATHERINGS: readonly string[] = ['encounter-nouns']

/** «على هامش اجتماع الرابطة»: behind a gathering and the body whose it is; `at` where none stands. */
function gatheringEnd(view: TextView, sentence: Sentence, at: number): number {
  if (!view.has(at, GATHERINGS) || isDefinite(view, at)) return at
  const noun = view.find(at, 'encounter-nouns')
  const whose = noun === null || noun.match.suffix !== null ? null : sentence.phraseAt(noun.match.end)
  return whose !== null && whose.kind !== 'person' && whose.bits === 0 ? whose.end : at
}

/** «عقب» is spelled like a verb. */
const NO_VERBS: readonly string[] = ['preposition', 'function']

const VERBS: readonly string[] = ['reporting-verbs', 'encounter-verbs']
const CLOSERS: readonly string[] = ['complementiser', 'relative', ...VERBS]

/** Another verb of talk or contact, or a clause of its own: no slot of the frame lies behind it. */
function closesFrame(view: TextView, token: number): boolean {
  if (!view.has(token, CLOSERS)) return false
  if (particle(view, token, 'complementiser') !== null || particle(view, token, 'relative') !== null)
    return true
  if (view.has(token, NO_VERBS)) return false
  return VERBS.some((kind) => {
    const found = view.find(token, kind)
    return (
      found !== null &&
      ['past', 'present', 'participle'].includes(String(found.entry.payload.shape)) &&
      ((found.match.bits & GOVERNING) === 0 || isInOrderTo(found)) &&
      found.match.suffix?.person !== 2 &&
      !hasClitic(found.match.bits, 'the') &&
      found.entry.payload.class !== 'light'
    )
  })
}

function governedAt(
  view: TextView,
  sentence: Sentence,
  token: number,
  codes: ReadonlySet<string>,
): Phrase | null {
  const beside = codes.has('maa') ? besideTalks(view, sentence, token) : null
  if (beside !== null) return beside
  const found = particle(view, token, 'preposition')
  if (found !== null && found.match.bits === 0) {
    const id = cell(found.entry.payload.id)
    if ([...codes].some((code) => PREPOSITION_IDS[code] === id))
      return behindPreposition(view, sentence, found.match)
  }
  const many = manyAt(view, sentence, token)
  const phrase = many ?? sentence.phraseAt(token)
  if (phrase === null) return null
  // «اجتماع برملان» is where.
  if (codes.has('bi') && hasClitic(phrase.bits, 'by') && (many !== null || phrase.kind !== 'state'))
    return phrase
  if (codes.has('li') && hasClitic(phrase.bits, 'to')) return phrase
  return null
}

function behindPreposition(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  const isOpened = isComma(view, match.end) || isOpeningQuote(view, match.end)
  const at = isOpened ? match.end + 1 : match.end
  // «في اتصال هاتفي مع "العاصمة"»: a paper of that name.
  const named = sentence.phraseAt(at)
  if (isOpeningQuote(view, match.end) && named?.kind === 'state' && isClosingQuote(view, named.end))
    return null
  return amongThem(view, sentence, at) ?? manyAt(view, sentence, at) ?? sentence.phraseAt(at)
}

const WORDS: readonly string[] = ['contact-words']

/** The single people, states and bodies of a phrase. */
export function membersOf(phrase: Phrase | null): readonly Phrase[] {
  if (phrase === null) return []
  return phrase.members.length > 0 ? phrase.members : [phrase]
}

/** «قطر», «قطر والكويت»: states alone, which a verb of going has for its place. */
export function isOfStates(phrase: Phrase | null): boolean {
  return phrase !== null && membersOf(phrase).every(({ kind }) => kind === 'state')
}

/** «استقبال درفان للرئيس»: whom a state receives pays it a visit; an ambassador is there already. */
export function formatOf(
  format: string,
  hostRole: string,
  hosts: readonly Phrase[],
  guests: readonly Phrase[],
): string {
  const isOfState = hostRole === 'host' && hosts.length > 0 && hosts.every(({ kind }) => kind === 'state')
  const isSent = guests.some(({ titles }) => titles.some(({ office }) => office === 'ambassador'))
  return isOfState && guests.length > 0 && !isSent ? 'visit' : format
}

/** Parts of a list with commas were met one after the other, a pair joined by «و» at once. */
export function isTogether(view: TextView, phrase: Phrase | null): boolean {
  if (phrase === null || phrase.members.length < 2) return true
  for (let token = phrase.start; token < phrase.end; token += 1)
    if (isComma(view, token) || isMark(view, token, '؛')) return false
  return true
}

/** A phrase that can meet: no unnamed source, no document, no holders of an office whom nobody counts («قادة القوات»). */
export function canMeet(phrase: Phrase | null): boolean {
  if (phrase === null || phrase.refers === 'unnamed' || WRITTEN.has(phrase.name?.listed ?? '')) return false
  return phrase.refers !== 'title' || phrase.number < 3
}
