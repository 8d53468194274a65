/** Speeches of one voice, which no label gives the floor: "Remarks by X at …" above a text that says "I", "As prepared for delivery". */
import { LINE_TOKEN, type TextView, type TokenRange } from '../../pack.ts'
import { isInQuotes } from './bylines.ts'
import { isMark, isOneOf, isParticle, isWord, possessiveEnd, signs, spells } from './particles.ts'
import { phraseAt } from './phrases.ts'

const SPEECHES: ReadonlySet<string> = new Set(['address', 'keynote', 'remarks', 'speech', 'testimony'])
/** Words before them in a title. */
const OPENERS: ReadonlySet<string> = new Set([
  'acceptance',
  'closing',
  'commencement',
  'excerpt',
  'excerpts',
  'from',
  'full',
  'introductory',
  'keynote',
  'luncheon',
  'of',
  'opening',
  'plenary',
  'pre',
  'recorded',
  'taped',
  'the',
  'video',
  'virtual',
  'welcome',
  'welcoming',
])

/** Whether a title says that the text below is what one person said, as it was said: "Closing Remarks by X", "Secretary X’s Address to …". */
export function isSpeechTitle(view: TextView): boolean {
  const holder = phraseAt(view, 0)
  const owned = holder?.kind === 'person' ? possessiveEnd(view, holder.end) : 0
  for (let token = Math.max(0, owned); token < view.count; token += 1) {
    if (!isWord(view, token)) continue
    if (view.isAmong(token, SPEECHES)) return !isOfSeveral(view, token)
    if (!view.isAmong(token, OPENERS)) return false
  }
  return false
}

/** "Remarks by X and Y": who says what, only labels tell. */
function isOfSeveral(view: TextView, from: number): boolean {
  for (let token = from; token < view.count; token += 1) {
    const phrase = phraseAt(view, token)
    if (phrase === null || phrase.kind === 'state') continue
    return phrase.members.length > 1 || isParticle(view, phrase.end, 'and') || isMark(view, phrase.end, '&')
  }
  return false
}

const NONE: readonly TokenRange[] = []
const ENDS = signs(['.', '!', '?', '…', '”', '"', '’', ')', ';', ',', '—', '–', ':'])
/** A line at the head that says where, when and how ends without a mark, or has no words but names. */
const FEWEST_PLAIN = 2
/** Sentences in which somebody says "I", "we" or "my" where it is a speech. */
const OPENING = 12
/** Lines "Word:" by which a text has other voices than one. */
const MOST_HEADINGS = 1
const LONGEST_HEADING = 6
const ADDRESSING: ReadonlySet<string> = new Set(['your', 'my', 'dear'])

/** The paragraphs of a speech of one voice; none where it has labels, or nobody says "I", "we" or "my" at its beginning. */
export function speechOf(view: TextView, titled: boolean): readonly TokenRange[] {
  if (!titled && !isAsPrepared(view)) return NONE
  if (!saysI(view)) return NONE
  const lines = linesOf(view)
  if (lines.filter((line) => isHeading(view, line)).length > MOST_HEADINGS) return NONE
  const first = lines.findIndex((line) => isSaid(view, line) && !isPreface(view, line))
  return first < 0 ? NONE : lines.slice(first).filter(({ end }) => isOneOf(view, end - 1, ENDS))
}

/** "As Prepared for Delivery", "AS DELIVERED" on a line of its own at the head. */
function isAsPrepared(view: TextView): boolean {
  return view.sentences.slice(0, HEAD).some(({ start, end }) => {
    for (let token = start; token < end; token += 1) {
      if (!isWord(view, token)) continue
      return spells(view, token, 'as') && view.isAmong(token + 1, GIVEN)
    }
    return false
  })
}

const HEAD = 6
const GIVEN: ReadonlySet<string> = new Set(['prepared', 'delivered'])

function saysI(view: TextView): boolean {
  const end = view.sentences[Math.min(OPENING, view.sentences.length) - 1]?.end ?? 0
  for (let token = 0; token < end; token += 1)
    if (view.isAmong(token, OWN) && !isInQuotes(view, token)) return true
  return false
}

const OWN: ReadonlySet<string> = new Set(['i', 'we', 'me', 'my', 'our'])

function linesOf(view: TextView): readonly TokenRange[] {
  const lines: TokenRange[] = []
  let start = view.sentences[0]?.start ?? 0
  for (let token = start; token <= view.count; token += 1) {
    if (token < view.count && view.kind(token) !== LINE_TOKEN) continue
    if (token > start) lines.push({ start, end: token })
    start = token + 1
  }
  return lines
}

/** "Below find remarks as delivered by X in commemoration of …": who gives out the text says so. */
function isPreface(view: TextView, { start, end }: TokenRange): boolean {
  if (isMark(view, end - 1, ':')) return true
  for (let token = start; token < end; token += 1)
    if (view.isAmong(token, SPEECHES) && spells(view, token + 1, 'as') && view.isAmong(token + 2, GIVEN))
      return true
  return false
}

/** Whether a line has plain words and ends as a sentence does. */
function isSaid(view: TextView, { start, end }: TokenRange): boolean {
  if (!isOneOf(view, end - 1, ENDS)) return false
  let plain = 0
  for (let token = start; token < end; token += 1) {
    const unit = isWord(view, token) ? view.text.charAt(view.start(token)) : ''
    if (unit !== unit.toUpperCase()) plain += 1
  }
  return plain >= FEWEST_PLAIN
}

/** "Secretary X:", "Moderator:" at the head of a line; "Your Highness:", "My friends:" speak to somebody. */
function isHeading(view: TextView, { start, end }: TokenRange): boolean {
  if (view.isAmong(start, ADDRESSING)) return false
  for (let token = start; token < Math.min(end - 1, start + LONGEST_HEADING); token += 1) {
    if (isMark(view, token, ':')) return true
    const unit = isWord(view, token) ? view.text.charAt(view.start(token)) : '.'
    if (unit === unit.toLowerCase()) return false
  }
  return false
}
