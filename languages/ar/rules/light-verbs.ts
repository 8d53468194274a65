/** Light verbs: «قدم … شرحا ل…», «تبادل … وجهات النظر إزاء …». */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { type Behind, cliticAt, complement, prepositionAt, thatAt, words } from './governed.ts'
import { isParticle, isWord } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** «قدم … شرحا ل…», «تبادل … وجهات النظر إزاء …»: the rest of a light verb, and what it governs. */
export function restBehind(
  view: TextView,
  sentence: Sentence,
  verb: Entry,
  match: Match,
  subject: Phrase | null,
  at: number,
): Behind | null {
  const rest =
    restAt(view, sentence, String(verb.payload.id), at) ??
    (subject === null ? null : restAt(view, sentence, String(verb.payload.id), subject.end))
  if (rest === null) return null
  if (OFFERED.has(String(rest.entry.payload.class)) && rest.entry.payload.link !== 'on') {
    const near = subject !== null || rest.start === at
    return {
      subject,
      unknownSubject: !near,
      cueEnd: match.end,
      complement: complement('obj', rest.from, ''),
      partner: null,
      cueClass: String(rest.entry.payload.class),
    }
  }
  const govern = words(rest.entry, 'govern')
  const end = Math.min(sentence.end, rest.end + 10)
  let partner: Phrase | null = null
  for (let token = rest.end; token < end; token += 1) {
    const found =
      thatAt(view, token, govern, '') ??
      prepositionAt(view, token, govern) ??
      cliticAt(view, sentence, token, govern)
    if (found !== null && found.preposition === 'maa') {
      partner = sentence.phraseAt(found.start)
      token = Math.max(token, (partner?.end ?? found.start) - 1)
      continue
    }
    if (found !== null) {
      const near = subject !== null || rest.start === at
      return {
        subject,
        unknownSubject: !near,
        cueEnd: subject === null ? rest.end : match.end,
        complement: found,
        partner,
        cueClass: String(rest.entry.payload.class),
      }
    }
  }
  return null
}

const RESTS: readonly string[] = ['rests']
/** A rest stands at most so many words behind its verb or subject. */
const FARTHEST = 4
/** Classes whose noun is what is said: thanks, condolences, congratulations are themselves the content. */
const OFFERED: ReadonlySet<string> = new Set(['thank', 'condole', 'congratulate', 'greet'])

interface Rest {
  readonly entry: Entry
  readonly start: number
  /** The noun's first word, with what praises it before: «أسمى آيات الشكر». */
  readonly from: number
  readonly end: number
}

/** The rest of the light verb `lemma`, at `from` or a few words on. */
function restAt(view: TextView, sentence: Sentence, lemma: string, from: number): Rest | null {
  const end = Math.min(sentence.end, from + FARTHEST)
  for (let token = view.next(from, RESTS, end); token < end; token = view.next(token + 1, RESTS, end)) {
    for (const match of view.matches(token)) {
      const entry = match.entries.find(
        (one) => one.kind === 'rests' && one.payload.verb === lemma && one.payload.link === '',
      )
      if (entry !== undefined)
        return { entry, start: from, from: praisedFrom(view, from, match.start), end: match.end }
    }
  }
  return null
}

/** Words between the verb and the noun that belong to the noun: no pronoun and no particle. */
function praisedFrom(view: TextView, from: number, noun: number): number {
  let start = noun
  while (start > from && isWord(view, start - 1) && !isParticle(view, start - 1)) start -= 1
  return start
}
