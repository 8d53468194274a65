/** Whom a verb of contact meets where no rule knows him: then the one phrase behind the verb is its subject. */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { isNamedAmong } from './contact-among.ts'
import { finiteAt } from './contact-finite.ts'
import { isWith } from './contact-frame.ts'
import { isOfAnother } from './contact-slots.ts'
import { isComma, isDefinite, isParticle, isWord } from './particles.ts'
import type { Sentence } from './sentence.ts'

const LISTED: readonly string[] = [
  'honorifics',
  'titles',
  'given-names',
  'name-word',
  'date-words',
  'encounter-nouns',
]

/** «والتقى الرئيس مع زعماء الطائفة», «كما سيلتقي فلان جنودا»: behind `subject`, whom no rule knows. */
export function isMeetingUnread(view: TextView, sentence: Sentence, subject: Phrase): boolean {
  const at = skipAdverbials(view, sentence, subject.end)
  if (at >= sentence.end) return false
  if (isWith(view, at) || isOwn(view, at)) return true
  if (subject.name === null || !isWord(view, at) || isDefinite(view, at) || isParticle(view, at)) return false
  if (JOINED.some((letter) => view.begins(at, letter))) return false
  if (view.has(at, HEADS) && !isOfMany(view, at)) return false
  return !view.has(at, LISTED) && finiteAt(view, at) === null && sentence.phraseAt(at) === null
}

/** Prepositions and «و», written as one with their noun: «بحضور فلان». */
const JOINED: readonly string[] = ['ب', 'ل', 'و', 'ك']
/** «واستدعت درفان سفيرها»: one of its own. */
function isOwn(view: TextView, token: number): boolean {
  return (
    view.has(token, HEADS) &&
    view.matches(token).some(({ suffix, entries }) => suffix !== null && entries.some(isHead))
  )
}

function isHead({ kind }: Entry): boolean {
  return kind === 'title-heads'
}

const HEADS: readonly string[] = ['title-heads']

/** «أعضاء». */
function isOfMany(view: TextView, token: number): boolean {
  return Number(view.find(token, 'title-heads')?.entry.payload.number) === 3
}

/** Endings of an object that nothing defines: «جنودا», «أعضاء». */
const OBJECT: readonly string[] = ['ا', 'ء']

/** «سيلتقي فلان جنودا …، لتدريب القوات»: people of whom the word right behind `subject` says no more than what they are, and `object` behind a comma. */
export function meetsMany(view: TextView, sentence: Sentence, subject: Phrase, object: Phrase): boolean {
  const at = skipAdverbials(view, sentence, subject.end)
  const word = view.word(at)
  if (isWith(view, at) || !OBJECT.some((ending) => word.endsWith(ending))) return false
  if (isNamedAmong(view, sentence, object)) return false
  for (let token = at; token < object.start; token += 1) if (isComma(view, token)) return true
  return false
}

/** «وسيجتمع سفير المدينة مع فلان»: behind `verb` stands its own subject, whom no rule knows, and then whom he met. */
export function isOfUnreadSubject(view: TextView, sentence: Sentence, verb: Match, object: Phrase): boolean {
  if (!isWith(view, object.start - 1) || !isOfAnother(view, sentence, verb)) return false
  return !view.word(skipAdverbials(view, sentence, verb.end)).endsWith('ا')
}
