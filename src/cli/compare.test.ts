import { afterEach, beforeEach, expect, test } from 'vitest'
import { run, Workplace } from './run.suite.ts'

const ARABIC = `أجرى وزير الخارجية الصيني وانغ يي اتصالا هاتفيا مع وزير الخارجية الروسي سيرغي لافروف يوم الخميس.
ودعا وانغ إلى تعزيز التعاون في مجال الطاقة.`
const ENGLISH = `Chinese Foreign Minister Wang Yi held a phone call with Russian Foreign Minister Sergey Lavrov on Thursday.
Wang called for stronger cooperation in energy.`
const headed = (language: string, text: string): string =>
  `Published: 2021-02-05\nLanguage: ${language}\n\n${text}\n`

let place: Workplace
let files: readonly [string, string]
beforeEach(() => {
  place = new Workplace()
  files = [place.file('a.txt', headed('ar', ARABIC)), place.file('b.txt', headed('en', ENGLISH))]
})
afterEach(() => place.clear())

test('two files are compared without an archive', async () => {
  const { status, out, told } = await run(['compare', ...files])
  expect([status, told]).toEqual([0, []])
  expect(out).toContain('1. Told alike')
  expect(out).toContain('تعزيز التعاون في مجال الطاقة')
  expect(out).toContain('stronger cooperation in energy')
})

test.each([
  ['json', /"kind": "alike"/],
  ['html', /<!doctype html>[\s\S]*class="alike"/],
  ['markdown', /### 1\. Told alike/],
])('--to %s writes that form', async (form, expected) => {
  expect((await run(['compare', ...files, '--to', form])).out).toMatch(expected)
})

test('an encounter of an archive is compared by its id, some of its accounts by their numbers', async () => {
  await place.mahdar('add', ...files)
  const id = '2021-02-04-cn-ru-phone-call'
  const all = JSON.parse((await place.mahdar('compare', id, '--to', 'json')).out)
  expect([all.encounter.id, all.columns.length]).toEqual([id, 2])
  const one = JSON.parse((await place.mahdar('compare', id, '--accounts', '2', '--to', 'json')).out)
  expect(one.columns.map(({ account }: { account: number }) => account)).toEqual([1])
  expect((await place.mahdar('compare', id, '--to', 'html')).out).toContain('The accounts themselves')
})

test('files on two encounters, an unknown id and an unknown account are told of, with what to do', async () => {
  const other = place.file(
    'c.txt',
    headed('en', ENGLISH.replace('phone call', 'meeting').replace('Thursday', 'Monday')),
  )
  const apart = await run(['compare', files[0], other])
  expect([apart.status, apart.told[0]]).toEqual([
    1,
    expect.stringMatching(/share no encounter[\s\S]*a\.txt tells of/),
  ])
  await place.mahdar('add', ...files)
  const unknown = await place.mahdar('compare', 'nothing')
  expect([unknown.status, unknown.told[0]]).toEqual([1, expect.stringMatching(/no encounter "nothing"/)])
  const missing = await place.mahdar('compare', '2021-02-04-cn-ru-phone-call', '--accounts', '5')
  expect([missing.status, missing.told[0]]).toEqual([1, expect.stringMatching(/no account 5/)])
})

test('files that a person says are of one encounter are compared, and what speaks against it is said', async () => {
  const late = place.file('d.txt', headed('en', ENGLISH).replace('2021-02-05', '2020-02-07'))
  const { status, out } = await run(['compare', files[0], late, '--as-one'])
  expect([status, out.replace(/\s+/g, ' ')]).toEqual([
    0,
    expect.stringMatching(/as one encounter \(although 202\d-02-0\d or 202\d-02-0\d\)/),
  ])
})
