import { expect, test } from 'vitest'
import { type Driver, openDriver } from './driver.ts'
import { inTransaction } from './transaction.ts'
import { countWords } from './words.ts'

function emptyTable(): Driver {
  const driver = openDriver(':memory:', 0)
  driver.exec('CREATE TABLE words (word TEXT PRIMARY KEY NOT NULL, documents INTEGER NOT NULL) WITHOUT ROWID')
  return driver
}

function documentsWith(word: string, driver: Driver): number | undefined {
  return driver.all<{ documents: number }>('SELECT documents FROM words WHERE word = ?', [word])[0]?.documents
}

const text = (term: string, other = '', title = '') => ({ term, other, title })

test('a document counts a word once, wherever it stands in it', () => {
  const driver = emptyTable()
  countWords(driver, [text('سلام سلام حرب', 'سلام', 'سلام'), text('حرب')])
  expect(driver.all('SELECT * FROM words ORDER BY word')).toEqual([
    { word: 'حرب', documents: 2 },
    { word: 'سلام', documents: 1 },
  ])
})

test.each([1, 7, 100])('of %i at a time, at least half of the documents with a word are told', (together) => {
  const driver = emptyTable()
  for (let given = together; given <= 700; given += together) {
    countWords(
      driver,
      Array.from({ length: together }, () => text('peace')),
    )
    const told = documentsWith('peace', driver) ?? 0
    expect(told).toBeGreaterThanOrEqual(given / 2)
    expect(told).toBeLessThanOrEqual(given)
  }
})

test('what was undone is written again', () => {
  const driver = emptyTable()
  const fail = (): void =>
    inTransaction(driver, () => {
      countWords(driver, [text('peace')])
      throw new Error('the disk is full')
    })
  expect(fail).toThrow('the disk is full')
  expect(documentsWith('peace', driver)).toBeUndefined()
  countWords(driver, [text('peace')])
  expect(documentsWith('peace', driver)).toBe(1)
})

test('what nobody types is not listed: very long words, signs of the index, nothing', () => {
  const driver = emptyTable()
  countWords(driver, [text(`${'a'.repeat(41)} \ue000 b"c\\d`), text('')])
  expect(driver.all('SELECT word FROM words')).toEqual([{ word: 'b"c\\d' }])
})
