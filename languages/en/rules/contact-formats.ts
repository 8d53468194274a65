/** How people were in contact, as the words around the verb say: in a room, by telephone, by video. */
import type { Entry, Match, TextView } from '../../pack.ts'
import { isBeside } from './circumstances.ts'
import { isComma, isParticle, spells } from './particles.ts'
import type { Sentence } from './sentence.ts'

const VIDEO: ReadonlySet<string> = new Set(['video', 'videoconference', 'virtually', 'vtc'])

/** "spoke by video", "met virtually"; "spoke in Bali", "on the margins" is a meeting. */
export function formatOf(view: TextView, sentence: Sentence, match: Match, entry: Entry): string {
  const format = String(entry.payload.format)
  if (format !== 'phone-call' && format !== 'meeting') return format
  for (
    let token = Math.max(sentence.start, match.start - 2);
    token < Math.min(sentence.end, match.end + 24);
    token += 1
  ) {
    if (VIDEO.has(view.word(token)) || isVirtual(view, token)) return 'video-call'
    if (view.word(token) === 'phone' || view.word(token) === 'telephone') return 'phone-call'
    if (
      format === 'phone-call' &&
      (isBeside(view, token) || isInPerson(view, token) || isDuring(view, token))
    )
      return 'meeting'
  }
  return format
}

const SPEAKING: ReadonlySet<string> = new Set([
  'spoke',
  'speak',
  'speaks',
  'speaking',
  'talked',
  'talk',
  'talks',
  'talking',
])

/** "spoke with X", and no word of a telephone in its sentence. */
export function isSpeech(view: TextView, { start, end }: Sentence, match: Match): boolean {
  if (!view.isAmong(match.start, SPEAKING)) return false
  for (let token = start; token < end; token += 1) if (PHONES.has(view.word(token))) return false
  return true
}

const PHONES: ReadonlySet<string> = new Set(['phone', 'telephone', 'call', 'calls'])

const GATHERINGS: ReadonlySet<string> = new Set(['meeting', 'summit', 'ministerial', 'conference'])
/** Words of a gathering's name before its noun: "during the Special Kordavian Foreign Ministerial Meeting". */
const MOST_NAMING = 14

/** "during the ministerial meeting": who speaks there meets. */
function isDuring(view: TextView, token: number): boolean {
  if (!isParticle(view, token, 'during')) return false
  for (let at = token + 1; at < Math.min(view.count, token + MOST_NAMING); at += 1) {
    if (view.isAmong(at, GATHERINGS)) return true
    if (isComma(view, at)) return false
  }
  return false
}

/** "in a virtual summit", "for a virtual bilateral meeting". */
function isVirtual(view: TextView, token: number): boolean {
  if (!view.isAmong(token, GATHERINGS)) return false
  return spells(view, token - 1, 'virtual') || spells(view, token - 2, 'virtual')
}

function isInPerson(view: TextView, token: number): boolean {
  return isParticle(view, token, 'in') && view.word(token + 1) === 'person'
}
