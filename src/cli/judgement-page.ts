/** A judgement of a statement, as `mahdar review` shows it to people. */
import type { Judgement } from '../record/archive.ts'

const LONGEST = 120

/** The page of a judgement, with what to do where its statement is not there any more; `show` makes text safe to print. */
export function judgementPage(judgement: Judgement, show: (text: string) => string): string {
  const { number, verdict, speaker, at, by, because, document, statement, quote } = judgement
  const head = document.slice(0, 8)
  const words = quote.length <= LONGEST ? quote : `${quote.slice(0, LONGEST)}…`
  const lost = [
    `  ! The document is not in the archive, or is read otherwise now: no statement has these words.`,
    `  ! Look with \`mahdar show ${head}\`, judge what it says now in \`mahdar serve\`, and forget this with \`mahdar review --drop j${number}\`.`,
  ]
  return [
    [
      `j${number}`,
      speaker === null ? verdict : `${verdict} ${speaker}`,
      at.slice(0, 10),
      show(by),
      ...(because === '' ? [] : [show(because)]),
    ].join(' · '),
    `  ${statement === null ? head : `${head}/${statement}`} ${show(`«${words}»`)}`,
    ...(statement === null ? lost : []),
    '',
  ].join('\n')
}
