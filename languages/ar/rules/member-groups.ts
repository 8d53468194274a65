/** Those who stand for all members of a body: «وزراء خارجية دول المجلس», «قادة الاتحاد», «وزراء الخارجية الخليجيين». */
import { CLITIC_BITS, type Phrase, type TextView } from '../../pack.ts'
import { cell, hasClitic, idOf, idsOf, isOfKind, particle } from './particles.ts'

/** The body whose members' ministers or leaders are named from `token` on, as one phrase; null if none. */
export function memberGroupAt(view: TextView, token: number): Phrase | null {
  const styled = view.has(token, STYLES) ? view.find(token, STYLES) : null
  const at = styled !== null && idOf(styled) === 'before' ? styled.match.end : token
  const head = view.has(at, HEADS) ? view.find(at, HEADS) : null
  if (head === null) return statesOf(view, token)
  const whose = bodyBehind(view, head.match.end) ?? blocBehind(view, head.match.end)
  if (whose === null) return null
  const { prefixLength, bits } = (styled ?? head).match
  return allOf(whose, { start: token, prefixLength, bits })
}

/** Words before «دول» that leave some of them out, as they are folded. */
const SOME: ReadonlySet<string> = new Set([
  'بعض',
  'معظم',
  'اغلب',
  'احدي',
  'احدى',
  'من',
  'باقي',
  'بقيه',
  'بقية',
  'سائر',
  'غير',
  'خارج',
])
const STATES: ReadonlySet<string> = new Set(['دول', 'ودول'])
const RELATIVES: readonly string[] = ['relative']

/** «دول مجلس التعاون», all of them: the body itself. */
function statesOf(view: TextView, token: number): Phrase | null {
  if (!view.isAmong(token, STATES) || view.isAmong(token - 1, SOME)) return null
  const whose = bodyBehind(view, token)
  if (whose === null || whose.start !== token + 1) return null
  // «دول الاتحاد التي رفضت» are those of them that did.
  if (view.has(whose.end, RELATIVES)) return null
  const bits = view.begins(token, 'و') ? CLITIC_BITS.and : 0
  return { ...allOf(whose, { start: token, prefixLength: bits === 0 ? 0 : 1, bits }), gender: 'f', number: 1 }
}

/** «قمة عربية», «القمة الخليجية الطارئة»: the body whose summit the adjective at `token` names; null where another side stands behind it. */
export function summitOf(view: TextView, token: number): Phrase | null {
  const bloc = view.has(token, BLOCS) ? view.find(token, BLOCS) : null
  if (bloc === null || bloc.entry.payload.id !== 'summit' || bloc.match.prefixLength > 0) return null
  const { start, end, prefixLength, bits } = bloc.match
  const id = cell(bloc.entry.payload.body)
  if (view.has(end, BLOCS) || view.has(end, 'nisba') || view.fact(`body/${id}`) === undefined) return null
  return allOf({ start, end, id }, { start, prefixLength, bits })
}

function allOf(
  whose: Whose,
  { start, prefixLength, bits }: Pick<Phrase, 'start' | 'prefixLength' | 'bits'>,
): Phrase {
  return {
    start,
    end: whose.end,
    prefixLength,
    bits,
    kind: 'body',
    refers: null,
    name: {
      start: whose.start,
      end: whose.end,
      prefixLength: 0,
      ids: [whose.id],
      listed: 'body',
      guarded: false,
    },
    titles: NONE,
    honorific: null,
    sides: [whose.id],
    gender: 'm',
    number: 3,
    members: NONE,
  }
}

const NONE: readonly never[] = []
const HEADS = 'member-heads'
/** «أصحاب السمو والمعالي», «عدد من»: what may stand before them. */
const STYLES = 'contact-words'

interface Whose {
  readonly start: number
  readonly end: number
  readonly id: string
}

/** «دول مجلس التعاون», «الدول الأعضاء في الاتحاد», «الاتحاد». */
function bodyBehind(view: TextView, from: number): Whose | null {
  let at = from
  while (isOfMembers(view, at)) at += 1
  const counted = at > from && view.isAmong(at, COUNTS) ? at + 1 : at
  const isOfAll = counted > at
  at = counted
  while (isOfMembers(view, at)) at += 1
  const preposition = particle(view, at, 'preposition')
  if (preposition !== null && idOf(preposition) === 'in') at = preposition.match.end
  while (isOfMembers(view, at)) at += 1
  if (!view.has(at, BODY)) return null
  for (const match of view.matches(at)) {
    if (!isOfKind(match, BODY) || hasClitic(match.bits, 'and')) continue
    // «الدول الست لمجلس التعاون»; «وزراء لمجلس التعاون» are not all of them.
    if (hasClitic(match.bits, 'to') && !isOfAll) continue
    const [id, another] = idsOf(match, BODY)
    if (id !== undefined && another === undefined) return { start: at, end: match.end, id }
  }
  return null
}

/** «دول» before a body; «دول الخليج» is a name of the body itself. */
function isOfMembers(view: TextView, token: number): boolean {
  return view.has(token, MEMBERS) && !view.has(token, BODY)
}

const MEMBERS = 'member-states'
/** «الدول الست»: how many they all are. */
const COUNTS: ReadonlySet<string> = new Set(['الخمس', 'الست', 'السبع', 'الثماني', 'العشر'])
const BODY = 'body'

/** «الخليجيين», «العرب»: an adjective that means the members of one body. */
function blocBehind(view: TextView, from: number): Whose | null {
  const bloc = view.has(from, BLOCS) ? view.find(from, BLOCS) : null
  if (bloc === null || bloc.match.prefixLength > 0 || bloc.entry.payload.id !== 'bloc') return null
  const id = cell(bloc.entry.payload.body)
  return view.fact(`body/${id}`) === undefined ? null : { start: from, end: bloc.match.end, id }
}

const BLOCS = 'blocs'
