/** Where the nodes of a network lie, as far as that is worked out. */
import type { Graph } from './graph.ts'
import type { Laid, Layable } from './layout.ts'

/** A layout on its way. */
export interface Laying {
  /** `null` until something is known. */
  readonly laid: Laid | null
  /** Whether it cannot be worked out here: a browser may refuse workers. */
  readonly failed: boolean
}

/** Lays `graph()` out, anew whenever it changes. To be called while a component is set up. */
export function lay(graph: () => Graph | null): Laying {
  let laid = $state.raw<Laid | null>(null)
  let failed = $state(false)
  $effect(() => {
    const wanted = graph()
    laid = null
    if (wanted === null || wanted.nodes.length === 0) return
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Laid>) => {
      laid = data
    }
    worker.onerror = () => {
      failed = true
    }
    worker.postMessage(layableOf(wanted))
    return () => worker.terminate()
  })
  return {
    get laid() {
      return laid
    },
    get failed() {
      return failed
    },
  }
}

function layableOf({ nodes, edges }: Graph): Layable {
  return {
    nodes: nodes.length,
    ends: Uint32Array.from(edges.flatMap(({ source, target }) => [source, target])),
    weights: Float32Array.from(edges, ({ records }) => records.length),
  }
}
