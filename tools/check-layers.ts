/** `npm run check:layers`: who may import whom (ARCHITECTURE.md, "Layers"), and no import cycles. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findCycles } from './cycles.ts'
import { findImports, type Import } from './imports.ts'
import { isTest, readSources, type Source } from './sources.ts'

/** The stages of the pipeline: folders of `src/`, in the order of the alphabet and of the flow. */
export const STAGES = [
  'collect',
  'document',
  'extract',
  'merge',
  'record',
  'report',
  'search',
  'serve',
] as const

const LEAVES = ['src/model.ts', 'src/errors.ts']
/** What many accounts come to, which rests on what one text says. */
const RECORD = 'src/encounter-record.ts'
const SHARED = [...LEAVES, RECORD]
const PACK_CONTRACT = 'languages/pack.ts'
/** What packs of all languages are built with. */
const SHARED_BY_PACKS: ReadonlySet<string> = new Set([
  'languages/per-form.ts',
  'languages/per-text.ts',
  'languages/tsv.ts',
  'languages/turns.ts',
])
/** The parts of the contract that `languages/pack.ts` hands on, so that packs and stages know one file. */
const CONTRACT_PARTS = ['languages/date-meaning.ts', 'languages/words.ts']
const REGISTRY_LOADER = 'registry/load.ts'
/** What the application knows of the rest: what it is sent, as types alone. */
const OVER_TIME = [
  'ahead',
  'drift',
  'formulations',
  'network',
  'places',
  'timeline',
  'told',
  'wording-change',
]
const SENT = [
  'src/model.ts',
  RECORD,
  'src/record/contract-over-time.ts',
  'src/report/compare/comparison.ts',
  ...OVER_TIME.map((name) => `src/report/over-time/${name}.ts`),
]
const NAMELESS_FOLDERS = /(^|\/)(utils?|helpers?|common|core)\//

/** What one part of the tree may import, and how to say so. */
interface Layer {
  readonly allows: (wanted: Import) => boolean
  readonly rule: string
}

/** Every breach of the dependency rule in `sources`, as `file:line: what is wrong and what is right`; empty if none. */
export function findBreaches(sources: readonly Source[]): readonly string[] {
  const imports = sources.flatMap(findImports)
  const known = new Set(sources.map(({ path }) => path))
  return [
    ...sources.filter(({ path }) => NAMELESS_FOLDERS.test(path)).map(({ path }) => namelessFolder(path)),
    ...sources.flatMap(({ path }) => unknownStage(path)),
    ...imports.flatMap((wanted) => breachOf(wanted)),
    ...imports.filter(({ to }) => !known.has(to) && /\.(ts|svelte)$/.test(to)).map(missing),
    ...findCycles(imports).map((cycle) => `${cycle[0]}: import cycle ${[...cycle, cycle[0]].join(' → ')}`),
  ]
}

function breachOf(wanted: Import): readonly string[] {
  const where = `${wanted.from}:${wanted.line}: imports ${wanted.to}`
  if (isTest(wanted.from)) return []
  if (isTest(wanted.to)) return [`${where}, a test; only tests may`]
  if (wanted.to.startsWith('app/') && !wanted.from.startsWith('app/'))
    return [`${where}; nothing but app/ imports app/, which runs in a browser`]
  const layer = layerOf(wanted.from)
  return layer.allows(wanted) ? [] : [`${where}; ${layer.rule}`]
}

function layerOf(path: string): Layer {
  if (LEAVES.includes(path))
    return { allows: () => false, rule: 'src/model.ts and src/errors.ts import nothing' }
  if (path === RECORD)
    return { allows: ({ to }) => to === 'src/model.ts', rule: `${RECORD} imports src/model.ts alone` }
  const stage = stageOf(path)
  if (stage !== null) return stageLayer(stage)
  if (path.startsWith('app/')) return applicationLayer()
  if (path.startsWith('languages/')) return languageLayer(path)
  if (path.startsWith('registry/')) return registryLayer()
  return {
    allows: ({ to, from }) => mayCompose(from, to),
    rule: `of the registry only ${REGISTRY_LOADER} is read from outside, and nothing but tools/ imports tools/`,
  }
}

function stageLayer(stage: string): Layer {
  const composes = stage === 'serve'
  return {
    allows: ({ to, from, typeOnly }) => {
      const target = stageOf(to)
      if (SHARED.includes(to) || (target !== null && target <= stage)) return true
      return to === PACK_CONTRACT ? typeOnly || composes : composes && mayCompose(from, to)
    },
    rule: `a stage imports ${SHARED.join(', ')}, folders that sort before it, and types alone from ${PACK_CONTRACT}`,
  }
}

function applicationLayer(): Layer {
  return {
    allows: ({ to, typeOnly }) => to.startsWith('app/') || (typeOnly && SENT.includes(to)),
    rule: `the application imports its own folder, and types alone from ${SENT.join(', ')}`,
  }
}

function languageLayer(path: string): Layer {
  const own = /^languages\/[^/]+\//.exec(path)?.[0]
  if (own === undefined) return contractLayer(path)
  return {
    allows: ({ to }) => to.startsWith(own) || to === PACK_CONTRACT || SHARED_BY_PACKS.has(to),
    rule: `a pack imports only ${PACK_CONTRACT}, ${[...SHARED_BY_PACKS].join(', ')} and its own folder`,
  }
}

function contractLayer(path: string): Layer {
  if (path === PACK_CONTRACT || CONTRACT_PARTS.includes(path))
    return {
      allows: ({ to }) => to === 'src/model.ts' || (path === PACK_CONTRACT && CONTRACT_PARTS.includes(to)),
      rule: `${PACK_CONTRACT} imports only src/model.ts and its parts`,
    }
  return {
    allows: ({ to }) => SHARED.includes(to) || to.startsWith('languages/'),
    rule: `files beside the packs import only ${SHARED.join(', ')} and languages/`,
  }
}

function registryLayer(): Layer {
  return {
    allows: ({ to, typeOnly }) =>
      SHARED.includes(to) ||
      to.startsWith('registry/') ||
      to === 'languages/tsv.ts' ||
      (to === PACK_CONTRACT && typeOnly),
    rule: `the registry imports only ${SHARED.join(', ')}, languages/tsv.ts, its own folder, and types from ${PACK_CONTRACT}`,
  }
}

function mayCompose(from: string, to: string): boolean {
  if (to.startsWith('tools/')) return !from.startsWith('src/')
  if (to.startsWith('registry/')) return to === REGISTRY_LOADER || from.startsWith('tools/')
  return true
}

function stageOf(path: string): string | null {
  const folder = /^src\/([^/]+)\//.exec(path)?.[1] ?? ''
  return (STAGES as readonly string[]).includes(folder) ? folder : null
}

function unknownStage(path: string): readonly string[] {
  const folder = /^src\/([^/]+)\//.exec(path)?.[1]
  if (folder === undefined || folder === 'cli' || stageOf(path) !== null) return []
  return [`${path}: src/${folder}/ is no stage; the stages are ${STAGES.join(', ')}`]
}

function namelessFolder(path: string): string {
  return `${path}: a folder must be named after what is in it, not utils, helpers, common or core`
}

function missing(wanted: Import): string {
  return `${wanted.from}:${wanted.line}: imports ${wanted.to}, which is not there`
}

function main(root: string): void {
  const absent = STAGES.filter((stage) => !existsSync(join(root, 'src', stage)))
  const sources = readSources(root)
  const breaches = findBreaches(sources)
  for (const breach of breaches) process.stderr.write(`${breach}\n`)
  const note = absent.length === 0 ? '' : ` Not begun yet: ${absent.join(', ')}.`
  process.stdout.write(`layers: ${sources.length} files, ${breaches.length} breaches.${note}\n`)
  process.exitCode = breaches.length === 0 ? 0 : 1
}

if (import.meta.filename === process.argv[1]) main(process.cwd())
