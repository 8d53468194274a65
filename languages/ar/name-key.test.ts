import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKey, nameSkeleton } from './name-key.ts'

const SUITE = fileURLToPath(new URL('../../../shared/suites/google-ar2en.jsonl', import.meta.url))

test.each([
  ['سيرجي', 'سيرغي'],
  ['سيرغي', 'سيرغى'],
  ['وانغ', 'وانج'],
  ['وانغ', 'وانق'],
  ['شي جين بينغ', 'شي جينبينج'],
  ['أنطونيو', 'انتونيو'],
  ['عبد اللهيان', 'عبداللهيان'],
  ['أبو الغيط', 'ابوالغيط'],
  ['ساو-باولو', 'ساو باولو'],
  ['إديث', 'اديس'],
  ['مُحَمَّد', 'محمد'],
  ['محـمد', 'محمد'],
  ['العسيري', 'عسيري'],
  ['كونيا', 'كونيه'],
  ['طوني', 'توني'],
  ['ڤيكتور', 'فيكتور'],
  ['سلمان ابن فرحان', 'سلمان بن فرحان'],
  ['سعدالدين', 'سعد الدين'],
  ['شولتس', 'شولتز'],
])('%s and %s have one key', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

test.each([
  ['محمد', 'محمود'],
  ['حسن', 'حسين'],
  ['سعد', 'سعيد'],
  ['سلمان', 'سليمان'],
  ['جمال', 'كمال'],
  ['تشن', 'شن'],
  ['تشانغ', 'شانغ'],
  ['علي', 'عالي'],
  ['خالد', 'خليل'],
  ['عمر', 'عمرو'],
  ['وانغ', 'وان'],
  ['لي', 'لو'],
  ['آل ثاني', 'ثاني'],
  ['بوتين', 'بوتن'],
  ['بيريز', 'بيريس'],
  ['جليلي', 'جلالي'],
])('%s and %s have two keys', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other))
})

test.each([
  ['سرغي', 'سيرجي'],
  ['بلينكن', 'بلينكين'],
  ['غوتيريش', 'جوتيرش'],
  ['فيليكس', 'فيلكس'],
])('%s is a candidate for %s', (one, other) => {
  expect(nameSkeleton(one)).toBe(nameSkeleton(other))
})

test.each([
  ['تشن', 'شن'],
  ['جمال', 'كمال'],
  ['خالد', 'حامد'],
  ['أمير', 'مر'],
])('%s is no candidate for %s', (one, other) => {
  expect(nameSkeleton(one)).not.toBe(nameSkeleton(other))
})

const name = fc.string({
  unit: fc.constantFrom(...'ابتثجحدذرزسشصطظعغفقكلمنهويىةآأإ ـ\u064e-'),
  maxLength: 14,
})

test('names with one key have one skeleton', () => {
  fc.assert(
    fc.property(name, (given) => {
      const respelled = given.replaceAll('غ', 'ج').replaceAll('ط', 'ت').replaceAll('\u064e', '')
      if (nameKey(respelled) === nameKey(given)) expect(nameSkeleton(respelled)).toBe(nameSkeleton(given))
    }),
  )
})

test('marks, tatweel and hyphens never matter', () => {
  fc.assert(
    fc.property(name, (given) => {
      const plain = given.replace(/[\u0640\u064e]/g, '').replaceAll('-', ' ')
      expect(nameKey(given)).toBe(nameKey(plain))
    }),
  )
})

test.skipIf(!existsSync(SUITE) && process.env.CI !== 'true')(
  'the classes join few of eight thousand different names (needs ../shared/suites)',
  () => {
    const names = new Set<string>()
    for (const line of readFileSync(SUITE, 'utf8').trim().split('\n'))
      names.add((JSON.parse(line) as { readonly text: string }).text.replace(/[أإآ]/g, 'ا'))
    const keys = new Set([...names].map(nameKey))
    expect(keys.size / names.size).toBeGreaterThanOrEqual(0.985)
  },
)
