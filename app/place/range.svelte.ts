/** A stretch of months that a reader moves: seen at once, written into the address when the hand rests. */
import { type MonthRange, readRange } from '../show/months.ts'
import { ask, here } from './here.svelte.ts'

/** Browsers bear no address that changes with every step of a slider. */
const REST = 250

/** A stretch that follows the address and what moves it. */
export interface MovedRange {
  readonly range: MonthRange
  readonly move: (range: MonthRange) => void
}

/** The stretch of this view. To be called while a component is set up. */
export function followRange(): MovedRange {
  let moving = $state.raw<MonthRange | null>(null)
  const range = $derived(moving ?? readRange(here.place.query))
  $effect(() => {
    const wanted = moving
    if (wanted === null) return
    const timer = setTimeout(() => {
      ask({ from: wanted.from, to: wanted.to })
      moving = null
    }, REST)
    return () => clearTimeout(timer)
  })
  return {
    get range() {
      return range
    },
    move: (wanted) => {
      moving = wanted
    },
  }
}
