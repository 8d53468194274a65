/** The one place where languages are registered. */
import { ar } from './ar/pack.ts'
import { en } from './en/pack.ts'
import type { LanguagePack } from './pack.ts'

/** Every language that is read. */
export const PACKS: readonly LanguagePack[] = [ar, en]
