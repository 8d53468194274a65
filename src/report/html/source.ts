/** The text of an account with its statements marked, so that a quotation leads to the place where it stands. */
import type { CellStatement, Comparison } from '../compare/comparison.ts'
import { html, type Markup } from './markup.ts'

/** A stretch of a text that one statement or more say. */
interface Piece {
  readonly start: number
  readonly end: number
  /** Anchors of the statements that begin here. */
  readonly anchors: readonly string[]
  readonly isSaid: boolean
}

/** What a statement's place is called within the page. */
export function anchorOf(column: number, { statement }: Pick<CellStatement, 'statement'>): string {
  return `a${column + 1}-${statement}`
}

/** The text of the account in `column`, marked. Where statements overlap, each has its own anchor. */
export function markedText(text: string, column: number, { rows }: Comparison): Markup {
  const statements = rows
    .flatMap(({ cells }) => cells.filter((cell) => cell.column === column))
    .flatMap((cell) => cell.statements)
    .filter(({ content }) => content.in === 'text')
  const said = statements.flatMap((statement) =>
    statement.content.spans.map((span, index) => ({
      ...wholeWords(text, span.start, span.end),
      anchor: index === 0 ? anchorOf(column, statement) : null,
    })),
  )
  const pieces = piecesOf(text.length, said)
  return html`${pieces.map((piece) => {
    const words = text.slice(piece.start, piece.end)
    const anchors = piece.anchors.map((anchor) => html`<a id="${anchor}"></a>`)
    return piece.isSaid ? html`${anchors}<mark>${words}</mark>` : html`${anchors}${words}`
  })}`
}

interface Said {
  readonly start: number
  readonly end: number
  readonly anchor: string | null
}

function piecesOf(length: number, said: readonly Said[]): readonly Piece[] {
  const cuts = [...new Set([0, length, ...said.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  return cuts.slice(0, -1).map((start, index) => ({
    start,
    end: cuts[index + 1] ?? length,
    anchors: said.flatMap(({ start: own, anchor }) => (own === start && anchor !== null ? [anchor] : [])),
    isSaid: said.some((one) => one.start <= start && start < one.end),
  }))
}

const JOINED = /[\p{L}\p{M}\p{N}]/u

/** A mark that began inside a word would part letters that are joined. */
function wholeWords(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  let [from, to] = [start, end]
  while (from > 0 && JOINED.test(text.charAt(from)) && JOINED.test(text.charAt(from - 1))) from -= 1
  while (to < text.length && JOINED.test(text.charAt(to - 1)) && JOINED.test(text.charAt(to))) to += 1
  return { start: from, end: to }
}
