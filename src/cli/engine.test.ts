import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

describe('what V8 is asked to do otherwise', () => {
  const source = readFileSync(join(import.meta.dirname, 'engine.ts'), 'utf8')
  const asked = [...source.matchAll(/'--([a-z-]+)=\d+'/g)].map(([, name]) => name as string)
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })

  it('is named in the file', () => expect(asked).toHaveLength(2))

  it.each(asked)('%s is an option that this V8 knows', (name) => expect(known).toContain(`--${name} `))
})
