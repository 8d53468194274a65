import { expect, test } from 'vitest'
import { segment } from './segment.ts'
import { nameEntry, SOME_CLITICS, smallLexicon } from './small-lexicon.suite.ts'

const NAMES = ['وانغ', 'بكين', 'الصين', 'وفي']
const WORDS = ['وزير', 'كتاب', 'في', 'زيارة', 'يلتقي', 'كين']
const LEXICON = smallLexicon(
  NAMES.map((form) => nameEntry(form)),
  WORDS,
)

test.each([
  ['a plain word', 'وزير', ['وزير']],
  ['a name', 'وانغ', ['وانغ']],
  ['clitics before a listed word', 'وبكتاب', ['و', 'ب', 'كتاب']],
  ['an article', 'والوزير', ['و', 'الوزير']],
  ['an article that lost its alif', 'للصين', ['ل', 'لصين']],
  ['a pronoun', 'كتابه', ['كتاب', 'ه']],
  ['a pronoun behind a changed letter', 'زيارتها', ['زيارت', 'ها']],
  ['letters on both sides', 'وكتابها', ['و', 'كتاب', 'ها']],
  ['a preposition and a pronoun', 'لها', ['ل', 'ها']],
  ['a verb in the future', 'سيلتقي', ['س', 'يلتقي']],
  ['a name that is a joined word to most', 'وفي', ['و', 'في']],
  ['an unlisted word with the article', 'والمجهول', ['و', 'المجهول']],
  ['an unlisted word', 'مجهول', ['مجهول']],
  ['an unlisted word behind a letter that shows by its hamza', 'بأوزوالد', ['ب', 'أوزوالد']],
  ['a hamza that is no article', 'وإلباسه', ['و', 'إلباس', 'ه']],
  ['an unlisted participle of several', 'لمستعمرين', ['ل', 'مستعمرين']],
  ['an unlisted verb and its object', 'يألفه', ['يألف', 'ه']],
  ['an unlisted verb of a feminine subject and its object', 'أنزلته', ['أنزلت', 'ه']],
  ['an unlisted noun of action and a pronoun', 'استعجاله', ['استعجال', 'ه']],
  ['a name that ends like a pronoun', 'كونفوشيوسه', ['كونفوشيوسه']],
  ['a definite word, which takes no pronoun', 'المواجه', ['المواجه']],
  ['a short word', 'يغته', ['يغته']],
  ['a letter before a name', 'لشيبارد', ['لشيبارد']],
  ['a number behind a clitic', 'و500', ['و', '500']],
  ['marks on the letters', 'وَبِكِتابِهِ', ['وَ', 'بِ', 'كِتابِ', 'هِ']],
  ['no word', '2022', ['2022']],
  ['nothing', '', ['']],
])('%s is taken apart right', (_, word, expected) => {
  expect(segment(LEXICON, SOME_CLITICS, word)).toEqual(expected)
})
