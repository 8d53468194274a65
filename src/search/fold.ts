/**
 * What search makes equal beyond what matching does, by folded UTF-16 unit: a unit, or `DROPPED`. Letters that
 * Arabic writers exchange freely (ى ي, ة ه, ؤ و, ئ ي) become one, and a hamza that stands alone falls away.
 */
export const DROPPED = 0

const EXCHANGED: readonly (readonly [number, number])[] = [
  [0x0621, DROPPED], // ء
  [0x0622, 0x0627], // آ ا
  [0x0623, 0x0627], // أ ا
  [0x0624, 0x0648], // ؤ و
  [0x0625, 0x0627], // إ ا
  [0x0626, 0x064a], // ئ ي
  [0x0629, 0x0647], // ة ه
  [0x0640, DROPPED], // tatweel
  [0x0649, 0x064a], // ى ي
  [0x0671, 0x0627], // ٱ ا
  [0x06a9, 0x0643], // ک ك
  [0x06c0, 0x0647], // ۀ ه
  [0x06c1, 0x0647], // ہ ه
  [0x06c2, 0x0647], // ۂ ه
  [0x06c3, 0x0647], // ۃ ه
  [0x06cc, 0x064a], // ی ي
  [0x06d2, 0x064a], // ے ي
  [0x06d5, 0x0647], // ە ه
]

/** Letters that Unicode does not take apart, as they are typed without them. */
const LATIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ð: 'd',
  þ: 't',
  æ: 'a',
  œ: 'o',
  ß: 's',
}

/** Unit by unit; the whole table, so that a look-up is one read. */
export const searchFold: Uint16Array = makeFold()

function makeFold(): Uint16Array {
  const fold = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  for (let unit = 0; unit < 0x80; unit += 1) fold[unit] = asciiFold(unit)
  for (let unit = 0x80; unit < 0x530; unit += 1) fold[unit] = plainLetter(unit)
  for (let unit = 0x1e00; unit < 0x2000; unit += 1) fold[unit] = plainLetter(unit)
  for (let unit = 0x064b; unit <= 0x065f; unit += 1) fold[unit] = DROPPED
  fold[0x0670] = DROPPED
  for (const start of [0x0660, 0x06f0])
    for (let digit = 0; digit < 10; digit += 1) fold[start + digit] = 0x30 + digit
  for (const [from, to] of EXCHANGED) fold[from] = to
  return fold
}

/** The index parts words at whatever in ASCII is no letter or digit, so nothing else may be left in one. */
function asciiFold(unit: number): number {
  const character = String.fromCharCode(unit).toLowerCase()
  return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : DROPPED
}

function plainLetter(unit: number): number {
  const letter = String.fromCharCode(unit).toLowerCase()
  const plain = LATIN[letter] ?? letter.normalize('NFD')
  return /^\p{M}/u.test(plain) ? DROPPED : plain.charCodeAt(0)
}
