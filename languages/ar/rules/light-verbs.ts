/** Light verbs: «قدم … شرحا ل…», «تبادل … وجهات النظر إزاء …». */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { FINITE_TALK, LIGHT_RESTS, PARTICIPLE_TALK, TALK_NOUNS, TEXT_NOUNS } from '../talk-kinds.ts'
import { CODE, codesIn, SAID } from './codes.ts'
import { type Behind, cliticAt, complement, isAnybody, ledAt, quoteAt, thatAt } from './governed.ts'
import { openSubjectAt } from './open-subjects.ts'
import { isComma, isDefinite, isParticle, isWord, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import type { VerbForm } from './verb-forms.ts'

/** «قدم … شرحا ل…», «تبادل … وجهات النظر إزاء …»: the rest of a light verb, and what it governs. */
export function restBehind(
  view: TextView,
  sentence: Sentence,
  form: VerbForm,
  match: Match,
  subject: Phrase | null,
  at: number,
): Behind | null {
  if (!form.hasRests || !sentence.restsFrom(match.end)) return null
  const lemma = form.id
  const rest =
    restAt(view, sentence, lemma, at) ??
    (subject === null ? null : restAt(view, sentence, lemma, subject.end))
  if (rest === null)
    return textBehind(view, sentence, lemma, match) ?? offeredFar(view, sentence, form, match, subject, at)
  if (OFFERED.has(String(rest.entry.payload.class)) && rest.entry.payload.link !== 'on') {
    // «وتبادل الجميع التهاني»
    const near = subject !== null || (rest.start === at && !isAnybody(view, at, false))
    return {
      subject,
      unknownSubject: !near,
      cueEnd: match.end,
      complement: complement('obj', rest.from, ''),
      partner: null,
      cueClass: String(rest.entry.payload.class),
    }
  }
  const governs = codesIn(rest.entry.payload.govern)
  if (governs === CODE.obj && rest.entry.payload.class === 'condemn')
    return blamed(view, sentence, rest, match, subject, at)
  const end = Math.min(sentence.end, rest.end + 10)
  let partner: Phrase | null = null
  for (let token = rest.end; token < end; token += 1) {
    const found = ledAt(view, token, governs) ?? cliticAt(view, sentence, token, governs)
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

/** «حمل فلان الحكومة مسؤولية الحادث»: whom a verb gives its noun to stands before it, and the noun is what is said. */
function blamed(
  view: TextView,
  sentence: Sentence,
  rest: Rest,
  match: Match,
  subject: Phrase | null,
  at: number,
): Behind | null {
  const whom = subject?.end ?? at
  if (rest.noun === whom || !(isDefinite(view, whom) || sentence.phraseAt(whom) !== null)) return null
  return {
    subject,
    unknownSubject: false,
    cueEnd: match.end,
    complement: complement('obj', rest.noun, ''),
    partner: null,
    cueClass: String(rest.entry.payload.class),
  }
}

/** «نقل معاليه لخادم الحرمين خلال الاستقبال تحيات …», «قدم فلان، رئيس الاتحاد، شكره»: thanks or greetings further off. */
function offeredFar(
  view: TextView,
  sentence: Sentence,
  { id, agreement }: VerbForm,
  match: Match,
  subject: Phrase | null,
  at: number,
): Behind | null {
  const from = subject?.end ?? at
  const end = Math.min(sentence.end, from + FARTHEST_OFFER)
  for (
    let token = view.next(from, OFFER_SIGNS, end);
    token < end;
    token = view.next(token + 1, OFFER_SIGNS, end)
  ) {
    const entry = offerAt(view, token, id)
    if (entry === null && view.has(token, CLAUSES)) return null
    if (entry === null) continue
    const who = subject ?? openSubjectAt(view, at, token, agreement)
    if (who === null || (subject === null && who.name === null)) return null
    return {
      subject: who,
      unknownSubject: false,
      cueEnd: match.end,
      complement: complement('obj', token, ''),
      partner: null,
      cueClass: String(entry.payload.class),
    }
  }
  return null
}

/** The row of a noun of thanks or greetings of the verb `lemma` that stands free at `token`. */
function offerAt(view: TextView, token: number, lemma: string): Entry | null {
  for (const { bits, entries } of view.matches(token)) {
    if (bits !== 0) continue
    for (const entry of entries)
      if (
        entry.kind === LIGHT_RESTS &&
        entry.payload.verb === lemma &&
        OFFERED.has(String(entry.payload.class))
      )
        return entry
  }
  return null
}

/** Between the verb's subject and what is offered stand no more tokens. */
const FARTHEST_OFFER = 18
/** What begins another clause. */
const CLAUSES: readonly string[] = [FINITE_TALK, PARTICIPLE_TALK, 'relative', 'complementiser', 'auxiliary']
const OFFER_SIGNS: readonly string[] = [LIGHT_RESTS, ...CLAUSES]

const RESTS: readonly string[] = [LIGHT_RESTS, TALK_NOUNS]
/** A rest stands at most so many words behind its verb or subject. */
const FARTHEST = 4
/** Classes whose noun is what is said: thanks, condolences, congratulations are themselves the content. */
const OFFERED: ReadonlySet<string> = new Set(['thank', 'condole', 'congratulate', 'greet'])

interface Rest {
  readonly entry: Entry
  readonly start: number
  /** The noun's first word, with what praises it before: «أسمى آيات الشكر». */
  readonly from: number
  /** The noun itself. */
  readonly noun: number
  readonly end: number
}

/** The rest of the light verb `lemma`, at `from` or a few words on. */
function restAt(view: TextView, sentence: Sentence, lemma: string, from: number): Rest | null {
  const end = Math.min(sentence.end, from + FARTHEST)
  for (let token = view.next(from, RESTS, end); token < end; token = view.next(token + 1, RESTS, end)) {
    for (const match of view.matches(token)) {
      const entry = match.entries.find((one) => RESTS.includes(one.kind) && one.payload.verb === lemma)
      if (entry !== undefined)
        return {
          entry,
          start: from,
          from: praisedFrom(view, from, match.start),
          noun: match.start,
          end: match.end,
        }
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

/** How far behind a text its words may begin. */
const FARTHEST_WORDS = 16

/** «وجاء في بيان الوزارة أن»: the text speaks, and whoever is named with it. */
function textBehind(view: TextView, sentence: Sentence, lemma: string, match: Match): Behind | null {
  const preposition = particle(view, match.end, 'preposition')
  if (preposition === null || !view.has(preposition.match.end, TEXT_NOUNS)) return null
  const text = view
    .matches(preposition.match.end)
    .find(({ entries }) => entries.some((one) => one.kind === TEXT_NOUNS && one.payload.verb === lemma))
  if (text === undefined) return null
  let subject = sentence.phraseAt(text.start)
  for (let token = text.end; token < Math.min(sentence.end, text.end + FARTHEST_WORDS); token += 1) {
    const content = thatAt(view, token, SAID, '') ?? quoteAt(view, sentence, token, SAID)
    if (content !== null)
      return {
        subject: subject ?? issuerAt(view, text.end, token),
        unknownSubject: false,
        cueEnd: text.end,
        complement: content,
        partner: null,
        cueClass: 'say',
      }
    if (isComma(view, token)) return null
    subject ??= sentence.phraseAt(token)
  }
  return null
}

/** «جاء في بيان الوزارة»: a noun right behind the text that no phrase begins with is whose it is. */
function issuerAt(view: TextView, at: number, limit: number): Phrase | null {
  return isWord(view, at) && isDefinite(view, at) ? openSubjectAt(view, at, limit, ITS) : null
}

/** Whoever issued a text may be of any gender. */
const ITS = { gender: null, number: 1 } as const
