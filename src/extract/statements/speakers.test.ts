import { describe, expect, test } from 'vitest'
import { readInvented, saidIn } from '../invented.suite.ts'

const GIVEN = { published: '2018-03-08' }
const DRSKOV = 'drskov-peter'
const KALISH = 'kalish-sandro'
const TWO_LEADERS = ['augustin-ii', 'valkonik-andri']

/** A call of two ministers that somebody reports. */
const CALL = 'أجرى وزير الخارجية السيلفاري بيتر درسكوف أمس اتصالا هاتفيا بنظيره الكوردافي ساندرو كاليش.'

function said(...paragraphs: readonly string[]) {
  return saidIn(readInvented(paragraphs.join('\n\n'), GIVEN))
}

describe('traps of attribution', () => {
  test('an act of two leaders stands inside what one minister, named two sentences before, tells of it', () => {
    const [, , , inner, outer] = said(
      `${CALL} وقال درسكوف إن ملك سيلفارا أوغستين الثاني ورئيس درفان أندري فالكونيك أعربا عن دعمهما لهدنة تاسوريا.`,
      'وأكد درسكوف أن الهدنة صامدة.',
      'كما طرحا خطة لتقاسم المياه، وفقا لما قال.',
    )
    expect(inner).toEqual({
      speakers: TWO_LEADERS,
      how: 'carried',
      cue: 'طرحا',
      content: 'خطة لتقاسم المياه',
      within: outer?.content,
    })
    expect(outer).toEqual({
      speakers: [DRSKOV],
      how: 'carried',
      cue: 'وفقا لما قال',
      content: 'كما طرحا خطة لتقاسم المياه',
    })
  })

  test('two who called each other talk, where the sentence ends with whose account that is', () => {
    const [talked] = said(
      'أجرى وزير الخارجية السيلفاري بيتر درسكوف أمس اتصالا هاتفيا بنظيره الكوردافي ساندرو كاليش، بحثا خلاله تقاسم المياه، وفق بيان وزارة الخارجية السيلفارية.',
    )
    expect(talked).toMatchObject({ speakers: [DRSKOV, KALISH], how: 'collective', content: 'تقاسم المياه' })
  })

  test('verbs without a name go on with one speaker across paragraphs', () => {
    const statements = said(
      `${CALL} وأكد درسكوف أن الحدود آمنة.`,
      'وقال إن التجارة تنمو.',
      'وأضاف أن الجسر سيعود إلى الخدمة.',
      'وستعود فرق المياه إلى العمل، وفقا لما قال.',
    )
    expect(statements.map(({ speakers, how, cue }) => [speakers, how, cue])).toEqual([
      [[DRSKOV], 'explicit', 'وأكد'],
      [[DRSKOV], 'carried', 'وقال'],
      [[DRSKOV], 'carried', 'وأضاف'],
      [[DRSKOV], 'carried', 'وفقا لما قال'],
    ])
  })

  test('a participle behind a nested quotation goes back to the outer speaker', () => {
    const [outer, inner, behind, next] = said(
      CALL,
      'ولفت درسكوف إلى الخطاب الأخير لنظيره الكوردافي، الذي قال فيه الوزير الكوردافي: «لن نغلق المعبر أبدا»، قائلا إن بلاده ترحب بهذا الوعد.',
      'وأضاف أن التجارة تنمو.',
    )
    expect(outer).toMatchObject({ speakers: [DRSKOV], how: 'explicit', cue: 'ولفت' })
    expect(inner).toMatchObject({ speakers: [KALISH], how: 'description', within: outer?.content })
    expect(behind).toEqual({
      speakers: [DRSKOV],
      how: 'carried',
      cue: 'قائلا',
      content: 'بلاده ترحب بهذا الوعد',
    })
    expect(next).toMatchObject({ speakers: [DRSKOV], how: 'carried', cue: 'وأضاف' })
  })

  test('the only direct quotation belongs to another contact than the one that is reported', () => {
    const { encounters, statements } = readInvented(
      `${CALL} وقال درسكوف إن الحوار مستمر.\n\nوكان كاليش قال الشهر الماضي خلال لقائه رئيس رملان عدنان الصفوائي: «لن نغلق المعبر».`,
      GIVEN,
    )
    expect(encounters.map(({ id, format }) => [id, format])).toEqual([
      ['e1', 'phone-call'],
      ['e2', 'meeting'],
    ])
    const told = statements.map(({ manner, encounter, sources }) => [manner, encounter, sources[0]?.actor])
    expect(told).toEqual([
      ['indirect', 'e1', DRSKOV],
      ['direct', 'e2', KALISH],
    ])
  })

  test('a participle behind a post-posed source is that source, not the states that the clause is about', () => {
    expect(
      said(`${CALL} وتعمل سيلفارا وكوردافيا على فتح المعابر، بحسب درسكوف، مضيفا أن الجسر سيعود قريبا.`),
    ).toEqual([
      {
        speakers: [DRSKOV],
        how: 'explicit',
        cue: 'بحسب درسكوف',
        content: 'وتعمل سيلفارا وكوردافيا على فتح المعابر',
      },
      { speakers: [DRSKOV], how: 'carried', cue: 'مضيفا', content: 'الجسر سيعود قريبا' },
    ])
  })

  test('two cues of one statement are counted once', () => {
    expect(said(`${CALL} وأوضح أن المعابر ستفتح في الربيع، بحسب درسكوف.`)).toEqual([
      { speakers: [DRSKOV], how: 'explicit', cue: 'وأوضح', content: 'المعابر ستفتح في الربيع' },
    ])
  })

  test('a sentence without a cue that carries a speech on is inferred, with less confidence than any other', () => {
    const reading = readInvented(
      `${CALL}\n\nوقال كاليش إن العلاقات راسخة. وحافظ رئيسا البلدين على التواصل وقادا التعاون إلى الأمام.\n\nوأشار كاليش إلى أن التجارة تنمو.`,
      GIVEN,
    )
    const [first, second, third] = saidIn(reading)
    expect(second).toEqual({
      speakers: [KALISH],
      how: 'inferred',
      cue: null,
      content: 'وحافظ رئيسا البلدين على التواصل وقادا التعاون إلى الأمام',
    })
    expect([first?.how, third?.how]).toEqual(['explicit', 'explicit'])
    const [before, inferred, after] = reading.statements.map(({ confidence }) => confidence)
    expect(inferred).toBeLessThan(Math.min(before ?? 0, after ?? 0))
  })

  test.each([
    ['', 'ومشيرا إلى كوردافيا تعتزم تعزيز التواصل مع سيلفارا، أوضح ساندرو كاليش أن المعابر ستفتح.'],
    ['أن ', 'ومشيرا إلى أن كوردافيا تعتزم تعزيز التواصل مع سيلفارا، أوضح ساندرو كاليش أن المعابر ستفتح.'],
  ])(
    'a participle before its speaker takes him from the clause behind it, with «%s» or without',
    (_, text) => {
      expect(said(text)).toEqual([
        {
          speakers: [KALISH],
          how: 'cataphoric',
          cue: 'ومشيرا إلى',
          content: 'كوردافيا تعتزم تعزيز التواصل مع سيلفارا',
        },
        { speakers: [KALISH], how: 'explicit', cue: 'أوضح', content: 'المعابر ستفتح' },
      ])
    },
  )

  test("a noun of talk reports a state's position, as told by whoever is grateful for it", () => {
    const outer = 'تقديره لتأكيد كوردافيا مجددا دعمها لوحدة سيلفارا ومعارضتها لأي تقسيم'
    const reading = readInvented(
      `التقى وزير الخارجية السيلفاري بيتر درسكوف أمس نظيره الكوردافي ساندرو كاليش، وأعرب عن ${outer}.`,
      GIVEN,
    )
    expect(saidIn(reading)).toEqual([
      { speakers: [DRSKOV], how: 'carried', cue: 'وأعرب عن', content: outer },
      {
        speakers: ['x-kordavia'],
        how: 'explicit',
        cue: 'لتأكيد',
        content: 'دعمها لوحدة سيلفارا ومعارضتها لأي تقسيم',
        within: outer,
      },
    ])
    expect(reading.statements[1]?.stances.map(({ polarity }) => polarity)).toEqual(['supports', 'opposes'])
  })

  test('a paragraph in the voice of a narrator is the speech of whoever is named at its end', () => {
    const content = 'ومن المهم أيضا أن تبقى المعابر مفتوحة وأن يعود التجار إلى أسواقهم'
    expect(said(`${CALL} وقال كاليش إن الحوار مستمر.`, `${content}، حسبما ذكر درسكوف.`)[1]).toEqual({
      speakers: [DRSKOV],
      how: 'explicit',
      cue: 'حسبما ذكر درسكوف',
      content,
    })
  })

  test('the two sides are the parties of the contact, not the last two who were named', () => {
    const statements = said(
      'تعهد الطرفان بصون الهدنة. جاء ذلك في اتصال هاتفي بين وزير الخارجية السيلفاري بيتر درسكوف ونظيره الكوردافي ساندرو كاليش.',
      'وأشار درسكوف إلى دور عدنان الصفوائي وأندري فالكونيك. وتبادل الجانبان وجهات النظر حول المياه.',
    )
    expect(statements.map(({ speakers, how, cue }) => [speakers, how, cue])).toEqual([
      [[DRSKOV, KALISH], 'collective', 'تعهد'],
      [[DRSKOV], 'explicit', 'وأشار'],
      [[DRSKOV, KALISH], 'collective', 'وتبادل'],
    ])
  })

  test('«الوزير» is whoever spoke last, not whoever he told of', () => {
    const statements = said(
      'وقال الوزير بيتر درسكوف إن الوزير ساندرو كاليش يعتقد أن الماء كثير.',
      'وأضاف الوزير أن الجسر قديم.',
    )
    expect(statements.map(({ speakers, how, cue }) => [speakers, how, cue])).toEqual([
      [[DRSKOV], 'explicit', 'وقال'],
      [[KALISH], 'explicit', 'يعتقد'],
      [[DRSKOV], 'description', 'وأضاف'],
    ])
  })

  test('states speak', () => {
    expect(said('ذكرت سيلفارا وكوردافيا أن الهدنة ركيزة للاستقرار.')).toEqual([
      {
        speakers: ['x-silvara', 'x-kordavia'],
        how: 'collective',
        cue: 'ذكرت',
        content: 'الهدنة ركيزة للاستقرار',
      },
    ])
  })
})
