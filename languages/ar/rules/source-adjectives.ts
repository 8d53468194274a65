/** Which words behind a source that nobody names are its adjectives, and which are what it says: «أكدت مصادر طبية مقتل». */
import type { Entry, TextView } from '../../pack.ts'

const FEMININE: readonly string[] = ['ة', 'ه', 'ى', 'ات']
const MEN: readonly string[] = ['ون', 'ين']
/** As they are folded: plurals of adjectives without an ending, and words that say where the sources are. */
const OTHERS: ReadonlySet<string> = new Set([
  'كبار',
  'كبارا',
  'جدد',
  'اجانب',
  'قدامي',
  'ثقات',
  'اكراد',
  'اتراك',
  'افغان',
  'افغانا',
  'روس',
  'عرب',
  'شيعه',
  'داخل',
  'خارج',
  'قرب',
])

/** «مصادر طبية مقتل», «محللون اهمية»: behind a word that agrees with the source, an indefinite noun that does not is no part of it; «خبراء صحة عالميون», «مصادر طبية وسكان» go on. */
export function isOfNoSource(view: TextView, token: number, from: number, { payload }: Entry): boolean {
  const isOfWomen = payload.gender === 'f'
  if (payload.number !== '3' && !isOfWomen) return false
  const agrees = (at: number): boolean => (isOfWomen ? FEMININE : MEN).some((ending) => view.ends(at, ending))
  if (!agrees(token - 1) || agrees(token) || view.isAmong(token, OTHERS)) return false
  if (!isOfWomen && agrees(token + 1)) return false
  for (let at = from; at <= token; at += 1) if (view.begins(at, 'و')) return false
  return true
}
