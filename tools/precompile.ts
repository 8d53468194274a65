/**
 * Compiling the reader's code costs a third of what a first record waits for. So the largest file of what is shipped is
 * a script, and beside it lies what V8 made of it while the samples were read: `npx tsx tools/precompile.ts` writes that,
 * once code and lexicon are built. A V8 of another version, or with other flags, refuses it and compiles the script.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Metafile, transformSync } from 'esbuild'
import { listFiles } from './sources.ts'

const ROOT = resolve(import.meta.dirname, '..')
const SCRIPT = '.script.js'
/** Bytes; a smaller file is compiled in less time than two more files take to open. */
const LARGE = 300_000

/** The outputs that are worth it: large, loaded by others, and loading nothing on demand, which a script cannot. */
export function findLarge(metafile: Metafile): readonly string[] {
  return Object.entries(metafile.outputs)
    .filter(([, { bytes, entryPoint, imports }]) => {
      const onDemand = imports.some(({ kind }) => kind === 'dynamic-import')
      return bytes >= LARGE && entryPoint === undefined && !onDemand
    })
    .map(([path]) => path)
}

/** Makes the module at `path`, one of `findLarge`, a script with a module before it that loads what V8 made of it and exports the same. */
export function shipAsScript(path: string, { imports, exports }: Metafile['outputs'][string]): void {
  const options = {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minifyWhitespace: true,
    minifySyntax: true,
    define: { 'import.meta.url': 'url' },
  } as const
  const { code } = transformSync(readFileSync(path, 'utf8'), options)
  const script = path.replace(/\.js$/, SCRIPT)
  writeFileSync(script, `(function(require,module,url){${code}})`)
  const others = imports.map((other) => (other.external ? other.path : `./${basename(other.path)}`))
  writeFileSync(path, loaderOf(basename(script), others, exports))
}

/** The module that stands for the script: `imports` are what the script requires, `exports` what it exports. */
function loaderOf(script: string, imports: readonly string[], exports: readonly string[]): string {
  return `${imports.map((path, index) => `import*as i${index} from${JSON.stringify(path)};`).join('\n')}
const builtin=process.getBuiltinModule,{readFileSync}=builtin('node:fs');
const filename=builtin('node:url').fileURLToPath(new URL(${JSON.stringify(`./${script}`)},import.meta.url));
let cachedData;
try{cachedData=readFileSync(filename.replace(/js$/,'v8'))}catch{}
export const compiled=new(builtin('node:vm').Script)(readFileSync(filename,'utf8'),{filename,cachedData});
const modules={${imports.map((path, index) => `${JSON.stringify(path)}:i${index}`).join(',')}},module={exports:{}};
compiled.runInThisContext()(path=>modules[path],module,import.meta.url);
export const{${exports.join(',')}}=module.exports;
`
}

/** Reads every sample as the command does, in a process of its own, then keeps what V8 has compiled by then beside each script. */
const WARM = `
import { renameSync, writeFileSync } from 'node:fs'
const [command, samples, scripts] = JSON.parse(process.argv[1])
const modules = await Promise.all(scripts.map((script) => import(script.replace(${JSON.stringify(SCRIPT)}, '.js'))))
process.on('exit', () => scripts.forEach((script, index) => {
  const target = new URL(script.replace(/js$/, 'v8'))
  const half = new URL(target.href + '.half')
  writeFileSync(half, modules[index].compiled.createCachedData())
  renameSync(half, target)
}))
process.argv = [process.execPath, command, 'read', ...samples, '--to', 'ndjson']
await import(command)
`

/** Writes what V8 makes of the scripts in `target`, a folder that `buildCode` filled, while its command reads the samples. */
export function precompile(target: string): void {
  const command = join(target, 'cli.js')
  const samples = listFiles(ROOT, 'samples').filter((path) => path.endsWith('.txt'))
  const scripts = readdirSync(target).filter((name) => name.endsWith(SCRIPT))
  const work = [command, samples, scripts.map((name) => pathToFileURL(join(target, name)).href)]
  const args = ['--input-type=module', '-e', WARM, JSON.stringify(work)]
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
}

if (import.meta.filename === process.argv[1]) precompile(join(ROOT, 'dist/src'))
