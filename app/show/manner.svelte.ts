/** How the reader wants dates shown. */
import { here } from '../place/here.svelte.ts'
import { type DateManner, showDate, showHijri } from './dates.ts'

/** The reader's language, region, digits and calendar. */
export function manner(): DateManner {
  return { ...here.settings, locale: here.locale }
}

/** A date in words, with the Hijri day behind it where the reader wants that. */
export function dated(edtf: string): string {
  const hijri = here.settings.hijri ? showHijri(edtf, manner()) : null
  const gregorian = showDate(edtf, manner())
  return hijri === null ? gregorian : `${gregorian} · ${hijri}`
}
