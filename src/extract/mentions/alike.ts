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
  for (const title of phrase.titles) {
    // "President Sheikh Feld" in a paper of his own state.
    const side = title.sides[0] ?? (spelling === null ? (context.home ?? undefined) : undefined)
    if (side === undefined || title.under !== null || title.sides.length > 1) continue
    const holder = holderOf(context.registry, officesOf(context.registry, title, side), context.day)
    if (holder === null) continue
    const isHis =
      spelling === null
        ? isCalledSo(context, name, holder)
        : isAlike(wordsOf(context, name, spelling), namesOf(context, holder, spelling))
    if (isHis) return holder
  }
  return null
}

/** "the Kordavian King Feld", "King Feld bin Olm": the first name of whoever holds the office, and no word that is not his. */
function isCalledSo({ registry, view }: MentionContext, { start, end }: NameWords, holder: string): boolean {
  const names = (registry.person(holder)?.names[view.language] ?? '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[ -]/)
  if (names.length < 2 || view.word(start) !== names[0]) return false
  for (let token = start + 1; token < end; token += 1) if (!names.includes(view.word(token))) return false
  return true
}

/**
 * Listed people whose full name is this one in other letters, «بريت ماكجيرك» for «بريت ماكغورك», or with other vowels.
 * Behind a first name that many bear and of a chain of fathers, only those of the side that the words give.
 */
export function spelledAlike(context: MentionContext, { sides }: Phrase, name: NameWords): readonly string[] {
  const { registry, spelling, trail, view } = context
  if (spelling === null || name.end - name.start < 2) return NOBODY
  const isOpen = isLetterForLetter(view, spelling, name.start)
  if (sides.length === 0 && isOpen) return NOBODY
  const words = trail.wordsOf(name)
  const exact = registry.spelled(view.language, spelling.key(words))
  const ids = exact.length > 0 ? exact : looselyAlike(context, spelling, words)
  return isOpen ? ids.filter((id) => sides.includes(registry.person(id)?.side ?? '')) : ids
}

function looselyAlike(
  { registry, view: { language } }: MentionContext,
  spelling: NameSpelling,
  words: string,
): readonly string[] {
  const isNative = (key: string): boolean => registry.isNativeName(language, key)
  const listed = registry.spelledLoosely(language, spelling.sketch(words))
  return [
    ...new Set(listed.filter(({ form }) => spelling.isAlike(words, form, isNative)).map(({ id }) => id)),
  ]
}

/** Whether only the letters of a name can be held against another's: its vowels are no guess. */
function isLetterForLetter(view: TextView, { links }: NameSpelling, start: number): boolean {
  return isCommon(view, start) || links.has(view.word(start + 1))
}

const NOBODY: readonly string[] = []

/** Whether the word is the first name of several listed people, or of people in general. */
function isCommon(view: TextView, token: number): boolean {
  const first = Number(view.find(token, 'name-word')?.entry.payload.first ?? 0)
  return first > 0 ? first >= COMMON : view.find(token, 'given-names')?.entry.payload.id === 'given'
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
