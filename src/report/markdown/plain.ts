/** What every memo in Markdown is written with. */

const SPECIAL = /[\\`*_[\]<>|#~]/g

/** `text` in which nothing is taken for Markdown. */
export function plain(text: string): string {
  return text.replace(SPECIAL, (sign) => `\\${sign}`)
}

/** A table; cells are plain text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)]
}

/** Lines as one text: no two blank ones together, one break at the end. */
export function memo(lines: readonly string[]): string {
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}
