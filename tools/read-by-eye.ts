/**
 * `npx tsx tools/read-by-eye.ts`: writes `gold/READ.md` from the verdicts of `gold/read.tsv`, what people who read real
 * texts counted against what the reader gave. `--check` only compares; exit status 1 where the page is another.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readTsv } from '../languages/tsv.ts'
import { InvalidInput } from '../src/errors.ts'

const GOLD = resolve(import.meta.dirname, '../gold')
const COUNTS = [
  'encounters_right',
  'encounters_wrong',
  'encounters_missed',
  'speakers_right',
  'speakers_wrong',
  'speakers_open',
] as const
type Count = (typeof COUNTS)[number]

/** What one text came to: how often the reader was right in it, wrong, or gave nothing. */
export interface Verdict extends Readonly<Record<Count, number>> {
  /** Of the opening of the text's first paragraph that has one; the text itself is not ours to keep. */
  readonly hash: string
  /** From 1; texts of a round are read by nobody before it. */
  readonly round: number
  readonly language: string
  /** Of the shuffle that drew the text. */
  readonly seed: number
}

/** The verdicts of a table's rows. Throws an `InvalidInput` that names the row with a count that is none, or a text twice. */
export function readVerdicts(rows: readonly Readonly<Record<string, string>>[]): readonly Verdict[] {
  const seen = new Set<string>()
  return rows.map((row, index) => {
    const where = `row ${index + 1} of read.tsv`
    const { hash = '', language = '' } = row
    if (!/^[0-9a-f]{12}$/.test(hash))
      throw new InvalidInput(`${where} has the hash "${hash}". Put 12 hex digits.`)
    if (!/^[a-z]{2}$/.test(language))
      throw new InvalidInput(`${where} has the language "${language}". Put two letters, as in "ar".`)
    if (seen.has(hash))
      throw new InvalidInput(`${where} is a second verdict on ${hash}. Keep the one from before any rule.`)
    seen.add(hash)
    const numberOf = (column: string): number => {
      const cell = row[column] ?? ''
      if (/^\d+$/.test(cell)) return Number(cell)
      throw new InvalidInput(`${where} has "${cell}" in ${column}. Put a whole number.`)
    }
    const counts = Object.fromEntries(COUNTS.map((count) => [count, numberOf(count)]))
    return {
      ...(counts as Record<Count, number>),
      hash,
      language,
      round: numberOf('round'),
      seed: numberOf('seed'),
    }
  })
}

/** The page: a table with a line for each round and language, and what stands behind its figures. */
export function renderPage(verdicts: readonly Verdict[]): string {
  const groups = new Map<string, Verdict[]>()
  for (const verdict of verdicts) {
    const key = `${String(verdict.round).padStart(4, '0')} ${verdict.language} ${verdict.seed}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [verdict])
    else group.push(verdict)
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
  return [
    ...HEAD,
    '| round | language | seed | texts | encounters in them | found | wrong | statements judged | speaker right | speaker wrong | speaker open |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...sorted.map(renderGroup),
    ...FOOT,
    '',
  ].join('\n')
}

function renderGroup(group: readonly Verdict[]): string {
  const sum = (count: Count) => group.reduce((total, verdict) => total + verdict[count], 0)
  const right = sum('encounters_right')
  const wrong = sum('encounters_wrong')
  const there = right + sum('encounters_missed')
  const named = sum('speakers_right') + sum('speakers_wrong')
  const said = named + sum('speakers_open')
  const cells = [
    ...(group[0] === undefined ? [] : [group[0].round, group[0].language, group[0].seed]),
    group.length,
    there,
    share(right, there),
    share(wrong, right + wrong),
    said,
    share(sum('speakers_right'), said),
    share(sum('speakers_wrong'), said),
    share(sum('speakers_open'), said),
  ]
  return `| ${cells.join(' | ')} |`
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${part} of ${whole} (${Math.round((100 * part) / whole)} %)`
}

const HEAD = [
  '# Fresh real texts, read by eye',
  '',
  'Made by `npx tsx tools/read-by-eye.ts` from `read.tsv`; do not edit. What the reader makes of texts of the press that',
  'nobody had looked at, no rule was written for and no model was fitted to: the figure that own gold cannot give.',
  '',
]

const FOOT = [
  '',
  '## How they were drawn',
  '',
  'From the Saudi press of 2015: texts with a word of contact in title or lead and an office in the text, 250 to 2,900',
  'letters, without those on the list of held-out texts; shuffled by the seed, and dealt into rounds. Little diplomacy is',
  'asked for: most texts of a round are domestic, sport or business, and give encounters only to a reader that is wrong.',
  '',
  'English texts are releases, readouts, statements and remarks of state.gov and whitehouse.gov, 2021 to 2025, of 200 to',
  '6,000 letters, three of five from the first; most tell of no encounter. What the reader had not got of their statements',
  'was counted afterwards, by what it found once rules were written: it is a lower bound. From round 3 on they are forty a',
  'round, drawn by kind (readouts and calls 14, travel 4, joint statements 4, remarks 5, briefings 2, fact sheets 2,',
  'proclamations 2, national days 2, others 5), cut at 7,000 letters, and read beside what the reader gives; every paragraph',
  'of a transcript is a statement, so that what was missed is counted in full. Round 8 has sixty: readouts and calls 22,',
  'travel 5, joint statements 4, remarks 9, others 20; of its 21 wrong speakers 14 stand in one transcript that leaves a line out.',
  '',
  'Rounds with the seed 0 are of pages of ministries, presidencies and agencies of many countries, 2010 to 2026, in the order',
  'in which a search for what such reports say gave them (calls, visits, letters, statements, press conferences), without those',
  'that are held out, no report, or cut in their first lines: the texts that the reader is made for. Arabic rounds 7 and 8 have',
  'three readers each, for the east, for the west and foreign outlets, and for texts in which much is said; round 8 was read when',
  'rules had been written from round 7. English round 10 is not American. Arabic round 9 is of 53 such pages and round 10 of 38',
  'others, read when rules had been written from round 9, by two readers, each of a part; of their 19 wrong encounters one was invented.',
  '',
  'Arabic rounds 11 and 12 are 50 and 45 texts of the part of the Saudi press that tells of states (a word of contact and an',
  'office of state in title or lead), by one reader; of their 2 wrong encounters one was invented. English rounds 12 and 13 are',
  '140 and 60 American releases of any kind, drawn by the seed from those that no rule was written from, three of five from',
  'state.gov, by two readers, each of a part; round 13 when rules had been written from round 12. Of these 200 texts, 28 of 950',
  'statements have a wrong speaker (2.9 %), and of 97 encounters that were given none was invented; 7 are wrong in a status,',
  'in who took part, or told twice.',
  '',
  'Arabic rounds 13 and 14 are 106 and 100 others of the same part of the Saudi press, by two readers, each of a part; round 14',
  'when first rules had been written from round 13. Of the 16 encounters that are wrong in them, 3 were invented (in two a president',
  'meets the head of a sport), the others are of another status or party, or told twice. Arabic rounds 15 to 17 are 37, 26 and',
  '21 pages of many countries, read one after the other, rules written in between, by one reader: the later ones hold more envoys,',
  'tours and contacts told in passing; of their 31 wrong encounters one was invented, 9 are of another party, 14 of another',
  'status, 7 told twice.',
  '',
  'Arabic rounds 18 and 19 are 68 and 36 more of the Saudi press, round 19 when first rules had been written from round 18; about',
  'half of these texts, drawn by words of contact, are domestic, sport or opinion, and the seal held so few that tell of states that',
  'most of round 19 came by a wider rule: of their 12 wrong encounters one was invented. Rounds 20 to 22 are 38, 21 and 12 pages of many',
  'countries, rules written in between; none of their wrong encounters was invented, and 12 of the misses of round 21 are ambassadors',
  'in one text. (One more page of round 22 began as another did, and is not counted twice.) One reader each, who also wrote the rules.',
  'Rounds 23 and 24 are 41 and 22 pages of many countries (one more began as another did), round 24 when first rules had been written from round 23: of their 13 wrong encounters',
  'none was invented, 4 are of another party, 7 of another status or format, 2 told twice; 6 of the misses of round 23 are ambassadors in one text.',
  'Rounds 25 to 27 are 59, 44 and 7 pages of the east and of the Maghreb, the Sahel and foreign outlets, by two readers, each of a part, round 25 before any rule of the day; one of the two readers',
  'counted a wrong day as wrong, too. Of the 32 wrong encounters some 6 were invented, 3 are of another party, 17 of another status, format or day, 5 told twice; 23 of the misses',
  'are ambassadors who hand over their papers in four texts. (Four further pages had been read in an earlier round, and are not counted twice.)',
  '',
  '## What a verdict means',
  '',
  'A person reads the text, notes by the conventions of [README.md](README.md) what it tells, and only then looks at what',
  'the reader gives.',
  '',
  '- **Encounters** are right where format, status and every party named are right, and each side has its party; the day',
  '  is not judged. Wrong is what the text does not tell, or tells of another party, format or status; the encounter that',
  '  it should have been is missed, too. Found is right of right and missed; wrong is wrong of all that the reader gave.',
  '- **Speakers** are judged of statements in the text: right where the reader has the words, in the main, and whoever says',
  '  them; wrong where it gives them to somebody else, under a name that is not his, or makes somebody say what nobody',
  '  said; open where it names nobody, or has not got the statement. The three shares are of all three together.',
  '',
  'A round counts as it was measured **before** any rule was written from it: afterwards its texts are open, and say no',
  'more than own gold does. Later readings of the same texts never replace its line. A text stands in `read.tsv` by',
  'a hash (of the first 60 letters of the first paragraph that has as many); neither text nor title is kept.',
]

function main(): void {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
  const path = join(GOLD, 'READ.md')
  const page = renderPage(readVerdicts(readTsv(join(GOLD, 'read.tsv'))))
  if (!values.check) writeFileSync(path, page)
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== page) {
    process.stderr.write(
      'gold/READ.md is not what gold/read.tsv comes to. Run `npx tsx tools/read-by-eye.ts`.\n',
    )
    process.exitCode = 1
  }
}

if (import.meta.filename === process.argv[1]) main()
