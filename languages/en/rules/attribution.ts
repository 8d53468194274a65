/** Attributions of a text: cues in their sentences, with their contents and how they stand inside each other. */
import {
  type AttributionWords,
  LINE_TOKEN,
  type Match,
  type Phrase,
  type TextView,
  type TokenRange,
} from '../../pack.ts'
import { type Author, inTurn, isAsked } from '../../turns.ts'
import { adverbialCueAt } from './adverbial-cues.ts'
import { besideAuthor } from './beside-author.ts'
import { isInQuotes, signersOf, whoOpens } from './bylines.ts'
import { subjectOf } from './clause.ts'
import { contentsOf } from './contents.ts'
import { verbCueAt } from './cues.ts'
import { isInfinitive } from './going-on.ts'
import { headlineCue, quoteBehindColon } from './headlines.ts'
import { fromFloor, fromLead, leadOf } from './leads.ts'
import {
  isClosingQuote,
  isComma,
  isOneOf,
  isOpeningQuote,
  isParticle,
  particleBefore,
  signs,
  spells,
} from './particles.ts'
import { passiveCueAt } from './passives.ts'
import { predicateCueAt, predicateSubject } from './predicates.ts'
import { readSentence, type Sentence } from './sentence.ts'
import { speechOf } from './speeches.ts'
import { stancesOf } from './stances.ts'
import { floorOf } from './turns.ts'
import type { Before, Cue, Lead } from './verb-forms.ts'

const TRIGGERS: readonly string[] = ['reporting-verbs', 'talk-verbs', 'post-posed', 'encounter-verbs']

/** Every attribution, in the order of the text; `titled` where its title gives the text to somebody, `spoken` where it calls it a speech. */
export function findAttributions(
  view: TextView,
  phrases: readonly Phrase[],
  titled: boolean,
  spoken: boolean,
): readonly AttributionWords[] {
  const found: AttributionWords[] = []
  const author = signersOf(view, phrases) ?? (titled ? 'title' : whoOpens(view, phrases))
  const floor = floorOf(
    view,
    isOnePerson(author) ? { author, paragraphs: speechOf(view, spoken) } : undefined,
  )
  for (const [index, range] of view.sentences.entries()) {
    const { turn, spoken } = floor(range, index, found)
    if (isAsked(turn) || !maySay(view, range, index)) continue
    const sentence = readSentence(view, range, index, phrases)
    const cues = cuesOf(view, sentence, turn === null ? author : turn.speaker, turn !== null).map((cue) => {
      if (turn !== null) return fromFloor(view, phrases, index, cue, turn.start)
      const follows = found[found.length - 1]?.sentence === index - 1
      return follows || cue.rule === FIRST_PERSON ? cue : fromLead(view, phrases, index, cue, found.length)
    })
    const settled = settle(view, sentence, withoutInner(view, cues), found.length)
    const goesOn = settled.length === 0 ? quoteGoesOn(view, sentence, found[found.length - 1]) : null
    found.push(...(turn === null ? settled : settled.map((words) => inTurn(words, spoken))))
    if (goesOn !== null) found.push(goesOn)
  }
  return found
}

/** A person whose title or line is above the text; not who is named in it. */
function isOnePerson(author: Author): boolean {
  return author === 'title' || (author?.kind === 'person' && author.number === 1)
}

/** Those of a title that gives words to somebody ("Lavrov: …"). */
export function findHeadlines(view: TextView, phrases: readonly Phrase[]): readonly AttributionWords[] {
  return view.sentences.flatMap((range, index) => {
    const sentence = readSentence(view, range, index, phrases)
    const cue = headlineCue(view, sentence)
    return cue === null ? [] : settle(view, sentence, [cue], 0)
  })
}

/** A trigger, a headline, or quoted words that go on or stand behind a colon: a sentence without them says that nobody said anything. */
function maySay(view: TextView, { start, end }: TokenRange, index: number): boolean {
  if (index === 0 || isOpeningQuote(view, start) || view.next(start, TRIGGERS, end) < end) return true
  return quoteBehindColon(view, start, end) >= 0
}

/** All cues of one sentence from left to right; a cue's own words hold no second one. */
function cuesOf(view: TextView, sentence: Sentence, author: Author, spoken: boolean): readonly Cue[] {
  const headline = spoken ? null : headlineCue(view, sentence)
  if (headline !== null) return [headline]
  const cues: Cue[] = []
  let lead: Lead = null
  let infinitive = false
  const { start, end } = sentence
  for (
    let token = view.next(start, TRIGGERS, end);
    token < end;
    token = view.next(token + 1, TRIGGERS, end)
  ) {
    if (isQuoted(view, cues, token)) continue
    lead ??= leadOf(view, sentence, token)
    const own = verbSubject(view, sentence, token) ?? predicateSubject(view, sentence, token)
    if (own !== null && !own.relative && !isInsideThat(cues, token, own.phrase)) lead = own
    const present = cues[cues.length - 1]?.tense === 'present'
    const before: Before = { lead, present, talked: cues.length > 0 }
    const cue =
      passiveCueAt(view, sentence, token) ??
      adverbialCueAt(view, sentence, token) ??
      verbCueAt(view, sentence, token, before) ??
      predicateCueAt(view, sentence, token, before)
    if (cue === null) continue
    infinitive = isInfinitive(view, cues[cues.length - 1], cue, infinitive)
    if (infinitive) continue
    const first = cue.first ?? (own === null ? cue.coordinated && lead?.first === true : own.first)
    const said = first ? byAuthor(view, cue, author) : cue
    if (said === null) continue
    const beside =
      first && said.partner === null ? besideAuthor(view, sentence, (own ?? lead)?.start ?? -1) : null
    const told = beside === null ? said : { ...said, partner: beside }
    if (isAhead(cues, told)) cues[0] = { ...(cues[0] ?? told), number: told.number, gender: told.gender }
    cues.push(isAfterRelative(view, cues, told) ? { ...told, unknownSubject: true } : told)
    token = Math.max(token, cue.range.end - 1)
  }
  return withoutHanging(asPreamble(view, sentence, cues, author))
}

/** "Condemning the attacks: …", "Considering the floods, the mills closed": a participle at the head, and no clause that says whose it is. */
function withoutHanging(cues: readonly Cue[]): readonly Cue[] {
  const [first, ...others] = cues
  if (first?.opens !== true || first.subject !== null || first.leader !== null) return cues
  const hangs = first.rule !== FIRST_PERSON && others.every(({ shape }) => shape === 'participle')
  return hangs ? [] : cues
}

/** "X thanked Y, who spoke of rain, and added": X, or Y. */
function isAfterRelative(view: TextView, cues: readonly Cue[], told: Cue): boolean {
  if (!told.coordinated || told.subject !== null || cues[cues.length - 1]?.relative !== true) return false
  return isComma(view, told.clauseStart)
}

/** "Recognizing that …;": a line of a preamble is said by whoever gives the text. */
function asPreamble(view: TextView, { end }: Sentence, cues: readonly Cue[], author: Author): readonly Cue[] {
  const [first] = cues
  if (author === null || first?.opens !== true || !isOneOf(view, lastMark(view, end), PREAMBLE)) return cues
  if (
    cues.some(({ shape, subject, leader }) => shape !== 'participle' || subject !== null || leader !== null)
  )
    return cues
  return cues.flatMap((cue) => byAuthor(view, cue, author) ?? [])
}

const PREAMBLE = signs([',', ';'])

/** The last token before `end`, or before the "and" that leads to the last line. */
function lastMark(view: TextView, end: number): number {
  return isParticle(view, end - 1, 'and') ? end - 2 : end - 1
}

/** "While noting that …, she emphasized": one subject for both. */
function isAhead(cues: readonly Cue[], { shape, direction }: Cue): boolean {
  return cues.length === 1 && cues[0]?.opens === true && shape === 'finite' && direction === 'right'
}

/** Shapes that lead no clause by themselves. */
const NO_CLAUSE: ReadonlySet<unknown> = new Set(['participle', 'adjective'])

function verbSubject(view: TextView, sentence: Sentence, token: number): Lead {
  const match: Match | undefined = view
    .matches(token)
    .find((one) =>
      one.entries.some((entry) => entry.kind.endsWith('-verbs') && !NO_CLAUSE.has(entry.payload.shape)),
    )
  return match === undefined ? null : subjectOf(view, sentence, match)
}

/** Within a clause that somebody says, its own subject does not go on behind it. */
function isInsideThat(cues: readonly Cue[], token: number, phrase: Phrase | null): boolean {
  return (
    cues.some(
      (cue) => cue.complement?.kind === 'that' && cue.direction === 'right' && cue.complement.start <= token,
    ) &&
    phrase !== null &&
    phrase.kind !== 'person'
  )
}

/** Words in quotation marks that a cue before them holds. */
function isQuoted(view: TextView, cues: readonly Cue[], token: number): boolean {
  const quote = cues.find(
    (cue) => cue.complement?.kind === 'quote' && cue.direction === 'right' && cue.complement.start <= token,
  )
  if (quote?.complement == null || !isOpeningQuote(view, quote.complement.start)) return false
  for (let at = quote.complement.start + 1; at < token; at += 1) if (isClosingQuote(view, at)) return false
  return true
}

/** "I welcomed …", "we agreed …": whoever has the floor or signs the text speaks; nobody where nobody does. */
function byAuthor(view: TextView, cue: Cue, author: Author): Cue | null {
  if (author === null || isInQuotes(view, cue.range.start)) return null
  const own = { ...cue, rule: FIRST_PERSON }
  if (author === 'title') return { ...own, subject: null, leader: null }
  const { number, gender } = author
  // "I", where a state or several open the text: none of them.
  if (cue.number === 1 && author.kind !== 'person') return null
  return { ...own, subject: cue.coordinated ? null : author, leader: author, number, gender }
}

const FIRST_PERSON = 'en/attribution/first-person'

/** Classes that report, whoever stands as their subject; the others take a position, and a state's is its reporter's words. */
const TELLING: ReadonlySet<string> = new Set([
  'say',
  'announce',
  'emphasise',
  'point-out',
  'add',
  'recall',
  'deny',
  'warn',
])

/** Leaves out verbs that are what is said, not that it is said: "said that China supports … and opposes …" is one statement. */
function withoutInner(view: TextView, cues: readonly Cue[]): readonly Cue[] {
  const kept: Cue[] = []
  for (const cue of cues) {
    const outer = kept.findLast(
      (other) => other.direction === 'right' && (other.shape === 'finite' || other.shape === 'participle'),
    )
    if (outer === undefined || !isInner(view, outer, cue)) kept.push(cue)
  }
  const left = kept.find((cue) => cue.direction === 'left' && cue.shape !== 'passive')
  return left === undefined
    ? kept
    : kept.filter((cue) => cue === left || cue.range.start > left.range.start || cue.shape === 'participle')
}

function isInner(view: TextView, outer: Cue, cue: Cue): boolean {
  if (cue.shape === 'passive') return outer.complement?.kind === 'that'
  if (cue.shape !== 'finite' || cue.direction === 'left' || isMainClause(outer, cue)) return false
  if (cue.relative) return cue.tense !== 'past' || !TELLING.has(cue.cueClass)
  if (outer.complement?.kind !== 'that')
    return cue.tense !== outer.tense && outer.tense !== '' && cue.tense === 'present'
  if (cue.coordinated) return outer.tense === 'past' && cue.tense === 'present'
  if (cue.tense === 'present') return true
  if (tellsOfHimself(view, outer, cue)) return false
  if (outer.tense === 'past' && isHeAgain(view, cue.clauseStart)) return false
  return cue.subject === null || cue.subject.kind !== 'person'
}

/** "said he had discussed the truce with X": a clause about whoever speaks, whose verb tells of earlier words of his. */
function tellsOfHimself(view: TextView, { complement }: Cue, cue: Cue): boolean {
  if (complement === null || cue.subject !== null || !THEMSELVES.has(view.word(complement.start)))
    return false
  if (THOUGHTS.has(cue.lemma)) return false
  const isTold = TELLING.has(cue.cueClass) || TOLD_AGAIN.has(cue.cueClass) || cue.partner !== null
  return isTold && auxiliariesStart(view, cue.range.start) === complement.start + 1
}

const THEMSELVES: ReadonlySet<string> = new Set(['he', 'she', 'they'])
/** Classes beside those whose past tells what was said then; a discussion or an agreement does where its partner is named before its content. */
const TOLD_AGAIN: ReadonlySet<string> = new Set(['call-for', 'thank'])
/** What somebody thinks is what he says. */
const THOUGHTS: ReadonlySet<string | null> = new Set(['en/believe', 'en/hope', 'en/hold', 'en/predict'])

/** The first of the auxiliaries and adverbs right before `token`. */
function auxiliariesStart(view: TextView, token: number): number {
  let at = token
  for (;;) {
    const before = Math.max(particleBefore(view, at, 'auxiliary'), particleBefore(view, at, 'adverb'))
    if (before < 0) return at
    at = before
  }
}

/** "emphasized that …, and he called on": who told the first goes on in a clause of his own. */
function isHeAgain(view: TextView, clause: number): boolean {
  return isComma(view, clause) && isParticle(view, clause + 1, 'and') && HE.has(view.word(clause + 2))
}

const HE: ReadonlySet<string> = new Set(['he', 'she'])

/** "While noting that …, she emphasized": a participle at the head of its sentence leads to the clause behind it. */
function isMainClause(outer: Cue, cue: Cue): boolean {
  return outer.shape === 'participle' && outer.opens === true && !cue.coordinated
}

function settle(
  view: TextView,
  sentence: Sentence,
  cues: readonly Cue[],
  offset: number,
): AttributionWords[] {
  const contents = contentsOf(view, sentence, cues)
  const kept = contents.filter(({ cue, ranges }) => ranges.length > 0 && !isBareThanks(cue, ranges))
  return kept.map((content) => {
    const within = content.within < 0 ? -1 : kept.findIndex((other) => other.cueIndex === content.within)
    return words(view, sentence, content.cue, content.ranges, within < 0 ? -1 : offset + within)
  })
}

/** "I thank you", "we applaud them": said to whoever is there, about nothing that can be told. */
function isBareThanks(cue: Cue, ranges: readonly TokenRange[]): boolean {
  return cue.rule === FIRST_PERSON && ranges.every(({ start, end }) => end - start === 1)
}

function words(
  view: TextView,
  sentence: Sentence,
  cue: Cue,
  content: readonly TokenRange[],
  within: number,
): AttributionWords {
  const first = content[0]
  return {
    rule: cue.rule,
    lemma: cue.lemma,
    cueClass: cue.cueClass,
    shape: cue.shape,
    cue: cue.shape === 'headline' ? null : cue.range,
    source: cue.subject,
    leader: cue.leader,
    partner: cue.partner,
    place: isOfThing(view, cue) ? 'thing' : placeOf(cue),
    gender: cue.gender,
    number: cue.number,
    turn: sentence.turn && within < 0,
    content,
    manner: mannerOf(view, content, cue),
    complement: cue.complement?.kind ?? 'none',
    within,
    sentence: sentence.index,
    stances: first === undefined ? [] : stancesOf(view, cue.cueClass, cue, first),
  }
}

/** "It instructs": a paper or a body, and no person; what "it" told may be a body's whose words were read as its head's. */
function isOfThing(view: TextView, { subject, range, rule, shape, tense }: Cue): boolean {
  if (subject !== null || rule === FIRST_PERSON || shape === 'passive') return false
  const start = auxiliariesStart(view, range.start)
  return (tense === 'present' || start < range.start) && spells(view, start - 1, 'it')
}

function placeOf(cue: Cue): AttributionWords['place'] {
  if (cue.rule === FIRST_PERSON) return 'author'
  if (cue.subject !== null) return cue.direction === 'left' ? 'post-posed' : 'clause'
  return cue.unknownSubject ? 'unknown' : 'dropped'
}

function mannerOf(view: TextView, content: readonly TokenRange[], cue: Cue): AttributionWords['manner'] {
  if (cue.rule === FIRST_PERSON) return 'mixed'
  if (cue.complement?.kind !== 'quote' || content.length === 0) return 'indirect'
  const quoted = content.every(
    ({ start, end }) => isOneOf(view, start, QUOTES) && isOneOf(view, end - 1, QUOTES),
  )
  return quoted ? 'direct' : 'mixed'
}

const QUOTES = signs(['“', '”', '"', '«', '»', '„', '‘', '’'])

/** A sentence in quotation marks right behind one that somebody said, in the same paragraph. */
function quoteGoesOn(
  view: TextView,
  sentence: Sentence,
  before: AttributionWords | undefined,
): AttributionWords | null {
  if (before === undefined || before.sentence !== sentence.index - 1 || before.manner === 'indirect')
    return null
  const [content] = before.content
  if (content === undefined || !isOpeningQuote(view, sentence.start)) return null
  for (let token = content.end; token < sentence.start; token += 1)
    if (view.kind(token) === LINE_TOKEN) return null
  return {
    ...before,
    rule: 'en/attribution/quote-goes-on',
    lemma: null,
    shape: 'none',
    cue: null,
    source: null,
    leader: null,
    partner: null,
    place: 'dropped',
    turn: false,
    content: [{ start: sentence.start, end: sentence.end }],
    manner: 'direct',
    complement: 'none',
    sentence: sentence.index,
    within: -1,
    stances: [],
  }
}
