/** What is called after people, and so names nobody: «طريق الملك فهد», «جائزة الأمير سلطان». */
import type { TextView } from '../../pack.ts'
import { perText } from '../../per-text.ts'
import { hasClitic } from './particles.ts'

/** Those whom institutions are called after. */
export const LORDS: ReadonlySet<string> = new Set(['الملك', 'الامير', 'الشيخ', 'السلطان', 'الامام'])

/** What people are called who bear a listed name by chance. */
const PRIVATE: readonly string[] = [
  'اللاعب',
  'المدرب',
  'المواطن',
  'الفنان',
  'المطرب',
  'الطالب',
  'الطفل',
  'المعلم',
  'المهاجم',
  'المدافع',
  'الحارس',
  'المذيع',
  'الجندي',
  'العريف',
  'الرقيب',
]

/** «اللاعب متولي الوردي»: right behind such a noun nobody of the registry is named. */
export function isPrivate(view: TextView, token: number): boolean {
  return token > 0 && PRIVATE.some((word) => view.ends(token - 1, word))
}

const NOUNS: readonly string[] = ['contact-words']

/** By token: whether it stands inside a name that something is called after. */
const inside = perText((view) => new Uint8Array(view.count))

/** Whether the name from `token` to `end` is what something is called after, or a part of that. */
export function isNamedAfter(view: TextView, token: number, end: number): boolean {
  if (inside(view)[token] === 1) return true
  if (token === 0 || !isCalledAfter(view, token - 1)) return false
  inside(view).fill(1, token, end)
  return true
}

/** «طريق», «بمطار», «جامعة»: a bare noun of what is called after people. */
export function isCalledAfter(view: TextView, token: number): boolean {
  const found = view.has(token, NOUNS) ? view.find(token, 'contact-words') : null
  return found?.entry.payload.id === 'named-after' && !hasClitic(found.match.bits, 'the')
}

/** Whether an office ends in such a noun, or in the rank behind it: «المتحدث باسم مركز الملك». */
export function endsInNamesake(view: TextView, end: number): boolean {
  if (end > 0 && isCalledAfter(view, end - 1)) return true
  return end > 1 && view.isAmong(end - 1, LORDS) && isCalledAfter(view, end - 2)
}
