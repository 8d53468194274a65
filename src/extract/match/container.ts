/** The compiled lexicon on disk: named typed arrays behind a small header, read without parsing and checked by a sum. */
import { crc32 } from 'node:zlib'
import { InvalidPack } from '../../errors.ts'

const MAGIC = 'MAHDAR01'
const ALIGNMENT = 8
/** Magic, checksum, header length. */
const PREAMBLE = 16

/** One array of a compiled lexicon. */
export type Section = Uint8Array | Uint16Array | Int32Array
/** All arrays of a compiled lexicon, by name. */
export type Sections = Readonly<Record<string, Section>>

interface SectionHead {
  readonly name: string
  readonly type: 'u8' | 'u16' | 'i32'
  readonly offset: number
  readonly length: number
}

/** The bytes that `unpack` reads back: little-endian, every section on an 8-byte boundary. */
export function pack(sections: Sections): Uint8Array {
  const heads: SectionHead[] = []
  let offset = 0
  for (const [name, section] of Object.entries(sections)) {
    heads.push({ name, type: typeOf(section), offset, length: section.length })
    offset += align(section.byteLength)
  }
  const header = Buffer.from(JSON.stringify(heads))
  const base = align(PREAMBLE + header.length)
  const bytes = Buffer.alloc(base + offset)
  bytes.write(MAGIC, 0, 'latin1')
  bytes.writeUInt32LE(header.length, 12)
  header.copy(bytes, PREAMBLE)
  for (const head of heads) {
    const section = sections[head.name] as Section
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), base + head.offset)
  }
  bytes.writeUInt32LE(crc32(bytes.subarray(12)), 8)
  return bytes
}

/** The sections in `bytes`, as views on them. Throws `InvalidPack`, naming `where`, if they are not what `pack` wrote. */
export function unpack(bytes: Uint8Array, where: string): Sections {
  const buffer = aligned(bytes)
  if (buffer.length < PREAMBLE || buffer.toString('latin1', 0, 8) !== MAGIC)
    throw new InvalidPack(`${where} is no lexicon of this version. Run \`npm run build\` to make it anew.`)
  if (buffer.readUInt32LE(8) !== crc32(buffer.subarray(12)))
    throw new InvalidPack(
      `${where} is damaged: its checksum does not match. Run \`npm run build\` to make it anew.`,
    )
  const headerLength = buffer.readUInt32LE(12)
  const heads = JSON.parse(
    buffer.toString('utf8', PREAMBLE, PREAMBLE + headerLength),
  ) as readonly SectionHead[]
  const base = align(PREAMBLE + headerLength)
  return Object.fromEntries(heads.map((head) => [head.name, view(buffer, base + head.offset, head)]))
}

function view(buffer: Buffer, offset: number, head: SectionHead): Section {
  const start = buffer.byteOffset + offset
  if (head.type === 'u8') return new Uint8Array(buffer.buffer, start, head.length)
  if (head.type === 'u16') return new Uint16Array(buffer.buffer, start, head.length)
  return new Int32Array(buffer.buffer, start, head.length)
}

function typeOf(section: Section): SectionHead['type'] {
  if (section instanceof Uint8Array) return 'u8'
  return section instanceof Uint16Array ? 'u16' : 'i32'
}

function align(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT
}

function aligned(bytes: Uint8Array): Buffer {
  if (bytes.byteOffset % ALIGNMENT === 0) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Buffer.from(Uint8Array.from(bytes).buffer)
}
