/** A cue and its content in the published terms: source, place of the source, tense, manner, stances. */
import type { AttributionWords, Phrase, TextView, TokenRange } from '../../pack.ts'
import { isCitedVoice } from './cited-voices.ts'
import { idOf, isPronounThat, particle } from './particles.ts'
import { mannerOf } from './quotations.ts'
import type { Sentence } from './sentence.ts'
import { stancesOf } from './stances.ts'
import { textIssuer } from './text-issuers.ts'
import type { Cue } from './verb-forms.ts'

/** What a cue gives to somebody: `content` in one piece or several, `within` the attribution of that number, -1 for none. */
export function attributionOf(
  view: TextView,
  sentence: Sentence,
  cue: Cue,
  content: readonly [TokenRange, ...TokenRange[]],
  within: number,
): AttributionWords {
  const [first] = content
  const manner = mannerOf(view, sentence, first)
  const cited = isCitedVoice(view, cue)
  return {
    rule: cue.rule,
    lemma: cue.lemma,
    cueClass: cue.cueClass,
    shape: cue.shape,
    cue: cue.range,
    source: cited ? null : sourceOf(view, sentence, cue),
    leader: cue.leader,
    partner: cue.partner,
    place: cited ? 'cited' : placeOfSource(cue),
    toldIn: isToldIn(view, cue),
    withOther: isWithOther(view, cue),
    gender: cue.gender,
    number: cue.number,
    tense: tenseOf(view, cue),
    turn: sentence.turn && within < 0,
    content,
    manner: manner === 'direct' && isJoined(view, cue) ? 'mixed' : manner,
    complement: cue.complement?.kind ?? 'none',
    within,
    sentence: sentence.index,
    stances: stancesOf(view, sentence, cue, first),
  }
}

/** «وذكر بيان صادر عن المتحدث باسم الوزارة أن»: whoever issued a text that speaks. */
function sourceOf(view: TextView, sentence: Sentence, { subject }: Cue): Phrase | null {
  const issuer = subject === null ? null : textIssuer(view, sentence, subject.start)
  // «أوضح بيان صادر عن الوزارة … . وأضاف»: the verb goes on from either.
  return issuer?.kind === 'body' ? { ...issuer, gender: null } : (issuer ?? subject)
}

/** «لم ينف», «كان يشير إلى» tell of the past. */
function tenseOf(view: TextView, { shape, range, tense }: Cue): 'past' | 'present' | null {
  if (shape !== 'finite' || tense === '') return null
  return tense === 'present' && !view.has(range.start - 1, PAST_BEFORE) ? 'present' : 'past'
}

const PAST_BEFORE: readonly string[] = ['negation', 'auxiliary']

function placeOfSource(cue: Cue): AttributionWords['place'] {
  if (cue.subject === null) {
    if (cue.unknownSubject) return 'unknown'
    return cue.isLed === true ? 'led' : cue.isApart === true ? 'apart' : 'dropped'
  }
  return cue.shape === 'adverbial' ? 'post-posed' : 'clause'
}

const WAW = 'و'.charCodeAt(0)

/** «برقية أكد فيها», «اتصالا أعرب خلاله عن»: right behind the verb, a pronoun points back at what was written or called. */
function isToldIn(view: TextView, { shape, range, subject }: Cue): boolean {
  if (subject !== null || (shape !== 'finite' && shape !== 'participle') || view.unit(range.start) === WAW)
    return false
  const behind = particle(view, range.start + 1, 'preposition-pronoun')
  return behind !== null && IN_IT.has(idOf(behind))
}

const IN_IT: ReadonlySet<string> = new Set(['in', 'during-it'])

/** «وبحث معه الوضع», «واستعرض الوزير معها» */
function isWithOther(view: TextView, { cueClass, shape, range, subject }: Cue): boolean {
  if (cueClass !== 'discuss' || shape !== 'finite') return false
  const at = subject === null || subject.start < range.end ? range.end : subject.end
  return view.isAmong(at, WITH_ONE)
}

const WITH_ONE: ReadonlySet<string> = new Set(['معه', 'معها'])

/** A preposition, or a pronoun on «أن», belongs to the reporter's sentence: with it, words in quotation marks are mixed. */
function isJoined(view: TextView, cue: Cue): boolean {
  const complement = cue.complement
  if (complement === null || complement.kind === 'quote') return false
  if (complement.kind !== 'that') return true
  return isPronounThat(view, complement.start - 1)
}
