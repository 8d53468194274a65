/** Who was only present: «حضر الاستقبال …» of the contact told before, «بحضور …» inside its clause. */
import type { Match, Phrase, TextView, TokenRange } from '../../pack.ts'
import { GOVERNING, hasClitic, isComma, isDefinite, isMark, isWord, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const VERBS: readonly string[] = ['encounter-verbs']

/** The form of «حضر» at `token` in one of `shapes`. */
function attended(view: TextView, token: number, shape: string): Match | null {
  if (!view.has(token, VERBS)) return null
  for (const match of view.matches(token))
    for (const entry of match.entries)
      if (entry.kind === 'encounter-verbs' && entry.payload.id === 'hadara' && entry.payload.shape === shape)
        return match
  return null
}

/** «بحضور» at `token`: where the list behind it begins, else -1. */
export function presenceAt(view: TextView, token: number): number {
  const match = attended(view, token, 'masdar')
  return match !== null && hasClitic(match.bits, 'by') && match.suffix === null ? match.end : -1
}

/** «حضر الاستقبال A، وB»: the words that say it, and who they were; null where the sentence begins otherwise. */
export function attendanceOf(
  view: TextView,
  sentence: Sentence,
): { readonly trigger: TokenRange; readonly present: readonly Phrase[] } | null {
  const further =
    otherSide(view, sentence) ??
    delegationOf(view, sentence) ??
    amongReceivers(view, sentence) ??
    heldWith(view, sentence) ??
    accompanimentOf(view, sentence)
  if (further !== null) return further
  for (let token = sentence.start; token < Math.min(sentence.end, sentence.start + 3); token += 1) {
    const verb = attended(view, token, 'past')
    if (verb === null || (verb.bits & GOVERNING) !== 0) continue
    const noun =
      verb.suffix === null ? (contactNoun(view, verb.end) ?? contactNoun(view, verb.end + 1)) : null
    const from = noun === null ? verb.end : behindNouns(view, sentence, noun.end)
    if (noun === null && verb.suffix === null && behindSide(view, from) === from) return null
    const present = listFrom(view, sentence, from, sentence.end)
    return present.length === 0 ? null : { trigger: { start: token, end: from }, present }
  }
  return null
}

/** Adjectives of a noun of contact in a list of those present, at most. */
const MOST_ADJECTIVES = 2

/** «حضر الاستقبال والاجتماع التشاوري A»: behind the contacts that «و» joins to the first, and their adjectives. */
function behindNouns(view: TextView, sentence: Sentence, from: number): number {
  let at = behindAdjectives(view, sentence, from)
  for (let next = contactNoun(view, at); next !== null && hasClitic(next.bits, 'and'); ) {
    at = behindAdjectives(view, sentence, next.end)
    next = contactNoun(view, at)
  }
  return at
}

function behindAdjectives(view: TextView, sentence: Sentence, from: number): number {
  let at = from
  while (at < from + MOST_ADJECTIVES && isAdjective(view, sentence, at)) at += 1
  return at
}

function isAdjective(view: TextView, sentence: Sentence, token: number): boolean {
  if (!isWord(view, token) || !isDefinite(view, token) || view.begins(token, 'و')) return false
  return sentence.phraseAt(token) === null && contactNoun(view, token) === null
}

/** Words between a delegation and the list of who is in it: its state, that it goes with somebody, and with whom. */
const MOST_BETWEEN = 4

/** «وضم الوفد الدرفاني المرافق: A، وB»: who came with somebody to the contact told before. */
function delegationOf(view: TextView, sentence: Sentence): ReturnType<typeof attendanceOf> {
  const { start, end } = sentence
  const verb = view.has(start, VERBS) ? view.find(start, 'encounter-verbs') : null
  if (verb === null || verb.entry.payload.id !== 'damma' || !INCLUDING.has(verb.entry.payload.shape))
    return null
  const team = view.find(verb.match.end, 'groups')
  if (team?.entry.payload.class !== 'delegation' || !isDefinite(view, team.match.start)) return null
  let at = team.match.end
  while (at < team.match.end + MOST_BETWEEN && isSaidOfTeam(view, sentence, at)) at += 1
  const whom = sentence.phraseAt(at)
  if (whom !== null && hasClitic(whom.bits, 'to')) at = whom.end
  const present = listFrom(view, sentence, isMark(view, at, ':') ? at + 1 : at, end)
  return present.length === 0 ? null : { trigger: { start, end: team.match.end }, present }
}

const INCLUDING: ReadonlySet<unknown> = new Set(['past', 'present'])
const WHOM: readonly string[] = ['preposition-pronoun', 'references', 'nisba']

function isSaidOfTeam(view: TextView, sentence: Sentence, token: number): boolean {
  return view.has(token, WHOM) || isAdjective(view, sentence, token)
}

/** «ومن الجانب السيلفاري A وB»: whether a list of one side begins at `token`. */
export function opensSide(view: TextView, token: number): boolean {
  return behindSide(view, token) > token
}

/** «ومن الجانب السيلفاري A وB» behind the sentence that lists the other side. */
function otherSide(view: TextView, sentence: Sentence): ReturnType<typeof attendanceOf> {
  const { start, end } = sentence
  const from = behindSide(view, start)
  const before = from > start ? sentence.previous() : null
  if (before === null || attendanceOf(view, before) === null) return null
  const present = listFrom(view, sentence, from, end)
  return present.length === 0 ? null : { trigger: { start, end: from }, present }
}

/** Words between a contact that was told before and that somebody was present: «اللقاء تم بحضور», «اللقاء الذي عقد أمس بحضور». */
const HELD_REACH = 4
/** Words before such a contact: «ويذكر أن». */
const OPENING = 3

/** «يذكر أن اللقاء تم بحضور A وB»: a sentence that tells of nothing else than who was there. */
function heldWith(view: TextView, sentence: Sentence): ReturnType<typeof attendanceOf> {
  const { start, end } = sentence
  for (let token = start; token <= Math.min(end, start + OPENING); token += 1) {
    const noun = contactNoun(view, token)
    if (noun === null || noun.suffix !== null || hasClitic(noun.bits, 'by')) continue
    const isLed = token > start && (tookPlace(view, token - 1) || isWas(view, token - 1))
    for (let at = noun.end; at <= noun.end + HELD_REACH; at += 1) {
      // «وجرى اللقاء بحضور», «وكان الاستقبال بحضور»
      const held = isLed ? at : tookPlace(view, at) ? at + 1 : -1
      const from = held < 0 ? -1 : presenceAt(view, held)
      const first = from < 0 ? null : sentence.phraseAt(from)
      if (first === null) continue
      const present = listFrom(view, sentence, from, end, first.end)
      return present.length === 0 ? null : { trigger: { start: token, end: from }, present }
    }
    return null
  }
  return null
}

/** «كما كان في الاستقبال A، وB»: who else was there when somebody arrived. */
function amongReceivers(view: TextView, sentence: Sentence): ReturnType<typeof attendanceOf> {
  const { start, end } = sentence
  for (let token = start; token < Math.min(end, start + OPENING); token += 1) {
    if (!isWas(view, token) || particle(view, token + 1, 'preposition')?.entry.payload.id !== 'in') continue
    const noun = contactNoun(view, token + 2)
    const present = noun === null ? [] : listFrom(view, sentence, noun.end, end)
    return noun === null || present.length === 0
      ? null
      : { trigger: { start: token, end: noun.end }, present }
  }
  return null
}

function isWas(view: TextView, token: number): boolean {
  return particle(view, token, 'auxiliary')?.entry.payload.id === 'was'
}

/** «تم», «جرى», «عقد» */
function tookPlace(view: TextView, token: number): boolean {
  return view.has(token, SIDES) && view.find(token, 'contact-words')?.entry.payload.id === 'took-place'
}

const NOUNS: readonly string[] = ['encounter-nouns', 'encounter-verbs']

/** «الاستقبال», «اللقاء»: a noun of contact with the article. */
function contactNoun(view: TextView, token: number): Match | null {
  if (!view.has(token, NOUNS)) return null
  const found = view
    .matches(token)
    .find(
      (match) =>
        hasClitic(match.bits, 'the') &&
        match.entries.some(({ kind, payload }) => kind === 'encounter-nouns' || payload.shape === 'masdar'),
    )
  return found ?? null
}

/** Whoever the clause names behind «بحضور», «وبحضور». */
export function presentIn(view: TextView, sentence: Sentence, clause: TokenRange): readonly Phrase[] {
  for (let token = view.next(clause.start, VERBS, clause.end); token < clause.end; ) {
    const from = Math.max(presenceAt(view, token), accompaniedAt(view, token))
    if (from >= 0) {
      const first = sentence.phraseAt(from)
      return first === null ? [] : listFrom(view, sentence, from, clause.end, first.end)
    }
    token = view.next(token + 1, VERBS, clause.end)
  }
  return []
}

/** «يرافقه», «وفد يضم» at `token`: where the list of who goes with somebody begins, else -1. */
function accompaniedAt(view: TextView, token: number): number {
  const verb = view.find(token, 'encounter-verbs')
  if (verb === null || verb.match.bits !== 0) return -1
  const { id, shape } = verb.entry.payload
  if (shape !== 'present' || (id === WITH) !== (verb.match.suffix !== null)) return -1
  if (id === WITH) return listStart(view, verb.match.end)
  return id === INCLUDE && isOfTeam(view, token) ? listStart(view, verb.match.end) : -1
}

const WITH = 'rafaqa'
const INCLUDE = 'damma'

/** Whether «يضم» at `token` is said of a delegation that goes with somebody: «وفد يضم», «الوفد المرافق له الذي يضم». */
function isOfTeam(view: TextView, token: number): boolean {
  if (view.has(token - 1, TEAMS))
    return (
      view.find(token - 1, 'groups')?.entry.payload.class === 'delegation' && !isDefinite(view, token - 1)
    )
  return particle(view, token - 1, 'relative') !== null && view.has(token - 2, WHOM)
}

const TEAMS: readonly string[] = ['groups']

/** Behind «وفد يضم», «كل من» and a colon at `token`, before the first of a list. */
function listStart(view: TextView, token: number): number {
  const team = view.has(token, TEAMS) ? view.find(token, 'groups') : null
  const includes = team === null ? null : view.find(team.match.end, 'encounter-verbs')
  let at = includes?.entry.payload.id === INCLUDE ? includes.match.end : token
  const each = view.has(at, SIDES) ? view.find(at, 'contact-words') : null
  if (each?.entry.payload.id === 'each') at = each.match.end
  return isMark(view, at, ':') ? at + 1 : at
}

/** «ورافقه A، وB», «ويرافقه كل من: A وB»: who was with the one the text is about. */
function accompanimentOf(view: TextView, sentence: Sentence): ReturnType<typeof attendanceOf> {
  const { start, end } = sentence
  const verb = view.has(start, VERBS) ? view.find(start, 'encounter-verbs') : null
  if (verb === null || verb.entry.payload.id !== WITH || verb.match.suffix === null) return null
  if (!INCLUDING.has(verb.entry.payload.shape)) return null
  const present = listFrom(view, sentence, listStart(view, verb.match.end), end)
  return present.length === 0 ? null : { trigger: { start, end: verb.match.end }, present }
}

/** How many words of no phrase may stand between two of a list: «وعدد من المسؤولين». */
const GAP = 6

/** People and bodies of a list; behind `closed` only what a comma or «و» joins. */
export function listFrom(
  view: TextView,
  sentence: Sentence,
  from: number,
  end: number,
  until = from + 1,
): readonly Phrase[] {
  const found: Phrase[] = []
  let closed = until
  const first = behindSide(view, from)
  for (let token = first, last = first; token < end && token - last <= GAP; ) {
    const side = behindSide(view, token)
    if (side > token) {
      token = side
      closed = side + 1
      last = side
      continue
    }
    const phrase = sentence.phraseAt(token)
    const holder = phrase === null ? null : holderBehind(view, phrase, found.at(-1))
    if (holder !== null) {
      // «معالي الوزير؛ السيد فلان»: the name of whoever was told last by his office.
      found.splice(-1, 1, ...peopleOf(holder))
      token = holder.end
      last = token
      continue
    }
    const joined =
      token < closed ||
      token === first ||
      isComma(view, token - 1) ||
      (phrase !== null && hasClitic(phrase.bits, 'and'))
    if (phrase === null || phrase.end > end || !joined) {
      if (phrase !== null && !joined && (token > last || phrase.end > end)) return found
      // A further office of whoever was named last.
      if (phrase !== null && !joined) {
        found.push(...peopleOf(phrase).slice(1))
        token = phrase.end
        last = token
      } else token += 1
      continue
    }
    found.push(...peopleOf(phrase))
    token = phrase.end
    last = token
  }
  return found
}

/** `phrase`, where it has the name of whoever the list told last by his office alone, right before a semicolon; null elsewhere. */
function holderBehind(view: TextView, phrase: Phrase, last: Phrase | undefined): Phrase | null {
  if (last === undefined || last.refers !== 'title' || phrase.bits !== 0) return null
  const [first] = peopleOf(phrase)
  const isApart = SEMICOLONS.some((mark) => isMark(view, phrase.start - 1, mark))
  return isApart && last.end === phrase.start - 1 && first?.refers === null ? phrase : null
}

const SEMICOLONS: readonly string[] = ['؛', ';']

const SIDES: readonly string[] = ['contact-words']

/** «من الجانب الحضراني»: on whose side those stand who are named behind it. */
function behindSide(view: TextView, from: number): number {
  const found = view.has(from, SIDES) ? view.find(from, 'contact-words') : null
  if (found?.entry.payload.id !== 'on-side') return from
  const end = view.find(found.match.end, 'nisba')?.match.end ?? from
  return end > from && isMark(view, end, ':') ? end + 1 : end
}

function peopleOf(phrase: Phrase): readonly Phrase[] {
  const members = phrase.members.length > 0 ? phrase.members : [phrase]
  return members.filter((one) => one.kind === 'person' && one.refers !== 'unnamed')
}
