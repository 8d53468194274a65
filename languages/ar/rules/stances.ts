/** Which way the words of a statement point: by the cue's class, else by the noun or verb at the head of its content. */
import type { Match, StanceWords, TextView, TokenRange } from '../../pack.ts'
import { CODE, codesIn } from './codes.ts'
import { complementAt } from './governed.ts'
import { hasClitic, isComma, isParticle, isPronounThat, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { undertakingOfCue, undertakingOfNoun } from './undertakings.ts'
import type { Cue } from './verb-forms.ts'

const BY_CLASS: Readonly<Record<string, string>> = {
  'call-for': 'calls-for',
  ready: 'ready-to',
  pledge: 'pledges',
  agree: 'agrees-to',
  thank: 'thanks',
  condemn: 'condemns',
  concern: 'concerned-at',
  warn: 'warns',
  deny: 'denies',
  support: 'supports',
  oppose: 'opposes',
}

/** Greetings and wishes are what they are, whatever noun they begin with. */
const OFFERED: ReadonlySet<string> = new Set(['greet', 'congratulate', 'condole', 'discuss'])

/** How far into a clause its own verb may stand. */
const HEAD = 8

/** The stances of a content with the cue's class; none where the words take no position. */
export function stancesOf(
  view: TextView,
  sentence: Sentence,
  cue: Cue,
  content: TokenRange,
): readonly StanceWords[] {
  const { cueClass } = cue
  const own = cue.stance === '' ? BY_CLASS[cueClass] : cue.stance
  if (own === 'none' || isPrayer(view, cue, content)) return NONE
  if (own !== undefined && !isPointed(cue))
    return [{ polarity: own, target: content, undertaking: undertakenBy(view, cue, content) }]
  if (OFFERED.has(cueClass)) return NONE
  return isNominal(cue) ? nounStances(view, content) : verbStance(view, sentence, content)
}

function undertakenBy(view: TextView, { lemma, complement }: Cue, { start }: TokenRange): Undertaking {
  return lemma === null ? null : undertakingOfCue(view, lemma.slice(PREFIX), complement?.kind ?? null, start)
}

/** «داعيا الله أن»: who is called on is no party to anything. */
function isPrayer(view: TextView, { range }: Cue, { start }: TokenRange): boolean {
  return view.next(range.start, DIVINE, start) < start
}

const DIVINE: readonly string[] = ['divine-names']

/** «نوه بأن»: what praises a thing only points out a fact. */
function isPointed({ cueClass, complement }: Cue): boolean {
  return cueClass === 'point-out' && complement?.kind === 'that'
}

/** Whether the content is a noun that the cue governs, rather than a clause or somebody's own words. */
function isNominal({ complement }: Cue): boolean {
  return complement !== null && (complement.kind === 'prep' || complement.kind === 'obj')
}

const NONE: readonly StanceWords[] = []

type Undertaking = StanceWords['undertaking']

/** What stands before the id of a row in a cue's lemma. */
const PREFIX = 'ar/'.length

/** «دعمها الثابت لمبدأ … ومعارضتها لأي عمل»: every stance noun that heads a part of the content. */
function nounStances(view: TextView, { start, end }: TokenRange): readonly StanceWords[] {
  let stances: StanceWords[] | null = null
  for (let token = view.next(start, NOUNS, end); token < end; token = view.next(token + 1, NOUNS, end)) {
    const found = view.find(token, 'stance-nouns')
    if (found === null || (token > start && !isNextHead(found.match))) continue
    const polarity = String(found.entry.payload.polarity)
    if (polarity === 'none') continue
    const target = { start: found.match.end, end: partEnd(view, found.match.end, end) }
    if (target.start >= target.end) continue
    const undertaking = undertakingOfNoun(view, String(found.entry.payload.id), target.start)
    stances ??= []
    stances.push({ polarity, target, undertaking })
  }
  return stances ?? NONE
}

const NOUNS: readonly string[] = ['stance-nouns']

/** «ورفضها»: joined to the head before by «و» and by its owner. */
function isNextHead({ bits, suffix }: Match): boolean {
  return hasClitic(bits, 'and') && !isLed(bits) && suffix !== null
}

/** Whether a preposition is joined before the word, so that it heads nothing. */
function isLed(bits: number): boolean {
  return hasClitic(bits, 'to') || hasClitic(bits, 'by')
}

/** Whether «و» is joined before the word. */
function isJoined(view: TextView, token: number): boolean {
  return hasClitic(view.matches(token)[0]?.bits ?? 0, 'and')
}

function partEnd(view: TextView, from: number, limit: number): number {
  for (let token = view.next(from, NOUNS, limit); token < limit; token = view.next(token + 1, NOUNS, limit))
    if (isJoined(view, token)) return token
  return limit
}

/** «الصين تدعم بقوة التدابير»: a verb of position within the first words of a clause about whoever takes it. */
function verbStance(view: TextView, sentence: Sentence, { start, end }: TokenRange): readonly StanceWords[] {
  const limit = Math.min(end, start + HEAD)
  if (view.next(start, VERBS, limit) >= limit || particle(view, start, 'negation') !== null) return NONE
  const isOurs = view.has(start, SPOKEN_FOR) || isHis(view, start)
  for (let token = start; token < limit; token += 1) {
    if (isComma(view, token) || (token > start && isParticle(view, token))) return NONE
    const found = view.has(token, VERBS) ? headAt(view, sentence, token, isOurs) : null
    if (found !== null && found.end < end)
      return [{ polarity: found.polarity, target: { start: found.end, end }, undertaking: found.undertaking }]
  }
  return NONE
}

const VERBS: readonly string[] = ['reporting-verbs']
const CLAUSAL: ReadonlySet<unknown> = new Set(['present', 'participle'])
/** States, bodies and «بلاده»: whom a speaker speaks for, and not anybody of whom he tells. */
const SPOKEN_FOR: readonly string[] = ['state', 'body', 'capital', 'references']

/** «أنه يرفض», «فريقه جاهز»: the clause is about the pronoun on «أن», or about what belongs to him. */
function isHis(view: TextView, start: number): boolean {
  return isPronounThat(view, start - 1) || (view.matches(start)[0]?.suffix ?? null) !== null
}

interface Head {
  readonly polarity: string
  readonly end: number
  readonly undertaking: Undertaking
}

/** The position that the verb at `token` gives to its clause, and where what it governs begins. */
function headAt(view: TextView, sentence: Sentence, token: number, isOurs: boolean): Head | null {
  for (const { bits, end, entries } of view.matches(token)) {
    if (isLed(bits)) continue
    for (const { kind, payload } of entries) {
      if (kind !== 'reporting-verbs' || !CLAUSAL.has(payload.shape)) continue
      if (!isOurs && payload.person !== 1) continue
      const polarity = String(payload.stance || (BY_CLASS[String(payload.class)] ?? ''))
      if (polarity === '' || polarity === 'none' || polarity === 'calls-for') continue
      if (!isGoverning(view, sentence, end, codesIn(payload.needs))) continue
      const behind = complementAt(view, sentence, end, codesIn(payload.govern))
      const start = behind?.start ?? end
      return {
        polarity,
        end,
        undertaking: undertakingOfCue(view, String(payload.id), behind?.kind ?? null, start),
      }
    }
  }
  return null
}

/** Whether what the verb needs, by the set `needs`, follows it: «يعد بزيادة», and not «يعد أطول». */
function isGoverning(view: TextView, sentence: Sentence, end: number, needs: number): boolean {
  return needs === 0 || (needs & CODE.obj) !== 0 || complementAt(view, sentence, end, needs) !== null
}
