import type { LanguagePack } from '../pack.ts'
import { findAttributions, findHeadlines } from './rules/attribution.ts'
import { findAuthor } from './rules/authors.ts'
import { findContacts } from './rules/contacts.ts'
import { findDates } from './rules/dates.ts'
import { findNumbers } from './rules/numbers.ts'
import { findPhrases } from './rules/phrases.ts'
import { isSpeechTitle } from './rules/speeches.ts'

/** English: releases, readouts and news prose, by the same grammar of phrases and frames as Arabic. */
export const en: LanguagePack = {
  code: 'en',
  direction: 'ltr',
  findDates,
  findNumbers,
  findPhrases,
  findAttributions,
  findHeadlines,
  findContacts,
  findAuthor,
  isSpeech: isSpeechTitle,
  spelling: null,
}
