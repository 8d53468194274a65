/** Names in a spelling that is not listed, beside an office that says whose they are. */
import type { NameWords, Phrase } from '../../../languages/pack.ts'
import type { MentionContext } from './context.ts'
import { holderOf, officesOf } from './offices.ts'

/**
 * Whoever holds the office on the day and is called much the same: «ماتيو رنزي» for «ماتيو رينزي». Null where no office
 * with a side and a day is given, or where the names have too little in common.
 */
export function holderAlike(context: MentionContext, phrase: Phrase, name: NameWords): string | null {
  for (const title of phrase.titles) {
    const side = title.sides[0]
    if (side === undefined || title.under !== null || title.sides.length > 1) continue
    const holder = holderOf(context.registry, officesOf(context.registry, title, side), context.day)
    if (holder !== null && isAlike(wordsOf(context, name), namesOf(context, holder))) return holder
  }
  return null
}

function wordsOf(context: MentionContext, name: NameWords): readonly string[] {
  const words: string[] = []
  for (let token = name.start; token < name.end; token += 1) words.push(skeleton(context.view.word(token)))
  return words
}

function namesOf(context: MentionContext, holder: string): readonly string[] {
  const name = context.registry.person(holder)?.names[context.view.language] ?? ''
  return name.split(' ').map(skeleton)
}

/** What spellings of one foreign name share: its consonants. Alif, waw, ya, ta marbuta and hamza come and go. */
function skeleton(word: string): string {
  return word
    .replace(/^\u0627\u0644(?=...)/u, '')
    .replace(/[\u0621-\u0627\u0629\u0648\u0649\u064A\u0671]/gu, '')
}

/** Two words in common, or the last one of the name, with three consonants at least. */
function isAlike(said: readonly string[], listed: readonly string[]): boolean {
  const shared = listed.filter((word) => word.length > 1 && said.includes(word))
  const last = listed[listed.length - 1] ?? ''
  return shared.length > 1 || (last.length > 2 && shared.includes(last))
}
