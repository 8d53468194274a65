/** How what is said over time is put into words, the same on a terminal and on a page. No word of it judges. */
import type { Evidence, Localized, Polarity } from '../../model.ts'
import type { Partaker } from '../../record/contract-over-time.ts'
import { bothNames, oneName, stateName } from '../terminal/names.ts'
import { isolate, plainLine } from '../terminal/text.ts'
import type { Absence, Change, Drift, Followed, Position } from './drift.ts'
import type { DatedSpeaker, DatedStatement } from './told.ts'

/** A number and what it counts. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

/** Whoever is followed, by name. */
export function followedName({ names, id }: Followed): string {
  return bothNames(names) ?? id
}

/** `2015 to 2021`, `from 2015 on`; empty where everything was asked for. */
export function stretch({ from, to }: { readonly from: string | null; readonly to: string | null }): string {
  if (from !== null && to !== null) return `${from} to ${to}`
  if (from !== null) return `from ${from} on`
  return to === null ? '' : `until ${to}`
}

/** A speaker by name; of one who is not named, the side. */
export function speakerName({ actor, names, side }: Pick<DatedSpeaker, 'actor' | 'names' | 'side'>): string {
  const name = oneName(names)
  if (name !== null) return name
  if (actor !== null) return stateName(actor)
  return side === null ? 'not named' : `somebody not named (${stateName(side)})`
}

/** Everybody who says it. */
export function speakerNames(speakers: readonly DatedSpeaker[]): string {
  return speakers.length === 0 ? 'speaker not known' : speakers.map(speakerName).join(' + ')
}

/** Who took part. */
export function partakerName({ names, actor, side }: Partaker): string {
  return speakerName({ actor: actor as DatedSpeaker['actor'], names, side })
}

/** A topic by its names. */
export function topicName({ names }: { readonly names: Localized }, fallback: string): string {
  return bothNames(names) ?? fallback
}

/** The words of evidence, pieces parted. */
export function wordsOf({ spans }: Evidence): string {
  return spans.map(({ quote }) => plainLine(quote)).join(' … ')
}

/** How often, when first, when last, and what stands before and after. */
export function describePosition({
  days,
  statements,
  firstSeen,
  lastSeen,
  before,
  after,
}: Position): readonly string[] {
  const seen =
    firstSeen === null
      ? 'on no known day'
      : firstSeen === lastSeen
        ? `seen once, ${firstSeen}`
        : `first seen ${firstSeen}, last seen ${lastSeen}, on ${counted(days, 'day')}`
  return [
    `${seen}${statements.length > 1 ? `, in ${counted(statements.length, 'statement')}` : ''}`,
    ...(before === null ? [] : [`added: in none of the ${described(before, 'earlier')}`]),
    ...(after === null ? [] : [`dropped: in none of the ${described(after, 'later')}`]),
  ]
}

function described({ statements, days, from, to }: Absence, when: string): string {
  const spread = from === to ? `of ${from}` : `on ${counted(days, 'day')}, ${from} to ${to}`
  return `${statements.toLocaleString('en')} ${when} ${statements === 1 ? 'statement' : 'statements'} on the topic (${spread})`
}

/** Who, on which verb, with which stance. */
export function describeDated({ speakers, cue, stances }: DatedStatement): string {
  const verb = cue === null ? [] : [isolate(`«${wordsOf(cue)}»`)]
  const taken = [...new Set(stances.map(({ polarity }) => polarity))]
  return [speakerNames(speakers), ...verb, ...taken].join(' · ')
}

/** Where and by whom it was published, and who carries it too. */
export function describeSource({
  publisher,
  title,
  externalId,
  document,
  publishedAt,
  alsoIn,
  dayRestsOn,
}: DatedStatement): string {
  const name = [publisher, title, externalId].find((one) => one != null && one !== '') ?? document
  return [
    isolate(plainLine(name)),
    ...(dayRestsOn === 'encounter' && publishedAt !== null ? [`published ${publishedAt.slice(0, 10)}`] : []),
    ...(alsoIn.length === 0 ? [] : [`also in ${counted(alsoIn.length, 'document')}`]),
    document.slice(0, 8),
  ].join(' · ')
}

/** What changed in the stance, in the words of the model: `calls-for → condemns`. */
export function describeStance(stance: NonNullable<Change['stance']>): string {
  const told = (polarities: readonly Polarity[]): string =>
    polarities.length === 0 ? 'no stance' : polarities.join(' ')
  return `stance: ${told(stance.earlier)} → ${told(stance.later)}`
}

/** `2021: 5 days (supports 2, welcomes 1)`. */
export function describeYears({ years }: Drift): readonly string[] {
  return years.map(({ year, days, statements, stances }) => {
    const taken = stances.map(({ polarity, days: on }) => `${polarity} ${on}`).join(', ')
    return `${year}: ${counted(statements, 'statement')} on ${counted(days, 'day')}${taken === '' ? '' : ` (${taken})`}`
  })
}
