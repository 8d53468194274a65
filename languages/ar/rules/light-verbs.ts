/** Light verbs: «قدم … شرحا ل…», «تبادل … وجهات النظر إزاء …». */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { type Behind, cliticAt, prepositionAt, thatAt, words } from './governed.ts'
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

interface Rest {
  readonly entry: Entry
  readonly start: number
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
      if (entry !== undefined) return { entry, start: from, end: match.end }
    }
  }
  return null
}
