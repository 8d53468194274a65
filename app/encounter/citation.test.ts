import { expect, test } from 'vitest'
import { type Citation, citationAs } from './citation.ts'

const CITATION: Citation = {
  id: '2022-08-05-cn-ru-meeting',
  title: 'Meeting: Wang Yi and Sergey Lavrov',
  container: 'Mahdar',
  publishers: ['Ministry & Co.'],
  date: '2022-08-05',
  place: 'Cambodia',
  language: 'en',
  address: 'http://127.0.0.1:8340/en/encounter/2022-08-05-cn-ru-meeting',
  accessed: '2026-11-21',
  genre: 'Record of an encounter',
}

test('CSL-JSON has as much of the date as is known', () => {
  const csl = (date: string | null) =>
    (JSON.parse(citationAs('csl', { ...CITATION, date })) as Record<string, unknown>[])[0]
  expect(csl('2022-08-05')).toMatchObject({ type: 'webpage', issued: { 'date-parts': [[2022, 8, 5]] } })
  expect(csl('2022-08')).toMatchObject({ issued: { 'date-parts': [[2022, 8]] } })
  expect(csl('2022-12-07/2022-12-10')).toMatchObject({
    issued: {
      'date-parts': [
        [2022, 12, 7],
        [2022, 12, 10],
      ],
    },
  })
  expect(csl('2023-02-04~')).toMatchObject({ issued: { 'date-parts': [[2023, 2, 4]], circa: true } })
  expect(csl('XXXX-08-05')).toMatchObject({ issued: { literal: 'XXXX-08-05' } })
  expect(csl(null)).not.toHaveProperty('issued')
})

test('RIS begins with its type, ends with its end, and has one thing a line', () => {
  const lines = citationAs('ris', { ...CITATION, title: 'two\nlines' }).split('\r\n')
  expect(lines[0]).toBe('TY  - ELEC')
  expect(lines).toContain('TI  - two lines')
  expect(lines).toContain('DA  - 2022/08/05')
  expect(lines.at(-2)).toBe('ER  - ')
})

test('BibTeX is given what means something to TeX as itself', () => {
  const bibtex = citationAs('bibtex', { ...CITATION, title: 'A {b} 100%' })
  expect(bibtex).toContain('@online{2022-08-05-cn-ru-meeting,')
  expect(bibtex).toContain(String.raw`title = {{A b 100\%}},`)
  expect(bibtex).toContain(String.raw`organization = {Ministry \& Co.},`)
})
