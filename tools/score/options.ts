import { parseArgs } from 'node:util'
import { InvalidInput } from '../../src/errors.ts'

/** What `--help` prints. */
export const USAGE = `npm run score -- [options]

The gold documents and the packs' gold, against gold/floors.json; with --seeds, --suites or --documents these instead.
  --failures        print every row that failed (--to json always does)
  --held-back       of the held-back documents too, once the rules are done
  --raise           raise the floors to what was measured
  --lower REASON    set them to what was measured, lower where it is lower
  --seeds DIR       the real reports of a folder, against gold/seed-facts.tsv and its attributions.json
  --suites DIR      the outside suites of a folder, one .jsonl file each
  --documents DIR   gold documents of another folder, which has one folder a language: DIR/ar/*.txt
  --to terminal|json
`

/** What a run is asked to do. */
export interface Options {
  readonly failures: boolean
  readonly heldBack: boolean
  readonly raise: boolean
  readonly lower: string | null
  readonly seeds: string | null
  readonly suites: string | null
  readonly documents: string | null
  readonly json: boolean
}

/** The options of a command line; `null` where it asks for help. Throws on one that is unknown or lacks its value. */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      failures: { type: 'boolean', default: false },
      'held-back': { type: 'boolean', default: false },
      raise: { type: 'boolean', default: false },
      lower: { type: 'string' },
      seeds: { type: 'string' },
      suites: { type: 'string' },
      documents: { type: 'string' },
      to: { type: 'string', default: 'terminal' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return null
  if (values.to !== 'terminal' && values.to !== 'json')
    throw new InvalidInput(`--to ${values.to} is no output; say terminal or json.`)
  if (values.lower !== undefined && values.lower.trim() === '')
    throw new InvalidInput('--lower needs the reason, in a sentence.')
  const { failures, raise, lower = null, seeds = null, suites = null, documents = null, to } = values
  return {
    failures,
    heldBack: values['held-back'],
    raise,
    lower,
    seeds,
    suites,
    documents,
    json: to === 'json',
  }
}
