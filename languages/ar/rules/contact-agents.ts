/** Who did what a passive tells: «استقبل A من طرف B», «تم استقبال A من لدن B», «حظي A باستقبال B». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { GOVERNING, hasClitic, isComma, JOINING } from './particles.ts'
import type { Sentence } from './sentence.ts'

const FROM: ReadonlySet<string> = new Set(['من'])
/** «من قبل», «من طرف», «من لدن»: as they are folded. */
const PARTS: ReadonlySet<string> = new Set(['طرف', 'قبل', 'لدن'])

/** Where the words stand behind which an agent is named; -1 where they do not stand at `token`. */
export function behindAgency(view: TextView, token: number): number {
  return view.isAmong(token, FROM) && view.isAmong(token + 1, PARTS) ? token + 2 : -1
}

/** Days and places between whoever was received and by whom. */
const ASIDES = 4

/** Who received whoever ends at `from`, right behind him and his circumstances; null where nobody is said to have. */
export function agentBehind(view: TextView, sentence: Sentence, from: number): Phrase | null {
  let at = from
  for (let asides = 0; asides < ASIDES && behindAgency(view, at) < 0; asides += 1) {
    const end = skipAdverbials(view, sentence, isComma(view, at) ? at + 1 : at)
    if (end === at) return null
    at = end
  }
  const agent = behindAgency(view, at) < 0 ? null : sentence.phraseAt(at + 2)
  return agent !== null && (agent.bits & (GOVERNING | JOINING)) === 0 ? agent : null
}

/** As they are folded. */
const FAVOURED: ReadonlySet<string> = new Set(
  ['حظي', 'حظيت', 'سيحظي', 'سيحظى', 'ستحظى', 'يحظي', 'يحظى', 'تحظى'].flatMap((word) => [word, `و${word}`]),
)
/** Words between the verb and the reception: its subject, with his offices. */
const FAVOUR_REACH = 16

/** Who received whom by a noun of reception: «تم استقبال A من طرف B», «حظي A باستقبال من لدن B», «… باستقبال B»; null where its words say it otherwise. */
export function receptionOf(
  view: TextView,
  sentence: Sentence,
  { start, end, bits, suffix }: Match,
): readonly [Phrase, Phrase] | null {
  if (suffix !== null) return null
  const owner = sentence.phraseAt(end)
  const own = owner !== null && (owner.bits & (GOVERNING | JOINING)) === 0 ? owner : null
  if (hasClitic(bits, 'by')) {
    const guest = favouredBefore(view, sentence, start)
    const host = own ?? (guest === null ? null : agentBehind(view, sentence, end))
    return guest === null || host === null ? null : [host, guest]
  }
  const host = own?.kind === 'person' ? agentBehind(view, sentence, own.end) : null
  return host === null || own === null ? null : [host, own]
}

/** «حظي A باستقبال»: who was favoured with the reception at `noun`; null where another verb has it. */
function favouredBefore(view: TextView, sentence: Sentence, noun: number): Phrase | null {
  for (let token = noun - 1; token >= Math.max(sentence.start, noun - FAVOUR_REACH); token -= 1) {
    if (!view.isAmong(token, FAVOURED)) continue
    const own = sentence.phraseAt(token + 1)
    return own ?? sentence.subjectBefore(token)
  }
  return null
}
