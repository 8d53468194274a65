/** Verbs of saying behind the words that they report: «"…"، يقول فلان». */
import type { Phrase, TextView } from '../../pack.ts'
import { FINITE_TALK } from '../talk-kinds.ts'
import { skipAdverbials } from './adverbials.ts'
import { agrees } from './clause.ts'
import { openSubjectAt } from './open-subjects.ts'
import { GOVERNING, isClosingQuote, isComma, isMark, isOpeningQuote, isWord, JOINING } from './particles.ts'
import { quotationsIn } from './quotations.ts'
import type { Sentence } from './sentence.ts'
import { type Agreement, type Cue, isFiniteVerb, VERB_TABLE, type VerbForm, verbsOf } from './verb-forms.ts'

/** Verbs that stand there. */
const SAYING: ReadonlySet<string> = new Set(['adafa', 'akkada', 'awdaha', 'qala', 'tabaa'])
const FINITE: readonly string[] = [FINITE_TALK]
const CLAUSES: readonly string[] = ['relative', 'conjunction', 'participle', VERB_TABLE]
/** Of fewer words a quotation is a name: «"المرجان" تقول للقراء». */
const FEWEST_WORDS = 3
/** Who says it is told in no more tokens. */
const LONGEST = 12

/** The verb at `token`, right behind a quotation that the sentence begins with, and whoever is its subject and closes the clause; null elsewhere. */
export function saidBehindCueAt(view: TextView, sentence: Sentence, token: number): Cue | null {
  const before = isComma(view, token - 1) ? token - 2 : token - 1
  if (before <= sentence.start || !view.has(token, FINITE) || !isClosingQuote(view, before)) return null
  if (!opensWithQuotation(view, sentence, before)) return null
  const form = sayingAt(view, token)
  if (form === null) return null
  const subject = subjectAt(view, sentence, token + 1, form.agreement)
  if (subject === null || !isClosed(view, sentence, subject.end)) return null
  return {
    rule: 'ar/attribution/said-behind',
    lemma: `ar/${form.id}`,
    cueClass: form.cueClass,
    stance: form.stance,
    shape: 'adverbial',
    range: { start: token, end: subject.end },
    subject,
    unknownSubject: false,
    gender: form.agreement.gender,
    number: form.agreement.number,
    complement: null,
    coordinated: true,
    relative: false,
    direction: 'left',
    leader: null,
    partner: null,
    tense: form.shape,
  }
}

/** Whether the quotation that ends at `close` is what the sentence begins with, or began in a sentence before. */
function opensWithQuotation(view: TextView, sentence: Sentence, close: number): boolean {
  const quotations = quotationsIn(view, sentence, { start: sentence.start, end: close + 1 })
  const last = quotations[quotations.length - 1]
  if (last?.end === close + 1) return last.start === sentence.start && close - last.start > FEWEST_WORDS
  return quotations.length === 0 && !isOpeningQuote(view, close)
}

/** A verb of one who says something, with no letter and no pronoun joined to it. */
function sayingAt(view: TextView, token: number): VerbForm | null {
  for (const match of view.matches(token)) {
    if (match.bits !== 0 || match.suffix !== null || match.end !== token + 1) continue
    const form = verbsOf(match).find((one) => isFiniteVerb(one) && !one.passive && SAYING.has(one.id))
    if (form !== undefined && form.agreement.number === 1) return form
  }
  return null
}

function subjectAt(view: TextView, sentence: Sentence, from: number, agreement: Agreement): Phrase | null {
  const listed = sentence.phraseAt(from)
  if (listed !== null && isClosed(view, sentence, listed.end))
    return (listed.bits & (GOVERNING | JOINING)) === 0 && agrees(listed, agreement) ? listed : null
  return isWord(view, from) ? openSubjectAt(view, from, clauseEnd(view, sentence, from), agreement) : null
}

function clauseEnd(view: TextView, { end }: Sentence, from: number): number {
  const limit = Math.min(end, from + LONGEST)
  for (let token = from; token < limit; token += 1)
    if (isComma(view, token) || isMark(view, token, '.') || (token > from && view.has(token, CLAUSES)))
      return token
  return limit
}

/** A comma, a stop, a relative or the end: nothing that he says stands behind him. */
function isClosed(view: TextView, sentence: Sentence, from: number): boolean {
  const end = skipAdverbials(view, sentence, from)
  return end >= sentence.end || isComma(view, end) || isMark(view, end, '.') || view.has(end, RELATIVES)
}

const RELATIVES: readonly string[] = ['relative']
