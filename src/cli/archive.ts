/** The archive that a command works on. */
import { Option } from 'commander'
import type { Archive, AuditEntry } from '../record/archive.ts'
import { OUTPUT_FORMS, type OutputForm, type Surroundings } from './command.ts'

/** The options that every command of the archive has. */
export interface ArchiveOptions {
  readonly archive: string
  readonly to: OutputForm
}

const DEFAULT_ARCHIVE = './mahdar-data'

/** `--archive DIR`; without it what `MAHDAR_ARCHIVE` says. */
export function archiveOption(): Option {
  const named = process.env.MAHDAR_ARCHIVE ?? ''
  return new Option('--archive <dir>', 'directory of the archive (or set MAHDAR_ARCHIVE)').default(
    named === '' ? DEFAULT_ARCHIVE : named,
  )
}

/** `--to FORM`, for people unless said otherwise. */
export function outputOption(): Option {
  return new Option('--to <form>', 'what goes out').choices(OUTPUT_FORMS).default('terminal')
}

/** What an archive of an earlier version is brought up to date with; loaded only for one. */
export async function searchTextOf() {
  return (await import('./entries.ts')).searchTexts()
}

/** Keeps a change of `target` in the audit log of the archive, by whoever `who` is. */
export async function noteHere(
  archive: Archive,
  action: string,
  target: string,
  around: Pick<Surroundings, 'now'>,
  who = 'this machine',
): Promise<void> {
  await archive.note(...changesHere(action, [target], around, who))
}

/** The entries of the audit log for a change of each target. */
export function changesHere(
  action: string,
  targets: readonly string[],
  { now }: Pick<Surroundings, 'now'>,
  who = 'this machine',
): readonly Omit<AuditEntry, 'number'>[] {
  const at = new Date(now()).toISOString()
  return targets.map((target) => ({ at, who, action, target }))
}

/** Opens the archive in `directory`, which must be there; the store is loaded only now. */
async function openExisting(directory: string, mode: 'read' | 'write'): Promise<Archive> {
  const { openArchive } = await import('../record/archive.ts')
  return openArchive({ directory, mode, create: false, searchTextOf })
}

/** Does `work` with the archive in `directory`, and closes it however that ends. */
export async function withArchive<Result>(
  directory: string,
  mode: 'read' | 'write',
  work: (archive: Archive) => Promise<Result>,
): Promise<Result> {
  const archive = await openExisting(directory, mode)
  try {
    return await work(archive)
  } finally {
    await archive.close()
  }
}
