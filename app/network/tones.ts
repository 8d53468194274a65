/** The colours of the parts of the world; names stand beside them, so that nothing is told by colour alone. */
import { type Region, regionOf } from '../show/regions.ts'

/** By region, the name of the style's colour. */
export const TONES = {
  arab: 'link',
  asia: 'bad',
  europe: 'first',
  africa: 'warn',
  americas: 'third',
  oceania: 'alike',
  bodies: 'dim',
} as const satisfies Readonly<Record<Region, string>>

/** The colour of a side; of nobody's, that of bodies. */
export function toneFor(side: string | null): string {
  return TONES[side === null ? 'bodies' : regionOf(side)]
}
