/** Names in a spelling that is not listed. */
import type { NameSpelling, NameWords, Phrase, TextView } from '../../../languages/pack.ts'
import type { MentionContext } from './context.ts'
import { holderOf, officesOf } from './offices.ts'

/**
 * Whoever holds the office on the day and is called much the same: «ماتيو رنزي» for «ماتيو رينزي». Null where no office
 * with a side and a day is given, or where the names have too little in common.
 */
export function holderAlike(context: MentionContext, phrase: Phrase, name: NameWords): string | null {
  const { spelling } = context
  if (spelling === null) return null
  for (const title of phrase.titles) {
    const side = title.sides[0]
    if (side === undefined || title.under !== null || title.sides.length > 1) continue
    const holder = holderOf(context.registry, officesOf(context.registry, title, side), context.day)
    if (holder !== null && isAlike(wordsOf(context, name, spelling), namesOf(context, holder, spelling)))
      return holder
  }
  return null
}

/**
 * Listed people whose full name is this one in other letters, «بريت ماكجيرك» for «بريت ماكغورك», or with other vowels.
 * Behind a first name that many bear and of a chain of fathers, only those of the side that the words give, and by letters
 * alone: its vowels are no guess, «سليمان» is not «سلمان».
 */
export function spelledAlike(
  { registry, spelling, trail, view }: MentionContext,
  { sides }: Phrase,
  name: NameWords,
): readonly string[] {
  if (spelling === null || name.end - name.start < 2) return NOBODY
  if (sides.length === 0 && isLetterForLetter(view, spelling, name.start)) return NOBODY
  const { key, skeleton } = lookups(view, spelling, name, trail.wordsOf(name))
  const ids = registry.spelled(view.language, key)
  if (skeleton === null) return ids.filter((id) => sides.includes(registry.person(id)?.side ?? ''))
  return ids.length > 0 ? ids : registry.spelledLoosely(view.language, skeleton)
}

/** What the listed people that a name may be are looked up by. */
export interface Lookups {
  /** What all spellings of one name share. */
  readonly key: string
  /** What spellings with other vowels share too; null behind a first name that many bear, and of a chain of fathers. */
  readonly skeleton: string | null
}

/** The keys of a name of `words` that stands at `name`. */
export function lookups(
  view: TextView,
  spelling: NameSpelling,
  { start }: Pick<NameWords, 'start'>,
  words: string,
): Lookups {
  const skeleton = isLetterForLetter(view, spelling, start) ? null : spelling.skeleton(words)
  return { key: spelling.key(words), skeleton }
}

/** Whether only the letters of a name can be held against another's: its vowels are no guess. */
function isLetterForLetter(view: TextView, { links }: NameSpelling, start: number): boolean {
  return isCommon(view, start) || links.has(view.word(start + 1))
}

const NOBODY: readonly string[] = []

/** Whether the word is the first name of several listed people, or of people in general. */
function isCommon(view: TextView, token: number): boolean {
  if (view.has(token, 'given-names')) return true
  const found = view.find(token, 'name-word')
  return found !== null && Number(found.entry.payload.first) >= COMMON
}

const COMMON = 5

function wordsOf(context: MentionContext, name: NameWords, { skeleton }: NameSpelling): readonly string[] {
  const words: string[] = []
  for (let token = name.start; token < name.end; token += 1) words.push(skeleton(context.view.word(token)))
  return words
}

function namesOf(context: MentionContext, holder: string, { skeleton }: NameSpelling): readonly string[] {
  const name = context.registry.person(holder)?.names[context.view.language] ?? ''
  return name.split(' ').map(skeleton)
}

/** Two words in common, or the last one of the name, with three consonants at least. */
function isAlike(said: readonly string[], listed: readonly string[]): boolean {
  const shared = listed.filter((word) => word.length > 1 && said.includes(word))
  const last = listed[listed.length - 1] ?? ''
  return shared.length > 1 || (last.length > 2 && shared.includes(last))
}
