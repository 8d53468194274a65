/** Offices as English words them: "Secretary of State", "Minister of Energy and Mines of Peru", "President". */
import type { Found, TextView } from '../../pack.ts'
import { chiefAt } from './chiefs.ts'
import type { ParsedTitle } from './parsed-title.ts'
import {
  column,
  isCapital,
  isMark,
  isParticle,
  isWord,
  isWrittenAsName,
  lists,
  particle,
  possessiveEnd,
  spells,
} from './particles.ts'
import { beforeName, FIELDS } from './title-fields.ts'

const PERSON_STATE: readonly string[] = ['person', 'state']
const STATE_BODY: readonly string[] = ['state', 'body']
const NISBA: readonly string[] = ['nisba']
const GIVEN: readonly string[] = ['given-names']
const NO_SIDES: readonly string[] = []

/** Whose an office is, and where the words that say so end. */
export interface Whose {
  readonly end: number
  readonly sides: readonly string[]
}

/** Offices that stay what they are whatever they are for. */
const HAS_FIELD: ReadonlySet<string> = new Set(['minister', 'special-envoy', 'ambassador', 'spokesperson'])
const HEADS: readonly string[] = ['titles', 'title', 'title-heads']
const OWNERS: readonly string[] = ['state', 'nisba', 'body', 'metonym']

/** The title that begins at `token`, without the state before it; null if none does. */
export function titleAt(view: TextView, token: number): ParsedTitle | null {
  if (token >= view.count || !lists(view, token, HEADS)) return null
  const from = behindHeads(view, token)
  const found = oneOffice(
    view,
    token,
    longestTitle(view, from) ?? (from > token ? longestTitle(view, token) : null),
  )
  if (found === null) return chiefAt(view, token)
  const start = found.match.start
  const own = behindField(view, behindElect(view, found.match.end))
  const master = masterBehind(view, own)
  const end = master?.end ?? own
  const kind = view.find(start, 'titles')
  const office =
    kind?.match.end === found.match.end ? officeOf(kind, changesOffice(view, token, start)) : null
  const owner = master ?? sidesBehind(view, end)
  // "Special Envoy for Kordavia" is sent there, and by another.
  const whose =
    office === 'special-envoy' && isParticle(view, end, 'for')
      ? sentTo(view, owner.end)
      : office === 'ambassador'
        ? accreditedTo(view, owner)
        : owner
  const called = callOf(view, token, end)
  const number = column(found, 'number') === '3' ? 3 : 1
  return {
    words: {
      start: token,
      end: whose.end,
      office: end > found.match.end && !HAS_FIELD.has(office ?? '') ? null : office,
      generic: typeof found.entry.payload.generic === 'string' ? found.entry.payload.generic : null,
      sides: number === 3 ? [] : whose.sides.slice(0, 1),
      under: null,
      called,
    },
    gender: column(found, 'gender') === 'f' ? 'f' : column(found, 'gender') === 'm' ? 'm' : null,
    number,
    several: number === 3 ? whose.sides : [],
    capital: isCapital(view, found.match.start),
  }
}

/** "of Kordavia to the Kingdom", "Kordavia's ambassador to Darvan": where an ambassador is posted says nothing of whose he is. */
function accreditedTo(view: TextView, owner: Whose): Whose {
  if (!isParticle(view, owner.end, 'to')) return owner
  const at = isParticle(view, owner.end + 1, 'the') ? owner.end + 2 : owner.end + 1
  const post = ownerAt(view, at)?.end ?? (view.isAmong(at, REALMS) && isCapital(view, at) ? at + 1 : -1)
  return post < 0 || possessiveEnd(view, post) > 0 ? owner : { ...owner, end: post }
}

const REALMS: ReadonlySet<string> = new Set(['kingdom', 'republic', 'state', 'sultanate', 'emirates'])

/** Behind where an envoy is sent, and what for: "for Kordavia Reconciliation". */
function sentTo(view: TextView, place: number): Whose {
  const hasField = isCapital(view, place) && view.isAmong(place, FIELDS)
  return { end: hasField ? place + 1 : place, sides: NO_SIDES }
}

/** "Chief of Staff to the Colombian President", "Adviser to the Prime Minister of X": another's officer, of his state. */
function masterBehind(view: TextView, token: number): Whose | null {
  const from = isParticle(view, token, 'to') ? token + 1 : behindOffice(view, token)
  if (from < 0) return null
  const at = isParticle(view, from, 'the') ? from + 1 : from
  const nisba = at < view.count ? view.find(at, 'nisba') : null
  const master = titleAt(view, nisba?.match.end ?? at)
  if (master === null || master.number === 3) return null
  const { end, sides } = master.words
  return { end, sides: sides.length > 0 || nisba === null ? sides : [column(nisba, 'id')] }
}

/** Behind "in the Office of"; -1 where that does not stand at `token`. */
function behindOffice(view: TextView, token: number): number {
  if (!isParticle(view, token, 'in') && !isParticle(view, token, 'of') && !isParticle(view, token, 'at'))
    return -1
  const at = isParticle(view, token + 1, 'the') ? token + 2 : token + 1
  return spells(view, at, 'office') && isParticle(view, at + 1, 'of') ? at + 2 : -1
}

/** "Acting", "former", "Deputy": they make another office of it, which is known by its words alone. */
function behindHeads(view: TextView, token: number): number {
  let at = token
  for (let found = view.find(at, 'title-heads'); found !== null; found = view.find(at, 'title-heads')) {
    if (view.find(at, 'titles') !== null && (view.find(at, 'titles')?.match.end ?? 0) > found.match.end) break
    at = found.match.end
  }
  return at
}

/** Words before an office that leave it what it is. */
const SAME_OFFICE: ReadonlySet<string> = new Set([
  'caretaker',
  'interim',
  'acting',
  'newly',
  'new',
  'incoming',
  'federal',
  'visiting',
])

/** "Deputy", "former": whoever is called so does not hold the office behind them. */
function changesOffice(view: TextView, token: number, start: number): boolean {
  for (let at = token; at < start; ) {
    const head = view.find(at, 'title-heads')
    if (head !== null && !SAME_OFFICE.has(column(head, 'id'))) return true
    at = head?.match.end ?? at + 1
  }
  return false
}

function officeOf(found: Found, headed: boolean): string | null {
  const id = column(found, 'id')
  if (found.entry.kind === 'title' || id === 'other' || id === '' || id === 'deputy-foreign-minister')
    return null
  return headed ? null : id
}

/** "the Vice President and Prime Minister Olm": two people, unless a state or a name with its honorific says that one man is both. */
function oneOffice(view: TextView, token: number, found: Found | null): Found | null {
  if (found === null || !isParticle(view, token - 1, 'the')) return found
  const { start, end } = found.match
  let and = start + 1
  while (and < end && !isParticle(view, and, 'and')) and += 1
  if (and >= end || sidesBehind(view, end).sides.length > 0) return found
  const first = view.find(token, 'titles')
  const second = view.find(and + 1, 'titles')
  return first?.match.end === and && second?.match.end === end ? first : found
}

function longestTitle(view: TextView, token: number): Found | null {
  if (token >= view.count) return null
  const [listed, generic] = [view.find(token, 'titles'), view.find(token, 'title')]
  if (generic === null || !isWritten(view, generic)) return isWritten(view, listed) ? listed : null
  return listed === null || generic.match.end >= listed.match.end ? generic : listed
}

/** Titles that are also plain words count with a capital alone. */
function isWritten(view: TextView, found: Found | null): boolean {
  if (found === null) return false
  const plain = found.entry.kind === 'title' || column(found, 'id') === 'other'
  return !plain || isCapital(view, found.match.start)
}

/** "President-elect", "Prime Minister-designate". */
function behindElect(view: TextView, token: number): number {
  return isMark(view, token, '-') && ['elect', 'designate'].includes(view.word(token + 1)) ? token + 2 : token
}

const LONGEST_FIELD = 12
/** A verb that a headline writes as a name: "Minister of Foreign Affairs Holds Phone Call". */
export function isHeadlineVerb(view: TextView, token: number): boolean {
  return isCapital(view, token) && view.isAmong(token, HEADLINE)
}

const HEADLINE: ReadonlySet<string> = new Set([
  'attends',
  'chairs',
  'concludes',
  'discusses',
  'holds',
  'meets',
  'receives',
  'speaks',
  'visits',
  'welcomes',
])

/** Behind "of Energy and Mines", "for Political Affairs": capitalised words that say what the office is for. */
function behindField(view: TextView, from: number): number {
  const isOn = isParticle(view, from, 'on') && !lists(view, from + 1, DAYS)
  if (
    !isOn &&
    !isParticle(view, from, 'of') &&
    !isParticle(view, from, 'for') &&
    !isParticle(view, from, 'to')
  )
    return from
  let end = from + 1
  if (isParticle(view, end, 'the')) end += 1
  if (!isCapital(view, end) || (!isOn && lists(view, end, OWNERS))) return from
  for (let steps = 0; steps < LONGEST_FIELD; steps += 1) {
    const joined =
      isParticle(view, end, 'and') ||
      isParticle(view, end, 'of') ||
      isMark(view, end, ',') ||
      isMark(view, end, '-')
    if (isCapital(view, end) && lists(view, end, GIVEN) && isCapital(view, end + 1)) break
    if (isTitleOfName(view, end) || isHeadlineVerb(view, end)) break
    if (isCapital(view, end) && !lists(view, end, PERSON_STATE)) end += 1
    else if (
      joined &&
      isCapital(view, end + 1) &&
      !lists(view, end + 1, HEADS) &&
      !lists(view, end + 1, OWNERS)
    )
      end += 2
    else if (isOfOwnBody(view, end)) end += 3
    else if (isLastOfFields(view, end)) end = behindAnd(view, end)
    else break
  }
  while (end > from && !isWord(view, end - 1)) end -= 1
  return isOn && !isCapital(view, end) ? from : beforeName(view, from + 1, end)
}

/** "for Harbour Affairs Ambassador Renka Dovel": a title that a name follows is no part of the field. */
function isTitleOfName(view: TextView, token: number): boolean {
  const title = longestTitle(view, token)?.match.end ?? token
  const end = title > token ? behindHonorific(view, title) : token
  return end > token && isCapital(view, end) && isCapital(view, end + 1) && !lists(view, end, HEADS)
}

/** "the Vice President Dr. Renka Dovel". */
function behindHonorific(view: TextView, token: number): number {
  const end = view.find(token, 'honorifics')?.match.end ?? token
  return end > token && isMark(view, end, '.') ? end + 1 : end
}

/** ", and Migration", ", and the Environment": the last part of a field behind its comma. */
function isLastOfFields(view: TextView, comma: number): boolean {
  if (!isMark(view, comma, ',') || !isParticle(view, comma + 1, 'and')) return false
  const last = behindAnd(view, comma) - 1
  return isCapital(view, last) && !lists(view, last, HEADS) && !lists(view, last, OWNERS)
}

function behindAnd(view: TextView, comma: number): number {
  return isParticle(view, comma + 2, 'the') ? comma + 4 : comma + 3
}

/** What "on" stands before besides a field: "on Tuesday". */
const DAYS: readonly string[] = ['weekdays', 'months', 'date-words']

/** "of the Presidential Administration" behind a field: the body that the field is of, unless it is whose the office is. */
function isOfOwnBody(view: TextView, of: number): boolean {
  if (!isParticle(view, of, 'of') || !isParticle(view, of + 1, 'the')) return false
  const at = of + 2
  return (
    isCapital(view, at) && !lists(view, at, HEADS) && !lists(view, at, OWNERS) && ownerAt(view, at) === null
  )
}

/** Whose an office is, by what stands behind it: "of the Republic of Korea", "of the United Nations", "to the UN". */
export function sidesBehind(view: TextView, token: number): Whose {
  const of = isOnBehalf(view, token) ? token + 2 : token
  const preposition = particle(view, of, 'preposition')
  const id = preposition === null ? '' : column(preposition, 'id')
  return id === 'of' || id === 'for' ? sidesListed(view, of) : { end: token, sides: [] }
}

/** States and bodies in a list behind the preposition at `of`: "from A, B, and the Union". */
export function sidesListed(view: TextView, of: number): Whose {
  const sides: string[] = []
  let end = of
  for (let at = of + 1; ; ) {
    const owner = ownerAt(view, isParticle(view, at, 'the') ? at + 1 : at)
    // "President X of Kordavia, Union Secretary General Y": the Union is the next one's.
    if (owner === null || (isMark(view, at - 1, ',') && isOffice(view, behindBracket(view, owner.end)))) break
    sides.push(...owner.sides)
    end = behindBracket(view, owner.end)
    const next = isMark(view, end, ',') ? end + 1 : end
    if (isParticle(view, next, 'and')) at = next + 1
    else if (isMark(view, end, ',')) at = end + 1
    else break
  }
  const [first] = sides
  return { end: sides.length > 1 ? end : first === undefined ? of : endOfFirst(view, of), sides }
}

/** An office in capitals: "Secretary General", "President". */
function isOffice(view: TextView, token: number): boolean {
  return token < view.count && isCapital(view, token) && lists(view, token, OFFICES)
}

const OFFICES: readonly string[] = ['title', 'title-heads', 'titles']

/** "the High Representative on behalf of the European Union". */
function isOnBehalf(view: TextView, token: number): boolean {
  return spells(view, token + 1, 'behalf') && isParticle(view, token, 'on')
}

function endOfFirst(view: TextView, token: number): number {
  const at = isParticle(view, token + 1, 'the') ? token + 2 : token + 1
  const owner = ownerAt(view, at)
  return owner === null ? token : behindOwned(view, behindBracket(view, owner.end))
}

/** Words of a body that a state has, at most. */
const LONGEST_OWNED = 6

/** Behind "'s National Harbour Council": the body of the state whose officer somebody is. */
function behindOwned(view: TextView, owner: number): number {
  const body = possessiveEnd(view, owner)
  if (body < 0 || !isCapital(view, body)) return owner
  let end = body
  while (
    end < body + LONGEST_OWNED &&
    (isCapital(view, end) || (isJoining(view, end) && isCapital(view, end + 1)))
  )
    end += 1
  return possessiveEnd(view, end) > 0 || particle(view, end, 'auxiliary') !== null ? owner : end
}

function isJoining(view: TextView, token: number): boolean {
  return isParticle(view, token, 'and') || isParticle(view, token, 'of')
}

/** "of the Mongolian Parliament": a body that is called by its state is of it. */
function bodyOfState(view: TextView, token: number): Whose | null {
  const nisba = view.find(token, 'nisba')
  const group = nisba === null ? null : view.find(nisba.match.end, 'groups')
  if (nisba === null || group === null || !isCapital(view, group.match.start)) return null
  return { end: group.match.end, sides: [column(nisba, 'id')] }
}

/** The state or body that begins at `token`, by name. */
export function ownerAt(view: TextView, token: number): Whose | null {
  if (token >= view.count) return null
  const whose = lists(view, token, NISBA) ? bodyOfState(view, token) : null
  if (whose !== null) return whose
  if (!lists(view, token, STATE_BODY)) return null
  for (const match of view.matches(token))
    for (const kind of ['state', 'body']) {
      const entries = match.entries.filter((entry) => entry.kind === kind)
      const acronym = entries.some((entry) => isAcronym(String(entry.payload.name)))
      if (entries.length > 0 && isWrittenAsName(view, match, acronym))
        return { end: match.end, sides: [...new Set(entries.map((entry) => String(entry.payload.id)))] }
    }
  return null
}

/** Kinds of forms that are letters of a name. */
export function isAcronym(name: string): boolean {
  return name === 'acronym' || name === 'short' || name === 'variant' || name.startsWith('nisba')
}

/** Behind "(ROK)". */
export function behindBracket(view: TextView, token: number): number {
  return isMark(view, token, '(') && isMark(view, token + 2, ')') ? token + 3 : token
}

/** The words of a title as they may come again: folded, one blank between. */
function callOf(view: TextView, start: number, end: number): string {
  const words: string[] = []
  for (let token = start; token < end; token += 1) if (isWord(view, token)) words.push(view.word(token))
  return words.join(' ')
}
