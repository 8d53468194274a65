/** Text as a terminal shows it: how wide it is, where it breaks, and right-to-left runs kept to themselves. */

const FIRST_STRONG_ISOLATE = '\u2068'
const RIGHT_TO_LEFT_ISOLATE = '\u2067'
const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const POP_ISOLATE = '\u2069'
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const LEFT_TO_RIGHT = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/
/** Marks that would turn the rest of the line, or the terminal's own escapes. */
const BIDI_CONTROLS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g
const CONTROLS = /\p{Cc}+/gu
const ISOLATES = /[\u2066-\u2069]/g
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
]

/** Columns that `text` takes: vowel marks and format characters none, East Asian characters two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (isPlain(code)) return 1
  if (INVISIBLE.test(character)) return 0
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1
}

/** Most letters, digits and stops, at once. */
function isPlain(code: number): boolean {
  return (code >= FIRST_LETTER && code <= LAST_LETTER) || (code < SOFT_HYPHEN && code >= BLANK)
}

const BLANK = 0x20
const SOFT_HYPHEN = 0xad
/** Of Arabic letters, before their vowel marks. */
const FIRST_LETTER = 0x620
const LAST_LETTER = 0x64a

/** `text` in one line, without anything that steers a terminal or the direction of what follows. */
export function plainLine(text: string): string {
  return text.replace(CONTROLS, ' ').replace(BIDI_CONTROLS, '').replace(/ {2,}/g, ' ').trim()
}

/** `text` set apart, so that an Arabic name does not pull the words around it to its other side. */
export function isolate(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text
}

/** `text` in lines of at most `width` columns, each of them set apart in the direction of the whole. */
export function wrapIsolated(text: string, width: number): readonly string[] {
  if (!RIGHT_TO_LEFT.test(text)) return wrap(text, width)
  const rightToLeft = text.search(RIGHT_TO_LEFT) < leftToRightStart(text)
  const opening = rightToLeft ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE
  return wrap(text, width).map((line) => `${opening}${line}${POP_ISOLATE}`)
}

function leftToRightStart(text: string): number {
  const at = text.search(LEFT_TO_RIGHT)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

/**
 * `text` in lines of at most `width` columns, broken between words, inside them only where a word alone is wider.
 * What was isolated in it stays so on each line.
 */
export function wrap(text: string, width: number): readonly string[] {
  return keepIsolated(breakLines(text, width))
}

/** A run set apart that goes on in the next line is closed at the end of the one and opened again in the other. */
function keepIsolated(lines: readonly string[]): readonly string[] {
  let open = ''
  return lines.map((line) => {
    const whole = open + line
    for (const mark of line.match(ISOLATES) ?? []) open = mark === POP_ISOLATE ? '' : mark
    return open === '' ? whole : whole + POP_ISOLATE
  })
}

function breakLines(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let taken = 0
  for (const word of text.split(' ').flatMap((part) => breakWord(part, width))) {
    const wanted = displayWidth(word)
    if (line === '') {
      line = word
      taken = wanted
    } else if (taken + 1 + wanted <= width) {
      line = `${line} ${word}`
      taken += 1 + wanted
    } else {
      lines.push(line)
      line = word
      taken = wanted
    }
  }
  return [...lines, line]
}

function breakWord(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (displayWidth(part + character) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

/** `text` with blanks behind it up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

/** So many names are read; of more only their number is. */
const NAMES_SHOWN = 5

/** `a, b, c`; of many the first few: `a, b, c, d, e and 994 more`. */
export function firstFew(names: readonly string[], between = ', '): string {
  const more = names.length - NAMES_SHOWN
  const shown = names.slice(0, NAMES_SHOWN).join(between)
  return more > 0 ? `${shown} and ${more.toLocaleString('en')} more` : shown
}
