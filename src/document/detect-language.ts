/** The statistical detector, for text that no language pack claims. */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { LanguageTag } from '../model.ts'

/** Fewer letters tell nothing. */
const SHORTEST = 20

interface Detector {
  detect(text: string): { readonly language: string; isReliable(): boolean }
}

let detector: Detector | undefined

/** The language of `text`, or `null` where the detector is not sure. Its tables (some 85 MB in memory) load on first need. */
export function detectLanguage(text: string): LanguageTag | null {
  if (text.trim().length < SHORTEST) return null
  detector ??= load()
  const result = detector.detect(text)
  return result.isReliable() ? result.language : null
}

// The package offers its entry to `import` alone, and reading a text does not wait: its file is required instead.
function load(): Detector {
  const file = fileURLToPath(import.meta.resolve('eld/extrasmall'))
  return (createRequire(import.meta.url)(file) as { readonly eld: Detector }).eld
}
