/** Officials who are met, and who of them is named: "met with Kordavian officials, including the Minister of Ports". */
import type { Phrase, TextView } from '../../pack.ts'
import { ofSide } from './contact-delegations.ts'
import { canMeet, membersOf } from './contact-frame.ts'
import { genderOfName, rememberName } from './names.ts'
import { isComma, isMark, isParticle, lists, particle } from './particles.ts'
import { nameAt } from './person-draft.ts'
import { phraseOf } from './phrase-of.ts'
import type { Sentence } from './sentence.ts'

/** Words between the verb and "including": "met today in Narvil with senior officials of the ministries of ports and fisheries". */
const MOST_BEFORE = 26
const STOPS: readonly string[] = ['reporting-verbs', 'encounter-verbs']

/** The people who "including" names of those met, where everybody before it is told without a name; `met` is who these are. */
export function includedAt(
  view: TextView,
  sentence: Sentence,
  from: number,
  met: Phrase | null,
): Phrase | null {
  if (met !== null && membersOf(met).some(({ kind, refers }) => kind === 'person' && refers !== 'unnamed'))
    return null
  const [side, another] = met?.sides ?? []
  const whose = another === undefined ? (side ?? null) : null
  const called = met === null || whose === null ? null : namesAt(view, met.end, whose)
  if (called !== null) return called
  const end = Math.min(sentence.end - 1, from + MOST_BEFORE)
  for (let at = from; at < end; at += 1) {
    if (view.word(at) === 'including') return namedOf(view, sentence, at + 1, whose)
    if (closes(view, at) || isNamed(sentence.phraseAt(at))) return null
  }
  return null
}

/** Words behind which "including" belongs to something else. */
function closes(view: TextView, at: number): boolean {
  if (isMark(view, at, ';') || particle(view, at, 'relative') !== null) return true
  return lists(view, at, STOPS) && !isComma(view, at)
}

function isNamed(phrase: Phrase | null): boolean {
  return phrase !== null && membersOf(phrase).some(({ kind, name }) => kind === 'person' && name !== null)
}

function namedOf(view: TextView, sentence: Sentence, at: number, side: string | null): Phrase | null {
  const phrase = sentence.phraseAt(at)
  if (phrase === null) return side === null ? null : namesAt(view, at, side)
  if (!canMeet(phrase) || !membersOf(phrase).every(({ kind }) => kind === 'person')) return null
  return side === null ? phrase : ofSide(phrase, side)
}

/** Names of two words and more in a row, of people of `side`: "representatives Firstname Surname and Firstname Surname". */
function namesAt(view: TextView, from: number, side: string): Phrase | null {
  const members: Phrase[] = []
  let end = from
  for (let at = from; ; ) {
    const name = nameAt(view, at)
    if (name === null || name.end - name.start < 2) break
    rememberName(view, name)
    const gender = genderOfName(view, name)
    members.push(phraseOf({ start: at, end: name.end, kind: 'person', name, sides: [side], gender }))
    end = name.end
    const comma = isComma(view, end) ? end + 1 : end
    const and = isParticle(view, comma, 'and')
    if (!and && comma === end) break
    at = and ? comma + 1 : comma
  }
  const [first, second] = members
  if (first === undefined || second === undefined) return first ?? null
  return phraseOf({ start: from, end, kind: 'group', number: members.length === 2 ? 2 : 3, members })
}
