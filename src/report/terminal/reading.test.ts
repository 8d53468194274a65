import { describe, expect, test } from 'vitest'
import type { Reading } from '../../model.ts'
import { INVENTED } from '../invented-reading.suite.ts'
import { describeDate } from './dates.ts'
import { showReading } from './reading.ts'
import { displayWidth } from './text.ts'

const page = (reading: Reading, width = 90): string => showReading(reading, { width, colour: false })
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')

/** The page of the invented reading; its isolates are looked at elsewhere. */
const SHOWN = `لقاء في ستريلساو
  invented.txt · news report · issued by Ruritania · روريتانيا · وكالة أنباء روريتانيا, RR
  · published 2022-08-06 · language ar

Meeting · held                                                                          e1
  who        Rudolf al-Sanhuri · رودولف السنهوري (host), Foreign Minister, for Ruritania ·
             روريتانيا
             فلافيا مراد (guest), RZ
  date       2022-08-05, Friday (stated: month, day, weekday; year from the date of
             publication)  «يوم الجمعة(5 أغسطس)»
  place      Strelsau · ستريلساو, RR  «في ستريلساو»
  request    فلافيا مراد  «بناء على طلب الأخيرة»
  beside     منتدى الأنهار  «على هامش منتدى الأنهار»
  topics     Rivers · الأنهار

Rudolf al-Sanhuri · رودولف السنهوري (RR)                                       1 statement
  s1  «وأكد»  ar/stress · supports · indirect · explicit
      «دعم بلاده لمعاهدة النهر»

فلافيا مراد (RZ)                                                               1 statement
  s2  «وقالت»  ar/say · welcomes · direct · explicit
      «نرحب بالمبادرة»

Rudolf al-Sanhuri · رودولف السنهوري (RR)  +  فلافيا مراد (RZ)                  1 statement
  s3  «وتعهد»  ar/pledge · indirect · collective · within s2
      «مواصلة الحوار»

Unnamed source «مصدر زيندي», RZ                                                1 statement
  s4  (no cue)  mixed · description
      «اللقاء كان»
      «مثمرا»

Commitments
  Rudolf al-Sanhuri · رودولف السنهوري + فلافيا مراد · pledge · s3 · due 2022 (implied:
  year)
    «مواصلة الحوار»

Note: invented.txt has 1 place that is not UTF-8.
`

describe('the page of a reading', () => {
  test('shows encounters, speakers, what they said, what was promised, and what was wrong', () => {
    expect(bare(page(INVENTED))).toBe(SHOWN)
  })

  test.each([40, 57, 72, 80, 110, 300])('is nowhere wider than %i columns', (width) => {
    for (const line of page(INVENTED, width).split('\n'))
      expect(displayWidth(line)).toBeLessThanOrEqual(width)
  })

  test('sets every run of Arabic apart', () => {
    for (const line of page(INVENTED, 60).split('\n')) {
      const outside = line.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, '')
      expect(outside).not.toMatch(/[\u0600-\u06ff]/)
    }
  })

  test('has colours only where they are wanted', () => {
    expect(page(INVENTED)).not.toContain('\u001b')
    const coloured = showReading(INVENTED, { width: 90, colour: true })
    expect(coloured).toContain('\u001b[1m')
    // biome cannot tell an escape that is looked for from one that slipped in: it is built.
    expect(coloured.replace(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '')).toBe(page(INVENTED))
  })

  test('says so where no encounter is told of, and where nobody can be named', () => {
    const [first] = INVENTED.statements
    if (first === undefined) throw new Error('The invented reading has no statement.')
    const unresolved = { ...first, sources: [], resolution: 'unresolved' as const, encounter: null }
    const shown = page({ ...INVENTED, encounters: [], statements: [unresolved] })
    expect(shown).toContain('No encounter is told of.')
    expect(shown).toContain('Speaker not known')
  })

  test('calls an actor without a name by the words that stand for him', () => {
    const actors = INVENTED.actors.map((actor) => ({ ...actor, names: {} }))
    expect(bare(page({ ...INVENTED, actors }))).toContain('«فلافيا مراد» (guest)')
  })

  test('takes no orders from the document', () => {
    const document = { ...INVENTED.document, title: 'a\u001b[2Jb\u202e', publisher: 'p\u001b]0;x\u0007' }
    const shown = page({ ...INVENTED, document })
    expect(shown).not.toContain('\u001b')
    expect(shown).not.toContain('\u202e')
    expect(shown).not.toContain('\u0007')
  })
})

test.each([
  [
    { edtf: 'XXXX-08-05', stated: ['month', 'day'], implied: [], basis: [] },
    'XXXX-08-05 (stated: month, day)',
  ],
  [
    {
      edtf: '2021-02-04',
      stated: ['weekday'],
      implied: ['year', 'month'],
      basis: [{ kind: 'anniversary', parts: ['year'], evidence: null, fact: 'instrument/x' }],
    },
    '2021-02-04, Thursday (stated: weekday; year from an anniversary: instrument/x; implied: month)',
  ],
  [{ edtf: '2021', stated: [], implied: [], basis: [] }, '2021'],
] as const)('a date says what it rests on: %j', (date, shown) => {
  expect(describeDate(date)).toBe(shown)
})
