import { describe, expect, test } from 'vitest'
import { prepare } from './tools.suite.ts'

const ARABIC = 'التقى وزير خارجية روريتانيا نظيره في العاصمة. وقال إن المحادثات التي جرت تتقدم.'
const ENGLISH = 'The ministers met in the capital and said that the talks had made progress.'
const FRENCH = 'Le ministre des Affaires étrangères a reçu hier son homologue dans la capitale.'
const PERSIAN = 'وزیر امور خارجه گفت که این دیدار در تهران انجام شده است و گفتگوها ادامه دارد.'
const URDU = 'وزیر خارجہ نے کہا ہے کہ دونوں ملکوں کے تعلقات مضبوط ہیں اور بات چیت جاری رہے گی۔'

function passagesOf(text: string): readonly (readonly [string, string])[] {
  return prepare(text).document.passages.map(({ language, span }) => [language, span.quote])
}

describe('the language of a text', () => {
  test.each([
    ['ar', ARABIC],
    ['en', ENGLISH],
    ['fr', FRENCH],
    ['fa', PERSIAN],
    ['ur', URDU],
    ['zh', '外交部长星期五会见了来访的外长,双方就共同关心的问题交换了意见。'],
    ['ru', 'Министр иностранных дел заявил, что переговоры продолжаются.'],
    ['und', '12345 67890'],
    ['und', 'xyzzy'],
  ])('%s: %s', (language, text) => {
    expect(prepare(text).document.language).toBe(language)
  })

  test('Arabic written with Persian letters is Arabic', () => {
    expect(prepare(ARABIC.replaceAll('ي', 'ی').replaceAll('ك', 'ک')).document.language).toBe('ar')
  })

  test('is what the caller says', () => {
    expect(prepare({ text: 'xyzzy', language: 'en' }).document.language).toBe('en')
  })

  test('is that of most words', () => {
    expect(prepare(`${ENGLISH}\n${ARABIC}\n${ARABIC}`).document.language).toBe('ar')
  })
})

describe('passages', () => {
  test('are told apart by line, and joined where neighbours agree', () => {
    expect(passagesOf(`${ARABIC}\n${ARABIC}\n\n${ENGLISH}`)).toEqual([
      ['ar', `${ARABIC}\n${ARABIC}`],
      ['en', ENGLISH],
    ])
  })

  test('a short line goes with its neighbours in the same script', () => {
    expect(passagesOf(`${ARABIC}\nوانغ يي\n${ENGLISH}\nJane Doe`).map(([language]) => language)).toEqual([
      'ar',
      'en',
    ])
  })

  test('a long line in another language of the same script is seen', () => {
    const long = `${PERSIAN} ${PERSIAN} ${PERSIAN}`
    expect(passagesOf(`${ARABIC}\n${long}`).map(([language]) => language)).toEqual(['ar', 'fa'])
  })

  test('a long line of names without function words is told by its articles, where there are enough of them', () => {
    const names = `${'الپژوهش گژپ چاپ الگچگ ژاژ '.repeat(6)}`
    expect(passagesOf(`${names}\n${ENGLISH}`).map(([language]) => language)).toEqual(['ar', 'en'])
    const few = names.replaceAll('ال', '')
    expect(passagesOf(`${few}\n${ENGLISH}`).map(([language]) => language)).not.toContain('ar')
  })

  test('give their language to the sentences', () => {
    expect(prepare(`${ENGLISH}\n${ARABIC}`).sentences.map(({ language }) => language)).toEqual([
      'en',
      'ar',
      'ar',
    ])
  })

  test('a title given apart has its own language', () => {
    expect(prepare({ text: ARABIC, title: 'The two ministers met in the capital' }).titleLanguage).toBe('en')
    expect(prepare({ text: ARABIC, title: 'وانغ يي' }).titleLanguage).toBe('ar')
  })
})
