/** Nouns of contact: «مكالمة هاتفية بين A وB», «لقاء جمع A بـB», «خلال استقباله C», «زيارة A إلى البلد». */
import type { ContactWords, Entry, Match, Phrase, TextView } from '../../pack.ts'
import { placeAt } from './circumstances.ts'
import { type ContactFrame, canMeet, isTogether, membersOf, objectBehind } from './contact-frame.ts'
import { modalBefore } from './contact-verbs.ts'
import { GOVERNING, hasClitic, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** The telling whose noun stands at `token`, or null where its parties are not told. */
export function nounContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  for (const match of view.matches(token)) {
    if (match.end > sentence.end) continue
    for (const entry of match.entries) {
      if (!isContactNoun(entry) || isSport(view, match) || isAnniversary(view, match)) continue
      const frame = fill(view, sentence, match, entry)
      if (frame !== null) return frame
    }
  }
  return null
}

function isContactNoun(entry: Entry): boolean {
  if (entry.kind === 'encounter-nouns') return FORMATS.has(String(entry.payload.format))
  return (
    entry.kind === 'encounter-verbs' &&
    entry.payload.shape === 'masdar' &&
    FORMATS.has(String(entry.payload.format))
  )
}

const FORMATS: ReadonlySet<string> = new Set([
  'meeting',
  'phone-call',
  'video-call',
  'visit',
  'summit',
  'signing',
  'press-conference',
  'letter',
])

/** «لقاء الذهاب», «المباراة»: words of play are no contact. */
function isSport(view: TextView, match: Match): boolean {
  return view.find(match.end, 'sport-words') !== null
}

/** «الذكرى العشرون للتوقيع على المعاهدة» tells of no signing now. */
function isAnniversary(view: TextView, match: Match): boolean {
  for (let token = match.start - 1; token >= Math.max(0, match.start - 4); token -= 1) {
    const found = view.find(token, 'date-words')
    if (found !== null && found.entry.payload.class === 'anniversary') return true
  }
  return false
}

const BETWEEN: ReadonlySet<string> = new Set(['bayna'])
const WITH: ReadonlySet<string> = new Set(['maa', 'bi'])
const GOING: ReadonlySet<string> = new Set(['ila', 'li'])

function fill(view: TextView, sentence: Sentence, match: Match, entry: Entry): ContactFrame | null {
  const format = String(entry.payload.format)
  const between = near(view, sentence, match.end, BETWEEN)
  if (between !== null && between.members.length > 1)
    return frame(view, sentence, match, format, [between], null, { subject: 'party', object: 'party' })
  if (format === 'visit') return visit(view, sentence, match, entry)
  return meeting(view, sentence, match, entry, format)
}

/** Within a few words, so that the noun's own slots are found and not those of the next clause. */
function near(view: TextView, sentence: Sentence, from: number, codes: ReadonlySet<string>): Phrase | null {
  const object = objectBehind(view, sentence, from, codes)
  return object !== null && object.start - from <= NEAR ? object : null
}

const NEAR = 14

function ownerOf(sentence: Sentence, match: Match): Phrase | null {
  const phrase = sentence.phraseAt(match.end)
  return phrase !== null && (phrase.bits & (GOVERNING | JOINING)) === 0 ? phrase : null
}

/** «لقاء الوزير مع نظيره», «استقباله السفير», «في مؤتمر صحفي مشترك مع نظيره»: an owner, or the sentence's subject. */
function meeting(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  format: string,
): ContactFrame | null {
  const roles = rolesOf(entry)
  const owner = match.suffix === null ? ownerOf(sentence, match) : null
  const from = owner?.end ?? match.end
  const object = near(view, sentence, from, owner === null && match.suffix !== null ? ANY : WITH)
  if (object !== null) {
    const subject = owner ?? sentence.subjectBefore(match.start)
    return frame(view, sentence, match, format, subject === null ? [] : [subject], object, roles)
  }
  return owner !== null && owner.members.length > 1
    ? frame(view, sentence, match, format, [owner], null, roles)
    : null
}

const ANY: ReadonlySet<string> = new Set(['obj', 'maa', 'bi', 'li'])

function rolesOf(entry: Entry): Roles {
  if (entry.kind === 'encounter-verbs')
    return { subject: String(entry.payload.subject), object: String(entry.payload.object) }
  return String(entry.payload.id).startsWith('istiqbal')
    ? { subject: 'host', object: 'guest' }
    : { subject: 'party', object: 'party' }
}

interface Roles {
  readonly subject: string
  readonly object: string
}

/** «زيارة الرئيس إلى روسيا», «زيارته للصين». */
function visit(view: TextView, sentence: Sentence, match: Match, entry: Entry): ContactFrame | null {
  const owner = match.suffix === null ? ownerOf(sentence, match) : null
  if (owner === null || owner.kind !== 'person') return null
  const place = destination(view, sentence, owner.end)
  if (place === null) return null
  const made = frame(
    view,
    sentence,
    match,
    'visit',
    [owner],
    null,
    rolesOf(entry).subject === 'guest' ? rolesOf(entry) : { subject: 'guest', object: 'place' },
  )
  return made === null ? null : { ...made, place }
}

function destination(view: TextView, sentence: Sentence, from: number): ContactFrame['place'] {
  for (let token = from; token < Math.min(sentence.end, from + 8); token += 1) {
    const found = particle(view, token, 'preposition')
    if (found !== null && found.entry.payload.id === 'to') return placeAt(view, found.match.end)
    const place = placeAt(view, token)
    if (place !== null && place.prefixLength > 0 && GOING.has('li')) return place
  }
  return null
}

function frame(
  view: TextView,
  sentence: Sentence,
  match: Match,
  format: string,
  subjects: readonly Phrase[],
  object: Phrase | null,
  roles: Roles,
): ContactFrame | null {
  const subject = subjects.flatMap(membersOf).filter(canMeet)
  const objects = membersOf(object).filter(canMeet)
  if (subject.length + objects.length === 0) return null
  return {
    rule: 'ar/encounter/noun',
    format,
    status: statusOfNoun(view, sentence, match),
    trigger: { start: match.start, end: match.end },
    subject,
    object: objects,
    subjectRole: roles.subject,
    objectRole: roles.object,
    dropped: subject.length === 0,
    together: isTogether(view, object),
    place: null,
  }
}

/** Words behind a noun that put it in time: «المقبلة», «المرتقبة», «السابق», «الأخيرة». */
function statusOfNoun(view: TextView, sentence: Sentence, match: Match): ContactWords['status'] {
  for (let token = match.end; token < Math.min(sentence.end, match.end + 10); token += 1) {
    const found = view.find(token, 'date-words')
    const modal = view.find(token, 'modals')
    if (modal !== null && token <= match.end + 2)
      return modal.entry.payload.status === 'planned' ? 'planned' : 'mentioned'
    if (found !== null && String(found.entry.payload.id).includes('next')) return 'planned'
  }
  const modal = modalBefore(view, sentence, match.start)
  if (modal !== null) return modal
  if (sentence.index <= 2 || isOccasion(view, match)) return 'held'
  return hasClitic(match.bits, 'the') ? 'held' : 'mentioned'
}

/** «خلال لقائه», «في اتصال هاتفي», «عقب اجتماعه»: what the sentence reports was said there. */
function isOccasion(view: TextView, match: Match): boolean {
  return (
    particle(view, match.start - 1, 'preposition') !== null ||
    particle(view, match.start - 1, 'function') !== null
  )
}
