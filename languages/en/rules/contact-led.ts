/** Who led a meeting or a delegation to it, told in a sentence of its own: "The dialogue was led by A and B", "A led the Lombiran delegation". */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { auxiliariesBefore, subjectOf } from './clause.ts'
import { bareFrame, type ContactFrame, canMeet, furtherObjects, membersOf } from './contact-frame.ts'
import { isComma, isParticle, lists, particle, spells } from './particles.ts'
import type { Sentence } from './sentence.ts'

const VERBS: readonly string[] = ['encounter-verbs']
const LEADING: ReadonlySet<unknown> = new Set(['lead', 'chair', 'co-chair'])

/** The telling whose verb of leading stands at `token`; null where nobody led anything that two sides may share. */
export function ledAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  if (!lists(view, token, VERBS)) return null
  for (const match of view.matches(token))
    for (const entry of match.entries)
      if (entry.kind === 'encounter-verbs' && LEADING.has(entry.payload.id) && entry.payload.shape === 'past')
        return led(view, sentence, match)
  return null
}

const BE: ReadonlySet<string> = new Set(['was', 'were', 'been', 'be', 'is', 'are'])

function led(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  const helpers = auxiliariesBefore(view, sentence, match.start)
  const isToCome = helpers.includes('will')
  if (!isParticle(view, match.end, 'by')) {
    const subject = helpers.some((one) => BE.has(one)) ? null : subjectOf(view, sentence, match)
    if (subject?.phrase == null || !isShared(view, match.end)) return null
    return told(match, [subject.phrase], 'held')
  }
  if (!isBehindShared(view, sentence, match.start)) return null
  const leader = sentence.phraseAt(match.end + 1)
  if (leader === null) return null
  return told(match, [leader, ...furtherObjects(view, sentence, leader, BY)], isToCome ? 'planned' : 'held')
}

const BY: ReadonlySet<string> = new Set(['by'])

function told(
  { start, end }: Match,
  leaders: readonly Phrase[],
  status: ContactFrame['status'],
): ContactFrame | null {
  const people = leaders.flatMap(membersOf).filter((one) => one.kind === 'person' && canMeet(one))
  if (people.length === 0) return null
  return {
    ...bareFrame('en/encounter/led', 'meeting', { start, end }),
    gathering: 'led',
    status,
    subject: people,
  }
}

const NOUNS: readonly string[] = ['encounter-nouns']
/** Words between the verb and what is led: "led the high-level inter-agency Lombiran". */
const MOST_LED = 8

/** "led the strategic dialogue", "led the Lombiran delegation". */
function isShared(view: TextView, from: number): boolean {
  for (let token = from; token < Math.min(view.count, from + MOST_LED); token += 1) {
    if (isShareable(view, token)) return true
    if (isComma(view, token) || particle(view, token, 'preposition') !== null) return false
  }
  return false
}

/** Words between what is led and "led": "The dialogue this year was". */
const MOST_BETWEEN = 5

/** "The dialogue was led by", "with delegations led by". */
function isBehindShared(view: TextView, sentence: Sentence, verb: number): boolean {
  for (let token = verb - 1; token >= Math.max(sentence.start, verb - MOST_BETWEEN); token -= 1)
    if (isShareable(view, token)) return true
  return false
}

function isShareable(view: TextView, token: number): boolean {
  if (spells(view, token, 'delegation') || spells(view, token, 'delegations')) return true
  return (
    lists(view, token, NOUNS) && SHARED.has(String(view.find(token, 'encounter-nouns')?.entry.payload.format))
  )
}

const SHARED: ReadonlySet<string> = new Set(['meeting', 'conference'])
