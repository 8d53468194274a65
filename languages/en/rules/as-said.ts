/** Words known before: "As President Olm has said, the gates must open", "As Olm stated after the vote, “…”". */
import type { Found, TextView } from '../../pack.ts'
import { cueOf } from './cue-of.ts'
import { column, isApostrophe, isComma, isMark, lists, particle, possessiveEnd, spells } from './particles.ts'
import type { Sentence } from './sentence.ts'
import type { Cue } from './verb-forms.ts'

/** Classes of verbs that give words known before. */
const TELLING: ReadonlySet<string> = new Set(['say', 'emphasise', 'point-out', 'announce', 'warn', 'explain'])
/** Words between the verb and what was said tell when and where. */
const MOST_BETWEEN = 18
const WHEN_KINDS: readonly string[] = ['weekdays', 'months', 'date-words', 'day-parts']
const SELF: ReadonlySet<string> = new Set(['himself', 'herself', 'repeatedly', 'time', 'many'])

/** The cue of the sentence that "as", `found`, opens, or null. */
export function asSaidCueAt(view: TextView, sentence: Sentence, found: Found): Cue | null {
  if (found.match.start !== sentence.start) return null
  const own = asISaid(view, sentence, found)
  if (own !== null) return own
  const subject = sentence.phraseAt(found.match.end)
  if (subject === null || possessiveEnd(view, subject.end) > 0) return null
  const has = spells(view, subject.end, 'has') || spells(view, subject.end, 'have')
  const verb = toldAt(view, has ? subject.end + 1 : subject.end)
  const end = verb === null ? -1 : behindCircumstances(view, sentence, verb.match.end)
  if (verb === null || end < 0 || end + 1 >= sentence.end) return null
  return {
    ...cueOf(verb.match, verb.entry, null),
    rule: 'en/attribution/as-said',
    stance: '',
    subject,
    gender: subject.gender,
    number: subject.number,
    complement: { kind: 'that', start: end + 1 },
    clauseStart: sentence.start,
    coordinated: false,
    tense: 'past',
  }
}

/** "As I said yesterday, …", "As I’ve noted before, …": whoever has the floor or signs the text. */
function asISaid(view: TextView, sentence: Sentence, { match }: Found): Cue | null {
  if (!spells(view, match.end, 'i')) return null
  let at = match.end + 1
  if (isApostrophe(view, at) && spells(view, at + 1, 've')) at += 2
  else if (spells(view, at, 'have')) at += 1
  const verb = toldAt(view, at)
  const end = verb === null ? -1 : behindCircumstances(view, sentence, verb.match.end)
  if (verb === null || end < 0 || end + 1 >= sentence.end) return null
  return {
    ...cueOf(verb.match, verb.entry, null),
    rule: 'en/attribution/as-said',
    first: true,
    stance: '',
    number: 1,
    complement: { kind: 'that', start: end + 1 },
    clauseStart: sentence.start,
    coordinated: false,
    tense: 'past',
  }
}

function toldAt(view: TextView, token: number): Found | null {
  const found = lists(view, token, 'reporting-verbs') ? view.find(token, 'reporting-verbs') : null
  if (found === null || !TELLING.has(column(found, 'class'))) return null
  const shape = column(found, 'shape')
  return shape === 'past' || shape === 'participle' ? found : null
}

/** The comma or colon behind when and where it was said; -1 where the verb has an object or a clause of its own. */
function behindCircumstances(view: TextView, sentence: Sentence, from: number): number {
  const isOpen =
    isEnd(view, from) ||
    view.isAmong(from, SELF) ||
    particle(view, from, 'preposition') !== null ||
    particle(view, from, 'adverb') !== null ||
    WHEN_KINDS.some((kind) => lists(view, from, kind))
  if (!isOpen) return -1
  for (let token = from; token < Math.min(sentence.end, from + MOST_BETWEEN); token += 1) {
    if (isEnd(view, token)) return token
    if (lists(view, token, 'complementiser') || lists(view, token, 'pronouns')) return -1
  }
  return -1
}

function isEnd(view: TextView, token: number): boolean {
  return isComma(view, token) || isMark(view, token, ':')
}
