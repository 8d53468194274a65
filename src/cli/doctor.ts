/** `mahdar doctor`: checks an archive. */
import type { Finding } from '../record/archive.ts'
import { type ArchiveOptions, archiveOption, outputOption, withArchive } from './archive.ts'
import type { AddCommand, Surroundings } from './command.ts'
import { openProgress } from './progress.ts'
import { openResults } from './results.ts'

/** Adds `mahdar doctor`, which checks an archive. */
export const addDoctor: AddCommand = (program, around) => {
  program
    .command('doctor')
    .description('Check an archive: the file, the bytes, the evidence, the lists and the index.')
    .addOption(archiveOption())
    .addOption(outputOption())
    .action((options: ArchiveOptions) => examine(options, around))
}

async function examine(options: ArchiveOptions, around: Surroundings): Promise<void> {
  const { searchTexts } = await import('./entries.ts')
  const progress = openProgress('checked', around)
  const { findings, count } = await withArchive(options.archive, 'read', async (archive) => {
    const whole = await archive.count()
    const onChecked = async (checked: number): Promise<void> => {
      progress.advance(checked, whole === 0 ? null : checked / whole)
      await new Promise((resume) => setImmediate(resume))
    }
    return { findings: await archive.doctor({ onChecked, searchTextOf: searchTexts() }), count: whole }
  })
  progress.clear()
  const results = openResults<Finding>(options.to, around, describeFinding)
  for (const finding of findings) await results.add(finding)
  await results.end()
  if (findings.length > 0) around.setStatus(2)
  if (options.to === 'terminal') await around.output.write(`${conclusion(findings.length, count)}\n`)
}

function describeFinding({ check, document, message }: Finding): string {
  return `${check}: ${document === null ? '' : `document ${document}: `}${message}\n`
}

function conclusion(findings: number, documents: number): string {
  const checked = `${documents.toLocaleString('en')} ${documents === 1 ? 'document' : 'documents'} checked`
  if (findings === 0) return `${checked}: all is well.`
  return `${checked}: ${findings} ${findings === 1 ? 'thing is' : 'things are'} wrong.`
}
