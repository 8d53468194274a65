/**
 * The code that is shipped, in `dist/src/`: a few files in place of some two hundred, because Node takes longer to find
 * and link that many than to read a text. Dependencies stay packages of their own.
 */
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'
import { findLarge, shipAsScript } from './precompile.ts'

const ROOT = resolve(import.meta.dirname, '..')
/** What `package.json` names in `bin` and `exports`, and what runs in a thread of its own; what these load on demand becomes files of its own. */
const ENTRIES = ['src/cli.ts', 'src/index.ts', 'src/model.ts', 'src/serve/apart.ts']

/** Node's own modules through a door that loads only what is used: `import` runs every getter of a module. */
const BUILTINS: Plugin = {
  name: 'builtins',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'builtin' }))
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('${path}')`,
    }))
  },
}

/** Builds the code of the source tree into `target`, whose earlier content is removed; tells what went where. */
export async function buildCode(target: string): Promise<Metafile> {
  rmSync(target, { recursive: true, force: true })
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: target,
    outbase: 'src',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Compiling is the longest single part of a first record: a third fewer letters, a third less of it. The names stay in the source tree.
    minifyWhitespace: true,
    minifySyntax: true,
    minifyIdentifiers: true,
    packages: 'external',
    plugins: [BUILTINS],
    metafile: true,
    logLevel: 'warning',
  })
  for (const path of findLarge(metafile)) {
    shipAsScript(join(ROOT, path), metafile.outputs[path] as Metafile['outputs'][string])
  }
  return metafile
}

if (import.meta.filename === process.argv[1]) {
  // Declarations of earlier builds, which `tsc` writes anew.
  rmSync(join(ROOT, 'dist/languages'), { recursive: true, force: true })
  await buildCode(join(ROOT, 'dist/src'))
}
