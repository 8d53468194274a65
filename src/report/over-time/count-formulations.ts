/** How often set phrases are used, by year and by speaker, in which exact words. */
import type { FormulationId, Localized } from '../../model.ts'
import type { SaidStatement, SpeakingDays } from '../../record/contract-over-time.ts'
import { BANDS, bandOf } from './bands.ts'
import type {
  FormulationHistory,
  Formulations,
  PhraseUse,
  SpeakerOfUse,
  Variant,
  YearOfUse,
} from './formulations.ts'
import { phraseUseOf } from './phrase-use.ts'
import type { FindPhrases, FoundPhrase } from './phrases.ts'
import { eachOnce, type Kept, keyOfSpeaker, speakersOf } from './told.ts'
import type { WordsOf } from './words.ts'

/** What counting rests on. */
export interface CountingTools {
  readonly wordsOf: WordsOf
  readonly findPhrases: FindPhrases
  readonly wordingOf: (id: FormulationId) => Localized
}

/** What is asked. */
export interface FormulationsQuestion extends Pick<Formulations, 'of' | 'from' | 'to'> {
  /** These alone. */
  readonly only: ReadonlySet<string> | null
  /** Of the speakers that are asked for, of everybody where all are: in no stretch. */
  readonly speaking: readonly SpeakingDays[]
}

/** The set phrases in `said`, which are all statements with one of whom is asked for, of all time. */
export function countFormulations(
  said: readonly SaidStatement[],
  question: FormulationsQuestion,
  tools: CountingTools,
): Formulations {
  const { of, from, to, only, speaking } = question
  const uses = usesOf(eachOnce(said, tools.wordsOf), only, tools)
  const spoken = spokenIn(speaking.filter(({ year }) => isYearWithin(year, from, to)))
  const histories = [...uses]
    .map(([id, all]) => historyOf(id as FormulationId, all, question, spoken, tools))
    .filter((one) => one.statements > 0 || one.inStretch === 'missing')
    .toSorted((a, b) => b.days - a.days || (a.formulation < b.formulation ? -1 : 1))
  const none =
    histories.length === 0
      ? ['No set phrase of the registry is used in the statements that were asked for.']
      : []
  const undated = [...uses.values()].flat().filter(({ said: one }) => one.day === null).length
  return {
    of,
    from,
    to,
    formulations: histories,
    bands: BANDS,
    notes: [
      ...none,
      ...(undated === 0
        ? []
        : [`${undated} uses have no day: they count in no year and are neither first nor last.`]),
      ...(speaking.length === 0 && histories.length > 0
        ? ['No day of speaking is known: bands say nothing.']
        : []),
    ],
  }
}

/** One statement with one set phrase, where it stands first. */
interface Use {
  readonly kept: Kept
  readonly said: SaidStatement
  readonly phrase: FoundPhrase
}

function usesOf(
  kept: readonly Kept[],
  only: ReadonlySet<string> | null,
  { findPhrases }: CountingTools,
): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>()
  for (const one of kept) {
    const { statement, document } = one.said
    const found = statement.content.spans.flatMap((span) => findPhrases(span, document.language))
    for (const id of statement.formulations) {
      if (only !== null && !only.has(id)) continue
      const own = found.filter((phrase) => phrase.id === id)
      for (const phrase of distinctKeys(own.filter((one) => !isWithinOther(one, own))))
        uses.set(id, [...(uses.get(id) ?? []), { kept: one, said: one.said, phrase }])
    }
  }
  return uses
}

/** «حسن الجوار» within «مبادئ حسن الجوار» is no wording of its own. */
function isWithinOther({ span }: FoundPhrase, all: readonly FoundPhrase[]): boolean {
  return all.some(
    ({ span: other }) =>
      other.start <= span.start && span.end <= other.end && other.end - other.start > span.end - span.start,
  )
}

function distinctKeys(phrases: readonly FoundPhrase[]): readonly FoundPhrase[] {
  return [...new Map(phrases.toReversed().map((phrase) => [phrase.key, phrase])).values()].toReversed()
}

function historyOf(
  formulation: FormulationId,
  all: readonly Use[],
  { from, to, speaking }: FormulationsQuestion,
  spoken: Spoken,
  tools: CountingTools,
): FormulationHistory {
  const uses = all.filter((use) => isWithin(use, from, to))
  const dated = uses.filter(({ said }) => said.day !== null)
  const [first, last] = [dated[0], dated.at(-1)]
  return {
    formulation,
    wording: tools.wordingOf(formulation),
    days: speakingDaysOf(uses),
    statements: new Set(uses.map(({ kept }) => kept)).size,
    first: first === undefined ? null : useOf(first),
    last: last === undefined ? null : useOf(last),
    variants: variantsOf(uses),
    years: yearsOf(dated, spoken),
    speakers: speakersOfUses(uses, spoken),
    inStretch: inStretch(all, uses, { from, to, speaking }),
  }
}

function isWithin({ said: { day } }: Use, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true
  return day !== null && (from === null || day >= from) && (to === null || day <= to)
}

function isYearWithin(year: number, from: string | null, to: string | null): boolean {
  return (
    (from === null || year >= Number(from.slice(0, 4))) && (to === null || year <= Number(to.slice(0, 4)))
  )
}

/** Pairs of a day and a speaker. */
function speakingDaysOf(uses: readonly Use[]): number {
  return new Set(
    uses.flatMap(({ said }) => {
      if (said.day === null) return []
      const speakers = speakersOf(said).map(keyOfSpeaker)
      return (speakers.length === 0 ? [''] : speakers).map((speaker) => `${said.day} ${speaker}`)
    }),
  ).size
}

function useOf({ kept, phrase }: Use): PhraseUse {
  return phraseUseOf(kept, phrase.span)
}

function variantsOf(uses: readonly Use[]): readonly Variant[] {
  const byKey = new Map<string, Use[]>()
  for (const use of uses) {
    const key = `${use.said.document.language.split('-')[0]} ${use.phrase.key}`
    byKey.set(key, [...(byKey.get(key) ?? []), use])
  }
  return [...byKey.values()]
    .flatMap((own) => {
      const [first] = own
      if (first === undefined) return []
      const days = own.flatMap(({ said }) => said.day ?? [])
      return [
        {
          language: first.said.document.language,
          words: mostWritten(own),
          days: speakingDaysOf(own),
          firstSeen: days[0] ?? null,
          lastSeen: days.at(-1) ?? null,
          example: useOf(first),
        },
      ]
    })
    .toSorted((a, b) => b.days - a.days || (a.words < b.words ? -1 : 1))
}

/** The most frequent spelling; of those as frequent, the first. */
function mostWritten(uses: readonly Use[]): string {
  const counts = new Map<string, number>()
  for (const { phrase } of uses) counts.set(phrase.span.quote, (counts.get(phrase.span.quote) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** All days of speaking, by year and by speaker. */
interface Spoken {
  readonly byYear: ReadonlyMap<number, number>
  readonly bySpeaker: ReadonlyMap<string, number>
}

function spokenIn(speaking: readonly SpeakingDays[]): Spoken {
  const byYear = new Map<number, number>()
  const bySpeaker = new Map<string, number>()
  for (const { year, actor, names, side, days } of speaking) {
    const key = keyOfSpeaker({
      actor: actor as SpeakerOfUse['speaker']['actor'],
      names: names === null ? {} : (JSON.parse(names) as Localized),
      side,
    })
    byYear.set(year, (byYear.get(year) ?? 0) + days)
    bySpeaker.set(key, (bySpeaker.get(key) ?? 0) + days)
  }
  return { byYear, bySpeaker }
}

function yearsOf(dated: readonly Use[], { byYear: all }: Spoken): readonly YearOfUse[] {
  const first = dated[0]?.said.day
  if (first == null) return []
  const byYear = new Map<number, Use[]>()
  for (const use of dated) {
    const year = Number(use.said.day?.slice(0, 4))
    byYear.set(year, [...(byYear.get(year) ?? []), use])
  }
  return [...new Set([...all.keys(), ...byYear.keys()])]
    .filter((year) => year >= Number(first.slice(0, 4)))
    .toSorted((a, b) => a - b)
    .map((year) => {
      const days = speakingDaysOf(byYear.get(year) ?? [])
      const of = Math.max(days, all.get(year) ?? 0)
      return { year, days, of, band: bandOf(days, of) }
    })
}

function speakersOfUses(uses: readonly Use[], { bySpeaker: all }: Spoken): readonly SpeakerOfUse[] {
  const bySpeaker = new Map<
    string,
    { readonly speaker: SpeakerOfUse['speaker']; readonly said: SaidStatement[] }
  >()
  for (const { said } of uses)
    for (const speaker of speakersOf(said).filter(isNamed)) {
      const known = bySpeaker.get(keyOfSpeaker(speaker))
      if (known === undefined) bySpeaker.set(keyOfSpeaker(speaker), { speaker, said: [said] })
      else known.said.push(said)
    }
  return [...bySpeaker]
    .map(([key, { speaker, said }]) => {
      const used = [...new Set(said.flatMap(({ day }) => day ?? []))]
      const of = Math.max(used.length, all.get(key) ?? 0)
      return {
        speaker,
        days: used.length,
        of,
        band: bandOf(used.length, of),
        firstSeen: used[0] ?? null,
        lastSeen: used.at(-1) ?? null,
      }
    })
    .toSorted((a, b) => b.days - a.days)
}

/** Whoever is not named is not one speaker. */
function isNamed({ actor, names }: SpeakerOfUse['speaker']): boolean {
  return actor !== null || Object.keys(names).length > 0
}

function inStretch(
  all: readonly Use[],
  within: readonly Use[],
  { from, to, speaking }: Pick<FormulationsQuestion, 'from' | 'to' | 'speaking'>,
): FormulationHistory['inStretch'] {
  if (from === null) return null
  const isBefore = all.some(({ said: { day } }) => day !== null && day < from)
  if (within.length > 0) {
    return isBefore ? 'kept' : speaking.some(({ first }) => first < from) ? 'new' : null
  }
  if (isBefore) return 'missing'
  return to === null ? null : 'outside'
}
