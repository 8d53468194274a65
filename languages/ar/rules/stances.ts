/** Which way the words of a statement point: by the cue's class, else by the noun or verb at the head of its content. */
import type { StanceWords, TextView, TokenRange } from '../../pack.ts'
import { hasClitic, isComma, isParticle } from './particles.ts'
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
export function stancesOf(view: TextView, cue: Cue, content: TokenRange): readonly StanceWords[] {
  const { cueClass } = cue
  const own = cue.stance === '' ? BY_CLASS[cueClass] : cue.stance
  if (own !== undefined) return [{ polarity: own, target: content }]
  if (OFFERED.has(cueClass)) return NONE
  return cue.complement?.kind === 'that' ? verbStance(view, content) : nounStances(view, content)
}

const NONE: readonly StanceWords[] = []

/** «دعمها الثابت لمبدأ … ومعارضتها لأي عمل»: every stance noun that heads a part of the content. */
function nounStances(view: TextView, { start, end }: TokenRange): readonly StanceWords[] {
  let stances: StanceWords[] | null = null
  for (let token = view.next(start, NOUNS, end); token < end; token = view.next(token + 1, NOUNS, end)) {
    const found = token === start || isJoined(view, token) ? view.find(token, 'stance-nouns') : null
    const polarity = found === null ? '' : String(found.entry.payload.polarity)
    if (found === null || polarity === 'none' || polarity === '') continue
    const target = { start: found.match.end, end: partEnd(view, found.match.end, end) }
    if (target.start >= target.end) continue
    stances ??= []
    stances.push({ polarity, target })
  }
  return stances ?? NONE
}

const NOUNS: readonly string[] = ['stance-nouns']

/** Whether «و» is joined before the word. */
function isJoined(view: TextView, token: number): boolean {
  return hasClitic(view.matches(token)[0]?.bits ?? 0, 'and')
}

function partEnd(view: TextView, from: number, limit: number): number {
  for (let token = view.next(from, NOUNS, limit); token < limit; token = view.next(token + 1, NOUNS, limit))
    if (isJoined(view, token)) return token
  return limit
}

/** «الصين تدعم بقوة التدابير»: a verb of position within the first words of the clause. */
function verbStance(view: TextView, { start, end }: TokenRange): readonly StanceWords[] {
  const limit = Math.min(end, start + HEAD)
  if (view.next(start, HEADS, limit) >= limit) return NONE
  for (let token = start; token < limit; token += 1) {
    if (isComma(view, token) || (token > start && isParticle(view, token))) return NONE
    const found = view.has(token, HEADS) ? headAt(view, token) : null
    if (found !== null && found.end < end)
      return [{ polarity: found.polarity, target: { start: found.end, end } }]
  }
  return NONE
}

const HEADS: readonly string[] = ['reporting-verbs', 'stance-nouns']
const CLAUSAL: ReadonlySet<unknown> = new Set(['past', 'present', 'participle'])

/** The position that the word at `token` gives to its clause, and where what it governs begins. */
function headAt(view: TextView, token: number): { readonly polarity: string; readonly end: number } | null {
  const found = view.find(token, 'reporting-verbs') ?? view.find(token, 'stance-nouns')
  if (found === null || hasClitic(found.match.bits, 'to') || hasClitic(found.match.bits, 'by')) return null
  const { kind, payload } = found.entry
  const isNoun = kind === 'stance-nouns'
  if (!isNoun && !CLAUSAL.has(payload.shape)) return null
  const polarity = isNoun ? String(payload.polarity) : BY_CLASS[String(payload.class)]
  if (polarity === undefined || polarity === 'none' || polarity === 'calls-for') return null
  return { polarity, end: found.match.end }
}
