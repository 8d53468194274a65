import { expect, test } from 'vitest'
import type { Lexicon } from './match/lexicon.ts'
import { registryOf } from './registry.ts'

const FACTS: Readonly<Record<string, unknown>> = {
  'publisher-name/darvan news': 'darvan-news',
  'publisher-domain/silvara.example': 'silvara-post',
  'publisher-name/foreign ministry@x-darvan': 'mfa-darvan',
  'publisher/mfa-darvan': { names: {}, country: 'x-darvan', side: 'x-darvan', kind: 'ministry' },
  'publisher/darvan-news': { names: {}, country: 'x-darvan', side: null, kind: 'agency' },
  'publisher/silvara-post': { names: {}, country: 'x-silvara', side: null, kind: 'newspaper' },
  'state/x-darvan': { names: {}, capital: null },
}

/** A registry of a few facts, and how often each was looked for. */
function someRegistry() {
  const asked: string[] = []
  const fact = (key: string): unknown => {
    asked.push(key)
    return FACTS[key]
  }
  return { registry: registryOf({ fact } as unknown as Lexicon), asked }
}

test('a publisher is known by name in any case, else by the host of the address', () => {
  const { registry } = someRegistry()
  const countryOf = (name: string | null, url: string | null) =>
    registry.publisher(name, url, null)?.country ?? null
  expect(countryOf('Darvan News', null)).toBe('x-darvan')
  expect(countryOf('The Darvan News', null)).toBe('x-darvan')
  expect(countryOf('Darvan News', 'https://www.silvara.example/1')).toBe('x-darvan')
  expect(countryOf('Unlisted', 'https://www.silvara.example/1')).toBe('x-silvara')
  expect(countryOf(null, 'https://www.silvara.example?page=2')).toBe('x-silvara')
  expect(countryOf(null, 'https://other.example/silvara.example')).toBeNull()
  expect(countryOf(null, null)).toBeNull()
})

test('a publisher whose name is its site is known by it', () => {
  const { registry } = someRegistry()
  expect(registry.publisher('www.silvara.example', null, null)?.country).toBe('x-silvara')
  expect(registry.publisher('www.nobody.example', null, null)).toBeNull()
})

test('a ministry that says of no state is that of the country it publishes in', () => {
  const { registry } = someRegistry()
  expect(registry.publisher('Foreign Ministry', null, 'x-darvan')?.side).toBe('x-darvan')
  expect(registry.publisher('Foreign Ministry', null, 'x-silvara')).toBeNull()
  expect(registry.publisher('Foreign Ministry', null, null)).toBeNull()
})

test('the next text of the same publisher asks for nothing again', () => {
  const { registry, asked } = someRegistry()
  const first = registry.publisher('Unlisted', 'https://silvara.example/1', null)
  const questions = asked.length
  expect(registry.publisher('Unlisted', 'https://silvara.example/2?page=3', null)).toBe(first)
  expect(asked).toHaveLength(questions)
  expect(registry.publisher('Unlisted', 'https://other.example/2', null)).toBeNull()
})

test('what the registry does not hold is looked for once', () => {
  const { registry, asked } = someRegistry()
  expect([registry.state('x-nowhere'), registry.state('x-nowhere')]).toEqual([null, null])
  expect([registry.state('x-darvan'), registry.state('x-darvan')]).toEqual([
    FACTS['state/x-darvan'],
    FACTS['state/x-darvan'],
  ])
  expect(asked.filter((key) => key.startsWith('state/'))).toEqual(['state/x-nowhere', 'state/x-darvan'])
})
