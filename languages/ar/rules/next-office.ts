/** Whether an office right behind others begins somebody else: «استقبل الملك وزير الخارجية الدرفاني». */
import type { TextView, TitleWords } from '../../pack.ts'
import { sidesOfName } from './apposition.ts'
import { areOfTwoStates } from './behind-people.ts'
import { FORMER } from './former-holders.ts'
import { listedName } from './names.ts'
import { honorificEnd } from './open-names.ts'
import { hasClitic } from './particles.ts'
import type { ParsedTitle } from './titles.ts'

/** «أمير المنطقة السفير الكوري»: offices of two states, or an ambassador behind an office at home, are two men. */
export function beginsAnother(
  view: TextView,
  titles: readonly TitleWords[],
  { words: title, bits }: ParsedTitle,
): boolean {
  const cannot = (one: TitleWords): boolean =>
    isAboveOf(one, title) || isSentAndRules(view, one, title) || isOfBodyAndState(view, one, title)
  // What «و» joins is read as his.
  if (!hasClitic(bits, 'and') && titles.some(cannot) && !titles.some((one) => isOnceHeld(view, one)))
    return true
  if (hasClitic(bits, 'and') && titles.some((one) => view.isAmong(one.start, CHURCH))) return true
  if (hasClitic(bits, 'and') && isBesideBody(view, titles, title)) return true
  const before = titles.flatMap((one) => one.sides)
  if (title.sides.length === 0)
    return before.length > 0 && (isSentByBody(view, title) || isBeforeForeigner(view, before, title.end))
  if (before.length > 0) return areOfTwoStates(view, before, title.sides)
  return title.office === 'ambassador' && titles.every((one) => one.office !== 'special-envoy')
}

/** «بين البابا ورئيس الجمهورية فلان»: who heads a church governs nothing else. As folded. */
const CHURCH: ReadonlySet<string> = new Set(['البابا', 'البطريرك'])

/** «الأمين العام السابق للرابطة وزير الخارجية»: who held it once may be anything now. */
function isOnceHeld(view: TextView, { start, end }: TitleWords): boolean {
  for (let token = start + 1; token < end; token += 1) if (view.isAmong(token, FORMER)) return true
  return false
}

/** «استقبل الملك وزير الخارجية الدرفاني»: who reigns or presides is nobody's minister, an heir no foreign minister, and no speaker. */
function isAboveOf({ office }: TitleWords, title: TitleWords): boolean {
  if (office === null || title.office === null || title.under !== null) return false
  if (HEIRS.has(office)) return SENT.has(title.office) || title.office === 'speaker'
  return RULERS.has(office) && SERVANTS.has(title.office)
}

/** «أبلغ العاهل الدرفاني الرئيس فلانا»: no king presides, and no foreign minister or envoy rules. */
function isSentAndRules(view: TextView, { office, under }: TitleWords, title: TitleWords): boolean {
  if (office === null || under !== null || title.office === null || title.under !== null) return false
  // «المبعوث الخاص رئيس البعثة»
  if (!view.begins(title.start, THE) && title.sides.length === 0) return false
  if (SENT.has(office) || HEIRS.has(office)) return RULERS.has(title.office)
  return REIGNING.has(office)
    ? PRESIDING.has(title.office)
    : PRESIDING.has(office) && REIGNING.has(title.office)
}

const THE = 'ال'

/** «التقى الأمين العام للرابطة وزير الخارجية الدرفاني»: whoever heads or is sent by a body holds no office of a state. */
function isOfBodyAndState(view: TextView, one: TitleWords, title: TitleWords): boolean {
  const { office, sides, under, start, end } = one
  if (office === null || under !== null || !OF_BODIES.has(office) || title.office === null) return false
  const isState = (side: string): boolean => view.fact(`state/${side}`) !== undefined
  if (sides.length === 0 && RULERS.has(title.office))
    return isOfBodyAgain(view, start, end) && title.sides.some(isState)
  return sides.length > 0 && !sides.some(isState) && title.sides.some(isState)
}

/** «التقى الوزير الدرفاني جلالة الملك», «الأمين العام للرابطة فخامة الرئيس»: what rulers are styled, behind the office of somebody who serves. */
export function stylesAnother(view: TextView, titles: readonly TitleWords[], honorific: string): boolean {
  if (titles.length === 0) return false
  if (honorific === 'majesty' && titles.every(({ office }) => office === 'emir')) return true
  if (!STYLES.has(honorific)) return false
  return titles.every(({ start, office }) =>
    office === null ? view.isAmong(start, MINISTER) : SERVING.has(office),
  )
}

const STYLES: ReadonlySet<string> = new Set(['majesty', 'excellency-president'])

/** «الأمين العام للجامعة», «… للمنظمة»: of a body that is told of again; one of a party may rule. */
function isOfBodyAgain(view: TextView, start: number, end: number): boolean {
  const at = view.next(start, BODY_HEADS, end)
  return at < end && OF_STATES.has(view.find(at, 'body-heads')?.entry.payload.id)
}

const BODY_HEADS: readonly string[] = ['body-heads']
/** Bodies that states are members of, whatever else is called so. */
const OF_STATES: ReadonlySet<unknown> = new Set(['league', 'organisation', 'union'])

/** «بين وزير الخارجية الدرفاني والأمين العام للرابطة فلان»: whoever governs in a state heads no body, and is no body's envoy. */
function isBesideBody(view: TextView, titles: readonly TitleWords[], title: TitleWords): boolean {
  const governs = ({ office, under }: TitleWords): boolean =>
    office !== null && under === null && (RULERS.has(office) || SERVANTS.has(office))
  return titles.some((one) => governs(one) && !isOnceHeld(view, one) && isOfBodyAndState(view, title, one))
}

const HEIRS: ReadonlySet<string> = new Set(['crown-prince', 'deputy-crown-prince'])
const OF_BODIES: ReadonlySet<string> = new Set(['secretary-general', 'special-envoy'])
const REIGNING: ReadonlySet<string> = new Set(['monarch', 'emir'])
const PRESIDING: ReadonlySet<string> = new Set(['head-of-state', 'president'])
const RULERS: ReadonlySet<string> = new Set([...REIGNING, ...PRESIDING])
const SENT: ReadonlySet<string> = new Set(['foreign-minister', 'ambassador', 'special-envoy'])
const SERVANTS: ReadonlySet<string> = new Set([
  ...SENT,
  'head-of-government',
  'defence-minister',
  'deputy-prime-minister',
  'speaker',
])

/** «التقى الوزير الدرفاني صاحب السمو الشيخ فلانا»: behind the honorifics at `token`, a listed man of another state than the offices before. */
export function namesForeigner(view: TextView, titles: readonly TitleWords[], token: number): boolean {
  const before = titles.flatMap(({ sides }) => sides)
  if (before.length === 0) return false
  const end = honorificEnd(view, token, token + HONORIFICS)
  return end > token && isBeforeForeigner(view, before, end)
}

/** Words of honorifics before a name at most. */
const HONORIFICS = 8

/** As folded. */
const MINISTER: ReadonlySet<string> = new Set(['الوزير', 'الوزيره'])
const SERVING: ReadonlySet<string> = new Set([...SERVANTS, ...HEIRS, ...OF_BODIES, 'any-minister'])

/** «هنأت وزيرة الخارجية الكوردافية الرئيس فلانا»: a title right before a listed man of another state is his. */
function isBeforeForeigner(view: TextView, before: readonly string[], end: number): boolean {
  const name = listedName(view, end, true)
  return name !== null && !name.guarded && areOfTwoStates(view, before, sidesOfName(view, name))
}

/** «رئيس الوزراء العراقي الممثل الخاص للأمين العام للأمم المتحدة»: an envoy of a body behind an office of a state. */
function isSentByBody(view: TextView, { start, end }: TitleWords): boolean {
  if (view.find(start, 'titles')?.entry.payload.id !== 'special-envoy') return false
  const body = view.next(start, BODIES, end)
  return body < end
}

const BODIES: readonly string[] = ['body']
