import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { InvalidInput } from '../errors.ts'
import { makeDocument } from './document.ts'
import { documentTools, prepare, sentencesOf, wordsOf } from './tools.suite.ts'

const BODY = 'التقى وزير خارجية روريتانيا نظيره في العاصمة. وقال إن المحادثات تتقدم.'

describe('a document', () => {
  test('holds the text as given, unit for unit', () => {
    const text = ` \uFEFF${BODY}\r\n\r\nمـــبدأ \u200f\ud800 \n`
    expect(prepare({ text }).document.text).toBe(text)
  })

  test('of bytes lacks only the mark at their head', () => {
    const bytes = Buffer.from(`\uFEFF${BODY}\n`)
    const { document } = prepare({ bytes })
    expect(document.text).toBe(`${BODY}\n`)
    expect(document.sourceHash).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('of a text is hashed as its UTF-8', () => {
    const { document } = prepare({ text: BODY })
    expect(document.sourceHash).toBe(createHash('sha256').update(Buffer.from(BODY)).digest('hex'))
  })

  test('keeps what the caller knows and says null of the rest', () => {
    expect(
      prepare({ text: BODY, title: 'لقاء', publisher: 'واس', published: '2022-08-06' }).document,
    ).toMatchObject({
      externalId: null,
      title: 'لقاء',
      publisher: 'واس',
      publisherCountry: null,
      url: null,
      publishedAt: '2022-08-06',
      retrievedAt: null,
    })
  })

  test.each(['', ' \n\t\r\n', '\u200b\u200f'])('without anything to read is refused: %j', (text) => {
    expect(() => prepare({ text, externalId: 'a.txt' })).toThrow(InvalidInput)
    expect(() => prepare({ text, externalId: 'a.txt' })).toThrow(/^a\.txt (is empty|holds only white space)/)
  })

  test('with half a character says so', () => {
    expect(prepare({ text: `${BODY}\udc00`, externalId: 'a' }).warnings).toEqual([
      expect.stringContaining(`a lone surrogate) at unit ${BODY.length}`),
    ])
  })
})

describe('the id of a document', () => {
  const idOf = (origin: object): string => prepare({ text: BODY, ...origin }).document.id

  test('is the same for the same text from the same place', () => {
    expect(idOf({ url: 'https://a.example/1' })).toBe(idOf({ url: 'https://a.example/1', title: 'x' }))
  })

  test('rests on the address first, then the name given, then the publisher', () => {
    const ids = [{ url: 'x' }, { externalId: 'x' }, { publisher: 'x' }, {}].map(idOf)
    expect(new Set(ids).size).toBe(4)
    expect(idOf({ url: 'x', externalId: 'y' })).toBe(ids[0])
    expect(idOf({ externalId: 'x', publisher: 'y' })).toBe(ids[1])
  })

  test('is another for another text', () => {
    expect(prepare({ text: `${BODY} `, url: 'x' }).document.id).not.toBe(idOf({ url: 'x' }))
  })
})

describe('the title line', () => {
  const titleOf = (text: string, title?: string): string | null => {
    const prepared = prepare(title === undefined ? { text } : { text, title })
    return wordsOf(prepared, prepared.titleLine)
  }

  test.each([
    ['before a blank line', `لقاء الوزيرين في العاصمة\n\n${BODY}`],
    ['printed again below', `لقاء الوزيرين في العاصمة\n${BODY}\nلقاء الوزيرين في العاصمة`],
  ])('is seen %s', (_, text) => {
    expect(titleOf(text)).toBe('لقاء الوزيرين في العاصمة')
  })

  test('is seen where the title given apart says the same', () => {
    expect(titleOf(`لقاء الوزيرين في العاصمة\n${BODY}`, 'لقاء الوزيرين في العاصمة')).toBe(
      'لقاء الوزيرين في العاصمة',
    )
  })

  test('is no line that ends with a stop, none that nothing sets apart, and not the whole text', () => {
    expect(titleOf(`${BODY}\n\n${BODY}`)).toBeNull()
    expect(titleOf(`لقاء الوزيرين في العاصمة\n${BODY}`)).toBeNull()
    expect(titleOf('لقاء الوزيرين في العاصمة')).toBeNull()
  })

  test('printed again is boilerplate', () => {
    const { document } = prepare(`لقاء الوزيرين في العاصمة\nلقاء الوزيرين في العاصمة\n${BODY}`)
    expect(document.boilerplate).toEqual([{ start: 25, end: 49, quote: 'لقاء الوزيرين في العاصمة' }])
  })
})

describe('the dateline', () => {
  const datelineOf = (text: string): string | null => {
    const prepared = prepare(text)
    return wordsOf(prepared, prepared.dateline)
  }

  test.each([
    'بكين 5 أغسطس 2022 (شينخوا) --',
    'الرياض - واس -',
    'الدوحة- قنا-',
    'واس- عمان:',
    'بنوم بنه 13 أغسطس 2023 (شينخوا)',
    'الرياض 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس',
    'الدوحة في 03 أغسطس /قنا/',
    'الرياض (د ب أ) -',
    'الرياض -',
    'بكين، 5 أغسطس --',
  ])('%s', (dateline) => {
    expect(datelineOf(`${dateline} ${BODY}`)).toBe(dateline)
    expect(sentencesOf(`${dateline} ${BODY}`)).toEqual(sentencesOf(BODY))
  })

  test('may be a line of its own, under a title', () => {
    expect(datelineOf(`لقاء الوزيرين في العاصمة\n\nعين اليوم – واس\n${BODY}`)).toBe('عين اليوم – واس')
  })

  test('in English', () => {
    expect(datelineOf('BEIJING, Aug. 5 (Xinhua) -- The ministers met.')).toBe('BEIJING, Aug. 5 (Xinhua) --')
    expect(datelineOf('BEIJING: The ministers met on Friday.')).toBe('BEIJING:')
    expect(datelineOf('Beijing: the ministers met on Friday.')).toBe(null)
    expect(datelineOf('Ministers meet in the capital\nBEIJING, Aug. 5 (Xinhua) -- They met.')).toBe(
      'BEIJING, Aug. 5 (Xinhua) --',
    )
  })

  test.each([
    'الرياض وبكين توقعان اتفاقا - وزير',
    'لافروف: سنواصل التعاون مع الرياض',
    'الرياض: سنواصل التعاون',
    'قالت وكالة شينخوا إن الوزير غادر - كما قيل -',
    'العلاقات الروريتانية-الشمالية تتقدم',
    'أكدت لـ(شينخوا) مصادر أن الجسر سيفتح',
  ])('is not seen in: %s', (text) => {
    expect(datelineOf(`${text}. ${BODY}`)).toBeNull()
  })
})

test('a text makes the same document whatever was read before it', () => {
  const tools = documentTools()
  const alone = structuredClone(makeDocument({ text: BODY, title: 'لقاء' }, documentTools()).document)
  makeDocument({ text: `Long before. ${BODY.repeat(50)}`, title: 'another title' }, tools)
  expect(makeDocument({ text: BODY, title: 'لقاء' }, tools).document).toEqual(alone)
})
