/** What changes between two wordings of one thing, word by word. */
import type { Evidence, Span } from '../../model.ts'
import type { Word, WordsOf } from './words.ts'

/**
 * A run of words. `same` stands in both; `joined` does too, with other letters joined before it (a particle, the article);
 * `out` only in the earlier, `in` only in the later; `instead` are words of the later where the earlier has others.
 */
export interface WordingPart {
  readonly kind: 'same' | 'joined' | 'out' | 'in' | 'instead'
  /** In the earlier wording. */
  readonly before: readonly Span[]
  /** In the later one. */
  readonly after: readonly Span[]
}

/** A wording: its words, and the language that they are read in. */
export interface Wording {
  readonly content: Evidence
  readonly language: string
}

/** Longer wordings are not laid side by side word by word. */
const LONGEST = 600

/** From `before` to `after`, in the order of reading; null where a wording is too long. The parts hold every word of both once. */
export function wordingChange(
  before: Wording,
  after: Wording,
  wordsOf: WordsOf,
): readonly WordingPart[] | null {
  const lexemes = new Map<string, number>()
  const [a, b] = [placed(before, wordsOf, lexemes), placed(after, wordsOf, lexemes)]
  if (a.length > LONGEST || b.length > LONGEST) return null
  const steps: Step[] = []
  for (const step of stepsOf(a, b)) {
    const last = steps.at(-1)
    if (last?.kind === step.kind) {
      last.before.push(...step.before)
      last.after.push(...step.after)
    } else steps.push(step)
  }
  return asParts(steps, before, after)
}

/** How many of the words of both stay, 0 to 1. */
export function shareKept(parts: readonly WordingPart[]): number {
  const count = (spans: readonly Span[]): number =>
    spans.reduce((sum, { quote }) => sum + quote.split(/\s+/).length, 0)
  let [kept, all] = [0, 0]
  for (const { kind, before, after } of parts) {
    const words = count(before) + count(after)
    all += words
    if (kind === 'same' || kind === 'joined') kept += words
  }
  return all === 0 ? 1 : kept / all
}

/** A word and the span of its wording that it stands in. */
interface Placed extends Word {
  readonly of: number
  /** The same for words that may be one, whatever is joined before them. */
  readonly lexeme: number
}

interface Step {
  kind: WordingPart['kind']
  readonly before: Placed[]
  readonly after: Placed[]
}

function placed(
  { content, language }: Wording,
  wordsOf: WordsOf,
  lexemes: Map<string, number>,
): readonly Placed[] {
  return content.spans.flatMap((span, of) =>
    wordsOf(span, language).map((word) => {
      const known = word.hosts.find((host) => lexemes.has(host))
      const lexeme = (known === undefined ? undefined : lexemes.get(known)) ?? lexemes.size
      for (const host of word.hosts) if (!lexemes.has(host)) lexemes.set(host, lexeme)
      return { ...word, of, lexeme }
    }),
  )
}

/** One word at a time, along the longest run of words that both have. */
function stepsOf(a: readonly Placed[], b: readonly Placed[]): readonly Step[] {
  const lengths = commonLengths(a, b)
  const steps: Step[] = []
  let [at, bt] = [0, 0]
  while (at < a.length || bt < b.length) {
    const [one, other] = [a[at], b[bt]]
    const rest = lengths[at]?.[bt] ?? 0
    if (one !== undefined && other !== undefined && one.lexeme === other.lexeme) {
      steps.push({ kind: one.folded === other.folded ? 'same' : 'joined', before: [one], after: [other] })
      at += 1
      bt += 1
    } else if (one !== undefined && (other === undefined || (lengths[at + 1]?.[bt] ?? 0) === rest)) {
      steps.push({ kind: 'out', before: [one], after: [] })
      at += 1
    } else if (other !== undefined) {
      steps.push({ kind: 'in', before: [], after: [other] })
      bt += 1
    }
  }
  return steps
}

/** The length of the longest common run of what is left of both from each place on. */
function commonLengths(a: readonly Placed[], b: readonly Placed[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let at = a.length - 1; at >= 0; at -= 1)
    for (let bt = b.length - 1; bt >= 0; bt -= 1) {
      const row = lengths[at] as Uint16Array
      const below = lengths[at + 1] as Uint16Array
      row[bt] =
        a[at]?.lexeme === b[bt]?.lexeme
          ? (below[bt + 1] as number) + 1
          : Math.max(below[bt] as number, row[bt + 1] as number)
    }
  return lengths
}

/** Words that go and words that come at one place are words instead of others. */
function asParts(steps: readonly Step[], before: Wording, after: Wording): readonly WordingPart[] {
  const parts: WordingPart[] = []
  for (let at = 0; at < steps.length; at += 1) {
    const [step, next] = [steps[at] as Step, steps[at + 1]]
    const pair = step.kind === 'out' && next?.kind === 'in' ? next : null
    parts.push({
      kind: pair === null ? step.kind : 'instead',
      before: spansOf(step.before, before.content),
      after: spansOf(pair?.after ?? step.after, after.content),
    })
    if (pair !== null) at += 1
  }
  return parts
}

/** The stretches of text that words of one wording take up. */
function spansOf(words: readonly Placed[], { spans }: Evidence): readonly Span[] {
  const runs: { of: number; start: number; end: number }[] = []
  for (const { of, start, end } of words) {
    const last = runs.at(-1)
    if (last?.of === of) last.end = end
    else runs.push({ of, start, end })
  }
  return runs.flatMap(({ of, start, end }) => {
    const span = spans[of]
    return span === undefined
      ? []
      : [{ start, end, quote: span.quote.slice(start - span.start, end - span.start) }]
  })
}
