/** Words handed on: «نقلت القناة عن مسؤول أن». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { FINITE_TALK } from '../talk-kinds.ts'
import { SAID } from './codes.ts'
import { type Behind, type Complement, complement, quoteAt, thatAt } from './governed.ts'
import { openSubjectAt } from './open-subjects.ts'
import { hasClitic, idOf, isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { type Cue, VERB_TABLE, type VerbForm } from './verb-forms.ts'
import { wholeSource } from './whole-sources.ts'

/** Verbs that hand on what somebody else said, by the preposition before him: «نقلت القناة عن مسؤول أن». */
const RELAYING: ReadonlyMap<string, string> = new Map([
  ['naqala', 'about'],
  ['nasaba', 'to'],
])

/** How far behind the verb he may stand, and how long he is with all that is said of him, in tokens. */
const RELAYED = 14

/** What such a verb is called that has the whole of another's saying for its content. */
export const RELAY = 'relay'
/** The class of a cue of which nobody is told any more: «حسب «المرجان»», «وفقا لبيانات رسمية». */
export const CREDIT = 'credit'

/** «نقلت القناة عن مسؤول أن»: whoever is quoted is the source; of «… عن مسؤول قوله إن» the channel is, of the outer words; `none` where nobody hands them on. */
export function relayedBehind(
  view: TextView,
  sentence: Sentence,
  match: Match,
  { id, agreement }: VerbForm,
  teller: Phrase | null,
  from: number,
): Behind | 'none' | null {
  const preposition = RELAYING.get(id)
  if (preposition === undefined) return null
  const end = Math.min(sentence.end, from + RELAYED)
  for (let token = from; token < end; token += 1) {
    const found = particle(view, token, 'preposition')
    if (found === null || idOf(found) !== preposition) continue
    const subject = sentence.phraseAt(found.match.end)
    const start = subject?.end ?? found.match.end
    for (let next = start; next < Math.min(sentence.end, start + RELAYED); next += 1) {
      if (view.find(next, VERB_TABLE)?.entry.payload.shape === 'masdar') {
        const subject = teller ?? openSubjectAt(view, from, token, agreement)
        if (nounOfSaying(view, next) === null) return null
        // «ونُقل عن فلان قوله إن»: nobody hands it on.
        if (subject === null)
          return token === from && isRightBehind(sentence, found.match.end, next) ? 'none' : null
        return handingOn(subject, match, found.match.end)
      }
      const content = thatAt(view, next, SAID, '') ?? quoteAt(view, sentence, next, SAID)
      if (content === null) continue
      const named = namedBefore(view, subject, found.match.end, next)
      return {
        subject: named,
        unknownSubject: named === null,
        cueEnd: match.end,
        complement: content,
        partner: null,
        cueClass: null,
      }
    }
  }
  return null
}

/** «عن فلان قوله»: whoever is quoted, and nothing else, stands between. */
function isRightBehind(sentence: Sentence, start: number, noun: number): boolean {
  return noun <= start + 1 || sentence.phraseAt(start)?.end === noun
}

function handingOn(subject: Phrase, match: Match, start: number): Behind {
  return {
    subject,
    unknownSubject: false,
    cueEnd: match.end,
    complement: complement('obj', start, ''),
    partner: null,
    cueClass: RELAY,
  }
}

/** «قوله», «تأكيدها», «القول» at `token`: a noun of talk, with whose it is or the article. */
function nounOfSaying(view: TextView, token: number): Match | null {
  const found = view.find(token, VERB_TABLE)
  if (found === null || found.entry.payload.shape !== 'masdar') return null
  if (!TELLING.has(String(found.entry.payload.class))) return null
  const { match } = found
  if (match.suffix === null) return hasClitic(match.bits, 'the') ? match : null
  return match.suffix.person === 3 && match.bits === 0 ? match : null
}

const TELLING: ReadonlySet<string> = new Set([
  'say',
  'announce',
  'emphasise',
  'point-out',
  'add',
  'deny',
  'warn',
])
const PREPOSITIONS: readonly string[] = ['preposition']
const VERBS: readonly string[] = [FINITE_TALK]

/** «… عن مسؤول قوله إن …», «… إلى فلان تأكيده أن …»: what the one quoted said, behind a verb that hands it on. */
export function relayedCueAt(view: TextView, sentence: Sentence, token: number): Cue | null {
  const noun = nounOfSaying(view, token)
  const from = noun === null ? -1 : quotedFrom(view, sentence, token)
  if (noun === null || from < 0) return null
  const content = wordsBehind(view, sentence, noun.end)
  if (content === null) return null
  const subject = namedBefore(view, sentence.phraseAt(from), from, token)
  return {
    rule: 'ar/attribution/relayed',
    lemma: `ar/${String(view.find(token, VERB_TABLE)?.entry.payload.id)}`,
    cueClass: 'say',
    stance: '',
    shape: 'masdar',
    range: { start: noun.start, end: noun.end },
    subject,
    unknownSubject: subject === null,
    gender: null,
    number: 0,
    complement: content,
    coordinated: false,
    relative: false,
    direction: 'right',
    leader: null,
    partner: null,
    tense: '',
  }
}

/** Where behind the preposition of a verb that hands on whoever is quoted begins; -1 where there is none before `token`. */
function quotedFrom(view: TextView, sentence: Sentence, token: number): number {
  const first = Math.max(sentence.start, token - RELAYED)
  for (let at = token - 1; at > first; at -= 1) {
    const found = view.has(at, PREPOSITIONS) ? particle(view, at, 'preposition') : null
    if (found === null || found.match.suffix !== null) continue
    for (let verb = at - 1; verb >= Math.max(sentence.start, at - RELAYED); verb -= 1) {
      const id = view.has(verb, VERBS) ? String(view.find(verb, VERB_TABLE)?.entry.payload.id) : ''
      if (RELAYING.get(id) === idOf(found)) return found.match.end
    }
  }
  return -1
}

/** The clause or the quoted words behind such a noun, and behind what tells where and when. */
function wordsBehind(view: TextView, sentence: Sentence, from: number): Complement | null {
  const end = Math.min(sentence.end, from + RELAYED)
  for (let token = from; token < end; token += 1) {
    const content = thatAt(view, token, SAID, '') ?? quoteAt(view, sentence, token, SAID)
    if (content !== null) return content
  }
  return null
}

/** «نقلت القناة عن السكرتير بوزارة … فلان، أن»: whoever is named right before the words, behind an office or a description. */
function namedBefore(view: TextView, subject: Phrase | null, from: number, words: number): Phrase | null {
  const limit = isComma(view, words - 1) ? words - 1 : words
  if (subject !== null) return subject.end === words ? subject : wholeSource(view, subject, from, limit)
  const open = openSubjectAt(view, from, limit, { gender: null, number: 0 })
  return open?.name?.end === limit ? open : null
}
