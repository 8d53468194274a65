import { describe, expect, test } from 'vitest'
import { settleProvenance } from './provenance.ts'

const NOW = Date.UTC(2022, 7, 6)

describe('what a caller says of a text', () => {
  test('is made canonical', () => {
    expect(
      settleProvenance({ publisherCountry: 'CN', language: 'AR-eg', published: '2022-08-06' }, NOW),
    ).toMatchObject({
      publisherCountry: 'cn',
      language: 'ar-eg',
      published: '2022-08-06',
      warnings: [],
    })
  })

  test('counts as unsaid where it is empty', () => {
    expect(settleProvenance({ url: '', publisher: ' ', published: '', language: '' }, NOW)).toMatchObject({
      url: null,
      publisher: null,
      published: null,
      language: null,
      warnings: [],
    })
  })

  test.each([
    ['published', { published: '5 August' }, /^published: "5 August" is no date .* read as unknown\.$/],
    ['published', { published: '2023-01-01' }, /^published: "2023-01-01" lies more than two days ahead/],
    ['publisherCountry', { publisherCountry: 'China' }, /^publisherCountry: "China" is no ISO 3166-1 code/],
    ['language', { language: 'العربية' }, /^language: "العربية" is no language tag/],
  ])('that cannot be used is left out with a warning: %s', (field, given, message) => {
    const settled = settleProvenance(given, NOW)
    expect(settled).toHaveProperty(field, null)
    expect(settled).toHaveProperty('warnings', [expect.stringMatching(message)])
  })

  test('keeps the warnings that came with it, first', () => {
    const { warnings } = settleProvenance({ warnings: ['a'], language: '?' }, NOW)
    expect(warnings).toHaveLength(2)
    expect(warnings[0]).toBe('a')
  })
})
