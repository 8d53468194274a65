import { expect, test } from 'vitest'
import { textOf } from './decode.ts'

test('a text is read in the encoding that its bytes are in', () => {
  expect(textOf(new TextEncoder().encode('التقى'))).toBe('التقى')
  expect(textOf(Uint8Array.from([0xc7, 0xe1, 0xca, 0xde, 0xec]))).toBe('التقى')
  expect(textOf(Uint8Array.from([0xff, 0xfe, 0x41, 0x00]))).toBe('A')
})

test('what is no text is not taken for one', () => {
  expect(textOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))).toBeNull()
})
