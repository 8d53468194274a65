/** Paints stretches of text without touching it (CSS Custom Highlight API), so that Arabic letters stay joined. */
import { LAYERS, type Layer, type Stretch } from './facts.ts'
import { type Piece, pieceFinder } from './pieces.ts'

/** Whether this browser can paint without changing the text. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS
}

/** Paints `stretches` in `root`, by layer, and those of `current` above them; what was painted before is gone. */
export function paint(
  root: Element,
  stretches: readonly Stretch[],
  current: readonly Omit<Stretch, 'layer'>[],
): void {
  if (!canHighlight()) return
  // The text stays as it is: ranges that follow changes would make every change elsewhere in the page slower.
  const rangesOf = rangeFinder(
    root,
    (node, start, end) =>
      new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
  )
  for (const layer of LAYERS) {
    const own = stretches.filter((one) => one.layer === layer)
    set(layer, own.flatMap(rangesOf), priorityOf(layer))
  }
  set('current', current.flatMap(rangesOf), 9)
}

/** Takes all paint off. */
export function clear(): void {
  if (canHighlight()) for (const name of [...LAYERS, 'current']) CSS.highlights.delete(name)
}

function set(name: string, ranges: readonly AbstractRange[], priority: number): void {
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}

function priorityOf(layer: Layer): number {
  return ['said', 'when', 'names', 'cues'].indexOf(layer)
}

/** The text of a paragraph or title. */
interface TextPiece extends Piece {
  readonly node: Text
}

function textNodes(root: Element): readonly TextPiece[] {
  return [...root.querySelectorAll<HTMLElement>('[data-start]')].flatMap((element) => {
    const node = [...element.childNodes].find(
      (child): child is Text => child instanceof Text && child.length > 0,
    )
    if (node === undefined) return []
    const where = element.dataset.in === 'title' ? 'title' : 'text'
    return [{ in: where, start: Number(element.dataset.start), length: node.length, node }]
  })
}

/** A stretch over several paragraphs is a range in each. */
function rangeFinder<Made extends AbstractRange>(
  root: Element,
  make: (node: Text, start: number, end: number) => Made,
): (stretch: Omit<Stretch, 'layer'>) => readonly Made[] {
  const find = pieceFinder(textNodes(root))
  return (stretch) => find(stretch).map(({ piece, start, end }) => make(piece.node, start, end))
}

function liveRange(node: Text, start: number, end: number): Range {
  const range = new Range()
  range.setStart(node, start)
  range.setEnd(node, end)
  return range
}

/** Brings the first of `stretches` into view; says whether it is there. */
export function bringToView(root: Element, stretches: readonly Omit<Stretch, 'layer'>[]): boolean {
  const [range] = stretches.slice(0, 1).flatMap(rangeFinder(root, liveRange))
  if (range === undefined) return false
  const { top, bottom } = range.getBoundingClientRect()
  if (top < 96 || bottom > innerHeight - 96) scrollBy({ top: top - innerHeight / 3 })
  return true
}

/** The place in the document of a point on the screen; `null` where there is no text of it. */
export function placeAt(
  x: number,
  y: number,
): { readonly in: 'text' | 'title'; readonly offset: number } | null {
  const caret = document.caretPositionFromPoint?.(x, y)
  const element = caret?.offsetNode.parentElement
  if (caret == null || element?.dataset.start === undefined) return null
  return {
    in: element.dataset.in === 'title' ? 'title' : 'text',
    offset: Number(element.dataset.start) + caret.offset,
  }
}
