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
export function stancesOf(
  view: TextView,
  cueClass: string,
  cue: Cue,
  content: TokenRange,
): readonly StanceWords[] {
  const own = cue.stance === '' ? BY_CLASS[cueClass] : cue.stance
  const inner = OFFERED.has(cueClass)
    ? []
    : cue.complement?.kind === 'that'
      ? verbStance(view, content)
      : nounStances(view, content)
  if (own !== undefined && inner.length === 0) return [{ polarity: own, target: content }]
  return own === undefined ? inner : [{ polarity: own, target: content }]
}

/** «دعمها الثابت لمبدأ … ومعارضتها لأي عمل»: every stance noun that heads a part of the content. */
function nounStances(view: TextView, content: TokenRange): StanceWords[] {
  const stances: StanceWords[] = []
  for (let token = content.start; token < content.end; token += 1) {
    const heads = token === content.start || hasClitic(view.matches(token)[0]?.bits ?? 0, 'and')
    const found = heads ? view.find(token, 'stance-nouns') : null
    if (found === null) continue
    const polarity = String(found.entry.payload.polarity)
    if (polarity === 'none' || polarity === '') continue
    stances.push({
      polarity,
      target: { start: found.match.end, end: partEnd(view, found.match.end, content.end) },
    })
  }
  return stances.filter((stance) => stance.target.start < stance.target.end)
}

function partEnd(view: TextView, from: number, limit: number): number {
  for (let token = from; token < limit; token += 1) {
    if (hasClitic(view.matches(token)[0]?.bits ?? 0, 'and') && view.find(token, 'stance-nouns') !== null)
      return token
  }
  return limit
}

/** «الصين تدعم بقوة التدابير»: a verb of position within the first words of the clause. */
function verbStance(view: TextView, content: TokenRange): StanceWords[] {
  for (let token = content.start; token < Math.min(content.end, content.start + HEAD); token += 1) {
    if (isComma(view, token) || (token > content.start && isParticle(view, token))) return []
    const found = view.find(token, 'reporting-verbs') ?? view.find(token, 'stance-nouns')
    if (found === null || hasClitic(found.match.bits, 'to') || hasClitic(found.match.bits, 'by')) continue
    const polarity =
      found.entry.kind === 'stance-nouns'
        ? String(found.entry.payload.polarity)
        : BY_CLASS[String(found.entry.payload.class)]
    const finite =
      found.entry.kind === 'stance-nouns' ||
      ['past', 'present', 'participle'].includes(String(found.entry.payload.shape))
    if (polarity === undefined || polarity === 'none' || polarity === 'calls-for' || !finite) continue
    if (found.match.end < content.end)
      return [{ polarity, target: { start: found.match.end, end: content.end } }]
  }
  return []
}
