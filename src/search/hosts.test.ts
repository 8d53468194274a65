import { describe, expect, test } from 'vitest'
import { sharedKnowledge } from '../knowledge.ts'
import { lexiconHosts } from './hosts.ts'
import { createAnalyser } from './terms.ts'

const { lexicon } = sharedKnowledge()
const analyser = createAnalyser(lexicon.characters, lexiconHosts(lexicon, ['ar']))
const ways = (text: string) => analyser.terms(text).flatMap(({ word, others }) => [word, ...others])

describe('the lexicon’s hosts', () => {
  test.each([
    ['وإيران', 'إيران'],
    ['لإيران', 'ايران'],
    ['ولإيران', 'إيران'],
    ['وَلِإِيرَان', 'ايران'],
    ['للصين', 'الصين'],
    ['وبالصين', 'الصين'],
    ['للمغرب', 'المغرب'],
    ['بالعراق', 'العراق'],
    ['وروسيا', 'روسيا'],
    ['وللافروف', 'لافروف'],
  ])('%s and %s find each other', (joined, host) => {
    const [asked] = ways(host)
    expect(ways(host)).toHaveLength(1)
    expect(ways(joined)[0]).toBe(asked)
  })

  test.each([
    'بكين',
    'باريس',
    'وانغ',
    'واشنطن',
    'وارسو',
    'لندن',
    'لافروف',
    'كييف',
    'كوريا',
    'فرنسا',
    'فلسطين',
  ])('%s is never cut', (name) => {
    expect(ways(name)).toHaveLength(1)
  })

  test('no word that is listed for itself is ever cut', () => {
    const cut: string[] = []
    const hosts = lexiconHosts(lexicon, ['ar'])
    for (let id = 0; id < lexicon.wordCount; id += 1)
      if (lexicon.isPlain(id) || lexicon.isFinal(lexicon.nodeOf(id)))
        if (hosts(lexicon.wordText(id)).length > 0) cut.push(lexicon.wordText(id))
    expect(cut).toEqual([])
  })

  test('a language without clitics cuts nothing', () => {
    expect(lexiconHosts(lexicon, ['en', 'xx'])('وايران')).toEqual([])
  })
})
