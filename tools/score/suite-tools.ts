import { ar } from '../../languages/ar/pack.ts'
import type { Clitics } from '../../languages/pack.ts'
import { timesReader, viewSentence } from '../../src/extract/dates/times.ts'
import { cliticTable } from '../../src/extract/match/clitics.ts'
import type { Lexicon } from '../../src/extract/match/lexicon.ts'
import { segment } from '../../src/extract/match/segment.ts'
import type { SuiteTools } from './suites.ts'

/** The Arabic rules as the outside suites ask for them: a text is one sentence, and told by an assistant. */
export function arabicSuiteTools(lexicon: Lexicon): SuiteTools {
  const clitics = cliticTable(lexicon.fact('clitics/ar') as Clitics)
  const readTimes = timesReader(lexicon, ar)
  return {
    answer: (text, reference) => readTimes(text, { reference, mode: 'assistant' }),
    numbers: (text) => ar.findNumbers(viewSentence(lexicon, text, clitics, 'ar')),
    segment: (word) => segment(lexicon, clitics, word),
  }
}
