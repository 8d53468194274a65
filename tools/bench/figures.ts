import { type Ceilings, isPast, limitOf } from './ceilings.ts'
import type { Figure } from './figure.ts'

/** The figures as a Markdown table: what was measured, what it must keep to today, and the goal. */
export function renderFigures(figures: readonly Figure[], ceilings: Ceilings): string {
  const rows = figures.map((figure) => {
    const paired = figure.paired === null ? '' : figure.paired.toFixed(2)
    const limit = limitOf(figure, ceilings)
    const must = limit === null ? '' : `≤ ${limit}${isPast(figure, ceilings) ? ' FAIL' : ''}`
    return `| ${figure.name} | ${written(figure)} | ${paired} | ${must} | ${goalOf(figure)} | ${figure.note} |`
  })
  return [
    '| | measured | paired median | must | goal | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function goalOf({ goal, value }: Figure): string {
  if (goal === null) return ''
  return value <= goal ? `≤ ${goal}` : `≤ ${goal}, not reached`
}

function written({ value, unit }: Figure): string {
  if (Number.isNaN(value)) return 'not measured'
  if (unit === '') return value.toFixed(2)
  if (unit === 'ms') return `${value.toFixed(1)} ms`
  return unit === '×' ? `${value.toFixed(2)}×` : `${Math.round(value)} ${unit}`
}
