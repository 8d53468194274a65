/** Cues: the words that say that somebody said something, and who stands as their subject. */
import type { Entry, Match, TextView } from '../../pack.ts'
import {
  auxiliariesBefore,
  clauseStart,
  isGoverned,
  isNegated,
  isSupposed,
  joinedAt,
  subjectOf,
} from './clause.ts'
import { complementBehind } from './complements.ts'
import { cueOf, numberOf } from './cue-of.ts'
import { goesOnInWhich, isDeed } from './deeds.ts'
import { mayGoOn } from './going-on.ts'
import { DEEDS, participleCue } from './participles.ts'
import {
  isCapital,
  isComma,
  isOpeningQuote,
  isParticle,
  isWord,
  lists,
  particle,
  particleBefore,
  spells,
} from './particles.ts'
import { postPosed } from './said-behind.ts'
import type { Sentence } from './sentence.ts'
import {
  type Before,
  type Complement,
  type Cue,
  type Lead,
  type Subject,
  UNREAL,
  VERB_TABLE,
} from './verb-forms.ts'

/** The cue whose verb stands at `token`; null if none is accepted there. */
export function verbCueAt(view: TextView, sentence: Sentence, token: number, before: Before): Cue | null {
  if (!lists(view, token, VERB_TABLE) || isNegated(view, token)) return null
  for (const match of view.matches(token)) {
    if (match.end > sentence.end) continue
    for (const entry of pastFirst(match)) {
      const cue =
        entry.payload.shape === 'participle'
          ? (progressiveCue(view, sentence, match, entry) ??
            participleCue(view, sentence, match, entry, before))
          : (finiteCue(view, sentence, match, entry, before) ??
            infinitiveCue(view, sentence, match, entry, before.lead))
      if (cue !== null) return cue
    }
  }
  return null
}

function pastFirst(match: Match): readonly Entry[] {
  const verbs = match.entries.filter((entry) => entry.kind === VERB_TABLE)
  return [
    ...verbs.filter((entry) => entry.payload.shape === 'past'),
    ...verbs.filter((entry) => entry.payload.shape !== 'past'),
  ]
}

const BE: ReadonlySet<string> = new Set(['is', 'am', 'are', 'was', 'were', 'be', 'been', 'being'])

/** Verbs that with "has" tell of a deed. */
const DONE: ReadonlySet<string> = new Set([
  'accept',
  'celebrate',
  'cover',
  'extend',
  'present',
  'raise',
  'share',
  'support',
])
/** "has supported a million survivors", "have shared values": what was done since then, and no words. */
const HAVE: ReadonlySet<string> = new Set(['has', 'have', 'had'])

function finiteCue(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  { lead, present }: Before,
): Cue | null {
  const shape = String(entry.payload.shape)
  const helpers = auxiliariesBefore(view, sentence, match.start)
  if (helpers.some((helper) => UNREAL.has(helper))) return null
  if (
    helpers.length > 0 &&
    (shape === 'present' || (shape === 'base' && !helpers.some((one) => one.startsWith('d'))))
  )
    return null
  if (helpers.some((helper) => BE.has(helper)) || isGoverned(view, match.start)) return null
  if (shape === 'past' && isDoneBy(view, match.end)) return null
  const subject = subjectOf(view, sentence, match)
  if (subject !== null && isSupposed(view, sentence, subject)) return null
  const joined = subject === null ? joinedAt(view, sentence, match) : -1
  const isTold = joined < 0 || lead === null || mayGoOn(view, lead, { match, entry, joined })
  if (!isTold || (joined >= 0 && goesOnInWhich(view, sentence, joined))) return null
  // "We call on Y to uphold its duties and stated commitments": a participle.
  if (joined >= 0 && present && lead?.first === true && shape === 'past' && isAnd(view, match.start))
    return null
  const isNow = shape === 'base' && (present || isTwin(view, match.start))
  const goesOn = isNow && lead !== null && isOfMany(lead) && isGoingOn(view, sentence, match, entry)
  if (subject === null && (joined < 0 || lead === null || (shape === 'base' && !goesOn)))
    return postPosed(view, sentence, match, entry, null)
  if (subject !== null && shape === 'base' && subject.number === 1 && !subject.first) return null
  if (subject !== null && shape === 'present' && subject.number !== 1) return null
  if (shape !== 'past' && STATIVE.has(String(entry.payload.id)) && !isBelief(subject, entry)) return null
  if (isNoWord(view, match, entry)) return null
  if (entry.payload.id === COVER && (shape !== 'past' || subject === null || !isOfMany(subject))) return null
  const late = postPosed(view, sentence, match, entry, subject)
  if (late !== null) return late
  const behind = complementBehind(view, sentence, match, entry)
  if (behind === null || (subject === null && behind.complement.kind === 'obj' && isListed(view, match)))
    return null
  if (isDone(view, sentence, entry, behind.complement, helpers)) return null
  const own = subject ?? lead
  return {
    ...cueOf(match, entry, own),
    rule: subject?.phrase == null ? 'en/attribution/verb-alone' : 'en/attribution/said-that',
    shape: 'finite',
    range: { start: match.start, end: Math.max(match.end, behind.cueEnd) },
    cueClass: behind.cueClass ?? String(entry.payload.class),
    subject: subject?.phrase ?? null,
    complement: behind.complement,
    partner: behind.partner,
    clauseStart: clauseStart(view, sentence, subject, joined, match.start),
    coordinated: subject === null,
    relative: subject?.relative === true,
    leader: subject === null ? (lead?.phrase ?? null) : null,
    tense: shape === 'past' ? 'past' : 'present',
  }
}

/** Behind "and", or in a list that ends in "and". */
function isGoingOn(view: TextView, sentence: Sentence, match: Match, { payload }: Entry): boolean {
  if (UNJOINED.has(String(payload.id))) return false
  return isAnd(view, match.start) || isOfList(view, sentence, match)
}

/** "We recognize and appreciate the work": the verb before "and" has its words behind this one. */
function isTwin(view: TextView, verb: number): boolean {
  const adverb = particleBefore(view, verb, 'adverb')
  const before = particleBefore(view, adverb < 0 ? verb : adverb, 'conjunction') - 1
  return (
    before >= 0 &&
    lists(view, before, VERB_TABLE) &&
    view
      .matches(before)
      .some(({ start, end, entries }) =>
        start === before && end === before + 1
          ? entries.some(({ kind, payload }) => kind === VERB_TABLE && payload.shape === 'base')
          : false,
      )
  )
}

/** "I call upon all to recognize the day and honor it with flowers": joined, it is what others are to do. */
const UNJOINED: ReadonlySet<string> = new Set(['honor'])

/** Whether the verb tells of a deed by what its object is, or by "has" before it. */
function isDone(
  view: TextView,
  sentence: Sentence,
  { payload }: Entry,
  complement: Complement,
  helpers: readonly string[],
): boolean {
  const id = String(payload.id)
  if (isDeed(view, sentence, id, complement)) return true
  return complement.kind === 'obj' && DONE.has(id) && helpers.some((one) => HAVE.has(one))
}

/** "endorsed unanimously by the Council": a participle of what others do. */
function isDoneBy(view: TextView, token: number): boolean {
  const by = isWord(view, token) && view.ends(token, 'ly') ? token + 1 : token
  return isParticle(view, by, 'by') && isCapital(view, particle(view, by + 1, 'article')?.match.end ?? by + 1)
}

/** Verbs whose progressive tells of deeds or of a state. */
const LASTING: ReadonlySet<string> = new Set([
  'explore',
  'raise',
  'respond',
  'review',
  'study',
  'suggest',
  'support',
])

/** "The two leaders covered": talk where several did it, else a deed. */
const COVER = 'cover'

/** "The President is calling on", "we are urging": speech that goes on. */
function progressiveCue(view: TextView, sentence: Sentence, match: Match, entry: Entry): Cue | null {
  const [nearest, ...others] = auxiliariesBefore(view, sentence, match.start)
  if (nearest === undefined || !BE.has(nearest) || others.some((helper) => UNREAL.has(helper))) return null
  const id = String(entry.payload.id)
  if (STATIVE.has(id) || DEEDS.has(id) || LASTING.has(id)) return null
  const subject = subjectOf(view, sentence, match)
  if (subject === null || subject.relative || (subject.phrase === null && !subject.first)) return null
  const behind = complementBehind(view, sentence, match, entry)
  if (behind === null) return null
  return {
    ...cueOf(match, entry, subject),
    rule: 'en/attribution/progressive',
    first: subject.first,
    range: { start: match.start, end: Math.max(match.end, behind.cueEnd) },
    cueClass: behind.cueClass ?? String(entry.payload.class),
    subject: subject.phrase,
    complement: behind.complement,
    partner: behind.partner,
    clauseStart: clauseStart(view, sentence, subject, -1, match.start),
    coordinated: false,
    tense: nearest.startsWith('w') ? 'past' : 'present',
  }
}

/** "We condemn … and call on …", "the two sides condemn … and call on …": the base goes on in the present. */
function isOfMany({ first, number }: Subject): boolean {
  return first || number >= 2
}

/** ", commit to …, and underscore": behind a comma, where another base stands behind a later "and". */
function isOfList(view: TextView, sentence: Sentence, { start, end }: Match): boolean {
  if (!isComma(view, start - 1) || isListed(view, { start, end })) return false
  for (
    let token = view.next(end, VERBS, sentence.end);
    token < sentence.end;
    token = view.next(token + 1, VERBS, sentence.end)
  ) {
    const isBase = view
      .matches(token)
      .some(({ entries }) =>
        entries.some(({ kind, payload }) => kind === VERB_TABLE && payload.shape === 'base'),
      )
    if (isBase && isComma(view, token - 2) && isAnd(view, token)) return true
  }
  return false
}

const VERBS: readonly string[] = [VERB_TABLE]

/** Right behind "and", with at most an adverb between: not the infinitive of another clause. */
function isAnd(view: TextView, verb: number): boolean {
  const adverb = particleBefore(view, verb, 'adverb')
  const joiner = particleBefore(view, adverb < 0 ? verb : adverb, 'conjunction')
  return joiner >= 0 && isParticle(view, joiner, 'and')
}

/** ", shared interests, extended detention": behind a bare comma, before a bare noun, a participle describes. */
function isListed(view: TextView, { start, end }: Pick<Match, 'start' | 'end'>): boolean {
  const listed = isComma(view, start - 1) || (isAnd(view, start) && view.isAmong(start, DESCRIBING))
  return listed && !opensObject(view, end) && particle(view, end, 'preposition') === null
}

/** A name, or a word that stands before a noun: "the", "our", "all". */
function opensObject(view: TextView, token: number): boolean {
  return isCapital(view, token) || OPENING.some((one) => particle(view, token, one) !== null)
}

const OPENING: readonly string[] = ['article', 'possessive', 'each']
/** "backed up the data", "is backing off". */
const AWAY: ReadonlySet<string> = new Set(['away', 'down', 'off', 'up'])

/** "values the partnership" is a verb, "shared values that last" none; "the states are" has a noun; whoever "offers a toast" is not quoted. */
function isNoWord(view: TextView, { end }: Match, { payload }: Entry): boolean {
  if (payload.id === 'value') return !opensObject(view, end)
  if (payload.id === 'offer') return spells(view, end + 1, 'toast')
  if (payload.id === 'respond') return isParticle(view, end, 'to')
  if (payload.id === 'back') return view.isAmong(end, AWAY)
  if (payload.id !== 'state' || payload.shape !== 'present') return false
  return !isParticle(view, end, 'that') && !isOpeningQuote(view, end)
}

/** Participles that describe behind "and" too. */
const DESCRIBING: ReadonlySet<string> = new Set(['shared', 'renewed', 'extended', 'repeated', 'reported'])

/** Verbs that tell of a lasting state in the present. */
const STATIVE: ReadonlySet<string> = new Set([
  'share',
  'consider',
  'believe',
  'maintain',
  'present',
  'detail',
  'credit',
])

/** "I believe that", "Lombira believes that", "the President believes that": what somebody says of himself, or has said of him. */
function isBelief(subject: Subject | null, entry: Entry): boolean {
  if (subject === null || entry.payload.id !== 'believe') return false
  const { first, phrase, relative } = subject
  if (first || phrase?.kind === 'state' || phrase?.name?.listed === OWN_GOVERNMENT) return true
  return phrase?.kind === 'person' && !relative && entry.payload.shape === 'present'
}

/** "My Administration believes". */
const OWN_GOVERNMENT = 'group-own-government'

/** Classes that "met to …" and "called to …" tell as done. */
const PURPOSES: ReadonlySet<string> = new Set([
  'discuss',
  'thank',
  'congratulate',
  'express',
  'emphasise',
  'condole',
  'light',
  'pledge',
])

/** "spoke today with X to discuss …": what a contact was held for. */
function infinitiveCue(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  lead: Lead,
): Cue | null {
  if (
    entry.payload.shape !== 'base' ||
    !PURPOSES.has(String(entry.payload.class)) ||
    lead === null ||
    lead.phrase === null
  )
    return null
  if (!isParticle(view, match.start - 1, 'to') || !isBehindContact(view, sentence, match.start)) return null
  const behind = complementBehind(view, sentence, match, entry)
  if (behind === null) return null
  const collective = (behind.cueClass ?? entry.payload.class) === 'discuss'
  return {
    ...cueOf(match, entry, lead),
    rule: 'en/attribution/purpose',
    shape: 'finite',
    range: { start: match.start, end: Math.max(match.end, behind.cueEnd) },
    complement: behind.complement,
    cueClass: behind.cueClass ?? String(entry.payload.class),
    partner: null,
    clauseStart: match.start - 1,
    leader: collective ? null : lead.phrase,
    number: collective ? 3 : numberOf(lead),
    tense: 'past',
  }
}

const CONTACTS: readonly string[] = ['encounter-verbs']

/** Whether a verb of contact in the past leads to the infinitive, with nothing of another clause between. */
function isBehindContact(view: TextView, sentence: Sentence, token: number): boolean {
  for (
    let at = view.next(sentence.start, CONTACTS, token);
    at < token;
    at = view.next(at + 1, CONTACTS, token)
  ) {
    const past = view
      .matches(at)
      .some((match) =>
        match.entries.some(
          (entry) =>
            entry.kind === 'encounter-verbs' &&
            entry.payload.shape === 'past' &&
            entry.payload.subject === 'party',
        ),
      )
    if (past && !auxiliariesBefore(view, sentence, at).some((helper) => UNREAL.has(helper)))
      return !holdsThat(view, at, token)
  }
  return false
}

function holdsThat(view: TextView, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1)
    if (
      isParticle(view, token, 'that') ||
      (isParticle(view, token, 'and') && lists(view, token + 1, VERB_TABLE))
    )
      return true
  return false
}
