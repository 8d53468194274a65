/** `mahdar review`: decisions that wait for a person, because documents are gone or are read otherwise now. */
import { Option } from 'commander'
import { InvalidInput } from '../errors.ts'
import type { Decision, TellingName } from '../merge/by-hand.ts'
import type { LostTelling, Waiting } from '../record/archive.ts'
import { type ArchiveOptions, archiveOption, outputOption, withArchive } from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { countOption } from './describe.ts'
import { openResults } from './results.ts'

interface ReviewOptions extends ArchiveOptions {
  readonly all?: true
  readonly drop?: number
}

/** Adds `mahdar review`, which lists decisions that wait, and forgets one. */
export const addReview: AddCommand = (program, around) => {
  program
    .command('review')
    .description('List decisions made by hand that cannot be applied as they were made, and what to do.')
    .option('--all', 'every decision')
    .addOption(new Option('--drop <number>', 'forget this decision').argParser(countOption).conflicts('all'))
    .addOption(archiveOption())
    .addOption(outputOption())
    .action((options: ReviewOptions) =>
      options.drop === undefined ? review(options, around) : drop(options.drop, options, around),
    )
}

async function drop(number: number, options: ArchiveOptions, around: Surroundings): Promise<void> {
  const dropped = await withArchive(options.archive, 'write', (archive) => archive.dropDecision(number))
  if (!dropped) throw new InvalidInput(`There is no decision ${number}. \`mahdar review --all\` lists them.`)
  const results = openResults(options.to, around, () => `Decision ${number} is forgotten.\n`)
  await results.add({ number, result: 'dropped' })
  await results.end()
}

async function review(options: ReviewOptions, around: Surroundings): Promise<void> {
  const { waiting, decisions } = await withArchive(options.archive, 'read', async (archive) => ({
    waiting: await archive.waiting(),
    decisions: options.all === true ? await archive.decisions() : [],
  }))
  const lost = new Map(waiting.map((one) => [one.decision.number, one.lost]))
  const listed: readonly Waiting[] =
    options.all === true
      ? decisions.map((decision) => ({ decision, lost: lost.get(decision.number) ?? [] }))
      : waiting
  const { isolate, plainLine } = await import('../report/terminal/text.ts')
  const shown = (text: string) => isolate(plainLine(text))
  const results = openResults<Waiting>(options.to, around, (one) => `${pageOf(one, shown)}\n`)
  for (const one of listed) await results.add(one)
  await results.end()
  if (options.to === 'terminal') await around.output.write(`${summary(listed.length, options)}\n`)
}

function summary(count: number, { all }: ReviewOptions): string {
  const what = count === 1 ? 'decision' : 'decisions'
  if (all === true) return count === 0 ? 'Nothing was decided by hand.' : `${count} ${what}.`
  return count === 0 ? 'No decision waits.' : `${count} ${what} to look at.`
}

type Show = (text: string) => string

function pageOf({ decision, lost }: Waiting, show: Show): string {
  const { number, verdict, at, by, because, groups } = decision
  return [
    `${number} · ${verdict} · ${at.slice(0, 10)} · ${show(by)} · ${show(because)}`,
    ...groups.map(
      (group, place) => `  ${partName(verdict, place)} ${group.map((name) => nameOf(name, show)).join('; ')}`,
    ),
    ...lost.flatMap((telling) => adviceOn(telling, number, show).map((line) => `  ! ${line}`)),
    '',
  ].join('\n')
}

function partName(verdict: Decision['verdict'], place: number): string {
  if (place === 0) return verdict === 'merge' ? 'one:' : 'these:'
  return verdict === 'merge' ? 'and:' : 'not with:'
}

function nameOf({ document, format, quote }: TellingName, show: Show): string {
  return `${document.slice(0, 8)} (${format}: ${show(`«${short(quote)}»`)})`
}

const LONGEST = 60

function short(quote: string): string {
  return quote.length <= LONGEST ? quote : `${quote.slice(0, LONGEST)}…`
}

function adviceOn(telling: LostTelling, number: number, show: Show): readonly string[] {
  const head = telling.document.slice(0, 8)
  const forget = `forget it with \`mahdar review --drop ${number}\``
  if (!telling.isThere) return [`Document ${head} is not in the archive. Add it again, or ${forget}.`]
  const tells = telling.tells.map(({ format, encounter }) => `${head}/${encounter} (${format})`).join(', ')
  return [
    `Document ${head} is read otherwise now: no ${telling.format} at ${show(`«${short(telling.quote)}»`)}.`,
    tells === ''
      ? `It tells of no encounter any more: ${forget}.`
      : `It tells: ${tells}. Look with \`mahdar show\`, decide anew with \`mahdar split\` or \`mahdar merge\`, and ${forget}.`,
  ]
}
