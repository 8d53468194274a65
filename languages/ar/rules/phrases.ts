/** The noun-phrase grammar: people, states, bodies and groups, each with one head and everything set behind it. */
import { CLITIC_BITS, type Match, type Phrase, type Reference, type TextView } from '../../pack.ts'
import { perText } from '../../per-text.ts'
import { withActingSide } from './acting-side.ts'
import { companyEnd } from './company.ts'
import { withInstitutions } from './dual-institutions.ts'
import { bodyOrLeader } from './led-delegations.ts'
import { memberGroupAt } from './member-groups.ts'
import { isNamedAgain, nextNamedAgain } from './names.ts'
import { namedBefore } from './names-before.ts'
import { beforeArticle, hasClitic, isComma, isDefinite, isMark, isWord, particle } from './particles.ts'
import { personAt } from './people.ts'
import { referenceAt } from './references.ts'
import { ownOffice } from './titles.ts'

const NONE: readonly never[] = []

/** Parts of one coordination: more is a list of names, not a phrase of a clause. */
const MOST_MEMBERS = 40

/** All phrases of the text in its order, outermost only. */
export function findPhrases(view: TextView): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (const { start, end } of view.sentences) {
    for (let token = nextOpening(view, start, end); token < end; ) {
      const phrase = phraseAt(view, token)
      const isInside = phrase !== null && phrase.end <= end
      if (isInside)
        add(view, phrases, withNameBefore(view, phrase, start, phrases[phrases.length - 1]), start)
      token = nextOpening(view, isInside ? phrase.end : token + 1, end)
    }
  }
  return phrases
}

/** Adds the phrase, with what two states are named by, in place of what was read of that alone. */
function add(view: TextView, phrases: Phrase[], phrase: Phrase, from: number): void {
  const whole = phrase.members.length === 2 ? withInstitutions(view, phrase, from) : phrase
  if (whole !== phrase) {
    parsedPhrases(view)[whole.start] = whole
    while ((phrases[phrases.length - 1]?.start ?? -1) >= whole.start) phrases.pop()
  }
  phrases.push(whole)
}

/** The phrase with an unlisted name that stands before its office, from `from` on; it is what begins there from now on. */
function withNameBefore(view: TextView, phrase: Phrase, from: number, before: Phrase | undefined): Phrase {
  const named = namedBefore(view, phrase)
  if (named === null || named.start < from || isOfOffice(before, named)) return phrase
  parsedPhrases(view)[named.start] = named
  return named
}

/** «استقبل الرئيس فلان وزير الخارجية»: whoever has an office of his own, or is listed by the whole name, is not the one whose office follows. */
function isOfOffice(before: Phrase | undefined, named: Phrase): boolean {
  if (before === undefined || before.start > named.start || before.end <= named.start) return false
  return before.titles.length > 0 || (before.name?.ids.length ?? 0) > 0
}

const parsedPhrases = perText((view) => new Array<Phrase | null | undefined>(view.count))

/** The phrase that begins at `token`, with all that is coordinated to it; null if none does. Parsed once. */
export function phraseAt(view: TextView, token: number): Phrase | null {
  if (!isWord(view, token)) return null
  const parsed = parsedPhrases(view)
  const known = parsed[token]
  // Who is named in full behind the first look is known by his last name from then on.
  if (known !== undefined && (known !== null || !isNamedAgain(view, token))) return known
  const bare = parsePhrase(view, token)
  const phrase = bare === null ? null : withArticle(view, bare)
  if (phrase !== null || !view.has(token, GIVEN)) parsed[token] = phrase
  return phrase
}

/** «الوزير فلان» with its article, «والوزير» without «و»; its parts too. */
function withArticle(view: TextView, phrase: Phrase): Phrase {
  if (isWhole(view, phrase)) return phrase
  const prefixLength = beforeArticle(view, phrase.start, phrase.prefixLength)
  return { ...phrase, prefixLength, members: phrase.members.map((member) => withArticle(view, member)) }
}

function isWhole(view: TextView, { start, prefixLength, members }: Phrase): boolean {
  if (beforeArticle(view, start, prefixLength) !== prefixLength) return false
  return members.every((member) => isWhole(view, member))
}

/** Words that may be somebody's last name too, once the text has given the whole name. */
const GIVEN: readonly string[] = ['given-names']

/** Kinds of entries that somebody, or what points to somebody, begins with. */
const PERSONAL: readonly string[] = [
  'titles',
  'title',
  'title-heads',
  'honorifics',
  'safe-name',
  'given-names',
  'references',
  'collectives',
  'unnamed',
]

/** Kinds of entries that a phrase begins with, beside names of those who were named before. */
const OPENERS: readonly string[] = [
  ...PERSONAL,
  'each',
  'state',
  'metonym',
  'body',
  'capital',
  'groups',
  'member-heads',
  'member-states',
]

/** The first token from `token` on at which a phrase may begin, else `end`. */
function nextOpening(view: TextView, token: number, end: number): number {
  return nextNamedAgain(view, token, view.next(token, OPENERS, end))
}

function parsePhrase(view: TextView, token: number): Phrase | null {
  if (!view.has(token, OPENERS) && !isNamedAgain(view, token)) return null
  const each = eachOf(view, token)
  const simple = simplePhraseAt(view, each ?? token)
  const listed = simple === null ? null : namesBehind(view, simple)
  if (simple !== null && listed !== null)
    return { ...listed, start: simple.start, prefixLength: simple.prefixLength, bits: simple.bits }
  const first = memberGroupAt(view, each ?? token) ?? simple
  if (first === null || isAdjective(view, first)) return null
  const start =
    each === null ? first : { ...first, start: token, prefixLength: 0, bits: eachBits(view, token) }
  const others = conjuncts(view, first, each !== null)
  return others.length === 0 ? start : group(start, [first, ...others])
}

const CHIEF: ReadonlySet<string> = new Set(['الرئيس'])
const CHIEF_OF: ReadonlySet<string> = new Set(['العام', 'التنفيذي', 'الفخري'])

/** «الطريق الرئيس»: an adjective behind a noun that no table lists; «الرئيس العام لرعاية الشباب»: no president of a state. */
function isAdjective(view: TextView, { start, end, name, sides, bits }: Phrase): boolean {
  if (name !== null || sides.length > 0 || bits !== 0 || !view.isAmong(start, CHIEF)) return false
  if (view.isAmong(start + 1, CHIEF_OF)) return true
  if (start === 0 || end !== start + 1 || !isWord(view, start - 1)) return false
  return isDefinite(view, start - 1) && view.matches(start - 1).every(isOfThings)
}

/** «الطريق»: listed as no more than what things are called. */
function isOfThings({ entries }: Match): boolean {
  return entries.every(({ payload }) => payload.id === 'named-after')
}

/** «وزراء خارجية الاتحاد الأربعة، A وB وC»: a plural office, then who they are. */
function namesBehind(view: TextView, first: Phrase): Phrase | null {
  if (first.refers !== null && PAIRS.has(first.refers) && first.number === 2) return pairBehind(view, first)
  if (first.kind !== 'person' || first.name !== null || first.number !== 3) return null
  const comma = isComma(view, first.end) ? first.end : isComma(view, first.end + 1) ? first.end + 1 : -1
  const names = comma < 0 ? null : phraseAt(view, comma + 1)
  return names !== null && names.members.length > 1 && names.members.every((member) => member.name !== null)
    ? names
    : null
}

const PAIRS: ReadonlySet<Reference> = new Set(['leaders', 'presidents', 'ministers', 'monarchs', 'officials'])

/** «رئيسا الدولتين، A وB», «الوزيران A وB»: two office holders, then who they are. */
function pairBehind(view: TextView, { end }: Phrase): Phrase | null {
  const names = phraseAt(view, isComma(view, end) ? end + 1 : end)
  if (names === null || names.members.length !== 2 || names.bits !== 0) return null
  return names.members.every(({ kind, name }) => kind === 'person' && name !== null) ? names : null
}

/** «كل من», «كلا من:»: what follows is a coordination; the token behind it, or null. */
function eachOf(view: TextView, token: number): number | null {
  const found = particle(view, token, 'each')
  if (found === null || found.entry.payload.id !== 'each-of') return null
  return isMark(view, found.match.end, ':') ? found.match.end + 1 : found.match.end
}

function eachBits(view: TextView, token: number): number {
  return particle(view, token, 'each')?.match.bits ?? 0
}

function simplePhraseAt(view: TextView, token: number): Phrase | null {
  if (!view.has(token, PERSONAL) && !isNamedAgain(view, token)) return bodyOrLeader(view, token)
  const reference = referenceAt(view, token)
  if (reference !== null) {
    const titled = titledCounterpart(view, reference)
    if (titled !== null) return titled
  }
  const person = withActingSide(view, token, personAt(view, token))
  const other = bodyOrLeader(view, token)
  if (reference === null || isWholeBy(person, reference)) return longer(person, other)
  if (reference.kind === 'group') return longer(reference, longer(longer(person, reference), other))
  return longer(
    person === null || isBareHead(person) ? longer(reference, person) : longer(person, reference),
    other,
  )
}

/** «نظيره رئيس الوزراء الدرفاني أرتين صولان»: a counterpart whose office says whose he is. */
function titledCounterpart(
  view: TextView,
  { start, end, prefixLength, bits, ...whose }: Phrase,
): Phrase | null {
  if (whose.refers !== 'counterpart' || whose.number !== 1 || whose.name !== null) return null
  if (whose.sides.length > 0) return null
  const person = personAt(view, end)
  if (person === null || person.bits !== 0 || person.kind !== 'person' || person.number !== 1) return null
  const isTold = person.titles.some(({ sides }) => sides.length > 0)
  return isTold ? { ...person, start, prefixLength, bits } : null
}

/** «الرئيسان الدرفاني والرملاني»: two offices that say whose they are tell more than that they are presidents. */
function isWholeBy(person: Phrase | null, reference: Phrase): person is Phrase {
  return person !== null && person.members.length > 1 && person.end >= reference.end
}

/** «الوزير الروسي»: a head that names no office of its own stands for somebody of the text. */
function isBareHead(person: Phrase): boolean {
  return (
    person.name === null && person.titles.every((title) => title.office === null && title.generic === null)
  )
}

function longer(a: Phrase | null, b: Phrase | null): Phrase | null {
  if (a === null || b === null) return a ?? b
  return b.end > a.end ? b : a
}

/** What is coordinated to `first`: «وروسيا», and parts behind commas where one with «و» closes the list. */
function conjuncts(view: TextView, first: Phrase, each: boolean): readonly Phrase[] {
  let next = conjunctBehind(view, first, each)
  if (next === null) return NONE
  const members: Phrase[] = []
  let closed = 0
  while (next !== null && members.length < MOST_MEMBERS) {
    members.push(next)
    if (hasClitic(next.bits, 'and')) closed = members.length
    next = conjunctBehind(view, next, each)
  }
  members.length = closed
  return members
}

const WAW = 'و'.charCodeAt(0)

/** The next part: «وروسيا», or behind a comma one of the same kind. */
function conjunctBehind(view: TextView, last: Phrase, each: boolean): Phrase | null {
  // «كل من: A؛ وB»
  const comma = isComma(view, last.end) || (each && isMark(view, last.end, '؛'))
  const at = comma ? last.end + 1 : last.end
  if (!comma && view.unit(at) !== WAW) return null
  if (companyEnd(view, at) > at) return null
  const next = view.isAmong(at, ALONE) ? joinedApart(view, at + 1, last) : partAt(view, at, last)
  if (next === null || (next.bits & (CLITIC_BITS.to | CLITIC_BITS.by)) !== 0) return null
  if (isSide(next) && last.kind === 'person') return null
  if (isOfOneMan(last, next, comma)) return null
  if (next.kind === last.kind) return comma || hasClitic(next.bits, 'and') ? next : null
  return hasClitic(next.bits, 'and') && (!comma || each || (isPeople(last) && isPeople(next))) ? next : null
}

function partAt(view: TextView, at: number, last: Phrase): Phrase | null {
  return memberGroupAt(view, at) ?? withOwnSide(view, simplePhraseAt(view, at), last)
}

/** «و», as it is written apart by some. */
const ALONE: ReadonlySet<string> = new Set(['و'])

/** «درفان و رملان»: «و» is a word of its own, between two who are named; «مساعد الوزير و كبير المفاوضين فلان» is one man. */
function joinedApart(view: TextView, at: number, last: Phrase): Phrase | null {
  if (last.name === null) return null
  const part = partAt(view, at, last)
  return part === null || part.bits !== 0 || part.name === null ? null : { ...part, bits: CLITIC_BITS.and }
}

/** «الرئيس الدرفاني ووزير خارجيته»: the second is of the side of the first. */
function withOwnSide(view: TextView, next: Phrase | null, { sides, titles }: Phrase): Phrase | null {
  const [title] = next?.titles ?? NONE
  const office = title === undefined ? null : ownOffice(view, title.start)
  if (next === null || title === undefined || office === null) return next
  const whose = titles.find((one) => one.sides.length > 0)?.sides ?? sides
  return whose.length === 0 ? next : { ...next, titles: [{ ...title, office, sides: whose }], sides: whose }
}

/** «فلان، الأمين العام والرئيس التنفيذي»: behind the name and office of somebody whom no table lists, one more office is his. */
function isOfOneMan({ name, titles }: Phrase, next: Phrase, comma: boolean): boolean {
  if (name === null || name.ids.length > 0 || next.kind !== 'person' || next.name !== null) return false
  return comma || titles.some(({ start }) => start >= name.end)
}

/** «والجانب الرملاني فلان»: whose people follow, beside those of the other side. */
function isSide({ kind, name }: Phrase): boolean {
  return kind === 'state' && name === null
}

/** «وزراء خارجية دول المجلس» stand for a body, and are people all the same. */
function isPeople({ kind, number }: Phrase): boolean {
  return kind === 'person' || (kind === 'body' && number === 3)
}

function group(first: Phrase, members: readonly Phrase[]): Phrase {
  return {
    start: first.start,
    end: members[members.length - 1]?.end ?? first.end,
    prefixLength: first.prefixLength,
    bits: first.bits,
    kind: 'group',
    refers: null,
    name: null,
    titles: NONE,
    honorific: null,
    sides: NONE,
    gender: members.every((member) => member.gender === 'f') ? 'f' : 'm',
    number: members.length === 2 ? 2 : 3,
    members: members.flatMap((member) => (member.kind === 'group' ? member.members : [member])),
  }
}
