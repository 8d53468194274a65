import { expect, test } from 'vitest'
import { compareKept } from './comparing.ts'
import { inventedKnowledge } from './extract/invented.suite.ts'
import { archiveOf } from './over-time.suite.ts'
import { ARABIC, HADRAN, SILVARA } from './report/compare/compare.suite.ts'
import { showComparison } from './report/terminal/comparison.ts'

const call = (published: string, words: string) => ({
  ...SILVARA,
  published,
  text: `Foreign Minister Peter Drskov spoke today by phone with Hadrani Foreign Minister Hazza al-Fursawi. ${words}`,
  externalId: `${published} ${words}`,
})
const ofHadran = (published: string) => ({
  ...HADRAN,
  published,
  text: `${ARABIC} ودعا درسكوف إلى احترام حقوق الإنسان. ورحب درسكوف بنمو التجارة.`,
  externalId: `${published} hadran`,
})
const RIGHTS = 'Drskov called for respect for human rights.'
const TRADE = 'Drskov welcomed the growth of trade.'

test('of a subject that a side leaves out, it is said how often its earlier accounts of the same sides have it', async () => {
  const { archive, clear } = await archiveOf(
    call('2018-01-10', RIGHTS),
    call('2018-02-12', TRADE),
    call('2018-03-14', RIGHTS),
    call('2018-05-14', TRADE),
    ofHadran('2018-05-14'),
    call('2018-06-20', RIGHTS),
  )
  try {
    const record = await archive.record('2018-05-14-x-hadran-x-silvara-phone-call')
    if (record === null) throw new Error('There is no such encounter.')
    const { comparison } = await compareKept(record, archive, { knowledge: inventedKnowledge() })
    const [rights] = comparison.rows.filter(({ omissions }) => omissions.length > 0)
    expect(rights?.omissions.map(({ side }) => side)).toEqual(['x-silvara'])
    const [earlier] = rights?.omissions[0]?.earlier ?? []
    expect(earlier).toMatchObject({ kind: 'topic', id: 'human-rights' })
    expect(earlier?.encounters.map(({ date, told }) => [date, told?.content.spans[0].quote ?? null])).toEqual(
      [
        ['2018-03-14', 'respect for human rights'],
        ['2018-02-12', null],
        ['2018-01-10', 'respect for human rights'],
      ],
    )
  } finally {
    await clear()
  }
})

test('where no earlier account of the side is at hand, nothing is said of earlier ones', async () => {
  const { archive, clear } = await archiveOf(
    ofHadran('2018-01-10'),
    call('2018-05-14', TRADE),
    ofHadran('2018-05-14'),
  )
  try {
    const record = await archive.record('2018-05-14-x-hadran-x-silvara-phone-call')
    if (record === null) throw new Error('There is no such encounter.')
    const { comparison } = await compareKept(record, archive, { knowledge: inventedKnowledge() })
    expect(comparison.rows.flatMap(({ omissions }) => omissions.map(({ earlier }) => earlier))).toEqual([[]])
  } finally {
    await clear()
  }
})

test('of an undertaking that a side does not report, which of its earlier accounts reported one on the subject', async () => {
  const pledge = 'Drskov pledged to protect human rights.'
  const { archive, clear } = await archiveOf(
    call('2018-01-10', RIGHTS),
    call('2018-03-14', pledge),
    call('2018-05-14', TRADE),
    { ...ofHadran('2018-05-14'), text: `${ARABIC} وتعهد درسكوف بحماية حقوق الإنسان.` },
  )
  try {
    const record = await archive.record('2018-05-14-x-hadran-x-silvara-phone-call')
    if (record === null) throw new Error('There is no such encounter.')
    const { comparison } = await compareKept(record, archive, { knowledge: inventedKnowledge() })
    const [commitment] = comparison.commitments
    expect(commitment?.omissions.map(({ side }) => side)).toEqual(['x-silvara'])
    const [earlier] = commitment?.omissions[0]?.earlier ?? []
    expect([earlier?.id, earlier?.encounters.map(({ date, told }) => [date, told === null])]).toEqual([
      'human-rights',
      [
        ['2018-03-14', false],
        ['2018-01-10', true],
      ],
    ])
    expect(showComparison(comparison, { colour: false, width: 300 })).toContain(
      'as an undertaking before, in accounts of',
    )
  } finally {
    await clear()
  }
})
