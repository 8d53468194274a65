/** The languages as the lexicon is compiled from them. */
import { arTables } from './ar/tables.ts'
import { enTables } from './en/tables.ts'
import type { LanguageTables } from './pack.ts'

/** Every language whose tables are compiled. */
export const TABLES: readonly LanguageTables[] = [arTables, enTables]
