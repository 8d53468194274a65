/** Lays a network out beside the page, so that the page answers meanwhile. */
import { type Layable, layOut } from './layout.ts'

/** So many milliseconds lie between one telling and the next. */
const PAUSE = 150

addEventListener('message', ({ data }: MessageEvent<Layable>) => {
  let told = performance.now()
  const isTime = (): boolean => {
    if (performance.now() - told < PAUSE) return false
    told = performance.now()
    return true
  }
  layOut(data, (laid) => postMessage(laid), isTime)
})
