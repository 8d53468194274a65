/** Partners of a noun of contact: «لقاء الوزير مع نظيره», «مباحثات بين A وB». */
import type { Phrase, TextView } from '../../pack.ts'
import { objectBehind } from './contact-frame.ts'
import { isTime } from './contact-noun-status.ts'
import { hasClitic } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** «بين A وB». */
export const BETWEEN: ReadonlySet<string> = new Set(['bayna'])
/** «مع A», «بـA». */
export const WITH: ReadonlySet<string> = new Set(['maa', 'bi'])
/** A press conference is given with somebody; «برئاسة الجمهورية» is where. */
export const BESIDE: ReadonlySet<string> = new Set(['maa'])

/** However whoever was met may stand behind a noun that has its owner: «استقباله السفير», «لقائه بالوزير». */
export const ANY: ReadonlySet<string> = new Set(['obj', 'maa', 'bi', 'li'])

/** Within a few words, so that the noun's own slots are found and not those of the next clause. */
export function near(
  view: TextView,
  sentence: Sentence,
  from: number,
  codes: ReadonlySet<string>,
): Phrase | null {
  const object = objectBehind(view, sentence, from, codes, STRAYS)
  if (object === null || object.start - from > NEAR || isOfAnother(view, from, object.start)) return null
  const isFar = hasClitic(object.bits, 'by') && object.start - from > BY_REACH
  return isFar && codes === WITH ? null : object
}

/** «مؤتمر صحفي عقده عقب مباحثاته مع X», «اجتماعا للتحضير للقاء مع X»: the partner is of the contact that stands between. */
function isOfAnother(view: TextView, from: number, to: number): boolean {
  for (let token = view.next(from, NOUNS, to); token < to; token = view.next(token + 1, NOUNS, to)) {
    const between = view.find(token, ENCOUNTERS)
    if (between === null || between.entry.payload.format === 'visit') continue
    if (isTime(view, between.match) || hasClitic(between.match.bits, 'to')) return true
  }
  return false
}

const ENCOUNTERS = 'encounter-nouns'
const NOUNS: readonly string[] = [ENCOUNTERS]

/** Words between a noun and its partner at most. */
export const NEAR = 14
/** «الاجتماع الأول بالوزير»; further off, what «بـ» joins belongs to another word. */
const BY_REACH = 2
/** Words between a noun and its partner that no rule knows: adjectives, a topic. */
const STRAYS = 4
