import { expect, test } from 'vitest'
import { compareTexts } from '../../comparing.ts'
import { inventedKnowledge } from '../../extract/invented.suite.ts'
import { ARABIC, ENGLISH, HADRAN, SILVARA } from '../compare/compare.suite.ts'
import { comparisonMarkdown } from '../markdown/comparison.ts'
import { showComparison } from '../terminal/comparison.ts'
import { comparisonHtml } from './comparison.ts'
import { escapeHtml } from './markup.ts'

const { comparison, readings } = compareTexts(
  [
    { ...SILVARA, text: `${ENGLISH} Drskov called for <b>gradual</b> steps & the release of prisoners.` },
    { ...HADRAN, text: `${ARABIC} ودعا الوزير السيلفاري إلى الإفراج عن الأسرى فورا.` },
  ],
  { knowledge: inventedKnowledge(), now: Date.UTC(2025, 0, 1) },
)
const texts = new Map(readings.map(({ document }) => [document.id, document.text]))
const page = comparisonHtml(comparison, texts)

test('the page has no script and asks nothing of any other host', () => {
  expect(page).not.toMatch(/<script|javascript:|\son\w+=|<link|<img|<iframe|@import|url\(|https?:/i)
})

test('words of a document stay words', () => {
  expect(page).toContain('&lt;b&gt;gradual&lt;/b&gt; steps &amp; the release')
  expect(page).not.toContain('<b>')
  expect(escapeHtml(`<a href="x" b='y'>&\u0007`)).toBe('&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;')
})

test('every quotation says its language, takes its own direction, and leads to a place in the text of its account', () => {
  const quotations = page.match(/<blockquote [^>]*>/g) ?? []
  expect(quotations.length).toBeGreaterThan(1)
  for (const quotation of quotations) expect(quotation).toMatch(/lang="(?:ar|en)" dir="auto"/)
  const targets = [...page.matchAll(/href="#(a\d+-s\d+)"/g)].map(([, id]) => id)
  expect(targets.length).toBeGreaterThan(1)
  for (const target of targets) expect(page).toContain(`<a id="${target}"></a>`)
})

test('the text of each account is there unit for unit', () => {
  const shown = [...page.matchAll(/<div class="account"[^>]*>([\s\S]*?)<\/div>/g)].map(([, inner = '']) =>
    inner.replace(/<\/?(?:mark|a)[^>]*>/g, ''),
  )
  expect(new Set(shown)).toEqual(new Set([...texts.values()].map(escapeHtml)))
})

test('a mark never begins or ends inside a word', () => {
  expect(page).not.toMatch(/[\p{L}\p{M}]<\/mark>(?:<a[^>]*><\/a>)*[\p{L}\p{M}]/u)
  expect(page).not.toMatch(/[\p{L}\p{M}](?:<a[^>]*><\/a>)*<mark>[\p{L}\p{M}]/u)
})

test('a memo escapes what Markdown would take for its own, and cites units', () => {
  const memo = comparisonMarkdown(comparison)
  expect(memo).toContain('\\<b\\>gradual\\</b\\>')
  expect(memo).toMatch(/\(s1, units \d+–\d+\)/)
})

test('a terminal page keeps to its width', () => {
  for (const line of showComparison(comparison, { width: 60, colour: false }).split('\n'))
    expect(line.replace(/[\u2066-\u2069]/g, '').length).toBeLessThanOrEqual(60)
})
