/** Sentences and texts that tell of contacts in the same words and mean none: of play, and of what happened on this day in other years. */
import type { TextView, TokenRange } from '../../pack.ts'
import { isDash, isDefinite } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Teams meet, receive and visit each other in the same words. */
const SPORT: readonly string[] = ['sport-words']
const RANKS: readonly string[] = ['honorifics']

/** Whether a word of play stands in it: «الفريق» before a name is a rank, and «البيان النهائي» no final. */
export function isOfPlay(view: TextView, sentence: Sentence): boolean {
  const { start, end } = sentence
  for (let token = view.next(start, SPORT, end); token < end; token = view.next(token + 1, SPORT, end)) {
    if (!isAdjective(view, token) && !(view.has(token, RANKS) && isRank(sentence, token))) return true
  }
  return false
}

/** «البيان النهائي», «الرئيس الدوري للاتحاد», «الرئيس الدرفاني المنتخب» */
function isAdjective(view: TextView, token: number): boolean {
  if (!isDefinite(view, token - 1)) return false
  const id = view.find(token, 'sport-words')?.entry.payload.id
  if (id === 'team') return view.isAmong(token, ELECTED) && isOfOfficial(view, token)
  return id === 'final' || (id === 'league' && view.isAmong(token - 1, IN_TURN))
}

const ELECTED: ReadonlySet<string> = new Set(['المنتخب', 'المنتخبين'])
const NISBA: readonly string[] = ['nisba']
const OFFICES: readonly string[] = ['titles', 'title', 'title-heads']
/** Words of an office before its adjectives: «رئيس الوزراء الدرفاني المنتخب». */
const OFFICE_REACH = 4

/** Whether an office stands right before the word, and nothing behind it says of what a team is: «الرئيس الدرفاني المنتخب». */
function isOfOfficial(view: TextView, token: number): boolean {
  if (view.has(token + 1, NISBA) || view.isAmong(token + 1, OF_TEAMS)) return false
  for (let at = token - 1; at >= Math.max(0, token - OFFICE_REACH); at -= 1) {
    if (view.has(at, OFFICES)) return true
    if (!isDefinite(view, at)) return false
  }
  return false
}

/** As they are folded. */
const OF_TEAMS: ReadonlySet<string> = new Set(['الاول', 'الاولمبي', 'الوطني'])

/** Who or what is in turn or at times, and no league. */
const IN_TURN: ReadonlySet<string> = new Set(
  ['الرئيس', 'الرئيسة', 'الاجتماع', 'اللقاء', 'التشاور', 'الحوار'].flatMap((word) => [word, `و${word}`]),
)

/** Whether the word at `token` stands before a name. */
function isRank(sentence: Sentence, token: number): boolean {
  const phrase = sentence.phraseAt(token)
  return ((phrase?.members[0] ?? phrase)?.name ?? null) !== null
}

/** So many words of play, and one in so many sentences, are a text on play: «غانا ضد مالي لمقابلة توغو». */
const MANY_OF_PLAY = 5
const SENTENCES_OF_PLAY = 3

/** Whether the whole text is on play; a word that is a rank or an adjective too does not count. */
export function isAllOfPlay(view: TextView): boolean {
  let words = 0
  for (let token = view.next(0, SPORT, view.count); token < view.count; ) {
    if (!view.has(token, RANKS) && !isAdjective(view, token)) words += 1
    token = view.next(token + 1, SPORT, view.count)
  }
  return words >= MANY_OF_PLAY && words * SENTENCES_OF_PLAY >= view.sentences.length
}

const YEAR = /^[0-9٠-٩]{4}$/

/** «1952 - وقعت A وB اتفاقية»: a line of what happened on this day in other years. */
export function isOfAlmanac(view: TextView, { start }: TokenRange): boolean {
  return YEAR.test(view.word(start)) && isDash(view, start + 1)
}
