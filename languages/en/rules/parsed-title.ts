/** A title as the words give it. */
import type { TitleWords } from '../../pack.ts'

/** A title with what only the grammar of people needs of it. */
export interface ParsedTitle {
  readonly words: TitleWords
  readonly gender: 'm' | 'f' | null
  readonly number: 1 | 3
  /** States of a plural office: "the foreign ministers of China and Russia". */
  readonly several: readonly string[]
  /** Written with a capital. */
  readonly capital: boolean
}
