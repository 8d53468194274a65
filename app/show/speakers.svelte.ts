/** Who is said to have said something, in words. */
import type { Localized, Side } from '../../src/model.ts'
import { say } from '../words/say.svelte.ts'
import { named, sideNamed } from './names.svelte.ts'
import type { Named } from './names.ts'

/** As much of a speaker as names need. */
export interface Speaking {
  readonly actor: string | null
  readonly names: Localized
  readonly side: Side | null
}

/** The name of a speaker; of one without a name, that it is unnamed and of which side. */
export function speakerNamed({ actor, names, side }: Speaking): Named {
  if (actor !== null && (Object.keys(names).length > 0 || !actor.startsWith('local:')))
    return named(names, actor)
  const of =
    side === null ? say('speaker.unnamed') : say('speaker.unnamed.of', { side: sideNamed(side).text })
  return { text: of, language: '' }
}

/** The key that speakers are grouped by: who they are, or that nobody is known. */
export function speakersKey(speakers: readonly Speaking[]): string {
  return speakers
    .map(({ actor, side }) => actor ?? `?${side ?? ''}`)
    .sort()
    .join('+')
}
