/** What the views of the application ask first, made before anybody asks. */
import type { LongAnswers } from './kept-answers.ts'
import type { LongName, LongQuestion } from './long-answers.ts'

type Question = readonly [LongName, LongQuestion]

/** Makes them, and leaves what cannot be made to whoever asks. `today` is a day, `YYYY-MM-DD`. */
export async function warmUp(long: LongAnswers, today: string): Promise<void> {
  const ofAll: readonly Question[] = [
    ['network', { of: 'sides', withWords: false }],
    ['places', {}],
    ['anniversaries', monthOf(today)],
  ]
  const others: readonly Question[] = [
    ['actors', {}],
    ['topics', {}],
  ]
  await Promise.all([inTurn(long, ofAll), inTurn(long, others)]).catch(() => {})
}

async function inTurn(long: LongAnswers, questions: readonly Question[]): Promise<void> {
  for (const [name, question] of questions) await long(name, question)
}

/** As the calendar asks for a month. */
function monthOf(today: string): LongQuestion {
  const [year, month] = today.split('-').map(Number)
  return { from: `${today.slice(0, 7)}-01`, days: new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate() }
}
