/** What `mahdar split` and `mahdar merge` have in common: who decides, why, and what is said of it. */
import { userInfo } from 'node:os'
import { Option } from 'commander'
import { InvalidInput } from '../errors.ts'
import type { Decided, DecisionNote } from '../record/archive.ts'
import type { ArchiveOptions } from './archive.ts'
import type { Surroundings } from './command.ts'
import { openResults } from './results.ts'

/** The options of a command that decides something. */
export interface DecisionOptions extends ArchiveOptions {
  readonly because: string
  readonly by?: string
}

/** `--because TEXT`, which every decision needs. */
export function becauseOption(): Option {
  return new Option(
    '--because <text>',
    'why, in a sentence that stays with the records',
  ).makeOptionMandatory()
}

/** `--by NAME`; without it the user of this machine. */
export function byOption(): Option {
  return new Option('--by <name>', 'who decides (default: who is logged in)')
}

/** Who decides, when and why. Throws `InvalidInput` where a reason or a name is empty. */
export function noteOf({ because, by }: DecisionOptions, around: Surroundings): DecisionNote {
  const name = by ?? userName()
  if (because.trim() === '') throw new InvalidInput('--because is empty. Say why, in a sentence.')
  if (name.trim() === '') throw new InvalidInput('Nobody decides. Say who with --by NAME.')
  return { at: new Date(around.now()).toISOString(), by: name.trim(), because: because.trim() }
}

/** Empty where the machine does not know. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

/** Says what came of a decision. */
export async function tellDecided(
  decided: Decided,
  { to }: ArchiveOptions,
  around: Surroundings,
): Promise<void> {
  const results = openResults<Decided>(to, around, (one) => `${sentences(one).join('\n')}\n`)
  await results.add(decided)
  await results.end()
}

function sentences({ verdict, number, undone, records, although }: Decided): readonly string[] {
  const done = verdict === 'merge' ? 'One encounter now' : 'Split'
  const taken = undone.length === 1 ? `decision ${undone[0]}` : `decisions ${undone.join(', ')}`
  return [
    `${done}: ${records.join(', ')}.`,
    ...(although.length === 0
      ? []
      : [`Against it speaks: ${although.join('; ')}. You decided; the record says so.`]),
    ...(undone.length === 0 ? [] : [`This takes back ${taken}.`]),
    number === null
      ? 'Nothing else had to be decided.'
      : `Decision ${number} is kept: \`mahdar review --all\` lists it, \`mahdar review --drop ${number}\` forgets it.`,
  ]
}
