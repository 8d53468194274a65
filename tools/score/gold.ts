import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readBody } from './gold-claims.ts'
import { faultIn, type GoldLine } from './gold-lines.ts'
import type { GoldDocument } from './gold-types.ts'

export type * from './gold-types.ts'

/** The line that ends the text; what is found in it stands below. */
export const END_OF_TEXT = '---'

const HEADER_KEYS = ['title', 'published', 'publisher', 'country', 'shows'] as const
const REQUIRED_KEYS = ['published', 'shows'] as const

type Header = ReadonlyMap<string, string>

/** Every gold document below `directory`, which holds one folder a language, in the order of language and id. */
export function readGoldDocuments(directory: string): readonly GoldDocument[] {
  return readdirSync(directory)
    .sort()
    .flatMap((language) =>
      readdirSync(join(directory, language))
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name) => join(directory, language, name))
        .map((path) => parseGoldDocument(readFileSync(path, 'utf8'), { path, language })),
    )
}

/**
 * One gold document out of its file. Throws `InvalidPack`, with file and line, on an unknown key, a wrong number of
 * cells, a reference to nobody, or a quotation that is not in the text.
 */
export function parseGoldDocument(
  source: string,
  where: { readonly path: string; readonly language: string },
): GoldDocument {
  const lines = source.split('\n').map((text, index) => ({
    path: where.path,
    number: index + 1,
    text,
    cells: text.split('\t'),
  }))
  const opening = lines.findIndex((line) => line.text === 'text')
  const closing = lines.findIndex((line) => line.text === END_OF_TEXT)
  if (opening === -1 || closing < opening)
    throw faultIn(
      { path: where.path, number: 1 },
      `lacks a line «text» and, below it, a line «${END_OF_TEXT}»`,
    )
  const header = readHeader(lines.slice(0, opening))
  const text = lines
    .slice(opening + 1, closing)
    .map((line) => line.text)
    .join('\n')
  const title = header.get('title') ?? ''
  const body = readBody(lines.slice(closing + 1).filter(isClaim), { text, title })
  return {
    id: basename(where.path, '.txt'),
    path: where.path,
    language: where.language,
    title,
    published: given(header.get('published')),
    publisher: given(header.get('publisher')),
    country: given(header.get('country')),
    shows: (header.get('shows') ?? '').split(', '),
    text,
    ...body,
  }
}

function isClaim(line: GoldLine & { readonly text: string }): boolean {
  return line.text !== '' && !line.text.startsWith('# ')
}

function given(value: string | undefined): string | null {
  return value === undefined || value === '-' ? null : value
}

function readHeader(lines: readonly (GoldLine & { readonly text: string })[]): Header {
  const header = new Map<string, string>()
  for (const line of lines.filter(isClaim)) {
    const [key = '', value = '', ...rest] = line.cells
    if (!(HEADER_KEYS as readonly string[]).includes(key))
      throw faultIn(line, `has the key «${key}», expected one of ${HEADER_KEYS.join(', ')}`)
    if (value === '' || rest.length > 0) throw faultIn(line, 'needs a key, a tab and one value')
    if (header.has(key)) throw faultIn(line, `says «${key}» a second time`)
    header.set(key, value)
  }
  for (const key of REQUIRED_KEYS)
    if (!header.has(key))
      throw faultIn(lines[0] ?? { path: '', number: 1 }, `is in a header without «${key}»`)
  return header
}
