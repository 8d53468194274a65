/** The clause behind a reporting verb: its subject, its complement, and where the content begins. */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { LIGHT } from '../talk-kinds.ts'
import { ADDRESSING, addressed, isOfOtherGender, speaksTo } from './addressees.ts'
import { skipAdverbials } from './adverbials.ts'
import { behindAsides } from './asides.ts'
import { isCalledOn, isLedTo, isObject } from './called-on.ts'
import { withName } from './closing-names.ts'
import { CODE, SAID } from './codes.ts'
import { agreementBehind, discussionBehind } from './discussions.ts'
import {
  type Behind,
  behindThis,
  type Complement,
  isAnybody,
  isEnough,
  maySpeak,
  quoteAt,
  thatAt,
} from './governed.ts'
import { governedBehindListed, governedBehindUnlisted } from './governed-ahead.ts'
import { isLoose, thatAhead } from './later-clauses.ts'
import { restBehind } from './light-verbs.ts'
import { isGoverned, nounPhraseEnd } from './noun-phrases.ts'
import { objectBehindSubject } from './objects-behind.ts'
import {
  GOVERNING,
  idOf,
  isClosingQuote,
  isComma,
  isDefinite,
  isOpeningQuote,
  isWord,
  JOINING,
  particle,
} from './particles.ts'
import { relayedBehind } from './relays.ts'
import { isNoSubject, isSplitName, mayBeSubject } from './right-behind.ts'
import { type Ahead, type Frame, lookAhead } from './scan-ahead.ts'
import type { Sentence } from './sentence.ts'
import { behindContact, skipContact } from './standing-contact.ts'
import { fullerSubject, isBefore, tellerBehindOutlet, unlistedSubject } from './unlisted-subjects.ts'
import { isFiniteVerb, type VerbForm } from './verb-forms.ts'
import { isThought, isWeighed, weighedAt } from './weighed.ts'

/** The subject and complement behind the verb of `match`; null if the verb does not report here. `known`: whether its subject is, `alone` where nobody behind the verb can be one. */
export function complementBehind(
  view: TextView,
  sentence: Sentence,
  match: Match,
  form: VerbForm,
  known: boolean | 'alone',
): Behind | null {
  const isCalling = isToldTo(form) && isGoingOnAt(view, match.end)
  const subjectKnown = known !== false || isCalling
  const { cueClass } = form
  if (cueClass === LIGHT && !(form.hasRests && sentence.restsFrom(match.end))) return null
  const first = skipAdverbials(view, sentence, match.end)
  const teller = subjectKnown ? null : tellerBehindOutlet(view, sentence, form, first)
  if (teller !== null)
    return { ...behindOf(view, match, teller.found), subject: teller.subject, unknownSubject: false }
  const isNobody = known === 'alone' || isCalling || (subjectKnown && isOwnObject(form))
  const found = isNobody ? null : subjectAt(view, sentence, first, form)
  const isToOther = found !== null && isOfOtherGender(found, form)
  const subject =
    isToOther || (found !== null && isCalledOn(view, sentence, match, form, found)) ? null : found
  const at =
    subject === null
      ? behindContact(view, sentence, first)
      : skipContact(view, sentence, behindPurpose(view, subject, behindMark(view, subject, first)))
  const discussed = cueClass === 'discuss' ? discussionBehind(view, sentence, match, subject, at) : null
  if (discussed !== null) return discussed
  const agreed = cueClass === 'agree' ? agreementBehind(view, sentence, match, form, subject, at) : null
  if (agreed !== null) return agreed
  const relayed = relayedBehind(view, sentence, match, form, subject, at)
  if (relayed !== null) return relayed === 'none' ? null : relayed
  const rest = restBehind(view, sentence, form, match, subject, at)
  if (cueClass === LIGHT || (rest !== null && isWithRest(rest, form))) return rest
  if (!canBeSaid(sentence, form, first)) return null
  const toldTo = subjectKnown ? isToldTo(form) : isToOther
  const spokenTo = toldTo ? spokenToAt(view, sentence, at) : null
  const frame = frameAt(view, at, form, subject !== null || subjectKnown)
  const behind = spokenTo === null ? at : skipAdverbials(view, sentence, behindComma(view, spokenTo.end))
  const ahead = lookAhead(view, sentence, behind, frame)
  const unlisted =
    subject === null && !subjectKnown && !isToOther && !isOfSeveral(form)
      ? (unlistedSubject(view, sentence, form, ahead) ??
        governedBehindUnlisted(view, sentence, match, form, ahead))
      : fullerSubject(view, sentence, form, subject, behindThis(view, first))
  if (unlisted !== null)
    return { ...behindOf(view, match, unlisted.found), subject: unlisted.subject, unknownSubject: false }
  return ownComplement(view, sentence, match, form, { ahead, subject, subjectKnown, spokenTo })
}

/** «لافتا الانتباه إلى»: the verb reports by its rest, or the rest tells more than it does. */
function isWithRest({ cueClass }: Behind, { id }: VerbForm): boolean {
  return WITH_REST.has(String(cueClass)) || BY_REST.has(id) || (cueClass === 'thank' && id === ADDRESSES)
}

/** «وجه الشكر لـ» */
const ADDRESSES = 'wajjaha'

const BY_REST: ReadonlySet<string> = new Set(['karrara', 'lafata'])

/** «يلتزمون الصمت»: of several people a finite verb in their number has no subject behind it. */
function isOfSeveral(form: VerbForm): boolean {
  return form.agreement.number > 1 && isFiniteVerb(form) && !form.passive
}

/** «حركة «…»», ««فلان»»: the mark that closes the name. */
function behindMark(view: TextView, { start, end }: Phrase, first: number): number {
  const closes = isClosingQuote(view, end) && (start > first || !isOpeningQuote(view, end))
  return closes ? end + 1 : end
}

/** «اللجنة العامة للانتخابات البلدية»: what a body is for is part of what it is called. */
function behindPurpose(view: TextView, { kind }: Phrase, at: number): number {
  if (kind !== 'body' || !view.begins(at, 'لل')) return at
  let end = at + 1
  while (view.begins(end, 'ال') && (view.ends(end, 'ية') || view.ends(end, 'ي'))) end += 1
  return end
}

/** Classes of fixed words that tell more than their verb does. */
const WITH_REST: ReadonlySet<string> = new Set(['discuss', 'greet', 'condole', 'congratulate'])

/** A verb that reports by a clause or quoted words alone has «أن», a colon or a quotation mark behind it. */
function canBeSaid(sentence: Sentence, { governs, needs }: VerbForm, from: number): boolean {
  const wanted = needs === 0 ? governs : needs
  return (wanted & ~SAID) !== 0 || sentence.clausesFrom(from) || sentence.quotesFrom(from)
}

/** Behind a known subject, what follows a verb that asks for an object, or speaks to somebody, is no second subject. */
function isOwnObject(form: VerbForm): boolean {
  return isToldTo(form) || ((form.needs & CODE.obj) !== 0 && form.shape === 'past' && !form.passive)
}

/** A finite verb in the active whose object is whoever is spoken to. */
function isToldTo(form: VerbForm): boolean {
  return (form.governs & CODE.whom) !== 0 && isFiniteVerb(form) && !form.passive
}

/** «ودعا في الوقت نفسه الرئيس إلى»: who goes on calls on whoever stands behind such words. */
function isGoingOnAt(view: TextView, token: number): boolean {
  if (!view.has(token, GOING_ON)) return false
  if (view.find(token, 'turn-shifts')?.entry.payload.kind === 'continued') return true
  const adverb = particle(view, token, 'adverb')
  return adverb !== null && idOf(adverb) === 'at-the-same-time'
}

const GOING_ON: readonly string[] = ['turn-shifts', 'adverb']

function behindComma(view: TextView, token: number): number {
  return isComma(view, token) ? token + 1 : token
}

/** «أبلغت واشنطن موافقتها»: whom the words are for, where no adjective of his follows. */
function spokenToAt(view: TextView, sentence: Sentence, token: number): Phrase | null {
  const phrase = sentence.phraseAt(token)
  return phrase !== null && !view.begins(phrase.end, 'ال') ? phrase : null
}

function subjectAt(view: TextView, sentence: Sentence, token: number, form: VerbForm): Phrase | null {
  const phrase = sentence.phraseAt(behindThis(view, token)) ?? quotedPhrase(view, sentence, token)
  if (phrase === null || (phrase.bits & (GOVERNING | JOINING)) !== 0) return null
  return isObject(view, phrase, form) || isLedTo(view, phrase) ? null : phrase
}

/** «وأعلن «فلان» أن»: a listed name that quotation marks set apart, and nothing else within them. */
function quotedPhrase(view: TextView, sentence: Sentence, token: number): Phrase | null {
  if (token >= sentence.end || !isOpeningQuote(view, token)) return null
  const phrase = sentence.phraseAt(token + 1)
  return phrase !== null && phrase.name !== null && isClosingQuote(view, phrase.end) ? phrase : null
}

/** Where nobody is known to speak, a word that could be the subject is no object. */
function frameAt(view: TextView, at: number, form: VerbForm, subjectKnown: boolean): Frame {
  if (subjectKnown || (form.governs & CODE.obj) === 0 || !maySpeak(view, at)) return form
  return { governs: form.governs & ~CODE.obj, needs: form.needs }
}

function behindOf(view: TextView, match: Match, found: Complement): Behind {
  return {
    subject: null,
    unknownSubject: false,
    cueEnd: cueEnd(view, match, found),
    complement: found,
    partner: null,
    cueClass: null,
  }
}

/** «وقال إنه»: the cue is the verb, with a preposition right behind it. */
function cueEnd(view: TextView, match: Match, complement: Complement): number {
  const found =
    complement.kind === 'prep' || complement.kind === 'that' ? particle(view, match.end, 'preposition') : null
  if (found === null || found.match.end > complement.start) return match.end
  // «أوصى إمام المسجد بـ» is no «أوصى أمام».
  return complement.start - found.match.end <= 1 ? found.match.end : match.end
}

interface Clause {
  readonly ahead: Ahead
  readonly subject: Phrase | null
  readonly subjectKnown: boolean
  /** Whom a subject in front of the verb speaks to. */
  readonly spokenTo: Phrase | null
}

/** The complement of a verb whose subject is listed or left out: right there, behind whom it is spoken to, or later. */
function ownComplement(
  view: TextView,
  sentence: Sentence,
  match: Match,
  form: VerbForm,
  { ahead, subject, subjectKnown, spokenTo }: Clause,
): Behind | null {
  const { at, direct } = ahead
  const { governs, needs } = form
  const speaks = spokenTo === null && (speaksTo(form) || (subjectKnown && isToldTo(form)))
  const spoken = direct !== null && speaks ? addressed(view, sentence, at, governs) : null
  const near =
    spoken ??
    behindApposition(view, sentence, subject, at, governs) ??
    behindAsides(view, sentence, subject, at, governs) ??
    (ahead.isQuotedName ? null : direct)
  const later =
    near === null
      ? subject === null
        ? ahead.further
        : behindListed(view, sentence, match, form, subject, ahead)
      : isLoose(near, form) && !isWeighed(view, near.start)
        ? thatAhead(view, sentence, near.start, governs)
        : null
  const found = later ?? near ?? (ahead.isQuotedName && isWord(view, ahead.behindName) ? null : direct)
  if (found === null || isPronoun(view, found)) return null
  const hasObject = (needs & CODE.obj) !== 0 && (match.suffix !== null || (spoken ?? spokenTo) !== null)
  if (!hasObject && !isEnough(found, needs) && !isThought(view, found, form)) return null
  const skipped =
    later !== null &&
    subject === null &&
    !subjectKnown &&
    mayBeSubject(view, at) &&
    (!isNoSubject(view, at) || (at === match.end && isSplitName(view, at)))
  if (
    found.kind === 'obj' &&
    subject === null &&
    !subjectKnown &&
    later === null &&
    isAgent(view, found.start, form)
  )
    return null
  const mayAddress = found.kind === 'prep' && (governs & CODE.obj) !== 0 && ADDRESSING.has(form.cueClass)
  const isAnybody = skipped && (!mayAddress || isUnlistedName(view, at))
  const isUnread = isAnybody || isUnreadAt(view, match, form, at, spoken !== null)
  return {
    ...behindOf(view, match, found),
    subject: later?.kind === 'obj' ? withClosingName(view, subject, found.start) : subject,
    unknownSubject: subject === null && !subjectKnown && isUnread,
  }
}

/** «أعلن رئيس اللجنة، فلان، شرطا»: an office with the name between it and what is said, commas round it or none. */
function withClosingName(view: TextView, subject: Phrase | null, limit: number): Phrase | null {
  return subject === null ? null : withName(view, subject, isComma(view, limit - 1) ? limit - 1 : limit)
}

/** What stands behind a listed subject and all that is told of it: an object before what a preposition or «أن» leads to. */
function behindListed(
  view: TextView,
  sentence: Sentence,
  match: Match,
  form: VerbForm,
  subject: Phrase,
  { at, further }: Ahead,
): Complement | null {
  if (match.suffix !== null) return further
  const weighed = weighedAt(view, at, form)
  if (weighed !== null) return weighed
  const isLed = further !== null && further.kind !== 'prep'
  const object = isLed ? null : objectBehindSubject(view, sentence, form, subject, at)
  if (object !== null && (further === null || isBefore(view, object.start, further))) return object
  return further ?? governedBehindListed(view, sentence, match, form, subject, at)
}

/** Whether a subject that was not read stands at `at`, right behind a verb that has its object already or, where `isSpoken`, may be speaking to it. */
function isUnreadAt(
  view: TextView,
  match: Match,
  { agreement, cueClass }: VerbForm,
  at: number,
  isSpoken: boolean,
): boolean {
  if (isAnybody(view, at, ADDRESSING.has(cueClass))) return true
  // «وسألتها الشرطة عن», «وصفه الخليفة بأنه»
  if (match.suffix !== null && at === match.end && view.begins(at, 'ال')) return !view.has(at, NOBODY)
  // «وتصفه صحيفة المرفأ بأنه»
  if (match.suffix !== null && at === match.end && view.has(at, AGENTS) && !isGoverned(view, at)) return true
  if (!isSpoken) return false
  // «وتتهم منظمات الدفاع القوات بـ»
  const isOfSeveral = agreement.gender === 'f' && view.has(at, AGENTS) && !isDefinite(view, at)
  return isUnlistedName(view, at) || (isOfSeveral && view.ends(at, 'ات'))
}

const NOBODY: readonly string[] = ['weekdays', 'date-words', 'relative']

/** «وطالب يحيى السالم الجهات بـ»: somebody by his name alone right behind the verb speaks more often than he is spoken to. */
function isUnlistedName(view: TextView, token: number): boolean {
  return view.has(token, GIVEN) || (!view.listed(token) && isWord(view, token))
}

const GIVEN: readonly string[] = ['given-names']

/** «نفى ذلك»: what is denied stands elsewhere. */
function isPronoun(view: TextView, { kind, start }: Complement): boolean {
  return kind === 'obj' && view.has(start, DEMONSTRATIVES) && !isDefinite(view, start + 1)
}

const DEMONSTRATIVES: readonly string[] = ['demonstrative']

/** «ورفض حزب … الانتقادات»: whoever can speak right behind such a verb is its subject, and where he ends is not known. */
function isAgent(view: TextView, token: number, { cueClass, agreement }: VerbForm): boolean {
  if (ADDRESSING.has(cueClass) || cueClass === 'support' || agreement.number > 1) return false
  const noun = view.has(token, AGENTS) ? view.find(token, 'speaker-nouns') : null
  return noun !== null && noun.match.bits === 0 && noun.entry.payload.class !== 'document'
}

const AGENTS: readonly string[] = ['speaker-nouns']

/** «أكد فلان عمدة القرية أن»: what he is, between his name and the clause. */
function behindApposition(
  view: TextView,
  sentence: Sentence,
  subject: Phrase | null,
  at: number,
  governs: number,
): Complement | null {
  if (subject === null || subject.kind !== 'person' || subject.name === null) return null
  const start = isComma(view, at) ? at + 1 : at
  if (!view.has(start, OFFICES) || isGoverned(view, start)) return null
  const end = nounPhraseEnd(view, start, sentence.end)
  const next = isComma(view, end) ? end + 1 : end
  return thatAt(view, next, governs, '') ?? quoteAt(view, sentence, next, governs)
}

const OFFICES: readonly string[] = ['title-heads', 'titles', 'title', 'speaker-nouns']
