import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, Workplace } from './run.suite.ts'

const headed = (published: string, text: string): string =>
  `Published: ${published}\nLanguage: ar\n\n${text}\n`
const MET =
  'التقى وزير الخارجية الصيني وانغ يي نظيره الروسي سيرغي لافروف في بكين يوم الخميس. ودعا وانغ إلى تعزيز التعاون في مجال الطاقة واحترام حسن الجوار.'
const CALLED =
  'أجرى وزير الخارجية الصيني وانغ يي اتصالا هاتفيا مع وزير الخارجية الروسي سيرغي لافروف يوم الثلاثاء. ودعا وانغ إلى توسيع التعاون في مجال الطاقة.'

let place: Workplace
beforeAll(async () => {
  place = new Workplace()
  const files = [
    place.file('a.txt', headed('2021-02-05', MET)),
    place.file('b.txt', headed('2021-06-16', CALLED)),
  ]
  await place.mahdar('add', ...files)
}, 60_000)
afterAll(() => place.clear())

test('drift is shown to people, as a page that stands alone, and to programs', async () => {
  const asked = ['drift', '--actor', 'وانغ يي', '--topic', 'energy'] as const
  const { out, status } = await place.mahdar(...asked)
  expect([status, out]).toEqual([0, expect.stringContaining('Positions taken again')])
  expect(out).toContain('first seen 2021-02-04, last seen 2021-06-15')
  for (const line of out.split('\n'))
    expect(line.replace(/[\u2066-\u2069]/g, '').length).toBeLessThanOrEqual(80)
  const page = (await place.mahdar(...asked, '--to', 'html')).out
  expect(page).not.toMatch(/<script|javascript:|\son\w+=|<link|<img|<iframe|@import|url\(|src=/i)
  expect(page).toMatch(/<blockquote lang="ar" dir="auto"[^>]*>[\s\S]*<del>تعزيز<\/del>/)
  expect(page).not.toMatch(/[\p{L}\p{M}]<(?:ins|del)>|<\/(?:ins|del)>[\p{L}\p{M}]/u)
  const json = JSON.parse((await place.mahdar(...asked, '--to', 'json')).out)
  expect([json.of.id, json.topic.topic, json.statements.length]).toEqual(['wang-yi', 'energy', 2])
})

test('drift and set phrases are memos in Markdown, every quotation with its day and its place', async () => {
  const drift = (await place.mahdar('drift', '--actor', 'wang-yi', '--topic', 'energy', '--to', 'markdown'))
    .out
  expect(drift).toMatch(/^# Wang Yi/)
  expect(drift).toContain('## Positions taken again')
  expect(drift).toMatch(
    /- \*\*2021-02-04\*\*: Wang Yi · .*تعزيز التعاون في مجال الطاقة.*\(.*s1, units \d+–\d+\)/u,
  )
  expect(drift).toMatch(/since 2021-02-04, words: ~~\u2068تعزيز\u2069~~ \*\*\u2068توسيع\u2069\*\*/u)
  const phrases = (await place.mahdar('formulations', '--to', 'markdown')).out
  expect(phrases).toMatch(/^# Set phrases · everybody[\s\S]*\| words \| language \| days \| first \| last \|/)
  expect(phrases).toMatch(/- First: \*\*2021-02-04\*\*, Wang Yi: .*حسن الجوار/u)
  const found = (await place.mahdar('formulations', '--discover', '--least', '2', '--to', 'markdown')).out
  expect(found).toMatch(/^# 0 phrases found in 2 statements\n\nNo phrase is said on 2 days/)
})

test('set phrases, timelines, networks and days ahead are shown to people and to programs', async () => {
  const pages: readonly (readonly [readonly string[], RegExp])[] = [
    [['formulations'], /arab\/good-neighbourliness[\s\S]*rare from|rare below/],
    [['formulations', '--discover', '--least', '2'], /phrases? found in 2 statements/],
    [['timeline', '--pair', 'cn-ru'], /Phone call · 131 days after/],
    [['network'], /2 {10}China – Russia/],
    [
      ['ahead', '--since', '2022-02-01', '--days', '10', '--actor', 'cn,ru'],
      /1 year since the first encounter of China and Russia/,
    ],
  ]
  for (const [asked, expected] of pages) {
    const shown = await place.mahdar(...asked)
    expect([shown.status, shown.out]).toEqual([0, expect.stringMatching(expected)])
    expect(JSON.parse((await place.mahdar(...asked, '--to', 'json')).out)).toHaveProperty('notes')
  }
  expect((await place.mahdar('network', '--to', 'gexf')).out).toMatch(
    /^<\?xml[\s\S]*<edge id="0" source="cn" target="ru" weight="2">/,
  )
})

test('what cannot be asked is told with what to do', async () => {
  const told = async (...asked: readonly string[]) => {
    const { status, told: lines } = await place.mahdar(...asked)
    return [status, lines.join('\n')]
  }
  expect(await told('timeline')).toEqual([1, expect.stringMatching(/--actor, or two with --pair/)])
  expect(await told('timeline', '--actor', 'Wang')).toEqual([1, expect.stringMatching(/may be wang-/)])
  expect(await told('drift', '--actor', 'cn', '--topic', 'nothing')).toEqual([
    1,
    expect.stringMatching(/no topic "nothing"/),
  ])
  const missing = await run(['network', '--archive', '/nowhere/at/all'])
  expect([missing.status, missing.told.join()]).toEqual([1, expect.stringMatching(/no archive/)])
})
