/** Paints stretches of text without touching it (CSS Custom Highlight API), so that Arabic letters stay joined. */
import { LAYERS, type Layer, type Stretch } from './facts.ts'

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
  const nodes = textNodes(root)
  for (const layer of LAYERS)
    set(
      layer,
      rangesOf(
        stretches.filter((one) => one.layer === layer),
        nodes,
      ),
      priorityOf(layer),
    )
  set('current', rangesOf(current, nodes), 9)
}

/** Takes all paint off. */
export function clear(): void {
  if (canHighlight()) for (const name of [...LAYERS, 'current']) CSS.highlights.delete(name)
}

function set(name: string, ranges: readonly Range[], priority: number): void {
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}

function priorityOf(layer: Layer): number {
  return ['said', 'when', 'names', 'cues'].indexOf(layer)
}

/** The text of a paragraph or title, and where it begins. */
interface Piece {
  readonly in: 'text' | 'title'
  readonly start: number
  readonly node: Text
}

function textNodes(root: Element): readonly Piece[] {
  return [...root.querySelectorAll<HTMLElement>('[data-start]')].flatMap((element) => {
    const node = [...element.childNodes].find(
      (child): child is Text => child instanceof Text && child.length > 0,
    )
    if (node === undefined) return []
    return [
      { in: element.dataset.in === 'title' ? 'title' : 'text', start: Number(element.dataset.start), node },
    ]
  })
}

/** A stretch over several paragraphs is a range in each. */
function rangesOf(stretches: readonly Omit<Stretch, 'layer'>[], pieces: readonly Piece[]): readonly Range[] {
  return stretches.flatMap((stretch) =>
    pieces.flatMap((piece) => {
      const start = Math.max(0, stretch.start - piece.start)
      const end = Math.min(piece.node.length, stretch.end - piece.start)
      if (piece.in !== stretch.in || start >= end) return []
      const range = new Range()
      range.setStart(piece.node, start)
      range.setEnd(piece.node, end)
      return [range]
    }),
  )
}

/** Brings the first of `stretches` into view; says whether it is there. */
export function bringToView(root: Element, stretches: readonly Omit<Stretch, 'layer'>[]): boolean {
  const [range] = rangesOf(stretches.slice(0, 1), textNodes(root))
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
