/** Set phrases over time, and phrases that were found, for people. */
import type { Discovery } from '../over-time/discovery.ts'
import type { FormulationHistory, Formulations, PhraseUse } from '../over-time/formulations.ts'
import * as wording from '../over-time/wording.ts'
import { bothNames } from './names.ts'
import { Page, type PageOptions } from './page.ts'
import { isolate, plainLine } from './text.ts'

const MOST_SPEAKERS = 6

/** All of them, the most used first. */
export function showFormulations(all: Formulations, options: PageOptions): string {
  const page = new Page(options)
  const of = all.of === null ? 'everybody' : wording.followedName(all.of)
  page.heading(['Set phrases', of, wording.stretch(all)].filter((part) => part !== '').join(' · '))
  for (const note of all.notes) page.text(note, 2)
  for (const history of all.formulations) showHistory(page, history)
  page.gap()
  const shares = all.bands.map(({ band, share }) => `${band} from ${Math.round(share * 1000) / 10} %`)
  page.text(
    `Of the days on which somebody is given words: ${shares.join(', ')}, rare below or on fewer than 3 days.`,
    0,
    'dim',
  )
  return page.toString()
}

function showHistory(page: Page, history: FormulationHistory): void {
  const { formulation, wording: names, days, statements, variants, years, speakers, inStretch } = history
  page.gap()
  page.heading(bothNames(names) ?? formulation, formulation)
  const state =
    inStretch === null
      ? ''
      : ` · ${inStretch === 'missing' ? 'missing: used before, not in this stretch' : inStretch}`
  page.row(
    'used',
    `${wording.counted(days, 'speaking day')}, ${wording.counted(statements, 'statement')}${state}`,
  )
  variants.forEach(({ words, language, days: on, firstSeen, lastSeen }, index) => {
    const seen =
      firstSeen === null ? '' : firstSeen === lastSeen ? ` · ${firstSeen}` : ` · ${firstSeen} to ${lastSeen}`
    page.row(index === 0 ? 'words' : '', `${isolate(`«${plainLine(words)}»`)} ${language} · ${on}${seen}`)
  })
  if (years.length > 0)
    page.row(
      'years',
      years
        .map(({ year, days: on, of, band }) => `${year} ${band}${on === 0 ? '' : ` (${on} of ${of})`}`)
        .join(', '),
    )
  speakers.slice(0, MOST_SPEAKERS).forEach(({ speaker, days: on, of, band }, index) => {
    page.row(index === 0 ? 'speakers' : '', `${wording.speakerName(speaker)} ${band} (${on} of ${of})`)
  })
  if (speakers.length > MOST_SPEAKERS) page.row('', `and ${speakers.length - MOST_SPEAKERS} more`)
  showUse(page, 'first', history.first)
  if (history.last?.day !== history.first?.day) showUse(page, 'last', history.last)
}

function showUse(page: Page, label: string, use: PhraseUse | null): void {
  if (use === null) return
  page.row(label, [use.day ?? 'no day', wording.speakerNames(use.speakers)].join(' · '))
  page.quote(wording.wordsOf(use.content), 13)
}

/** What was found, the most striking first. */
export function showDiscovery(discovery: Discovery, options: PageOptions): string {
  const page = new Page(options)
  page.heading(
    `${wording.counted(discovery.found, 'phrase')} found in ${wording.counted(discovery.statements, 'statement')}`,
    wording.stretch(discovery),
  )
  for (const note of discovery.notes) page.text(note, 2)
  discovery.phrases.forEach((phrase, index) => {
    const { words, days, speakers, years, association, formulation, examples } = phrase
    page.gap()
    page.text(
      `${index + 1}. ${isolate(`«${plainLine(words)}»`)}${formulation === null ? '' : `  = ${formulation}`}`,
      0,
      'bold',
    )
    page.row(
      'said',
      `${wording.counted(days, 'day')}, ${wording.counted(speakers, 'speaker')}, ${years[0]}${years.length > 1 ? ` to ${years.at(-1)}` : ''}`,
    )
    page.row(
      'together',
      `2^${association.information} times as often as its parts predict (G² ${association.logLikelihood})`,
    )
    examples.forEach((use, at) => {
      showUse(page, at === 0 ? 'such as' : '', use)
    })
  })
  return page.toString()
}
