/** Who issued the text that is said to speak: «بيان صادر عن المتحدث باسم …», «البيان الذي أصدرته الوزارة». */
import type { Phrase, TextView } from '../../pack.ts'
import { cell, GOVERNING, hasClitic, idOf, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { speechWordAt } from './speech-words.ts'

const RELATIVES: readonly string[] = ['relative']
/** Rows of words for those who print what others have issued. */
const OUTLETS: readonly string[] = ['agency', 'broadcaster', 'newspaper', 'media']
/** «رسالة للرئيس» is for him, «بيان للرئيس» his own. */
const OWN: ReadonlySet<string> = new Set(['بيان', 'تصريح', 'تصريحات'])

/** Whoever issued the text whose noun stands at `token`, where the words right behind it tell; null where they do not. */
export function textIssuer(view: TextView, sentence: Sentence, token: number): Phrase | null {
  const noun = view.has(token, 'speaker-nouns') ? view.find(token, 'speaker-nouns') : null
  if (noun === null || cell(noun.entry.payload.class) !== 'document') return null
  const from = view.has(token + 1, RELATIVES) ? token + 2 : token + 1
  const at = issuedEnd(view, from)
  const phrase = sentence.phraseAt(at ?? token + 1)
  if (phrase === null || phrase.start >= sentence.end) return null
  if (at !== null) return isIssuer(view, phrase) && (phrase.bits & JOINED) === 0 ? phrase : null
  const isOne = isOfficial(phrase) || (phrase.kind !== 'person' && isIssuer(view, phrase))
  const isHis = view.isAmong(token, OWN) && isOne && hasClitic(phrase.bits, 'to')
  return isHis && (phrase.bits & JOINING) === 0 ? phrase : null
}

const JOINED = GOVERNING | JOINING

/** Behind «صادر عن», «أصدرته», «الصادر عن»; null where nothing of the kind stands at `token`. */
function issuedEnd(view: TextView, token: number): number | null {
  const issued = speechWordAt(view, token, 'issued')
  if (issued !== null) return issued.end
  const by = speechWordAt(view, token, 'issued-by', 'sadir')
  const at = by === null ? -1 : behindDay(view, by.end)
  const about = at < 0 ? null : particle(view, at, 'preposition')
  return about !== null && idOf(about) === 'about' ? about.match.end : null
}

/** «صادر اليوم عن»: behind the one word for its day. */
function behindDay(view: TextView, token: number): number {
  return view.has(token, DAYS) ? (view.find(token, 'date-words')?.match.end ?? token) : token
}

const DAYS: readonly string[] = ['date-words']

function isIssuer(view: TextView, phrase: Phrase): boolean {
  const { kind, start, end, name } = phrase
  if (kind === 'state') return name?.listed === 'metonym'
  if (kind !== 'body') return isOfficial(phrase)
  // «تقرير أصدرته المنظمة»: which one is told elsewhere.
  if (name === null || end - start < 2) return false
  return !OUTLETS.some((id) => speechWordAt(view, start, 'source', id) !== null)
}

/** Somebody with an office, by his name or without. */
function isOfficial({ kind, number, refers, titles }: Phrase): boolean {
  return kind === 'person' && number === 1 && titles.length > 0 && (refers === null || refers === 'title')
}
