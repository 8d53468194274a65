import { fileURLToPath } from 'node:url'
import type { Clitic, CliticPrefix, CliticSuffix, Clitics, Ending, PronounFeatures } from '../pack.ts'
import { readTsv } from '../tsv.ts'

const TABLE = new URL('lexicon/clitics.tsv', import.meta.url)

type Row = Readonly<Record<string, string>>

/** What Arabic joins to a word: و ف ب ل ك س ال before it, pronouns behind it, and the spellings of its end. */
export function readClitics(): Clitics {
  const rows = readTsv(fileURLToPath(TABLE))
  const of = (type: string): Row[] => rows.filter((row) => row.class === type)
  const joined = of('joined').map(ending)
  return {
    prefixes: of('prefix').map(prefix),
    suffixes: of('suffix').map((row) => suffix(row, joined)),
    endings: of('ending').map(ending),
  }
}

function prefix(row: Row): CliticPrefix {
  return {
    form: row.form ?? '',
    parts: (row.says ?? '').split(' ') as Clitic[],
    restore: row.to ?? '',
    before: (row.before ?? '').replaceAll(' ', ''),
  }
}

function suffix(row: Row, restore: readonly Ending[]): CliticSuffix {
  return { form: row.form ?? '', pronoun: pronoun(row.says ?? ''), restore }
}

/** `3 m 1` is third person, masculine, singular; `-` is either gender. */
function pronoun(says: string): PronounFeatures {
  const [person, gender, number] = says.split(' ')
  return {
    person: Number(person) as 1 | 2 | 3,
    gender: gender === 'm' || gender === 'f' ? gender : null,
    number: Number(number) as 1 | 2 | 3,
  }
}

function ending(row: Row): Ending {
  return { from: row.form ?? '', to: row.to ?? '' }
}
