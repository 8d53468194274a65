/** Scripture and verse: «قال تعالى: …», «يقول الشاعر: …» hold words of old, which are no further talk of anybody. */
import type { TextView } from '../../pack.ts'
import { SAYING_LEMMA } from './by-saying.ts'
import { isParticle, isWord } from './particles.ts'
import type { Cue } from './verb-forms.ts'

/** By one word: God and the Prophet. */
const HOLY: ReadonlySet<string> = new Set([
  'تعالى',
  'سبحانه',
  'الله',
  'ربنا',
  'المولى',
  'النبي',
  'نبينا',
  'الرسول',
  'رسولنا',
  'المصطفى',
])
/** First words of «رسول الله», «عليه الصلاة», «جل وعلا», «الحق تبارك», and the words behind that make them such. */
const OPENING: ReadonlySet<string> = new Set(['رسول', 'نبي', 'عليه', 'صلى', 'عز', 'جل', 'الحق'])
const CLOSING: ReadonlySet<string> = new Set([
  'الله',
  'الصلاة',
  'السلام',
  'وجل',
  'جلاله',
  'وعلا',
  'سبحانه',
  'تبارك',
])
const POET: ReadonlySet<string> = new Set(['الشاعر'])

/** Whether such a voice is the subject of the cue, or stands right behind a verb of saying; of a poet, one whom no word behind names. */
export function isCitedVoice(view: TextView, { lemma, shape, subject, range: { end } }: Cue): boolean {
  if (shape !== 'finite') return false
  if (subject !== null && isHoly(view, subject.start)) return true
  if (lemma !== SAYING_LEMMA || !isWord(view, end)) return false
  if (isHoly(view, end)) return true
  return view.isAmong(end, POET) && (!isWord(view, end + 1) || isParticle(view, end + 1))
}

function isHoly(view: TextView, token: number): boolean {
  return view.isAmong(token, HOLY) || (view.isAmong(token, OPENING) && view.isAmong(token + 1, CLOSING))
}
