/** Whether two words that stand in one place are forms of one word. */
import type { Item } from './content.ts'

/** Letters that forms of one Arabic word gain and lose inside, before and behind. */
const WEAK = /[اوىيءئؤأإآةٱ\u064b-\u0652]/gu
const HEADS = 'تنسملبفك'
const TAILS = 'هتنمك'
/** Fewer consonants say too little of a word. */
const LEAST = 2

/** «ستستعين», «سيستعين»; «نعول», «تعول»: the same consonants, but for those that persons, genders and pronouns add. */
export function isInflected(a: Item, b: Item): boolean {
  const [one, other] = [coresOf(a), coresOf(b)]
  return one.some((core) => other.includes(core))
}

/** «المركز» of «مركز الإغاثة»: whether a word is one of those that name `whole`, or a form of one. */
export function isPartOfName(word: Item, whole: Item): boolean {
  if (word.kind !== 'word' || whole.kind !== 'entity') return false
  const language = (word.keys[0] ?? '').split('/')[0] ?? ''
  const words = whole.span.quote.toLowerCase().split(/[^\p{L}\p{M}]+/u)
  return words.some((part) => {
    const key = `${language}/${part}`
    const named = { ...whole, kind: 'word' as const, span: { ...whole.span, quote: part } }
    return word.keys.includes(key) || isInflected(word, named)
  })
}

const known = new WeakMap<Item, readonly string[]>()

function coresOf(item: Item): readonly string[] {
  const found = known.get(item)
  if (found !== undefined) return found
  const consonants = consonantsOf(item)
  const made = consonants === null ? [] : cores(consonants)
  known.set(item, made)
  return made
}

/** Of one Arabic word, however it is listed: one of two forms may be a term. */
function consonantsOf({ kind, span: { quote } }: Item): string | null {
  return kind === 'word' && ARABIC.test(quote) ? quote.replaceAll(WEAK, '') : null
}

const ARABIC = /^[\u0620-\u065f\u0670-\u06d3]+$/u

/** The consonants, and what is left of them without one at the head, and without one at the end. */
function cores(consonants: string): readonly string[] {
  const heads = [consonants]
  for (let word = consonants; HEADS.includes(word.charAt(0)) && word.length > LEAST; ) {
    word = word.slice(1)
    heads.push(word)
  }
  const tails = heads.filter((word) => TAILS.includes(word.at(-1) ?? ' ')).map((word) => word.slice(0, -1))
  return [...heads, ...tails].filter((word) => word.length >= LEAST)
}
