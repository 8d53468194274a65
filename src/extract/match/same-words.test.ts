import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Tokens } from '../../document/tokens.ts'
import { SameWords } from './same-words.ts'

/** Tokens that have nothing but hashes. */
function hashed(hashes: readonly number[]): Tokens {
  const tokens = new Tokens()
  tokens.hash = Int32Array.from(hashes)
  tokens.count = hashes.length
  return tokens
}

test('the chain leads from a token to the next of the same hash', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(3, -3, 19, 35, 1 << 30)), (hashes) => {
      const same = new SameWords(hashed(hashes))
      for (const [token, hash] of hashes.entries())
        expect(same.after(token)).toBe(hashes.indexOf(hash, token + 1))
    }),
  )
})
