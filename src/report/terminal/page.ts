/** Lines of a terminal page: headings, labelled rows and quotations. */
import { styleText } from 'node:util'
import { displayWidth, padEnd, plainLine, wrap, wrapIsolated } from './text.ts'

/** How wide a page is, in columns, and whether it may be coloured. */
export interface PageOptions {
  readonly width: number
  readonly colour: boolean
}

/** How words are set off on a page. */
export type Style = 'bold' | 'dim' | 'cyan' | 'yellow' | 'green'

const NARROWEST = 40
/** Longer lines are hard to read, however wide the terminal. */
const WIDEST = 110
const LABEL = 11

/** Takes lines in order; knows the width and the colours. */
export class Page {
  readonly #lines: string[] = []
  readonly #colour: boolean
  readonly width: number

  constructor({ width, colour }: PageOptions) {
    this.#colour = colour
    this.width = Math.max(NARROWEST, Math.min(WIDEST, width))
  }

  /** `text` in a style, if the page has colours. */
  paint(style: Style, text: string): string {
    return this.#colour ? styleText(style, text, { validateStream: false }) : text
  }

  /** A word that was looked for: in colour, or between asterisks. */
  mark(word: string): string {
    if (!this.#colour) return `*${word}*`
    return styleText(['bold', 'yellow'], word, { validateStream: false })
  }

  /** An empty line, unless one is there already. */
  gap(): void {
    if (this.#lines.length > 0 && this.#lines[this.#lines.length - 1] !== '') this.#lines.push('')
  }

  /** An empty line. */
  blank(): void {
    this.#lines.push('')
  }

  /** A heading, with a remark at the right edge where it fits. */
  heading(text: string, remark = ''): void {
    const room = this.width - displayWidth(text) - displayWidth(remark)
    const right = remark === '' || room < 2 ? '' : ' '.repeat(room) + this.paint('dim', remark)
    this.#lines.push(...wrap(text, this.width).map((line) => this.paint('bold', line)))
    this.#lines[this.#lines.length - 1] += right
  }

  /** A row with a label, its text wrapped beside it, below it where the label is long; the text holds isolated names only. */
  row(label: string, text: string): void {
    const isLong = displayWidth(label) >= LABEL
    if (isLong) this.#lines.push(`  ${this.paint('dim', label)}`)
    const lines = wrap(text, this.width - 2 - LABEL)
    lines.forEach((line, index) => {
      this.#lines.push(`  ${this.paint('dim', padEnd(index === 0 && !isLong ? label : '', LABEL))}${line}`)
    })
  }

  /** A line of plain text at `indent`, wrapped, in a style. */
  text(text: string, indent: number, style?: Style): void {
    for (const line of wrap(text, this.width - indent))
      this.#lines.push(' '.repeat(indent) + (style === undefined ? line : this.paint(style, line)))
  }

  /** Words of the document; `finish` is given every line as it is laid out, and may change what takes no column. */
  passage(words: string, indent: number, finish: (line: string) => string): void {
    for (const line of wrapIsolated(words, this.width - indent))
      this.#lines.push(' '.repeat(indent) + finish(line))
  }

  /** Words of the document in quotation marks. */
  quote(words: string, indent: number): void {
    for (const line of wrapIsolated(`«${plainLine(words)}»`, this.width - indent))
      this.#lines.push(' '.repeat(indent) + line)
  }

  /** The whole page. */
  toString(): string {
    return `${this.#lines.map((line) => line.trimEnd()).join('\n')}\n`
  }
}
