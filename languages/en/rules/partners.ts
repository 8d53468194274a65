/** With whom something was talked over or agreed, or who was told, and where what was said begins behind them. */
import type { Phrase, TextView } from '../../pack.ts'
import { behindDate, skipAdverbials } from './adverbials.ts'
import { occasionBefore, partnerAt as partnerOf } from './contact-discussed.ts'
import { isParticle, isWord, particle, spells } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** "with Lavrov" at `at`; null where nobody is named. */
export function partnerAt(view: TextView, sentence: Sentence, at: number): Phrase | null {
  return isParticle(view, at, 'with') ? sentence.phraseAt(at + 1) : null
}

/** "discussed with Lavrov the war": the partner, and where what was discussed begins; null where no partner is named. */
export function discussedWith(
  view: TextView,
  sentence: Sentence,
  at: number,
): { readonly partner: Phrase; readonly start: number } | null {
  const partner = partnerAt(view, sentence, at)
  if (partner === null) return null
  const from = behindOccasion(view, sentence, skipAdverbials(view, sentence, partner.end))
  if (from >= sentence.end || !isWord(view, from)) return null
  return { partner, start: particle(view, from, 'preposition')?.match.end ?? from }
}

/** Behind "in a phone call on Monday", "during a meeting in Ordin". */
export function behindOccasion(view: TextView, sentence: Sentence, from: number): number {
  if (!isParticle(view, from, 'in') && !isParticle(view, from, 'during')) return from
  const noun = particle(view, from + 1, 'article')?.match.end ?? from + 1
  const found = noun < sentence.end ? view.find(noun, 'encounter-nouns') : null
  return found === null ? from : behindPlace(view, sentence, found.match.end)
}

/** Behind "in Moscow", "on Friday" between the partner and the subject of the talks. */
export function behindPlace(view: TextView, sentence: Sentence, from: number): number {
  let at = skipAdverbials(view, sentence, from)
  if (isParticle(view, at, 'in') || isParticle(view, at, 'at')) at = sentence.phraseAt(at + 1)?.end ?? at
  return behindDate(view, sentence, skipAdverbials(view, sentence, at))
}

/** "the floods with X during a meeting": where that begins behind `from`, and with whom; null where no such words follow. */
export function occasionBehind(
  view: TextView,
  sentence: Sentence,
  from: number,
): { readonly start: number; readonly partner: Phrase | null } | null {
  for (
    let noun = view.next(from, NOUNS, sentence.end);
    noun < sentence.end;
    noun = view.next(noun + 1, NOUNS, sentence.end)
  ) {
    const at = occasionBefore(view, noun)
    const found = view.find(noun, 'encounter-nouns')
    if (at <= from || found === null) continue
    if (found.entry.payload.id !== 'by-phone' && !isIndefinite(view, noun)) continue
    const before = sentence.phraseEndingAt(at)
    if (before !== null && isParticle(view, before.start - 1, 'with') && before.kind !== 'state')
      return { start: before.start - 1, partner: before }
    return { start: at, partner: partnerOf(view, sentence, found.match.end) }
  }
  return null
}

const NOUNS: readonly string[] = ['encounter-nouns']

function isIndefinite(view: TextView, noun: number): boolean {
  return (
    isParticle(view, noun - 1, 'a') || isParticle(view, noun - 1, 'an') || spells(view, noun - 1, 'their')
  )
}

/** "told reporters the talks were over": a clause without "that" begins behind an audience at `at`. */
export function isToldPublic(view: TextView, at: number): boolean {
  return (
    AUDIENCE.has(view.word(at)) &&
    isWord(view, at + 1) &&
    NO_CLAUSE.every((one) => particle(view, at + 1, one) === null)
  )
}

/** Who is told in public. */
const AUDIENCE: ReadonlySet<string> = new Set([
  'reporters',
  'journalists',
  'lawmakers',
  'parliament',
  'delegates',
])
const NO_CLAUSE: readonly string[] = ['preposition', 'conjunction', 'adverb']
