/** Which way the words of a statement point: by the cue's class, else by the noun or verb at the head of its content. */
import type { StanceWords, TextView, TokenRange } from '../../pack.ts'
import { isComma, isParticle, lists, particle } from './particles.ts'
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

/** How far into a noun phrase its head may stand: "the United States' unwavering support". */
const HEAD = 8

/** The stances of a content with the cue's class; none where the words take no position. */
export function stancesOf(
  view: TextView,
  cueClass: string,
  cue: Cue,
  content: TokenRange,
): readonly StanceWords[] {
  if (cueClass === 'discuss') return []
  const own = cue.stance === '' ? BY_CLASS[cueClass] : cue.stance
  const inner = cue.complement?.kind === 'that' ? verbStance(view, content) : nounStances(view, content)
  if (own === undefined || own === 'none') return unique(inner)
  if (own === 'pledges' && isNoPromise(view, content)) return []
  return unique([
    { polarity: own, target: content, undertaking: undertakenBy(view, cue, content) },
    ...(cueClass === 'express' && cue.stance === '' ? inner : []),
  ])
}

const UNDERTAKING: ReadonlyMap<string, StanceWords['undertaking']> = new Map([
  ['pledges', 'pledge'],
  ['agrees-to', 'agreement'],
] as const)

/** Rows of `reporting-verbs`: who accepts an offer or shares a view is bound to nothing, and a man alone decides for himself. */
const OTHERWISE: ReadonlyMap<string | null, StanceWords['undertaking']> = new Map([
  ['en/accept', null],
  ['en/concur', null],
  ['en/decide', 'consent'],
] as const)

/** What the verb of a statement undertakes; "agreed that it was right" shares a view, "agreed that it would stay open" binds. */
function undertakenBy(
  view: TextView,
  { lemma, stance, cueClass, complement }: Cue,
  content: TokenRange,
): StanceWords['undertaking'] {
  const known = OTHERWISE.get(lemma)
  if (known !== undefined) return known
  const kind = UNDERTAKING.get(stance === '' ? (BY_CLASS[cueClass] ?? '') : stance) ?? null
  if (kind !== 'agreement') return kind
  return complement?.kind === 'that'
    ? isToBe(view, content)
      ? kind
      : null
    : isOpinion(view, content)
      ? null
      : kind
}

/** "agreed on the importance of": a judgement that they share. */
function isOpinion(view: TextView, { start }: TokenRange): boolean {
  return JUDGEMENTS.has(view.word(particle(view, start, 'article')?.match.end ?? start))
}

const JUDGEMENTS: ReadonlySet<string> = new Set([
  'importance',
  'need',
  'necessity',
  'significance',
  'urgency',
  'value',
])

/** "would", "should", "is to" in its first clause. */
function isToBe(view: TextView, { start, end }: TokenRange): boolean {
  for (let token = start; token < end && !isComma(view, token); token += 1)
    if (TO_BE.has(view.word(token))) return true
  return false
}

const TO_BE: ReadonlySet<string> = new Set(['will', 'would', 'shall', 'should', 'must', 'to'])

/** "offered his condolences": what is offered is no help. */
function isNoPromise(view: TextView, { start, end }: TokenRange): boolean {
  for (let token = start; token < Math.min(end, start + HEAD); token += 1) {
    if (particle(view, token, 'preposition') !== null) return false
    const found = lists(view, token, 'stance-nouns') ? view.find(token, 'stance-nouns') : null
    if (found !== null) return found.entry.payload.polarity === 'none'
  }
  return false
}

function unique(stances: readonly StanceWords[]): readonly StanceWords[] {
  return stances.filter(
    (stance, index) => stances.findIndex((other) => other.polarity === stance.polarity) === index,
  )
}

/** Each noun of stance that heads a part of the content: "support for …, and readiness to …". */
function nounStances(view: TextView, content: TokenRange): StanceWords[] {
  const stances: StanceWords[] = []
  for (let part = content.start; part < content.end; part = nextPart(view, part, content.end)) {
    const stance = headStance(view, part, content.end)
    if (stance !== null) stances.push(stance)
  }
  return stances
}

/** The noun of stance before the first preposition of a part. */
function headStance(view: TextView, from: number, limit: number): StanceWords | null {
  if (view.word(from).endsWith('ing')) return null
  for (let token = from; token < Math.min(limit, from + HEAD); token += 1) {
    if (particle(view, token, 'preposition') !== null || (isComma(view, token) && token > from)) return null
    const found = view.find(token, 'stance-nouns')
    if (found === null) continue
    const polarity = String(found.entry.payload.polarity)
    if (polarity === 'none') return null
    const start = found.match.end < limit ? found.match.end : token
    const target = { start, end: Math.min(nextPart(view, start, limit), limit) }
    return { polarity, target, undertaking: polarity === 'pledges' ? 'pledge' : null }
  }
  return null
}

/** Behind the next "and" that leads to another noun of stance. */
function nextPart(view: TextView, from: number, limit: number): number {
  for (let token = from; token < limit; token += 1) {
    if (!isParticle(view, token, 'and') && !isComma(view, token)) continue
    for (let next = token + 1; next < Math.min(limit, token + 5); next += 1) {
      if (particle(view, next, 'preposition') !== null) break
      if (lists(view, next, 'stance-nouns')) return token + 1
    }
  }
  return limit
}

const VERBS: readonly string[] = ['reporting-verbs', 'stance-nouns']

/** What decides, years as well as people, agrees to nothing. */
const DECIDE = 'decide'

/** "China supports …", "Russia is ready to …": a word of position within the first words of the clause. */
function verbStance(view: TextView, content: TokenRange): StanceWords[] {
  const limit = Math.min(content.end, content.start + HEAD)
  for (let token = content.start; token < limit; token += 1) {
    if (isComma(view, token)) return []
    if (view.word(token) === 'ready' && isParticle(view, token + 1, 'to'))
      return [{ polarity: 'ready-to', target: { start: token + 1, end: content.end }, undertaking: null }]
    // "the care and support that they have": a noun.
    if (!lists(view, token, VERBS) || isParticle(view, token - 1, 'and')) continue
    const found = view.find(token, 'reporting-verbs')
    const shape = found?.entry.payload.shape
    if (found === null || found.entry.payload.id === DECIDE || shape === 'participle' || shape === 'past')
      continue
    const polarity = BY_CLASS[String(found.entry.payload.class)]
    if (polarity === undefined || polarity === 'calls-for' || found.match.end >= content.end) continue
    const undertaking = UNDERTAKING.get(polarity) ?? null
    return [{ polarity, target: { start: found.match.end, end: content.end }, undertaking }]
  }
  return []
}
