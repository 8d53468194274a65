/** Signings whose signers no conjunction joins: "A signed for Lombira, and B for Silvara", "was signed by A and B". */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { bareFrame, type ContactFrame, canMeet, membersOf } from './contact-frame.ts'
import { isComma, isParticle, spells } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { sideAt } from './sides.ts'
import type { Subject } from './verb-forms.ts'

/** Words between the first state and the other signer: "for Lombira, while the Minister". */
const MOST_BETWEEN = 4
const RULE = 'en/encounter/signed'

/** "A signed for Lombira, and B (signed) for Silvara": both, each of the state that he signed for; null where it is not so. */
export function signedFor(
  view: TextView,
  sentence: Sentence,
  { start, end }: Match,
  subject: Subject | null,
): ContactFrame | null {
  const first = forSide(view, end)
  if (subject?.phrase == null || first === null) return null
  const second = otherSigner(view, sentence, first.end)
  if (second === null) return null
  const one = actingFor(subject.phrase, first.ids)
  return { ...bareFrame(RULE, 'signing', { start, end }), subject: [one, second] }
}

/** "was signed by A and B". */
export function signedBy(view: TextView, sentence: Sentence, { start, end }: Match): ContactFrame | null {
  const by = skipAdverbials(view, sentence, end)
  if (!isParticle(view, by, 'by')) return null
  const signers = membersOf(sentence.phraseAt(by + 1)).filter(canMeet)
  if (signers.length < 2 || signers.some(({ kind }) => kind !== 'person')) return null
  return { ...bareFrame(RULE, 'signing', { start, end }), subject: signers }
}

interface Side {
  readonly ids: readonly string[]
  readonly end: number
}

/** "for Lombira", "on behalf of the Government of Lombira". */
function forSide(view: TextView, token: number): Side | null {
  const isBehalf = isParticle(view, token, 'on') && spells(view, token + 1, 'behalf')
  if (!isBehalf && !isParticle(view, token, 'for')) return null
  let at = isBehalf ? token + 3 : token + 1
  if (isParticle(view, at, 'the')) at += 1
  if (spells(view, at, 'government') && isParticle(view, at + 1, 'of')) at += 2
  if (isParticle(view, at, 'the')) at += 1
  return at < view.count ? sideAt(view, at) : null
}

function otherSigner(view: TextView, sentence: Sentence, from: number): Phrase | null {
  for (let token = from; token < Math.min(sentence.end, from + MOST_BETWEEN); token += 1) {
    const phrase = sentence.phraseAt(token)
    if (phrase === null || phrase.kind !== 'person') continue
    let at = isComma(view, phrase.end) ? phrase.end + 1 : phrase.end
    if (spells(view, at, 'signed')) at += 1
    const side = forSide(view, at)
    return side === null ? null : actingFor(phrase, side.ids)
  }
  return null
}

/** Whoever signs for a state is of it, where his office does not say whose it is. */
function actingFor(phrase: Phrase, sides: readonly string[]): Phrase {
  return phrase.kind !== 'person' || phrase.sides.length > 0 ? phrase : { ...phrase, sides }
}
