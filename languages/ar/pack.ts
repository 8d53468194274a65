import type { LanguagePack } from '../pack.ts'
import { arSpelling } from './name-likeness.ts'
import { findAttributions, findHeadlines } from './rules/attribution.ts'
import { findAuthor } from './rules/authors.ts'
import { findContacts } from './rules/contacts.ts'
import { findDates } from './rules/dates.ts'
import { findNumbers } from './rules/numbers.ts'
import { findPhrases } from './rules/phrases.ts'

/** Arabic: an inflected lexicon, a noun-phrase grammar, and frames filled from clauses. */
export const ar: LanguagePack = {
  code: 'ar',
  direction: 'rtl',
  findDates,
  findNumbers,
  findPhrases,
  findAttributions,
  findHeadlines,
  findContacts,
  findAuthor,
  isSpeech: null,
  spelling: arSpelling,
}
