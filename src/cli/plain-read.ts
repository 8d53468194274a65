/** The command line of `mahdar read` where nothing about it needs an explanation: it starts without `commander`. */
import { type ReadingOptions, TEXT_OPTIONS } from './provenance.ts'

/** What `mahdar read` is to do. */
export interface PlainRead {
  readonly files: readonly string[]
  readonly options: ReadingOptions
}

/**
 * The words behind `mahdar read`, if they are files and options with values that they take, each in a word of its own;
 * `null` for everything else, which is left to `commander`: help, mistakes, `--to=json`. `now` in milliseconds since
 * 1970.
 */
export function parsePlainRead(words: readonly string[], now: number): PlainRead | null {
  const files: string[] = []
  const options: Record<string, string> = Object.fromEntries(
    TEXT_OPTIONS.flatMap(({ field, fallback }) => (fallback === undefined ? [] : [[field, fallback]])),
  )
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as string
    if (word === '-' || !word.startsWith('-')) files.push(word)
    else {
      index += 1
      const named = checkedOption(word, words[index], now)
      if (named === null) return null
      options[named.field] = named.value
    }
  }
  return { files, options: options as unknown as ReadingOptions }
}

function checkedOption(
  word: string,
  value: string | undefined,
  now: number,
): { readonly field: string; readonly value: string } | null {
  const option = TEXT_OPTIONS.find(({ name }) => word === `--${name}`)
  if (option === undefined || value === undefined || value.startsWith('-')) return null
  if (option.choices !== undefined && !option.choices.includes(value)) return null
  const checked = option.check?.(value, now) ?? { value }
  return 'value' in checked ? { field: option.field, value: checked.value } : null
}
