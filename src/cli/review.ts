/** `mahdar review`: decisions and judgements that wait for a person, because documents are gone or are read otherwise now. */
import { InvalidArgumentError, Option } from 'commander'
import { InvalidInput } from '../errors.ts'
import type { Decision, TellingName } from '../merge/by-hand.ts'
import type { Judgement, LostTelling, Waiting } from '../record/archive.ts'
import {
  type ArchiveOptions,
  archiveOption,
  noteHere,
  outputOption,
  searchTextOf,
  withArchive,
} from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { judgementPage } from './judgement-page.ts'
import { openResults } from './results.ts'

interface ReviewOptions extends ArchiveOptions {
  readonly all?: true
  readonly drop?: Named
}

/** What is to be forgotten: a decision, `3`, or a judgement of a statement, `j3`. */
interface Named {
  readonly what: 'decision' | 'judgement'
  readonly number: number
}

/** A judgement as results hold it; it waits where its `statement` is null. */
interface Judged {
  readonly judgement: Judgement
}

function nameOption(value: string): Named {
  const [, letter, digits] = /^(j?)(\d{1,9})$/.exec(value) ?? []
  if (digits === undefined) throw new InvalidArgumentError('Give a whole number, or j and a whole number.')
  return { what: letter === 'j' ? 'judgement' : 'decision', number: Number(digits) }
}

/** Adds `mahdar review`, which lists decisions that wait, and forgets one. */
export const addReview: AddCommand = (program, around) => {
  program
    .command('review')
    .description(
      'List decisions and judgements made by hand that cannot be applied as they were made, and what to do.',
    )
    .option('--all', 'every decision and judgement')
    .addOption(
      new Option('--drop <number>', 'forget this decision; j3: this judgement')
        .argParser(nameOption)
        .conflicts('all'),
    )
    .addOption(archiveOption())
    .addOption(outputOption())
    .action((options: ReviewOptions) =>
      options.drop === undefined ? review(options, around) : drop(options.drop, options, around),
    )
}

async function drop(named: Named, options: ArchiveOptions, around: Surroundings): Promise<void> {
  const { what, number } = named
  const dropped = await withArchive(options.archive, 'write', async (archive) => {
    const done =
      what === 'decision'
        ? await archive.dropDecision(number)
        : await archive.dropJudgement(number, await searchTextOf())
    if (done) await noteHere(archive, 'undo', `${what === 'decision' ? 'd' : 'j'}${number}`, around)
    return done
  })
  if (!dropped) throw new InvalidInput(`There is no ${what} ${number}. \`mahdar review --all\` lists them.`)
  const results = openResults(options.to, around, () => `${capital(what)} ${number} is forgotten.\n`)
  await results.add(
    what === 'decision' ? { number, result: 'dropped' } : { judgement: number, result: 'dropped' },
  )
  await results.end()
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

async function review(options: ReviewOptions, around: Surroundings): Promise<void> {
  const all = options.all === true
  const { waiting, decisions, judgements } = await withArchive(options.archive, 'read', async (archive) => ({
    waiting: await archive.waiting(),
    decisions: all ? await archive.decisions() : [],
    judgements: await archive.judgements(),
  }))
  const lost = new Map(waiting.map((one) => [one.decision.number, one.lost]))
  const decided: readonly Waiting[] = all
    ? decisions.map((decision) => ({ decision, lost: lost.get(decision.number) ?? [] }))
    : waiting
  const judged: readonly Judged[] = judgements
    .filter(({ statement }) => all || statement === null)
    .map((judgement) => ({ judgement }))
  const { isolate, plainLine } = await import('../report/terminal/text.ts')
  const shown = (text: string) => isolate(plainLine(text))
  const results = openResults<Waiting | Judged>(
    options.to,
    around,
    (one) => `${'judgement' in one ? judgementPage(one.judgement, shown) : pageOf(one, shown)}\n`,
  )
  for (const one of [...decided, ...judged]) await results.add(one)
  await results.end()
  if (options.to === 'terminal') await around.output.write(`${summary(decided.length, judged.length, all)}\n`)
}

function summary(decisions: number, judgements: number, all: boolean): string {
  if (decisions + judgements === 0) return all ? 'Nothing was decided by hand.' : 'No decision waits.'
  const what = [counted(decisions, 'decision'), counted(judgements, 'judgement')].flat().join(' and ')
  return all ? `${what}.` : `${what} to look at.`
}

function counted(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`]
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
