/** Attributions of a text: cues in their sentences, with their contents and how they stand inside each other. */
import { type AttributionWords, LINE_TOKEN, type Phrase, type TextView, type TokenRange } from '../../pack.ts'
import { perText } from '../../per-text.ts'
import {
  FINITE_TALK,
  HAPPENING,
  LIGHT_TALK,
  MASDAR_TALK,
  PARTICIPLE_TALK,
  TALK_NOUNS,
} from '../talk-kinds.ts'
import { adverbialCueAt } from './adverbial-cues.ts'
import { attributionOf } from './attribution-words.ts'
import { BY_SAYING, bySayingCueAt } from './by-saying.ts'
import { type Content, contentsOf } from './contents.ts'
import { verbCueAt } from './cues.ts'
import { isNarrated } from './first-lines.ts'
import { headlineCue } from './headlines.ts'
import { withoutInner } from './inner-cues.ts'
import { masdarCueAt } from './masdars.ts'
import { meetingCueAt } from './meeting-talks.ts'
import { mayBeCircumstance } from './participles.ts'
import { furtherTalkAt, passiveCueAt } from './passives.ts'
import { relayedCueAt } from './relays.ts'
import { saidBehindCueAt } from './said-behind.ts'
import { readSentence, type Sentence } from './sentence.ts'
import { opensSentence, tellsOfAnother } from './sentence-openings.ts'
import { SPEECH_WORDS } from './speech-words.ts'
import { floorOf } from './turns.ts'
import { type OpeningSubject, openingSubject } from './unread-subjects.ts'
import type { Cue } from './verb-forms.ts'

/** Every attribution, in the order of the text. */
export function findAttributions(view: TextView, phrases: readonly Phrase[]): readonly AttributionWords[] {
  const found: AttributionWords[] = []
  let between: AttributionWords | null = null
  const floor = floorOf(view)
  view.sentences.forEach((range, index) => {
    const { turn, spoken } = floor(range, index, found)
    if (turn !== null) {
      between = null
      if (turn.speaker !== null) settleInTurn(view, readSentence(view, range, index, phrases), spoken, found)
      return
    }
    const sentence = readSentence(view, range, index, phrases)
    const cues = cuesOf(view, sentence)
    const kept = cues.length > 0 ? opened(view, sentence, withoutInner(view, sentence, cues), found) : cues
    if (between !== null && goesOnSaying(view, sentence, kept[0], found[found.length - 1]))
      found.push(between)
    const before = found.length
    if (kept.length > 0) settle(view, sentence, kept, found)
    between = found.length === before ? carriesOn(view, sentence, found[before - 1]) : null
  })
  return found
}

/** Within what somebody says in a transcript, what he tells that others said; "we" and "I" are in it already. */
function settleInTurn(view: TextView, sentence: Sentence, spoken: number, found: AttributionWords[]): void {
  const cues = verbCuesOf(view, sentence).filter(({ subject }) => subject !== null)
  if (cues.length > 0) settle(view, sentence, withoutInner(view, sentence, cues), found, spoken)
}

/** The cues of a sentence, of which the first, where it has no subject of its own, is led by that of a verb before it. */
function opened(
  view: TextView,
  sentence: Sentence,
  cues: readonly Cue[],
  found: readonly AttributionWords[],
): readonly Cue[] {
  const [first, ...others] = cues
  if (first === undefined || first.subject !== null || first.unknownSubject || first.relative) return cues
  if (first.shape !== 'finite' && first.shape !== 'participle') return cues
  const opening = openingBefore(view, sentence, first, found[found.length - 1])
  if (opening === null)
    return isOfAnother(view, sentence, first, found) ? [{ ...first, isApart: true }, ...others] : cues
  const { phrase } = opening
  if (phrase !== null && isFuller(phrase, first.leader)) return [{ ...first, leader: phrase }, ...others]
  if (first.leader !== null && (phrase === null || first.leader.start <= phrase.start)) return cues
  return [{ ...first, leader: phrase, unknownSubject: phrase === null, isLed: true }, ...others]
}

/** «أوضح ذلك المتحدث الرسمي للهيئة الدكتور فلان، وقال»: the same office, with the name that closes it. */
function isFuller({ start, name }: Phrase, leader: Phrase | null): boolean {
  return leader !== null && leader.start === start && leader.name === null && name !== null
}

/** Whether what stands before a cue without a subject tells of something or somebody else than those who spoke before. */
function isOfAnother(
  view: TextView,
  sentence: Sentence,
  cue: Cue,
  found: readonly AttributionWords[],
): boolean {
  if (cue.shape === 'participle') return tellsOfAnother(view, sentence, cue, found)
  return !GOING_ON.has(cue.cueClass) && !opensSentence(view, sentence, cue)
}

/** «سجلت الوزارة حالتين، وأكدت أن»; where the cue opens its sentence, the verb of the one before, if nobody says anything there. */
function openingBefore(
  view: TextView,
  sentence: Sentence,
  cue: Cue,
  last: AttributionWords | undefined,
): OpeningSubject | null {
  const { start } = cue.range
  if (start > sentence.start) return openingSubject(view, sentence, start, cue)
  if (cue.shape !== 'finite') return null
  const before = sentence.index - 1 > (last?.sentence ?? -1) ? sentence.previous() : null
  const opening = before === null ? null : openingSubject(view, before, before.end, cue)
  return opening?.says === false && GOING_ON.has(cue.cueClass) ? null : opening
}

/** Classes by which whoever spoke before goes on, whatever was told since. */
const GOING_ON: ReadonlySet<string> = new Set(['add', 'continue'])

/** «وأوضح أن», «وأوضحت لوبيرا أن»: the sentence behind begins with further words of the same speaker. */
function goesOnSaying(
  view: TextView,
  sentence: Sentence,
  cue: Cue | undefined,
  before: AttributionWords | undefined,
): boolean {
  if (cue === undefined || cue.shape !== 'finite' || cue.range.start !== sentence.start) return false
  if (before === undefined || cue.number > 1 || cue.gender !== before.gender) return false
  const [own, other] = [cue.subject?.name, before.source?.name]
  if (cue.subject === null) return !cue.unknownSubject
  if (own == null || other == null) return false
  return view.word(own.end - 1) === view.word(other.end - 1)
}

/** Those of a title that gives words to somebody («الوزير: …»). */
export function findHeadlines(view: TextView, phrases: readonly Phrase[]): readonly AttributionWords[] {
  const found: AttributionWords[] = []
  view.sentences.forEach((range, index) => {
    const sentence = readSentence(view, range, index, phrases)
    const cue = headlineCue(view, sentence)
    if (cue !== null) settle(view, sentence, [cue], found)
  })
  return found
}

/** Fewer lines than this are one paragraph, which tells nothing of who goes on. */
const FEWEST_LINES = 3
const WAW = 'و'.charCodeAt(0)

/** A sentence without a cue, in the same paragraph right behind one that somebody said, that goes on with «و». */
function carriesOn(
  view: TextView,
  sentence: Sentence,
  before: AttributionWords | undefined,
): AttributionWords | null {
  if (before === undefined || before.sentence !== sentence.index - 1 || before.within >= 0) return null
  if (before.shape !== 'finite' || before.source === null || before.source.kind !== 'person') return null
  if (before.manner !== 'indirect' || view.unit(sentence.start) !== WAW) return null
  const [content] = before.content
  if (content === undefined || !isSameParagraph(view, content.end, sentence.start)) return null
  if (isOfOthers(view, sentence) || tellsContact(view, sentence) || !hasLines(view)) return null
  return {
    ...before,
    rule: 'ar/attribution/carries-on',
    lemma: null,
    cueClass: 'say',
    shape: 'none',
    cue: null,
    source: null,
    leader: null,
    partner: null,
    place: 'dropped',
    turn: false,
    content: [{ start: sentence.start, end: sentence.end }],
    complement: 'none',
    sentence: sentence.index,
    stances: [],
  }
}

function isSameParagraph(view: TextView, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) if (view.kind(token) === LINE_TOKEN) return false
  return true
}

/** Whether the text is of several paragraphs. */
const hasLines = perText((view): boolean => {
  let lines = 1
  for (let token = 0; token < view.count && lines < FEWEST_LINES; token += 1)
    if (view.kind(token) === LINE_TOKEN) lines += 1
  return lines >= FEWEST_LINES
})

/** «ورفض حزب البحارة …»: a verb of talk and who can speak begin words of somebody's own, though no rule could read them. */
function isOfOthers(view: TextView, { start }: Sentence): boolean {
  return view.has(start, TALK) && view.has(start + 1, SPEAKERS)
}

const TALK: readonly string[] = [FINITE_TALK]
const SPEAKERS: readonly string[] = ['speaker-nouns']

/** A sentence that tells of a meeting, a day or a place is the reporter's own. */
function tellsContact(view: TextView, sentence: Sentence): boolean {
  return view.next(sentence.start, OWN_WORDS, sentence.end) < sentence.end
}

const OWN_WORDS: readonly string[] = ['encounter-verbs', 'weekdays', 'encounter-nouns']

/** What the first cue of a sentence begins with. */
const FIRST_CUES: readonly string[] = ['post-posed', FINITE_TALK, PARTICIPLE_TALK]
/** Light verbs and passives besides, which have a noun that they report with behind them. */
const FIRST_TALK: readonly string[] = [...FIRST_CUES, LIGHT_TALK, HAPPENING]
/** A masdar stands inside another cue's content, and further talk behind a cue of talk. */
const NEXT_CUES: readonly string[] = [...FIRST_CUES, MASDAR_TALK]
const NEXT_TALK: readonly string[] = [...FIRST_TALK, MASDAR_TALK, SPEECH_WORDS, TALK_NOUNS]

/** The first token from `token` on at which a cue behind those of `cues` may begin, or the sentence's end. */
function nextCue(view: TextView, sentence: Sentence, token: number, cues: readonly Cue[]): number {
  const talks = sentence.restsFrom(token)
  if (cues.length === 0) return view.next(token, talks ? FIRST_TALK : FIRST_CUES, sentence.end)
  return view.next(token, talks ? NEXT_TALK : NEXT_CUES, sentence.end)
}

/** All cues of one sentence from left to right; a cue's own words hold no second one. */
function cuesOf(view: TextView, sentence: Sentence): readonly Cue[] {
  const headline = headlineCue(view, sentence)
  if (headline !== null) return [headline]
  const cues = verbCuesOf(view, sentence)
  const [first] = cues
  return first !== undefined && isNarrated(view, sentence, first) ? [] : cues
}

function verbCuesOf(view: TextView, sentence: Sentence): readonly Cue[] {
  const cues: Cue[] = []
  const { start, end } = sentence
  for (let token = nextCue(view, sentence, start, cues); token < end; ) {
    const cue =
      adverbialCueAt(view, sentence, token) ??
      saidBehindCueAt(view, sentence, token) ??
      passiveCueAt(view, sentence, token) ??
      furtherTalkAt(view, sentence, token, cues) ??
      cueOfVerb(view, sentence, token, cues)
    if (cue !== null) {
      addCue(cues, cue)
      token = Math.max(token, cue.range.end - 1, (cue.complement?.start ?? 0) - 1)
    }
    token = nextCue(view, sentence, token + 1, cues)
  }
  return cues
}

/** «رد على الاتهامات بقوله: «…»»: the words are what the verb before tells of, whose clause they stand in. */
function addCue(cues: Cue[], cue: Cue): void {
  const last = cues[cues.length - 1]
  if (cue.rule === BY_SAYING && last?.cueClass === 'say' && last.shape === 'finite') {
    const kind = last.complement?.kind
    if (kind === 'prep' || kind === 'obj') {
      cues[cues.length - 1] = { ...last, complement: cue.complement }
      return
    }
  }
  cues.push(cue)
}

function cueOfVerb(view: TextView, sentence: Sentence, token: number, before: readonly Cue[]): Cue | null {
  const cue = mayReport(view, sentence, token)
    ? (meetingCueAt(view, sentence, token) ?? verbCueAt(view, sentence, token))
    : null
  return (
    cue ??
    bySayingCueAt(view, sentence, token, before) ??
    relayedCueAt(view, sentence, token) ??
    masdarCueAt(view, sentence, token, before)
  )
}

const FINITE_VERBS: readonly string[] = [FINITE_TALK, LIGHT_TALK]
const PARTICIPLES: readonly string[] = [PARTICIPLE_TALK]

/** Whether a verb at `token` may report, as far as can be told without its matches. */
function mayReport(view: TextView, sentence: Sentence, token: number): boolean {
  if (view.has(token, FINITE_VERBS)) return true
  return mayBeCircumstance(view, sentence, token) && view.has(token, PARTICIPLES)
}

/** Adds what `cues` report, `outer` the place of that in which all of it stands; -1 without. */
function settle(
  view: TextView,
  sentence: Sentence,
  cues: readonly Cue[],
  found: AttributionWords[],
  outer = -1,
): void {
  const before = found.length
  const contents = contentsOf(view, sentence, cues)
  for (const { cue, range, further, within } of contents) {
    if (range === null) continue
    const place = placeOf(contents, within)
    const content: readonly [TokenRange, ...TokenRange[]] = further === null ? [range] : [range, further]
    found.push(attributionOf(view, sentence, cue, content, place < 0 ? outer : before + place))
  }
}

/** Which of those with a content the one at `index` is; -1 where it has none. */
function placeOf(contents: readonly Content[], index: number): number {
  if (index < 0 || contents[index]?.range === null) return -1
  let place = 0
  for (let before = 0; before < index; before += 1) if (contents[before]?.range !== null) place += 1
  return place
}
