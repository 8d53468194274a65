/** What the views of the application ask first, made before anybody asks. */
import type { LongAnswers } from './kept-answers.ts'

/** Makes them one by one, and leaves what cannot be made to whoever asks. */
export async function warmUp(long: LongAnswers): Promise<void> {
  try {
    await long('actors', {})
    await long('network', { of: 'sides', withWords: false })
    await long('places', {})
    await long('topics', {})
  } catch {}
}
