/**
 * What the server says in English sentences, recognised so that it can be said in the reader's language: faults of queries,
 * why accounts are one encounter, what limits a comparison, what is wrong with a file. What is not recognised is shown as it came.
 */
import type { Key } from '../words/messages.ts'

/** A message and what is put into it: text as it came, dates to be shown as dates. */
export interface Recognised {
  readonly key: Key
  readonly values: Readonly<Record<string, string>>
}

const DAY = String.raw`\d{4}-\d\d-\d\d`

/** Each pattern is of a whole sentence; its groups are the values of the message. */
const SENTENCES: readonly (readonly [pattern: RegExp, key: Key])[] = [
  [/^there is no field (?<field>\S+?)\. /, 'fault.field'],
  [/^nothing is known as "(?<value>.*)" to ask for by \S+:\. /, 'fault.unknown'],
  [/^"(?<value>.*)" is no pair\. /, 'fault.pair'],
  [/^"(?<value>.*)" is no date for \S+:\. /, 'fault.date'],
  [/^there is no (?<field>\S+) "(?<value>.*)"\. /, 'fault.value'],
  [/^a query has (?<most>\d+) characters at most/, 'fault.long'],
  [/^a query has (?<most>\d+) words and fields at most/, 'fault.parts'],
  [/^this bracket closes none/, 'fault.closes'],
  [/^this bracket is never closed/, 'fault.open'],
  [/^there is nothing in these brackets/, 'fault.empty'],
  [/^brackets stand in each other (?<most>\d+) deep at most/, 'fault.deep'],
  [/^(?<field>\S+): has no value/, 'fault.none'],
  [/^this quotation mark is never closed/, 'fault.quote'],
  [/^OR has nothing (before|behind) it/, 'fault.or'],
  [/^this minus leaves out nothing/, 'fault.minus'],
  [/^(?<who>.+) in both$/, 'reason.people'],
  [new RegExp(`^(?<day>${DAY})$`), 'reason.day'],
  [new RegExp(`^(?<day>${DAY} to ${DAY})$`), 'reason.day'],
  [/^no day$/, 'reason.noday'],
  [/^reported within days$/, 'reason.near'],
  [/^both tell of a (?<format>[a-z-]+)$/, 'reason.format'],
  [/^one says (?<format>[a-z-]+), one (?<other>[a-z-]+)$/, 'reason.formats'],
  [/^copies of one text$/, 'reason.copies'],
  [/^Account (?<number>\d+) is in "(?<language>[^"]+)", for which there are no rules/, 'note.language'],
  [/^Account (?<number>\d+) gives nobody's words\.$/, 'note.silent'],
  [/^Account (?<number>\d+) announces it or only names it/, 'note.announces'],
  [
    /^Account (?<number>\d+) contradicts itself in (?:stance|number|date): (?<words>.+)\.$/,
    'note.contradicts',
  ],
  [/^There is one account only/, 'compare.alone'],
  [/^(?<file>.+) ends in the middle of a character/, 'warning.cut'],
  [/^(?<file>.+) has a place that is not UTF-8, at byte (?<byte>\d+) \(line (?<line>\d+)\)/, 'warning.byte'],
  [
    /^(?<file>.+) has (?<places>\d+) places that are not UTF-8, the first at byte (?<byte>\d+) \(line (?<line>\d+)\)/,
    'warning.bytes',
  ],
  [/^(?<file>.+) has bytes that are not UTF-8/, 'warning.damaged'],
  [/^(?<file>.+) holds half a character/, 'warning.half'],
  [/^published: "(?<value>.*)" is no date of publication/, 'warning.published'],
  [/^published: "(?<value>.*)" lies more than two days ahead/, 'warning.ahead'],
  [/^publisherCountry: "(?<value>.*)" is no ISO 3166-1 code/, 'warning.country'],
  [/^language: "(?<value>.*)" is no language tag/, 'warning.tag'],
  [/^The text is in a language that could not be told/, 'warning.unknown'],
  [/^The text is in "(?<language>[^"]+)"; Mahdar has rules/, 'warning.language'],
  [/^A part of the text \(from unit \d+\) is in a language that could not be told/, 'warning.part.unknown'],
  [/^A part of the text \(from unit \d+\) is in "(?<language>[^"]+)"; Mahdar has rules/, 'warning.part'],
]

/** The message that says the same as a sentence of the server; `null` for one that is not known. */
export function recognise(sentence: string): Recognised | null {
  const said = sentence.replace(/^At character \d+ of the query: /, '')
  for (const [pattern, key] of SENTENCES) {
    const found = pattern.exec(said)
    if (found !== null) return { key, values: { ...found.groups } }
  }
  return null
}
