import type { Review } from '../../encounter-record.ts'

const VERDICTS: Readonly<Record<Review['verdict'], string>> = {
  accept: 'accepted',
  reject: 'rejected',
  speaker: 'given another speaker',
}

/** `s2 («the ban on grain») was rejected by Lina on 2026-11-21: she said no such thing.` */
export function describeReview({ statement, verdict, speaker, at, by, because }: Review): string {
  const words = statement.content.spans.map(({ quote }) => quote.replace(/\s+/gu, ' ')).join(' … ')
  const whom = speaker === null ? '' : `, ${speaker},`
  const why = because === '' ? '.' : `: ${because.replace(/\s+/gu, ' ').replace(/[.\s]*$/u, '')}.`
  return `${statement.id} («${words}») was ${VERDICTS[verdict]}${whom} by ${by} on ${at.slice(0, 10)}${why}`
}
