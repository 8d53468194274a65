/** What somebody went for: «للقاء نظيره», «لإجراء محادثات», «للمشاركة في الحوار مع نظيره». */
import type { Entry, Match, TextView } from '../../pack.ts'
import { hasClitic, isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const NOUNS: readonly string[] = ['encounter-nouns']
const CONTACTS: readonly string[] = ['encounter-verbs']
const DATES: readonly string[] = ['date-units', 'months', 'hijri-months', 'weekdays']

/** «للقاء نظيره», «لإجراء محادثات مع نظيره»: what somebody came for. */
export function isPurpose(view: TextView, match: Match): boolean {
  if (hasClitic(match.bits, 'to') && (!hasClitic(match.bits, 'the') || isWithSomebody(view, match)))
    return !isFelt(view, match.start - 1)
  return leadsTo(view, match.start - 1, isMasdar)
}

/** A masdar behind «ل». */
function leadsTo(view: TextView, token: number, is: (entry: Entry) => boolean): boolean {
  return view.matches(token).some(({ bits, entries }) => hasClitic(bits, 'to') && entries.some(is))
}

function isMasdar({ payload }: Entry): boolean {
  return payload.shape === 'masdar'
}

/** «وصل للمشاركة في الحوار مع نظيره»: to come, whoever is named beside it. */
export function isToTakePart(view: TextView, { start }: Pick<Match, 'start'>): boolean {
  if (!view.has(start - 2, CONTACTS) || particle(view, start - 1, 'preposition')?.entry.payload.id !== 'in')
    return false
  return leadsTo(view, start - 2, (entry) => isMasdar(entry) && entry.payload.id === TAKING_PART)
}

const TAKING_PART = 'sharaka'

/** «توجه للاجتماع بالوزير»: no meeting that is known; behind a visit that is told it was held there. */
function isWithSomebody(view: TextView, { start, end, suffix }: Match): boolean {
  if (suffix !== null || view.next(start - GOING_REACH, NOUNS, start) < start) return false
  return (
    particle(view, end, 'preposition')?.entry.payload.id === 'with' ||
    view.matches(end).some(({ bits }) => hasClitic(bits, 'by'))
  )
}

/** Words from «زيارة» to what it was for: «زيارة إلى العاصمة للاجتماع مع الوزير». */
const GOING_REACH = 12

/** «ارتياحه لزيارته», «شكره لاستقباله»: what has been. */
function isFelt(view: TextView, token: number): boolean {
  const felt = view.has(token, STANCES) ? view.find(token, 'stance-nouns') : null
  return felt !== null && GLAD.has(felt.entry.payload.polarity)
}

const STANCES: readonly string[] = ['stance-nouns']
const GLAD: ReadonlySet<unknown> = new Set(['welcomes', 'thanks'])

/** How far before a purpose the day may stand on which somebody went. */
const PAST_REACH = 5

/** «توجه إلى المدينة في مارس الماضي للقاء الرئيس»: what somebody came for lies behind too. */
export function isPastBefore(view: TextView, sentence: Sentence, { start, entries }: Match): boolean {
  // «وكان الوزير قد وصل أمس لإجراء محادثات»: an invitation to a visit may be open still.
  const isVisit = entries.some(({ payload }) => payload.format === 'visit')
  if (!isVisit && sentence.index > 0 && isWas(view, sentence.start)) return true
  for (let token = start - 1; token >= Math.max(sentence.start, start - PAST_REACH); token -= 1) {
    if (isComma(view, token)) return false
    const day = view.find(token, 'date-words')?.entry.payload
    // «لبحث التطورات الأخيرة، ول…» is no day; «المحاولات الأخيرة لعقد …» lie behind.
    const isPast = day?.class === 'side' && Number(day.value) < 0
    if (isPast && (view.next(token - 2, DATES, token) < token || isRightAfter(view, token + 1))) return true
  }
  return false
}

function isWas(view: TextView, token: number): boolean {
  return particle(view, token, 'auxiliary')?.entry.payload.id === 'was'
}

/** Right before what it is for, which nothing joins to another purpose. */
function isRightAfter(view: TextView, token: number): boolean {
  return view
    .matches(token)
    .some(({ bits, entries }) => hasClitic(bits, 'to') && !hasClitic(bits, 'and') && entries.some(isMasdar))
}

/** «يتطلع إلى زيارة درفان», «تطلعه للقاء الوزير»: no plan of whoever says so; of somebody else's visit, it is told to come. */
export function isHopedFor(view: TextView, start: number): boolean {
  const at = particle(view, start - 1, 'preposition') === null ? start - 1 : start - 2
  return HOPES.some((kind) => view.has(at, kind) && HOPING.has(view.find(at, kind)?.entry.payload.id))
}

const HOPES: readonly string[] = ['reporting-verbs', 'stance-nouns']
const HOPING: ReadonlySet<unknown> = new Set(['amal', 'amala', 'tatallaa', 'tatallu'])

/** «آخر مستجدات المفاوضات بين درفان ورملان», «نتائج المحادثات بين A وB»: how others that are told by the way went. */
export function isOfCourse(view: TextView, { start, bits, suffix }: Match): boolean {
  return suffix === null && hasClitic(bits, 'the') && view.isAmong(start - 1, COURSES)
}

/** As they are folded. */
const COURSES: ReadonlySet<string> = new Set(['تطورات', 'سير', 'مجريات', 'مسار', 'مستجدات', 'نتائج'])

/** «ترتيبات زيارة الرئيس», «التحضيرات الجارية لزيارة الرئيس»: what is being prepared, by the noun at `start`. */
export function isPrepared(view: TextView, start: number): boolean {
  if (view.isAmong(start - 1, PREPARING) || isHopedFor(view, start)) return true
  return view.isAmong(start - 2, PREPARING) && leadsTo(view, start, () => true)
}

/** As they are folded. */
const PREPARING: ReadonlySet<string> = new Set(
  ['ترتيبات', 'تحضيرات', 'استعدادات', 'تحضير'].flatMap((word) => [word, `و${word}`, `ال${word}`]),
)
