import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseTsv, readTsv } from '../tsv.ts'
import { featureCode, inflect } from './inflect.ts'

const table = (name: string) => readTsv(fileURLToPath(new URL(`lexicon/${name}.tsv`, import.meta.url)))
const VERBS = new Map(table('reporting-verbs').map((row) => [row.id, row]))

/** The spellings that a verb of the table has for one code, in alphabetical order. */
function spellings(id: string | undefined, code: string | undefined): string[] {
  const row = VERBS.get(id)
  if (row === undefined) throw new Error(`reporting-verbs.tsv has no ${id}`)
  const forms = inflect(row).filter((entry) => featureCode(entry) === code)
  return [...new Set(forms.map((entry) => entry.form))].sort()
}

const CASES = parseTsv(
  `id	code	form
akkada	past-3ms	أكد
akkada	past-3fs	أكدت
akkada	past-3md	أكدا
akkada	past-3fd	أكدتا
akkada	past-3mp	أكدوا
akkada	past-3fp	أكدن
akkada	past-1p	أكدنا
akkada	present-3ms	يؤكد
akkada	present-3fs	تؤكد
akkada	present-1s	أؤكد
akkada	present-1p	نؤكد
akkada	present-3md	يؤكدان
akkada	present-3md	يؤكدا
akkada	present-3fd	تؤكدان
akkada	present-3mp	يؤكدون
akkada	present-3mp	يؤكدوا
akkada	participle-3ms	مؤكدا
akkada	participle-3fs	مؤكدة
akkada	participle-3md	مؤكدين
akkada	participle-3mp	مؤكدين
akkada	participle-3fp	مؤكدات
akkada	masdar-0	تأكيد
qala	past-3ms	قال
qala	past-3fs	قالت
qala	past-3md	قالا
qala	past-3fd	قالتا
qala	past-3mp	قالوا
qala	past-3fp	قلن
qala	past-1s	قلت
qala	past-1p	قلنا
qala	present-3md	يقولان
qala	present-3mp	يقولون
qala	present-3mp	يقولوا
qala	present-3fp	يقلن
qala	participle-3fs	قائلة
qala	participle-3mp	قائلين
qala	passive-past-3ms	قيل
qala	passive-present-3ms	يقال
ashara	past-1s	أشرت
ashara	past-3fp	أشرن
ashara	present-3ms	يشر
ashara	passive-past-3ms	أشير
ashara	passive-present-3ms	يشار
adana	past-1p	أدنا
afada	passive-present-3ms	يفاد
daa	past-3fs	دعت
daa	past-3md	دعوا
daa	past-3mp	دعوا
daa	past-3fd	دعتا
daa	past-1s	دعوت
daa	present-3ms	يدعو
daa	present-3md	يدعوان
daa	present-3mp	يدعون
daa	present-3mp	يدعوا
daa	present-3ms	يدع
daa	participle-3fs	داعية
daa	participle-3md	داعيين
daa	participle-3mp	داعين
daa	passive-past-3ms	دعي
abda	past-3fs	أبدت
abda	past-3md	أبديا
abda	past-3fd	أبدتا
abda	past-3mp	أبدوا
abda	past-1s	أبديت
abda	present-3md	يبديان
abda	present-3md	يبديا
abda	present-3mp	يبدون
abda	participle-3fs	مبدية
abda	participle-3mp	مبدين
abda	masdar-3ms	إبدائه
abda	masdar-3fs	إبداءها
abda	passive-past-3mp	أبدوا
abda	passive-present-3ms	يبدى
nafa	past-3fs	نفت
nafa	past-3md	نفيا
nafa	past-3mp	نفوا
nafa	present-3ms	ينف
nafa	present-3mp	ينفون
raa	past-3fs	رأت
raa	past-3mp	رأوا
raa	present-3md	يريان
raa	present-3mp	يرون
raa	present-1p	نرى
tabanna	past-3fs	تبنت
tabanna	present-3mp	يتبنون
khashiya	past-3fs	خشيت
khashiya	past-3mp	خشوا
khashiya	present-3mp	يخشون
hayya	past-3fs	حيت
hayya	past-3md	حييا
hayya	present-3mp	يحيون
haththa	past-3fs	حثت
haththa	past-1s	حثثت
haththa	past-3fp	حثثن
haththa	present-3md	يحثان
haththa	participle-3mp	حاثين
aqarra	past-1p	أقررنا
aqarra	present-3fp	يقررن
ihtajja	past-1s	احتججت
istamarra	past-1p	استمررنا
ittahama	past-1p	اتهمنا
qarrara	past-1s	قررت
aalana	past-1p	أعلنا
hannaa	past-3md	هنآ
hannaa	past-3mp	هنأوا
hannaa	past-3mp	هنؤوا
hannaa	present-3mp	يهنئون
hannaa	present-3md	يهنئان
hannaa	participle-3fs	مهنئة
tabarraa	present-3md	يتبرآن
tabarraa	present-3mp	يتبرؤون
istaa	past-3mp	استاؤوا
istaa	present-3mp	يستاؤون
istaa	masdar-3mp	استيائهم
amara	present-1s	آمر
amara	passive-present-3ms	يؤمر
waada	passive-present-3ms	يوعد
wasafa	present-3ms	يصف
wasafa	passive-present-3fs	توصف
naqasha	passive-past-3fs	نوقشت
naqasha	passive-present-3ms	يناقش
tabadala	passive-past-3ms	تبودل
istanafa	passive-past-3fs	استؤنفت
saala	past-3ms	سأل
saala	passive-past-3ms	سئل
lafata	past-3fs	لفتت
lafata	past-1s	لفت
jahiz	participle-3ms	جاهز
jahiz	participle-3mp	جاهزون
jahiz	participle-3fs	جاهزة
iddaa	masdar-3mp	ادعاءهم`,
  'inflect.test.ts',
)

describe('inflect', () => {
  test.each(CASES)('$id has $code $form', ({ id, code, form }) => {
    expect(spellings(id, code)).toContain(form)
  })

  test('a sound verb has one spelling for a past person', () => {
    expect(spellings('akkada', 'past-3md')).toHaveLength(1)
    expect(spellings('akkada', 'past-3mp')).toHaveLength(1)
  })

  test('the dual and the plural of the present are given with and without nun', () => {
    expect(spellings('akkada', 'present-3md')).toHaveLength(2)
    expect(spellings('daa', 'present-3mp')).toHaveLength(2)
  })

  test('a spelling that belongs to another word is left out', () => {
    expect(spellings('adana', 'participle-3fs')).toEqual([])
    expect(spellings('adana', 'participle-3ms')).toHaveLength(1)
    expect(spellings('qala', 'present-3ms')).toHaveLength(1)
  })

  test('a verb without a passive has no passive forms', () => {
    expect(spellings('rahhaba', 'passive-past-3ms')).toHaveLength(1)
    expect(spellings('azara', 'passive-past-3ms')).toEqual([])
    expect(spellings('azara', 'passive-present-3ms')).toEqual([])
  })

  test('passives are of the third person only', () => {
    const passives = [...VERBS.values()].flatMap(inflect).filter((entry) => entry.shape.startsWith('passive'))
    expect(passives.length).toBeGreaterThan(1000)
    expect(new Set(passives.map((entry) => entry.person))).toEqual(new Set([3]))
  })

  test('a row without principal parts is a fixed phrase that agrees as it says', () => {
    expect(inflect({ id: 'min-janibihi', form: 'من جانبهما', agrees: '3d' })).toEqual([
      { form: 'من جانبهما', shape: 'phrase', person: 3, gender: '', number: 2 },
    ])
    expect(inflect({ id: 'bihasab', form: 'بحسب' })).toEqual([
      { form: 'بحسب', shape: 'phrase', person: 0, gender: '', number: 0 },
    ])
  })

  test('a row that names its verb has no forms of its own', () => {
    expect(inflect({ id: 'qaddama-shukr', form: 'قدم شكر', verb: 'qaddama', rest: 'شكر' })).toEqual([])
  })

  test('every verb that a table names is a row with principal parts', () => {
    const verbs = [...VERBS.values(), ...table('encounter-verbs')].filter((row) => row.past !== '')
    const ids = new Set(verbs.map((row) => row.id))
    const named = ['reporting-phrases', 'encounter-verbs', 'modals'].flatMap(table).map((row) => row.verb)
    expect(named.filter((verb) => verb !== '' && !ids.has(verb))).toEqual([])
    expect(named.filter((verb) => verb !== '').length).toBeGreaterThan(400)
  })

  test('no verb is inflected twice to the same form and features', () => {
    for (const row of VERBS.values()) {
      const keys = inflect(row).map((entry) => `${entry.form} ${featureCode(entry)}`)
      expect(keys.length, row.id).toBe(new Set(keys).size)
    }
  })

  test('every form is made of plain Arabic letters', () => {
    const forms = [...VERBS.values()].flatMap(inflect).map((entry) => entry.form)
    expect(forms.filter((form) => !/^[\u0621-\u063a\u0641-\u064a]+$/.test(form))).toEqual([])
  })
})
