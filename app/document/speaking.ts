/** Who speaks, as a reading tells it. */
import type { Reading, Statement } from '../../src/model.ts'
import type { Speaking } from '../show/speakers.svelte.ts'

/** The speakers of a statement with the names that the reading has for them. */
export function speakersOf({ sources }: Statement, { actors }: Pick<Reading, 'actors'>): readonly Speaking[] {
  return sources.map(({ actor, side }) => {
    const known = actors.find(({ id }) => id === actor)
    return { actor, side: side ?? known?.side ?? null, names: known?.names ?? {} }
  })
}
