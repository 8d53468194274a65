/** Talk with a partner: «بحث الوزير مع نظيره هاتفيا الملاحة». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { placeAt } from './circumstances.ts'
import { CODE } from './codes.ts'
import { type Behind, complement, complementAt, objectAt } from './governed.ts'
import { idOf, isComma, isDash, isOpeningQuote, isWord, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { contactAt, skipContact } from './standing-contact.ts'
import type { VerbForm } from './verb-forms.ts'
import { behindWhenAndWhere } from './when-and-where.ts'

/** «بحث الوزير مع نظيره هاتفيا الملاحة»: the partner is a source too, and the subject matter stands behind him. */
export function discussionBehind(
  view: TextView,
  sentence: Sentence,
  match: Match,
  subject: Phrase | null,
  at: number,
): Behind | null {
  const partner = partnerAt(view, sentence, at) ?? calledPartner(view, sentence, subject)
  if (partner === null) return pairBehind(view, match, subject, at)
  const behind = partner.start < at ? at : behindCircumstances(view, sentence, partner.end)
  // «بحث فلان مع فلان، تعزيز العلاقات»: a comma stands before what they spoke of.
  const start = isComma(view, behind) && objectAt(view, behind + 1, CODE.obj) !== null ? behind + 1 : behind
  if (start >= sentence.end || !isWord(view, start)) return null
  const preposition = particle(view, start, 'preposition')
  const content = preposition === null ? start : preposition.match.end
  return {
    subject,
    unknownSubject: false,
    cueEnd: match.end,
    complement: complement('obj', content, ''),
    partner,
    cueClass: null,
  }
}

/** «بحث A، وB، تعزيز العلاقات», «وبحث الجانبان "الهجمات الأخيرة"»: both are the subject, and a comma or a quotation mark stands before what they spoke of. */
function pairBehind(view: TextView, match: Match, subject: Phrase | null, at: number): Behind | null {
  if (subject?.kind !== 'group') return null
  const isApart = isComma(view, at) && objectAt(view, at + 1, CODE.obj) !== null
  const found = isApart
    ? complement('obj', at + 1, '')
    : isOpeningQuote(view, at)
      ? complement('quote', at, '')
      : null
  if (found === null) return null
  return {
    subject,
    unknownSubject: false,
    cueEnd: match.end,
    complement: found,
    partner: null,
    cueClass: null,
  }
}

/** «اتفق الوزير مع نظيره على فتح المعبر»: the partner agrees too, and what they agree on stands behind him. */
export function agreementBehind(
  view: TextView,
  sentence: Sentence,
  match: Match,
  form: VerbForm,
  subject: Phrase | null,
  at: number,
): Behind | null {
  const partner = partnerAt(view, sentence, at)
  if (partner === null) return null
  const start = behindCircumstances(view, sentence, partner.end)
  const found = complementAt(view, sentence, start, form.governs & ~CODE.maa & ~CODE.obj)
  return found === null
    ? null
    : { subject, unknownSubject: false, cueEnd: match.end, complement: found, partner, cueClass: null }
}

/** «في القاهرة أمس»: behind where they agreed, and when. */
function behindPlace(view: TextView, sentence: Sentence, from: number): number {
  const found = view.has(from, PREPOSITIONS) ? particle(view, from, 'preposition') : null
  const place = found !== null && idOf(found) === 'in' ? placeAt(view, found.match.end) : null
  return place === null ? from : skipAdverbials(view, sentence, place.end)
}

/** «مع نظيره», «، مع نظيره», and behind further offices of the subject, which no phrase holds. */
function partnerAt(view: TextView, sentence: Sentence, at: number): Phrase | null {
  const from = behindWhen(view, sentence, behindApposition(view, sentence, at))
  let token = from
  if (view.has(from, OFFICES)) {
    const end = Math.min(sentence.end, from + LONGEST_OFFICE)
    token = view.next(from, ENDS, end)
    while (token < end && view.has(token, PREPOSITIONS) && !isWith(view, token))
      token = view.next(token + 1, ENDS, end)
  }
  return isWith(view, token) ? sentence.phraseAt(token + 1) : null
}

/** «بحث الأمير، فلان بن فلان، مع», «بحث الأمير، اليوم الأحد في أوردين، مع»: his name, or a day and a place, between commas. */
function behindApposition(view: TextView, sentence: Sentence, at: number): number {
  if (!isComma(view, at)) return at
  const dated = behindPlace(view, sentence, skipAdverbials(view, sentence, at + 1))
  if (dated > at + 1 && isComma(view, dated)) return dated + 1
  const name = sentence.phraseAt(at + 1)
  return name?.kind === 'person' && isComma(view, name.end) ? name.end + 1 : at + 1
}

/** «بحث الأمير، أمس، في أوردين، مع», «بحث الأمير في أوردين مع»: behind a further day and place, if the partner stands right there. */
function behindWhen(view: TextView, sentence: Sentence, at: number): number {
  const { end } = behindWhenAndWhere(view, sentence, at)
  const next = end > at && isComma(view, end) ? end + 1 : end
  return isWith(view, next) ? next : at
}

/** «بحث الرئيس في اتصال هاتفي برئيس الوزراء …», «بحث الوزير اليوم، خلال استقباله نظيره، …»: whoever the contact was with. */
function calledPartner(view: TextView, sentence: Sentence, subject: Phrase | null): Phrase | null {
  if (subject === null) return null
  const near = contactAt(view, sentence, skipAdverbials(view, sentence, subject.end))
  if (near !== null) return near.partner
  // «بحث الوزير، اليوم الأحد، في اتصال هاتفي مع نظيره، …»
  const dated = isComma(view, subject.end) ? skipAdverbials(view, sentence, subject.end + 1) : -1
  if (dated <= subject.end + 1 || !isComma(view, dated)) return null
  return contactAt(view, sentence, dated + 1)?.partner ?? null
}

function isWith(view: TextView, token: number): boolean {
  const found = view.has(token, PREPOSITIONS) ? particle(view, token, 'preposition') : null
  return found !== null && idOf(found) === 'with' && found.match.end === token + 1
}

const PREPOSITIONS: readonly string[] = ['preposition']
const OFFICES: readonly string[] = ['titles', 'title', 'title-heads']
/** What ends the offices behind a name. */
const ENDS: readonly string[] = ['preposition', 'finite-talk', 'complementiser', 'encounter-verbs']
/** Further offices of one man have no more words. */
const LONGEST_OFFICE = 16

/** «في دمشق، اليوم، …», «خلال اتصال هاتفي، …»: behind where and when they spoke, one circumstance after the other. */
function behindCircumstances(view: TextView, sentence: Sentence, from: number): number {
  for (let at = from; ; ) {
    const next = behindPlace(view, sentence, skipCircumstances(view, sentence, at))
    if (next === at) return at
    at = next
  }
}

/** «بحث مع نظيره، عددا من المسائل، …»: behind the comma stands what they spoke of, and no circumstance. */
function isObjectBehind(view: TextView, sentence: Sentence, comma: number): boolean {
  const at = comma + 1
  if (!isComma(view, comma) || objectAt(view, at, CODE.obj) === null || view.has(at, VERBS)) return false
  return skipAdverbials(view, sentence, at) === at && sentence.phraseAt(at) === null
}

const VERBS: readonly string[] = ['finite-talk', 'encounter-verbs', 'participle-talk']

/** Adverbials and bracketed-off circumstances: «خلال اتصال هاتفي», «، في لقاء جمعهما الأربعاء،». */
function skipCircumstances(view: TextView, sentence: Sentence, from: number): number {
  const token = skipAdverbials(view, sentence, from)
  const dashed = isDash(view, token)
  if (isObjectBehind(view, sentence, token)) return token
  if (dashed || isComma(view, token)) {
    for (let close = token + 1; close < Math.min(sentence.end, token + 20); close += 1)
      if (dashed ? isDash(view, close) : isComma(view, close))
        return skipAdverbials(view, sentence, close + 1)
    return token
  }
  return skipContact(view, sentence, token)
}
