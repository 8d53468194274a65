/** Ambassadors whom a further clause or sentence lists: «تسلم أوراق اعتماد ثلاثة سفراء. ويتعلق الأمر بسفير درفان A، وسفير رملان B», «وشمل الاستقبال سفير درفان A». */
import { LINE_TOKEN, type Phrase, type TextView } from '../../pack.ts'
import { isComma, isMark } from './particles.ts'
import { phraseAt } from './phrases.ts'

/** How many words further on the list may begin, and how long it may be. */
const BEGINS_WITHIN = 40
const LONGEST = 120
/** As they are folded: they begin a list that the words behind them are of. */
const INCLUDING: ReadonlySet<string> = new Set(
  ['شمل', 'شملت', 'ضم', 'ضمت', 'يشمل', 'تشمل', 'يضم', 'تضم'].flatMap((word) => [word, `و${word}`]),
)
const CONCERNS: ReadonlySet<string> = new Set(['يتعلق', 'ويتعلق'])
const MATTER: ReadonlySet<string> = new Set(['الامر'])
const THEY: ReadonlySet<string> = new Set(['هم', 'وهم'])
/** «وشمل الاستقبال سفير درفان، وسفير رملان»: whether those behind the noun at `token` are listed, and met each other in none. */
export function isOfList(view: TextView, token: number): boolean {
  return view.isAmong(token - 1, INCLUDING)
}

/** Words of what includes them: «شملت مراسم الاعتماد», «ضمت قائمة السفراء كلا من». */
const HEADS = 5

/** All ambassadors of the list that begins within reach of `from`, as one phrase; null where none is told. */
export function ambassadorsListed(view: TextView, from: number): Phrase | null {
  const end = Math.min(view.count, from + BEGINS_WITHIN)
  for (let token = from; token < end; token += 1) {
    const at = listBehind(view, token)
    const first = at < 0 ? null : firstAmbassador(view, at)
    if (first !== null) return allFrom(view, first)
  }
  return null
}

/** Behind the words that begin a list at `token`; -1 where none begins. */
function listBehind(view: TextView, token: number): number {
  if (view.isAmong(token, INCLUDING)) return token + 1
  if (view.isAmong(token, THEY) && isMark(view, token + 1, ':')) return token + 2
  return view.isAmong(token, CONCERNS) && view.isAmong(token + 1, MATTER) ? token + 2 : -1
}

function firstAmbassador(view: TextView, from: number): Phrase | null {
  for (let token = from; token < Math.min(view.count, from + HEADS); token += 1) {
    const phrase = phraseAt(view, token)
    if (phrase !== null && partsOf(phrase).some(isAmbassador)) return phrase
    if (isComma(view, token) || isStop(view, token)) return null
  }
  return null
}

function allFrom(view: TextView, first: Phrase): Phrase {
  const members: Phrase[] = []
  const end = Math.min(view.count, first.start + LONGEST)
  for (let token = first.start; token < end && !isStop(view, token); ) {
    const phrase = phraseAt(view, token)
    for (const part of phrase === null ? [] : partsOf(phrase))
      if (isAmbassador(part)) members.push({ ...part, bits: 0 })
    token = Math.max(token + 1, phrase?.end ?? 0)
  }
  return { ...first, bits: 0, members, number: 3 }
}

function partsOf(phrase: Phrase): readonly Phrase[] {
  return phrase.members.length > 0 ? phrase.members : [phrase]
}

function isAmbassador({ kind, titles }: Phrase): boolean {
  return kind === 'person' && titles.some(({ office }) => office === 'ambassador')
}

/** Where a sentence ends. */
function isStop(view: TextView, token: number): boolean {
  return isMark(view, token, '.') || view.kind(token) === LINE_TOKEN
}
