/** Set phrases over time, and phrases that were found, as Markdown for a memo. */
import type { Discovery } from '../over-time/discovery.ts'
import type { FormulationHistory, Formulations, PhraseUse } from '../over-time/formulations.ts'
import * as wording from '../over-time/wording.ts'
import { bothNames } from '../terminal/names.ts'
import { isolate, plainLine } from '../terminal/text.ts'
import { memo, plain, table } from './plain.ts'

/** All of them, the most used first. */
export function formulationsMarkdown(all: Formulations): string {
  const of = all.of === null ? 'everybody' : wording.followedName(all.of)
  const title = ['Set phrases', of, wording.stretch(all)].filter((part) => part !== '').join(' · ')
  const bands = all.bands.map(({ band, share }) => `${band} from ${Math.round(share * 1000) / 10} %`)
  return memo([
    `# ${plain(title)}`,
    '',
    ...all.notes.flatMap((note) => [plain(note), '']),
    ...all.formulations.flatMap(historyLines),
    `Of the days on which somebody is given words: ${bands.join(', ')}, rare below or on fewer than 3 days.`,
  ])
}

function historyLines(history: FormulationHistory): readonly string[] {
  const { formulation, wording: names, days, statements, variants, years, speakers, inStretch } = history
  return [
    `## ${plain(bothNames(names) ?? formulation)}`,
    '',
    `${wording.counted(days, 'speaking day')}, ${wording.counted(statements, 'statement')}${inStretch === null ? '' : ` · ${inStretch}`} · ${plain(formulation)}`,
    '',
    ...table(
      ['words', 'language', 'days', 'first', 'last'],
      variants.map(({ words, language, days: on, firstSeen, lastSeen }) => [
        quoted(words),
        language,
        String(on),
        firstSeen ?? '–',
        lastSeen ?? '–',
      ]),
    ),
    '',
    ...(years.length === 0
      ? []
      : [
          ...table(
            ['year', 'band', 'days', 'of'],
            years.map(({ year, band, days: on, of }) => [String(year), band, String(on), String(of)]),
          ),
          '',
        ]),
    ...(speakers.length === 0
      ? []
      : [
          ...table(
            ['speaker', 'band', 'days', 'of'],
            speakers.map(({ speaker, band, days: on, of }) => [
              wording.speakerName(speaker),
              band,
              String(on),
              String(of),
            ]),
          ),
          '',
        ]),
    ...useLines('First', history.first),
    ...(history.last?.day === history.first?.day ? [] : useLines('Last', history.last)),
    '',
  ]
}

function useLines(label: string, use: PhraseUse | null): readonly string[] {
  if (use === null) return []
  const { day, speakers, content, document, statement, publisher, title, externalId } = use
  const source = [publisher, title, externalId].find((one) => one != null && one !== '') ?? document
  return [
    `- ${label}: **${day ?? 'no day'}**, ${plain(wording.speakerNames(speakers))}: ${plain(quoted(wording.wordsOf(content)))} (${plain(isolate(plainLine(source)))}, ${document.slice(0, 8)}/${statement})`,
  ]
}

function quoted(words: string): string {
  return isolate(`«${plainLine(words)}»`)
}

/** What was found, the most striking first. */
export function discoveryMarkdown(discovery: Discovery): string {
  const { phrases, found, statements } = discovery
  const stretch = wording.stretch(discovery)
  return memo([
    `# ${wording.counted(found, 'phrase')} found in ${wording.counted(statements, 'statement')}${stretch === '' ? '' : ` · ${stretch}`}`,
    '',
    ...discovery.notes.flatMap((note) => [plain(note), '']),
    ...phrases.flatMap(({ words, days, speakers, years, formulation, examples }, index) => [
      `## ${index + 1}. ${plain(quoted(words))}`,
      '',
      `${wording.counted(days, 'day')}, ${wording.counted(speakers, 'speaker')}, ${years[0]}${years.length > 1 ? ` to ${years.at(-1)}` : ''}${formulation === null ? '' : ` · ${plain(formulation)}`}`,
      '',
      ...examples.flatMap((use) => useLines('Such as', use)),
      '',
    ]),
  ])
}
