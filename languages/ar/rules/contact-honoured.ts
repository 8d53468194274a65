/** Whom a meal is given for: «أقام A مأدبة عشاء على شرف B», «مأدبة أقامها A تكريما لـB». */
import type { Phrase, TextView } from '../../pack.ts'
import { GOVERNING, hasClitic, isComma, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const HONOUR: ReadonlySet<string> = new Set(['شرف'])
const HONOURING: ReadonlySet<string> = new Set(['احتفاء', 'تكريما'])
/** «على شرف ضيف البلاد فلان», «على شرف ضيفه فلان». */
const GUESTS: ReadonlySet<string> = new Set(['ضيف', 'ضيفه', 'ضيفها'])
const HOMES: readonly string[] = ['home-words']
/** Words between a meal and whose honour it is in: «مأدبة عشاء رسمية، مساء اليوم، في القصر الرئاسي». */
const HONOUR_REACH = 10
/** «ضيف البلاد الكبير», «ضيف سموه الكريم» */
const GUEST_REACH = 3

/** Who is honoured, behind `from`; null where nobody is. */
export function honouredBehind(view: TextView, sentence: Sentence, from: number): Phrase | null {
  const end = Math.min(sentence.end, from + HONOUR_REACH)
  for (let token = from; token < end; token += 1) {
    if (view.isAmong(token, HONOURING)) {
      const guest = sentence.phraseAt(token + 1)
      return guest !== null && hasClitic(guest.bits, 'to') ? guest : null
    }
    if (!view.isAmong(token, HONOUR)) continue
    if (particle(view, token - 1, 'preposition')?.entry.payload.id !== 'on') return null
    return freeAt(sentence, behindGuest(view, sentence, token + 1))
  }
  return null
}

function freeAt(sentence: Sentence, token: number): Phrase | null {
  const guest = sentence.phraseAt(token)
  return guest !== null && (guest.bits & (GOVERNING | JOINING)) === 0 ? guest : null
}

/** Behind «ضيف البلاد الكبير»; `token` where no such words stand. */
function behindGuest(view: TextView, sentence: Sentence, token: number): number {
  if (!view.isAmong(token, GUESTS)) return token
  const land = sentence.phraseAt(token + 1)
  const isOfLand = view.has(token + 1, HOMES) || land?.kind === 'state' || land?.refers === 'honorific'
  const from = isOfLand ? (land?.end ?? token + 2) : token + 1
  for (let at = from; at <= token + GUEST_REACH && !isComma(view, at); at += 1)
    if (sentence.phraseAt(at) !== null) return at
  return from
}
