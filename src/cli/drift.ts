/** `mahdar drift`: positions of somebody on a topic over time. */
import { Option } from 'commander'
import type { AddCommand, Surroundings } from './command.ts'
import { answer, describeStretch, type StretchOptions, stretchOf } from './over-time.ts'

const FORMS = ['terminal', 'json', 'html', 'markdown'] as const

interface DriftOptions extends StretchOptions {
  readonly actor: string
  readonly topic: string
  readonly to: (typeof FORMS)[number]
}

/** Adds `mahdar drift`, which shows what somebody said on a topic over time, and what changed in it. */
export const addDrift: AddCommand = (program, around) => {
  const command = program
    .command('drift')
    .description('Show what somebody said on a topic over time: taken again, added, dropped, in which words.')
    .requiredOption(
      '--actor <who>',
      'a person, an office, a state or a body: an id, or a name in Arabic or English',
    )
    .requiredOption('--topic <topic>', 'an id, a label or a term for it')
  describeStretch(command)
    .addOption(new Option('--to <form>', 'what goes out').choices(FORMS).default('terminal'))
    .action((options: DriftOptions) => showDrift(options, around))
}

async function showDrift(options: DriftOptions, around: Surroundings): Promise<void> {
  const { drift } = await import('../over-time.ts')
  const { actor, topic, to } = options
  const shown = to === 'json' ? null : await shownAs(to)
  await answer(
    options.archive,
    around,
    (archive) => drift(archive, { actor, topic, ...stretchOf(options) }),
    shown,
  )
}

async function shownAs(form: 'terminal' | 'html' | 'markdown') {
  if (form === 'html') return (await import('../report/html/drift.ts')).driftHtml
  if (form === 'markdown') return (await import('../report/markdown/drift.ts')).driftMarkdown
  return (await import('../report/terminal/drift.ts')).showDrift
}
