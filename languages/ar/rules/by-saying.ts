/** «بقوله: «…»», «بالقول إن»: a noun of saying that leads to the words, whatever its clause tells before. */
import type { Match, TextView } from '../../pack.ts'
import { leaderOf } from './clause.ts'
import { SAID } from './codes.ts'
import { type Complement, quoteAt, thatAt } from './governed.ts'
import { hasClitic } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { type Agreement, type Cue, VERB_TABLE } from './verb-forms.ts'

const VERB_FORMS: readonly string[] = [VERB_TABLE]
const BI = 'ب'.charCodeAt(0)
/** The rule's name. */
export const BY_SAYING = 'ar/attribution/by-saying'
/** The row of the verb whose noun it is. */
const SAYING = 'qala'
/** That verb, as a cue has it. */
export const SAYING_LEMMA: string = `ar/${SAYING}`

/** The noun «بقوله», «بقولها», «بالقول» at `token`; null where none stands there. */
export function byItsSaying(view: TextView, token: number): Match | null {
  if (view.unit(token) !== BI || !view.has(token, VERB_FORMS)) return null
  for (const match of view.matches(token)) {
    if (!hasClitic(match.bits, 'by') || (match.suffix === null) !== hasClitic(match.bits, 'the')) continue
    if (match.suffix !== null && match.suffix.person !== 3) continue
    if (match.entries.some(({ kind, payload }) => kind === VERB_TABLE && isNounOfSaying(payload)))
      return match
  }
  return null
}

function isNounOfSaying({ id, shape }: Match['entries'][number]['payload']): boolean {
  return id === SAYING && shape === 'masdar'
}

/** The cue that such a noun at `token` is, with words behind «إن», a colon or an opening mark; null without. */
export function bySayingCueAt(
  view: TextView,
  sentence: Sentence,
  token: number,
  before: readonly Cue[],
): Cue | null {
  const match = byItsSaying(view, token)
  if (match === null) return null
  const found = thatAt(view, match.end, SAID, '') ?? quoteAt(view, sentence, match.end, SAID)
  if (found === null || isOfScripture(view, sentence, token)) return null
  const agreement = agreementOf(match)
  const leader = leaderOf(view, sentence, match, agreement)
  return cueOf(match, agreement, found, leader, before.length === 0 && leader === null)
}

/** Whoever says it, by the pronoun. */
function agreementOf({ suffix }: Match): Agreement {
  return suffix === null ? { gender: null, number: 1 } : { gender: suffix.gender, number: suffix.number }
}

function cueOf(
  match: Match,
  { gender, number }: Agreement,
  complement: Complement,
  leader: Cue['leader'],
  unknownSubject: boolean,
): Cue {
  return {
    rule: BY_SAYING,
    lemma: SAYING_LEMMA,
    cueClass: 'say',
    stance: '',
    shape: 'participle',
    range: { start: match.start, end: match.end },
    subject: null,
    unknownSubject,
    gender,
    number,
    complement,
    coordinated: true,
    relative: false,
    direction: 'right',
    leader,
    partner: null,
    tense: '',
  }
}

/** «وعدهم الله بقوله», «عليه الصلاة والسلام بقوله»: holy words. */
function isOfScripture(view: TextView, { start }: Sentence, token: number): boolean {
  return view.next(start, DIVINE, token) < token
}

const DIVINE: readonly string[] = ['divine-names']
