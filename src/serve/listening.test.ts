import { rmSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, randomly, requestMaker } from '../../tools/random-requests.ts'
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
    for (const [path, methods] of Object.entries(told.paths as Json))
      for (const { security, responses } of Object.values(methods as Json) as Json[]) {
        expect(Object.keys(responses.default.content), path).toEqual(['application/problem+json'])
        expect(Object.keys(responses).length, path).toBeGreaterThan(1)
        const isOpen = path === '/healthz' || path === '/api/session'
        expect(security !== undefined || isOpen, path).toBe(true)
      }
  })

  test('random requests made from it never make the server fail, nor tell of its inside', async () => {
    const told: Json = JSON.parse((await bench.server.inject('/openapi.json')).payload)
    const { documents } = await bench.archive.documentsAfter({}, 5, null)
    const request = requestMaker(
      told,
      documents.map(({ id }) => id),
      randomly(11),
    )
    const faults: string[] = []
    for (let time = 0; time < 700; time += 1) faults.push(...(await faultsOf(bench.server, request())))
    expect(faults).toEqual([])
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

  test('a connection is kept for whoever asks again within a minute', async () => {
    const { headers } = await fetch(`${url}/healthz`)
    const [, seconds] = /timeout=(\d+)/.exec(headers.get('keep-alive') ?? '') ?? []
    expect(Number(seconds)).toBeGreaterThan(60)
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
