import { rmSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addTexts, type Bench, type Json, openBench } from './serving.suite.ts'
import { isLoopback, startServer } from './start.ts'

let bench: Bench
let url: string

beforeAll(async () => {
  bench = await openBench()
  await addTexts(bench, ...Array.from({ length: 60 }, (_, index) => `Text ${index} about a harbour.`))
  await bench.server.listen({ host: '127.0.0.1', port: 0 })
  const address = bench.server.server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})

afterAll(() => bench.close())

/** Whole numbers that are the same in every run. */
function randomly(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % below
  }
}

const STRANGE = [
  '',
  '0',
  '-1',
  'cn',
  'cn-ru',
  'lavrov-sergey',
  '2022-08-05',
  'x'.repeat(400),
  '%',
  '../..',
  "'--",
  '\u202e',
  '[]',
  's1',
]

describe('what is told of the server', () => {
  test('is OpenAPI 3.1 with every route of the guide', async () => {
    const { payload } = await bench.server.inject('/openapi.json')
    const told = JSON.parse(payload)
    expect(told.openapi).toBe('3.1.0')
    const { readFileSync } = await import('node:fs')
    const guide = readFileSync('docs/cli/serve.md', 'utf8')
    const paths = Object.keys(told.paths)
    expect(paths.length).toBeGreaterThan(25)
    for (const path of paths) {
      const [head = ''] = path.split(/[{*]/)
      expect(guide, path).toContain(head.replace(/\/$/, '').replace('/api/pairs', '/api/pairs/cn-ru'))
    }
  })

  test('random requests made from it never make the server fail, nor tell of its inside', async () => {
    const told: Json = JSON.parse((await bench.server.inject('/openapi.json')).payload)
    const pick = randomly(11)
    const strange = () => STRANGE[pick(STRANGE.length)] ?? ''
    const operations = Object.entries(told.paths).flatMap(([path, methods]) =>
      Object.entries(methods as Json).map(([method, operation]) => ({
        path,
        method,
        operation: operation as Json,
      })),
    )
    for (let time = 0; time < 500; time += 1) {
      const { path, method, operation } = operations[pick(operations.length)] ?? {
        path: '/',
        method: 'get',
        operation: {},
      }
      const address = path.replace(/\{[^}]+\}|\*/g, () => encodeURIComponent(strange()))
      const query = Object.fromEntries(
        (operation.parameters ?? [])
          .filter((parameter: Json) => parameter.in === 'query' && pick(2) === 0)
          .map(({ name, schema }: Json) => [name, schema.enum?.[pick(schema.enum.length)] ?? strange()]),
      )
      const body =
        method === 'get' ? {} : { payload: { [strange()]: strange(), text: strange(), verdict: 'accept' } }
      const { statusCode, payload } = await bench.server.inject({
        method: method.toUpperCase() as 'GET',
        url: address,
        query,
        ...body,
      })
      expect(statusCode, `${method} ${address} ${JSON.stringify(query)} ${payload}`).toBeLessThan(500)
      if (statusCode >= 400) expect(payload).not.toMatch(/\.ts\b|node_modules|SQLITE|at \w+ \(/)
    }
  })
})

describe('a server that listens', () => {
  test('streams whole lists as lines', async () => {
    const answer = await fetch(`${url}/api/documents?limit=7`, {
      headers: { accept: 'application/x-ndjson' },
    })
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
    const lines = (await answer.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id)
    const about = (await (await fetch(`${url}/api/about`)).json()) as { readonly documents: number }
    expect(new Set(lines).size).toBe(about.documents)
    const faulty = await fetch(`${url}/api/search?q=(`, { headers: { accept: 'application/x-ndjson' } })
    expect(faulty.status).toBe(400)
  })

  test('goes on while a client asks for much and never reads', async () => {
    const { port } = new URL(url)
    const silent = connect(Number(port), '127.0.0.1')
    silent.pause()
    for (let time = 0; time < 50; time += 1)
      silent.write(
        'GET /api/documents?limit=200 HTTP/1.1\r\nHost: localhost\r\nAccept: application/x-ndjson\r\n\r\n',
      )
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/healthz`)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    silent.destroy()
  })

  test('half a request keeps nobody waiting', async () => {
    const { port } = new URL(url)
    const slow = connect(Number(port), '127.0.0.1')
    slow.write('POST /api/documents HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{')
    expect((await fetch(`${url}/healthz`)).ok).toBe(true)
    slow.destroy()
  })
})

test('a server is opened on an archive that it makes itself, and closed without a trace', async () => {
  const archive = `${bench.directory}-new`
  const options = { archive, host: '127.0.0.1', port: 0, version: '0.0.0', now: () => 0 }
  const started = await startServer(options)
  expect(started.documents).toBe(0)
  const about = await (await fetch(`${started.url}api/about`)).json()
  expect(about).toMatchObject({ documents: 0, encounters: 0, sample: false })
  await started.close()
  await expect(fetch(started.url)).rejects.toThrow()
  rmSync(archive, { recursive: true })
})

test.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.1', false],
  ['127.0.0.1.example', false],
])('%s reaches only this machine: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})
