import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openServer } from './server.ts'
import { addTexts, ask, type Bench, NOW, openBench } from './serving.suite.ts'
import { makeToken, type Scope } from './tokens.ts'

let bench: Bench

beforeEach(async () => {
  bench = await openBench({ loopback: false, rate: 1000 })
  await addTexts(bench)
})

afterEach(() => bench.close())

async function tokenFor(scopes: readonly Scope[], days = 1, now = NOW): Promise<string> {
  const { entry, secret } = makeToken('Desk', scopes, days, now)
  await bench.archive.addToken(entry)
  return secret
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const statusOf = async (url: string, headers: Readonly<Record<string, string>> = {}) =>
  (await ask(bench, url, headers)).status

describe('where others reach the server', () => {
  test('nothing is answered without a token but whether it lives', async () => {
    expect(await statusOf('/healthz')).toBe(200)
    for (const url of ['/api/encounters', '/api/about', '/openapi.json', '/api/none'])
      expect(await statusOf(url)).toBe(401)
    expect(await statusOf('/api/encounters', bearer(await tokenFor(['read'])))).toBe(200)
  })

  test('wrong, changed, expired and revoked tokens are refused alike', async () => {
    const good = await tokenFor(['read'])
    const old = await tokenFor(['read'], 1, NOW - 2 * 86_400_000)
    const revoked = await tokenFor(['read'])
    await bench.archive.revokeToken(revoked.split('_')[1] ?? '', new Date(NOW).toISOString())
    const changed = `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`
    const answers = new Set<string>()
    for (const token of [old, revoked, changed, 'x', '', `${good} `, good.replace('mahdar_', 'mahdar_0')]) {
      const { status, body } = await ask(bench, '/api/about', bearer(token))
      expect(status).toBe(401)
      answers.add(body.detail)
    }
    expect(answers.size).toBe(1)
  })

  test.each([
    ['read', 'POST', '/api/documents', 403],
    ['read', 'POST', '/api/decisions', 403],
    ['read', 'GET', '/api/audit', 403],
    ['review', 'GET', '/api/about', 403],
    ['admin', 'GET', '/api/audit', 200],
    ['read', 'POST', '/api/read', 200],
    ['collect', 'POST', '/api/documents', 201],
  ] as const)('a token for %s that asks %s %s gets %i', async (scope, method, url, status) => {
    const headers = bearer(await tokenFor([scope]))
    const body = method === 'POST' ? { payload: { text: 'A text.' } } : {}
    const { statusCode } = await bench.server.inject({ method, url, headers, ...body })
    expect(statusCode).toBe(status)
  })

  test('a token for admin makes others and revokes them, and no answer holds a secret but the one that makes it', async () => {
    const headers = bearer(await tokenFor(['admin']))
    const payload = { name: 'Night desk', scopes: ['read'], days: 2 }
    const made = await bench.server.inject({ method: 'POST', url: '/api/tokens', headers, payload })
    const { id, token, expires } = JSON.parse(made.payload)
    expect([made.statusCode, expires]).toEqual([201, new Date(NOW + 2 * 86_400_000).toISOString()])
    expect(await statusOf('/api/about', bearer(token))).toBe(200)
    expect(await statusOf('/api/tokens', bearer(token))).toBe(403)
    const list = await ask(bench, '/api/tokens', headers)
    expect(list.body.items.map(({ name }: { readonly name: string }) => name)).toContain('Night desk')
    expect(JSON.stringify(list.body)).not.toMatch(/hash|mahdar_/)
    const revoked = await bench.server.inject({ method: 'DELETE', url: `/api/tokens/${id}`, headers })
    expect(revoked.statusCode).toBe(204)
    expect(await statusOf('/api/about', bearer(token))).toBe(401)
    const { items } = (await ask(bench, '/api/audit', headers)).body
    expect(
      items.map(({ action, who }: { readonly action: string; readonly who: string }) => [action, who]),
    ).toEqual([
      ['revoke token', 'Desk'],
      ['create token', 'Desk'],
    ])
  })

  test('the archive never holds a token itself', async () => {
    const token = await tokenFor(['read'])
    expect(JSON.stringify(await bench.archive.tokens())).not.toContain(token.split('_').slice(2).join('_'))
  })

  test('who asks too often is told to wait', async () => {
    await bench.close()
    bench = await openBench({ loopback: false, rate: 3 })
    const statuses = []
    for (let time = 0; time < 5; time += 1) statuses.push(await statusOf('/healthz'))
    expect(statuses).toEqual([200, 200, 200, 429, 429])
  })
})

describe('sessions', () => {
  async function open(scopes: readonly Scope[], days = 1, at = NOW) {
    const token = await tokenFor(scopes, days, at)
    const { headers, payload } = await bench.server.inject({
      method: 'POST',
      url: '/api/session',
      payload: { token },
    })
    const cookie = String(headers['set-cookie'])
    return { token, cookie, session: cookie.split(';')[0] ?? '', csrf: JSON.parse(payload).csrf as string }
  }

  test('are held by a cookie that no script and no other site can use', async () => {
    const { cookie, session } = await open(['read'])
    for (const part of ['__Host-', 'HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/'])
      expect(cookie).toContain(part)
    expect(await statusOf('/api/about', { cookie: session })).toBe(200)
    expect(await statusOf('/api/about', { cookie: `${session}x` })).toBe(401)
  })

  test('change something only with the word of their own page', async () => {
    const { session: cookie, csrf } = await open(['read', 'collect'])
    const { csrf: other } = await open(['read', 'collect'])
    const add = async (headers: Readonly<Record<string, string>>) =>
      (
        await bench.server.inject({
          method: 'POST',
          url: '/api/documents',
          payload: { text: 'A text.' },
          headers,
        })
      ).statusCode
    expect(await add({ cookie })).toBe(403)
    expect(await add({ cookie, 'x-csrf-token': other })).toBe(403)
    expect(await add({ cookie, 'x-csrf-token': csrf })).toBe(201)
  })

  test('end when they are ended, and when their token is revoked', async () => {
    const first = await open(['read'])
    const headers = { cookie: first.session, 'x-csrf-token': first.csrf }
    expect((await bench.server.inject({ method: 'DELETE', url: '/api/session', headers })).statusCode).toBe(
      204,
    )
    expect(await statusOf('/api/about', { cookie: first.session })).toBe(401)
    const second = await open(['read'])
    await bench.archive.revokeToken(second.token.split('_')[1] ?? '', new Date(NOW).toISOString())
    expect(await statusOf('/api/about', { cookie: second.session })).toBe(401)
    expect((await ask(bench, '/api/session', { cookie: second.session })).body).toEqual({
      needed: true,
      name: null,
      scopes: null,
      csrf: null,
    })
  })

  test('are of no use to who replays them: after twelve hours, of an expired token, or at another start of the server', async () => {
    await bench.close()
    let now = NOW
    bench = await openBench({ loopback: false }, () => now)
    await addTexts(bench)
    const long = await open(['read', 'collect'], 30)
    const short = await open(['read'])
    now += 11 * 3_600_000
    expect(await statusOf('/api/about', { cookie: long.session })).toBe(200)
    now += 2 * 3_600_000
    expect(await statusOf('/api/about', { cookie: long.session })).toBe(401)
    const again = await open(['read'])
    now += 86_400_000
    for (const { session } of [short, again])
      expect(await statusOf('/api/about', { cookie: session })).toBe(401)
    expect(await statusOf('/api/about', bearer(short.token))).toBe(401)
    const later = await open(['read', 'collect'], 30, now)
    const restarted = await openServer(bench.serving, { loopback: false })
    const cookie = { cookie: later.session }
    expect((await restarted.inject({ url: '/api/about', headers: cookie })).statusCode).toBe(401)
    await restarted.close()
    expect(await statusOf('/api/about', cookie)).toBe(200)
    // The proof of a session that ended proves nothing in another.
    const payload = { text: 'A text.' }
    const headers = { ...cookie, 'x-csrf-token': long.csrf }
    const sent = await bench.server.inject({ method: 'POST', url: '/api/documents', payload, headers })
    expect(sent.statusCode).toBe(403)
  })
})
