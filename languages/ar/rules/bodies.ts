/** States by name, capital or metonym, and bodies, ministries, governments and movements. */
import type { Entry, Match, NameWords, Phrase, TextView } from '../../pack.ts'
import { perForm } from '../../per-form.ts'
import { perText } from '../../per-text.ts'
import { purposeEnd } from './body-purposes.ts'
import { isOtherCouncil } from './other-councils.ts'
import {
  beforeArticle,
  cell,
  closingQuote,
  hasClitic,
  idsOf,
  isDefinite,
  isOfKind,
  isOpeningQuote,
  isParticle,
  particle,
} from './particles.ts'
import { isIssuedBy } from './speech-words.ts'
import { sidesBehind } from './title-sides.ts'
import { unlistedName } from './unlisted-names.ts'

/** The state or body that begins at `token`, or null. */
export function bodyAt(view: TextView, token: number): Phrase | null {
  if (!view.has(token, BODIES)) return null
  const listed = listedBody(view, token)
  const group = isRankOf(view, token) ? null : groupAt(view, token)
  if (listed === null || group === null) return listed ?? group
  return group.end > listed.end ? group : listed
}

/** «الفريق المحرج»: a rank before a family's name, which no table knows and no adjective looks like. */
function isRankOf(view: TextView, token: number): boolean {
  if (!view.has(token, RANKS) || !isDefinite(view, token) || !view.begins(token + 1, 'ال')) return false
  if (view.listed(token + 1) && !view.has(token + 1, FAMILIES)) return false
  return !ADJECTIVES.some((ending) => view.ends(token + 1, ending))
}

const FAMILIES: readonly string[] = ['name-word']

const RANKS: readonly string[] = ['honorifics']
const ADJECTIVES: readonly string[] = ['ي', 'ة', 'ون', 'ين']

/** Kinds of names, in the order in which a form that is of several counts, and with them those of nouns. */
const NAMES: readonly string[] = ['state', 'body', 'metonym', 'capital']
const BODIES: readonly string[] = [...NAMES, 'groups']

/** A listed form; one that is an ordinary word too, only where it `isSaid` that a body's name follows. */
function listedBody(view: TextView, token: number, isSaid = false): Phrase | null {
  if (!view.has(token, NAMES)) return null
  for (const match of view.matches(token)) {
    const form = bodyForm(match)
    if (
      form !== null &&
      (isSaid || !(form.isWord || isMadeDefinite(match, form)) || isNamed(view, form)) &&
      !isOfPolicy(view, match) &&
      !(form.kind === 'body' && isOtherCouncil(view, match))
    )
      return listedPhrase(view, match, form)
  }
  return null
}

/** «بالحماس»: a name of one word takes no article, unless it is listed with it («الناتو»). */
function isMadeDefinite({ start, end, bits }: Match, { kind }: BodyForm): boolean {
  return kind === 'body' && end - start === 1 && hasClitic(bits, 'the')
}

const FOREIGN: ReadonlySet<string> = new Set(['الخارجية'])

/** «السياسة الخارجية العمانية»: an adjective of the word before, not a ministry. */
function isOfPolicy(view: TextView, { start, bits }: Match): boolean {
  return bits === 0 && start > 0 && view.isAmong(start, FOREIGN) && view.begins(start - 1, 'ال')
}

/** Whether the text gives one of the form's bodies by a name that is no other word: «حركة فتح» before «فتح». */
function isNamed(view: TextView, { ids }: BodyForm): boolean {
  const named = namedIn(view)
  return ids.some((id) => named.has(id))
}

const BODY: readonly string[] = ['body']

/** The bodies that a text names by forms that are no other words. */
const namedIn = perText((view): ReadonlySet<string> => {
  const named = new Set<string>()
  for (let token = view.next(0, BODY); token < view.count; token = view.next(token + 1, BODY))
    for (const match of view.matches(token)) {
      const form = bodyForm(match)
      if (form === null || form.isWord) continue
      for (const id of form.ids) named.add(id)
    }
  return named
})

/** What a listed form names. */
interface BodyForm {
  readonly kind: string
  readonly ids: readonly string[]
  readonly guarded: boolean
  /** A body's name that is an ordinary word too: «فتح», «إيجاد». */
  readonly isWord: boolean
}

/** What a match names; null if it is no state or body. */
const bodyForm: (match: Match) => BodyForm | null = perForm(readForm)

function readForm(entries: readonly Entry[]): BodyForm | null {
  const kind = NAMES.find((one) => isOfKind({ entries }, one))
  if (kind === undefined) return null
  const guarded = entries.every((entry) => entry.kind !== kind || (entry.payload.guarded ?? '') !== '')
  const isWord =
    kind === 'body' && entries.every((entry) => entry.kind !== kind || entry.payload.guarded === 'word')
  return { kind, ids: idsOf({ entries }, kind), guarded, isWord }
}

function listedPhrase(view: TextView, match: Match, { kind, ids, guarded }: BodyForm): Phrase {
  const { start, end, prefixLength, bits } = match
  return {
    start,
    end,
    prefixLength,
    bits,
    kind: kind === 'body' ? 'body' : 'state',
    refers: null,
    name: { start, end, prefixLength, ids, listed: kind, guarded },
    titles: NONE,
    honorific: null,
    sides: ids.length === 1 ? ids : NONE,
    gender: kind === 'body' ? genderOf(view, start, end) : 'f',
    number: 1,
    members: NONE,
  }
}

const NONE: readonly never[] = []

/** «الحكومة اليمنية», «وزارة خارجية مصر», «وفد حركة …», a movement or embassy by name. */
function groupAt(view: TextView, token: number): Phrase | null {
  const found = view.find(token, 'groups')
  if (found === null || isOfPolicy(view, found.match)) return null
  const { match } = found
  const kind = cell(found.entry.payload.class)
  // «المجلس الأعلى دولة قطر»: a noun with the article is followed by no name whose it is.
  const whose = sidesBehind(view, match.end, !isDefinite(view, token))
  const inner =
    (kind === 'delegation' ? ownNisba(view, match) : null) ??
    (kind === 'delegation' || kind === 'embassy' || isMovement(kind)
      ? innerName(view, whose.end, kind)
      : null)
  const sent =
    kind === 'delegation' && inner === null && whose.end === match.end ? senderOf(view, match) : null
  if (sent !== null) return sent
  const issuer = TEXTS.has(kind) ? issuerBehind(view, match.end) : null
  if (issuer !== null)
    return { ...issuer, start: token, prefixLength: match.prefixLength, bits: match.bits, gender: null }
  // «البيان الصادر عن مكتب …»: whoever issued it is not known, and is not who spoke last.
  if (TEXTS.has(kind) && isDefinite(view, match.end) && isIssuedBy(view, match.end)) return null
  const end =
    inner?.end ??
    (view.begins(token, 'ال') || (view.begins(token, 'وال') && isDefiniteGroup(view, token, kind))
      ? adjectivesEnd(view, whose.end, match.end, kind)
      : whose.end)
  if (end === match.end && !isDefiniteGroup(view, token, kind)) return null
  const { bits } = match
  const prefixLength = beforeArticle(view, token, match.prefixLength)
  return {
    start: token,
    end,
    prefixLength,
    bits,
    kind: 'body',
    refers: null,
    name: inner ?? { start: token, end, prefixLength, ids: NONE, listed: `group-${kind}`, guarded: false },
    titles: NONE,
    honorific: null,
    sides: whose.sides,
    gender: genderOf(view, token, match.end),
    number: 1,
    members: NONE,
  }
}

/** «وفد من المعارضة الرملانية», «وفد الحكومة الرملانية»: the body that sent the delegation, where no table lists it. */
function senderOf(view: TextView, match: Match): Phrase | null {
  const { start, end, prefixLength, bits } = match
  const at = particle(view, end, 'preposition')?.entry.payload.id === 'from' ? end + 1 : end
  const sender = bodyAt(view, at)
  if (sender === null || sender.kind !== 'body' || sender.bits !== 0 || sender.sides.length !== 1) return null
  return { ...sender, start, prefixLength, bits, gender: genderOf(view, start, end) }
}

const KINDS: readonly string[] = ['contact-words']
const OWNERS: readonly string[] = ['nisba', 'state']
/** «وفدا برلمانيا رفيعا باكستانيا». */
const MOST_KINDS = 2

/** «وفدا برلمانيا باكستانيا», «وفد عسكري أمريكي», «وفدا روسيا»: the state whose delegation it is, by an adjective that agrees with it. */
function ownNisba(view: TextView, { start, end }: Match): NameWords | null {
  const accusative = view.ends(start, 'ا')
  let at = end
  for (let kinds = 0; kinds < MOST_KINDS && view.has(at, KINDS); kinds += 1) {
    const kind = view.find(at, 'contact-words')
    if (kind === null || kind.match.bits !== 0 || kind.entry.payload.id !== 'delegate-kind') break
    at = kind.match.end
  }
  if (!view.has(at, OWNERS)) return null
  for (const { entries, bits, end: behind } of view.matches(at)) {
    const own = entries.find(
      ({ kind, payload }) =>
        payload.definite === false || (kind === 'state' && accusative && view.ends(at, 'يا')),
    )
    if (own === undefined || bits !== 0 || view.ends(at, 'ا') !== accusative) continue
    const ids = [String(own.payload.id)]
    return { start: at, end: behind, prefixLength: 0, ids, listed: 'state', guarded: false }
  }
  return null
}

const TEXTS: ReadonlySet<string> = new Set(['document', 'report'])

/** «المجلس البلدي», «الهيئة العليا للانتخابات»: what a definite noun is set apart by, where no side is named. */
function adjectivesEnd(view: TextView, from: number, headEnd: number, kind: string): number {
  let end = from
  if (from === headEnd)
    while (
      end - from < 2 &&
      view.begins(end, 'ال') &&
      isAdjective(view, end) &&
      isOfGender(view, headEnd - 1, end)
    )
      end += 1
  return end > headEnd ? purposeEnd(view, end, kind) : end
}

/** «الاتحاد الدولي»: a day may be called so too. */
function isAdjective(view: TextView, token: number): boolean {
  if (view.has(token, NO_ADJECTIVES) || isParticle(view, token) || view.isAmong(token, NO_ADJECTIVE))
    return false
  return !view.has(token, DAYS) || view.find(token, 'date-words')?.entry.payload.id === 'other-day'
}

/** «تحض الإدارة الجمهور»: an adjective of a feminine noun is feminine, and of a masculine one is not. */
function isOfGender(view: TextView, head: number, token: number): boolean {
  const isOfWoman = isFeminine(view, head)
  return isOfWoman
    ? FEMININE.some((ending) => view.ends(token, ending))
    : !NOT_MASCULINE.some((ending) => view.ends(token, ending))
}

/** «العامة», «العليا», «الكبرى» */
const FEMININE: readonly string[] = ['ة', 'ا', 'ى', 'اء']
/** «التقرير الصعوبات», «المجلس المواطنين» */
const NOT_MASCULINE: readonly string[] = ['ة', 'ات', 'ين']

const DAYS: readonly string[] = ['date-words']
/** Nouns of whom a body calls upon, relatives, and what leads to whoever issued a document. */
const NO_ADJECTIVE: ReadonlySet<string> = new Set([
  'المجتمع',
  'الذي',
  'التي',
  'الذين',
  'اللتين',
  'اللذين',
  'الصادر',
  'الصادرة',
])

/** Kinds of entries that are no adjectives of a body. */
const NO_ADJECTIVES: readonly string[] = [
  'particles',
  'titles',
  'title-heads',
  'honorifics',
  'references',
  'collectives',
  'groups',
  'weekdays',
  'person',
  'state',
  'body',
  'capital',
]

/** Who issued a document: «بيان الوزارة», «بيان لرئاسة الإقليم», «بيان صادر عن السفارة». */
function issuerBehind(view: TextView, from: number): Phrase | null {
  const issued = isIssuedBy(view, from) ? from + 1 : undefined
  const by = issued === undefined ? null : particle(view, issued, 'preposition')
  if (issued !== undefined && by === null) return null
  const body = bodyAt(view, by?.match.end ?? from)
  if (body === null || body.kind !== 'body') return null
  return body.bits === 0 || hasClitic(body.bits, 'to') || hasClitic(body.bits, 'the') ? body : null
}

/**
 * Nouns that a masculine body's name begins with have the article, are nouns of bodies or words of the language; none of its words is feminine.
 * Of some it is known that no verb in the feminine is theirs: «صندوق …، وأكدت» goes on from somebody else.
 */
function genderOf(view: TextView, start: number, end: number): Phrase['gender'] {
  if (view.isAmong(start, MASCULINE)) return 'm'
  const definite = view.begins(start, 'ال')
  const isNoun = definite || view.has(start, HEADS) || (end - start > 1 && view.listed(start))
  if (!isNoun) return 'f'
  if (isFeminine(view, start)) return 'f'
  return definite && end - start > 1 && isFeminine(view, start + 1) ? 'f' : null
}

const HEADS: readonly string[] = ['groups', 'speaker-nouns', 'body-heads']
/** Nouns of one body, with and without their article. */
const MASCULINE: ReadonlySet<string> = withArticles([
  'ائتلاف',
  'اتحاد',
  'برلمان',
  'بنك',
  'بيت',
  'تحالف',
  'تنظيم',
  'جهاز',
  'جيش',
  'حزب',
  'حلف',
  'صندوق',
  'فريق',
  'قصر',
  'كونغرس',
  'كنيست',
  'كرملين',
  'بنتاغون',
  'مجلس',
  'مرصد',
  'مركز',
  'مصرف',
  'معهد',
  'مكتب',
  'موقع',
  'وفد',
])

function withArticles(nouns: readonly string[]): ReadonlySet<string> {
  return new Set(nouns.flatMap((noun) => [noun, `ال${noun}`]))
}

function isFeminine(view: TextView, token: number): boolean {
  return view.ends(token, 'ة') || view.ends(token, 'ات') || view.ends(token, 'اء')
}

function isDefiniteGroup(view: TextView, token: number, kind: string): boolean {
  if (kind === 'delegation' || kind === 'embassy' || kind === 'army') return false
  return kind === 'ministry' || view.begins(token, 'ال') || view.begins(token, 'وال')
}

/** Movements that are called by any noun of them, and those that have it in their names. */
function isMovement(kind: string): boolean {
  return kind === 'movement' || kind === 'own-movement'
}

function innerName(view: TextView, at: number, kind: string): NameWords | null {
  const sent = kind === 'delegation' && particle(view, at, 'preposition')?.entry.payload.id === 'from'
  // «وفدا من أعضاء البرلمان»
  const token = sent ? (view.isAmong(at + 1, MEMBERS) ? at + 2 : at + 1) : at
  const listed = listedBody(view, token, true)
  if (listed?.name != null) return listed.name
  if (!isMovement(kind)) return null
  if (isOpeningQuote(view, token)) {
    const close = closingQuote(view, token, Math.min(view.count, token + 6))
    if (close > 0)
      return { start: token + 1, end: close, prefixLength: 0, ids: [], listed: null, guarded: false }
  }
  return unlistedName(view, token)
}

/** As they are folded. */
const MEMBERS: ReadonlySet<string> = new Set(['اعضاء'])
