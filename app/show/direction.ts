/** Which way scripts run. */

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The direction of a language's script; `auto` where the language is not known, so that the text itself decides. */
export function directionOf(language: string): 'rtl' | 'ltr' | 'auto' {
  const [base = ''] = language.toLowerCase().split('-')
  if (base === '' || base === 'und') return 'auto'
  return RIGHT_TO_LEFT.has(base) ? 'rtl' : 'ltr'
}
