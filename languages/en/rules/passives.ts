/** Talk that the sentence says of itself: "the discussion focused on", "talks covered", "X was discussed". */
import type { Found, Match, Phrase, TextView } from '../../pack.ts'
import { backOverAdverbials, skipAdverbials } from './adverbials.ts'
import { auxiliariesBefore, isNegated } from './clause.ts'
import {
  column,
  isComma,
  isNumber,
  isParticle,
  isWord,
  lists,
  particle,
  particleBefore,
  spells,
} from './particles.ts'
import type { Sentence } from './sentence.ts'
import { type Cue, VERB_TABLE } from './verb-forms.ts'

const TALK: readonly string[] = ['talk-verbs']

/** The cue at `token` whose source is both sides; null if none. */
export function passiveCueAt(view: TextView, sentence: Sentence, token: number): Cue | null {
  return talkCue(view, sentence, token) ?? discussedCue(view, sentence, token)
}

/** "Their discussions focused on …": a noun of talk stands as the subject. */
function talkCue(view: TextView, sentence: Sentence, token: number): Cue | null {
  if (!lists(view, token, TALK)) return null
  const found = talkVerbAt(view, token)
  if (found === null) return null
  const at = backOverAdverbials(view, sentence, token)
  const noun = talkNounBefore(view, sentence, at)
  if (found.entry.payload.id === 'include' && !TOPICS.some((one) => spells(view, noun, one))) return null
  if (noun < 0 || auxiliariesBefore(view, sentence, token).includes('will')) return null
  const from = skipAdverbials(view, sentence, found.match.end)
  const start = behindGoverned(view, from, column(found, 'govern').split(' '))
  if (start < 0 || start >= sentence.end || arePeople(sentence.phraseAt(start))) return null
  return collective(found.match, `en/${column(found, 'id')}`, noun, start)
}

/** What includes topics: a meeting includes those who came, an agenda of plans what its author means to do. */
const TOPICS: readonly string[] = ['discussion', 'discussions', 'issues', 'subjects', 'talks', 'topics']

/** "Participants in the call included X and Y": who took part is no topic. */
function arePeople(phrase: Phrase | null): boolean {
  return phrase !== null && phrase.members.length > 1 && phrase.members.every(({ kind }) => kind === 'person')
}

function talkVerbAt(view: TextView, token: number): Found | null {
  for (const match of view.matches(token)) {
    const entry = match.entries.find(({ kind, payload }) => TALK.includes(kind) && !UNTOLD.has(payload.shape))
    if (entry !== undefined) return { match, entry }
  }
  return null
}

/** Shapes in which no verb of talk stands behind its noun. */
const UNTOLD: ReadonlySet<unknown> = new Set(['participle', 'base', 'adjective'])

/** The noun of talk that ends at `at`, or "the talks between A and B". */
function talkNounBefore(view: TextView, sentence: Sentence, at: number): number {
  for (let start = at - 1; start >= Math.max(sentence.start, at - 20); start -= 1) {
    const found = view.find(start, 'talk-nouns')
    if (found === null) continue
    const end = found.match.end
    const behind = particle(view, end, 'preposition')
    const phrase = behind === null ? null : sentence.phraseAt(behind.match.end)
    if (particleBefore(view, start, 'possessive') >= 0 && ['our', 'my'].includes(view.word(start - 1)))
      return -1
    return end === at || phrase?.end === at ? start : -1
  }
  return -1
}

function behindGoverned(view: TextView, from: number, govern: readonly string[]): number {
  const preposition = particle(view, from, 'preposition')
  if (preposition !== null) return govern.includes(column(preposition, 'id')) ? preposition.match.end : -1
  return govern.includes('obj') && isWord(view, from) ? from : -1
}

/** "Regional issues were also discussed", "Also discussed was the ferry", "Views were exchanged on the ferry". */
function discussedCue(view: TextView, sentence: Sentence, token: number): Cue | null {
  const found = lists(view, token, VERB_TABLE) ? view.find(token, VERB_TABLE) : null
  if (found === null || found.entry.payload.shape !== 'past') return null
  const { match, entry } = found
  const lemma = `en/${column(found, 'id')}`
  if (entry.payload.class === 'discuss' && isAhead(view, sentence, token)) {
    if (!WERE.has(view.word(match.end))) return null
    return collective(match, lemma, sentence.start, match.end + 1)
  }
  const helpers = auxiliariesBefore(view, sentence, token)
  if (!helpers.some((helper) => WERE.has(helper))) return null
  if (entry.payload.id === 'exchange') return exchangedCue(view, sentence, match)
  if (entry.payload.id === 'agree') return agreedCue(view, sentence, match)
  if (entry.payload.class !== 'discuss') return null
  const content = behindIntroduction(view, sentence, token)
  return { ...collective(match, lemma, sentence.start, content), direction: 'left' }
}

const WERE: ReadonlySet<string> = new Set(['was', 'were'])

/** "Also discussed was": no subject stands before the verb. */
function isAhead(view: TextView, sentence: Sentence, token: number): boolean {
  const at = token - 1
  return token === sentence.start || (at === sentence.start && particle(view, at, 'adverb') !== null)
}

const VIEWS: ReadonlySet<string> = new Set(['assessments', 'ideas', 'opinions', 'perspectives', 'views'])

/** "Views were exchanged on the ferry". */
function exchangedCue(view: TextView, sentence: Sentence, match: Match): Cue | null {
  const views = backOverAdverbials(view, sentence, match.start) - 1
  if (views < sentence.start || !view.isAmong(views, VIEWS)) return null
  const start = behindGoverned(view, skipAdverbials(view, sentence, match.end), ['on', 'about', 'regarding'])
  return start < 0 ? null : collective(match, 'en/exchange-views', views, start)
}

/** "It was agreed that work would begin": by all who met. */
function agreedCue(view: TextView, sentence: Sentence, match: Match): Cue | null {
  const it = backOverAdverbials(view, sentence, match.start) - 1
  if (isNegated(view, match.start)) return null
  if (it < sentence.start || view.word(it) !== 'it') return null
  const that = skipAdverbials(view, sentence, match.end)
  if (!isParticle(view, that, 'that')) return null
  const cue = collective(match, 'en/agree', it, that + 1)
  return { ...cue, cueClass: 'agree', complement: { kind: 'that', start: that + 1 } }
}

/** Where a sentence begins behind "During the reception, ". */
function behindIntroduction(view: TextView, { opening }: Sentence, end: number): number {
  if (particle(view, opening, 'preposition') === null) return opening
  for (let token = opening + 1; token < end; token += 1)
    if (isComma(view, token) && !isNumber(view, token + 1) && !isOfMeeting(view, token + 1)) return token + 1
  return opening
}

/** "During the meeting, which was held in Ordin, …": still of the introduction. */
function isOfMeeting(view: TextView, token: number): boolean {
  return particle(view, token, 'relative') !== null || view.isAmong(token, OF_MEETING)
}

const OF_MEETING: ReadonlySet<string> = new Set(['attended', 'held', 'hosted'])

function collective(match: Match, lemma: string, clauseStart: number, start: number): Cue {
  return {
    rule: 'en/attribution/passive',
    lemma,
    cueClass: 'discuss',
    stance: '',
    shape: 'passive',
    range: { start: match.start, end: match.end },
    subject: null,
    unknownSubject: false,
    gender: null,
    number: 0,
    complement: { kind: 'obj', start },
    clauseStart,
    coordinated: false,
    relative: false,
    direction: 'right',
    leader: null,
    partner: null,
    tense: 'past',
  }
}
