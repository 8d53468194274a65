/** Who issued the text that is said to speak: «بيان صادر عن المتحدث باسم …», «البيان الذي أصدرته الوزارة». */
import type { Phrase, TextView } from '../../pack.ts'
import { openSubjectAt } from './open-subjects.ts'
import { cell, GOVERNING, hasClitic, idOf, isWord, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { speechWordAt } from './speech-words.ts'
import type { Agreement } from './verb-forms.ts'

const RELATIVES: readonly string[] = ['relative']
/** Rows of words for those who print what others have issued. */
const OUTLETS: readonly string[] = ['agency', 'broadcaster', 'newspaper', 'media']
/** «رسالة للرئيس» is for him, «بيان للرئيس» his own. */
const OWN: ReadonlySet<string> = new Set(['بيان', 'تصريح', 'تصريحات'])

/** Whoever issued the text whose noun stands at `token`, where the words behind it tell; null where they do not. */
export function textIssuer(view: TextView, sentence: Sentence, token: number): Phrase | null {
  const noun = view.has(token, 'speaker-nouns') ? view.find(token, 'speaker-nouns') : null
  if (noun === null || cell(noun.entry.payload.class) !== 'document') return null
  const isOwn = view.isAmong(token, OWN)
  const behind = isOwn ? behindAdjective(view, token + 1) : token + 1
  const from = view.has(behind, RELATIVES) ? behind + 1 : behind
  const at = issuedEnd(view, from) ?? (isOwn ? fromEnd(view, behind) : null)
  const phrase = sentence.phraseAt(at ?? behind)
  if (phrase === null) return at === null || !isOwn ? null : openIssuer(view, sentence, at)
  if (phrase.start >= sentence.end) return null
  const isKnown = isIssuer(view, phrase) || (isOwn && isToldBefore(phrase))
  if (at !== null) return isKnown && (phrase.bits & JOINED) === 0 ? phrase : null
  const isOne = isOfficial(phrase) || (phrase.kind !== 'person' && isKnown)
  const isHis = isOwn && isOne && hasClitic(phrase.bits, 'to')
  return isHis && (phrase.bits & JOINING) === 0 ? phrase : null
}

/** What a statement is, between its noun and whose it is: «بيان مشترك صادر عن», «بيان مقتضب للوزارة». */
const ADJECTIVES: ReadonlySet<string> = new Set([
  'رسمي',
  'رئاسي',
  'صحافي',
  'صحفي',
  'عاجل',
  'قصير',
  'لاحق',
  'مشترك',
  'مقتضب',
  'مكتوب',
  'منفصل',
])

function behindAdjective(view: TextView, token: number): number {
  return view.isAmong(token, ADJECTIVES) ? token + 1 : token
}

/** «بيان من مكتب الرئيس»: behind the preposition; null without. */
function fromEnd(view: TextView, token: number): number | null {
  const found = particle(view, token, 'preposition')
  return found !== null && found.match.bits === 0 && idOf(found) === 'from' ? found.match.end : null
}

/** «بيان للوزارة», «بيان صادر عن البلدين»: a body or states that the text has told of before. */
function isToldBefore({ kind, name, refers, number }: Phrase): boolean {
  if (kind === 'body') return name !== null && number === 1
  return kind === 'group' && refers === 'countries'
}

/** «بيان صادر عن مكتب محافظ المدينة أن»: a body that nothing lists, up to what it says. */
function openIssuer(view: TextView, sentence: Sentence, from: number): Phrase | null {
  if (isOutlet(view, from)) return null
  let end = from
  while (end < sentence.end && isWord(view, end) && !view.has(end, CLAUSES)) end += 1
  const open = end === from ? null : openSubjectAt(view, from, end, UNKNOWN)
  return open !== null && open.kind === 'body' ? open : null
}

const CLAUSES: readonly string[] = ['complementiser']
const UNKNOWN: Agreement = { gender: null, number: 0 }

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
  return !isOutlet(view, start)
}

function isOutlet(view: TextView, token: number): boolean {
  return OUTLETS.some((id) => speechWordAt(view, token, 'source', id) !== null)
}

/** Somebody with an office, by his name or without. */
function isOfficial({ kind, number, refers, titles }: Phrase): boolean {
  return kind === 'person' && number === 1 && titles.length > 0 && (refers === null || refers === 'title')
}
