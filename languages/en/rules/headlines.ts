/** Headlines that quote: "Lavrov: Moscow is ready for talks". */
import { LINE_TOKEN, type Phrase, type TextView } from '../../pack.ts'
import { isMark, isOneOf, isParticle, signs } from './particles.ts'
import type { Sentence } from './sentence.ts'
import type { Cue } from './verb-forms.ts'

/** The cue of a headline that begins with whom it quotes, or null; "Lombira and Silvara: partners", "Ramlan: travel advice" are about them and quote nobody. */
export function headlineCue(view: TextView, sentence: Sentence): Cue | null {
  if (sentence.index !== 0) return quotedLine(view, sentence)
  const subject = sentence.phraseAt(sentence.start)
  if (subject === null || !isMark(view, subject.end, ':') || subject.end + 1 >= sentence.end)
    return quotedLine(view, sentence)
  const states = subject.members.length > 0 ? subject.members : [subject]
  if (states.every(({ kind }) => kind === 'state')) return null
  return cueAt(sentence, subject, 'en/attribution/headline', subject.end)
}

/** "- Minister Olm: “…”", "Minister Olm on the floods: “…”" at the head of a line: who is quoted there. */
function quotedLine(view: TextView, sentence: Sentence): Cue | null {
  const at = isOneOf(view, sentence.start, BULLETS) ? sentence.start + 1 : sentence.start
  if (at > 0 && sentence.start > 0 && view.kind(sentence.start - 1) !== LINE_TOKEN && at === sentence.start)
    return null
  const subject = sentence.phraseAt(at)
  if (subject?.kind !== 'person' || subject.name === null) return null
  let colon = subject.end
  if (isParticle(view, colon, 'on'))
    while (colon < subject.end + MOST_ON && !isMark(view, colon, ':')) colon += 1
  if (!isMark(view, colon, ':') || colon + 1 >= sentence.end || !isMark(view, colon + 1, '“')) return null
  return {
    ...cueAt(sentence, subject, 'en/attribution/quoted-line', colon),
    complement: { kind: 'quote', start: colon + 1 },
  }
}

/** The colon before quoted words near the head of a line; -1 where none stands there. */
export function quoteBehindColon(view: TextView, start: number, end: number): number {
  const last = Math.min(end - 1, start + FARTHEST_COLON)
  for (let token = start + 1; token < last; token += 1)
    if (isMark(view, token, ':')) return isMark(view, token + 1, '“') ? token : -1
  return -1
}

/** Tokens of a long office, a name and "on" its matter. */
const FARTHEST_COLON = 24
const BULLETS = signs(['-', '•', '–', '—', '*'])
/** Words from "on" to the colon. */
const MOST_ON = 14

function cueAt(sentence: Sentence, subject: Phrase, rule: string, colon: number): Cue {
  return {
    rule,
    lemma: null,
    cueClass: 'say',
    stance: '',
    shape: 'headline',
    range: { start: colon, end: colon + 1 },
    subject,
    unknownSubject: false,
    gender: subject.gender,
    number: subject.number,
    complement: { kind: 'that', start: colon + 1 },
    clauseStart: sentence.start,
    coordinated: false,
    relative: false,
    direction: 'right',
    leader: null,
    partner: null,
    tense: '',
  }
}
