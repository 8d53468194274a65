import { afterEach, expect, test, vi } from 'vitest'
import { api, fetchAged, fetchJson, Problem } from './fetch.ts'
import { onStranger, signIn } from './session.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const answering = (response: () => Response | Promise<Response>) => {
  const asked = vi.fn(async () => response())
  vi.stubGlobal('fetch', asked)
  return asked
}

test('an address encodes its parts and leaves out what is empty', () => {
  expect(api(['actors', 'ru/foreign-minister'], { q: 'لا "b"', cursor: null, limit: 20, sort: '' })).toBe(
    '/api/actors/ru%2Fforeign-minister?q=%D9%84%D8%A7+%22b%22&limit=20',
  )
})

test('what is sent goes as JSON, with the cookies of this site alone', async () => {
  const asked = answering(() => Response.json({ id: 1, csrf: 'proof' }))
  expect(await fetchJson('/api/read', { method: 'POST', body: { text: 'x' } })).toMatchObject({ id: 1 })
  expect(asked).toHaveBeenCalledWith('/api/read', {
    method: 'POST',
    credentials: 'same-origin',
    body: '{"text":"x"}',
    headers: { 'content-type': 'application/json', 'x-csrf-token': 'proof' },
  })
})

test('an answer that is given as it was says how old it is', async () => {
  answering(() => Response.json({ id: 1 }, { headers: { age: '12' } }))
  expect(await fetchAged('/api/network')).toEqual({ answer: { id: 1 }, age: 12 })
  answering(() => Response.json({ id: 1 }))
  expect(await fetchAged('/api/about')).toEqual({ answer: { id: 1 }, age: 0 })
})

test('a problem tells what the server says of it', async () => {
  answering(() => Response.json({ detail: 'Merged.', status: 410, mergedInto: 'b', at: 4 }, { status: 410 }))
  const problem = await fetchJson('/api/encounters/a').catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  expect(problem).toMatchObject({ message: 'Merged.', status: 410, mergedInto: 'b', at: 4 })
})

test('an answer that is no problem document, and no answer at all, are problems too', async () => {
  answering(() => new Response('<html>', { status: 502, statusText: 'Bad Gateway' }))
  await expect(fetchJson('/api/about')).rejects.toMatchObject({ status: 502, message: 'Bad Gateway' })
  answering(() => Promise.reject(new TypeError('Failed to fetch')))
  await expect(fetchJson('/api/about')).rejects.toMatchObject({ status: 0 })
})

test('whoever is not known is told so once an answer says it, and a token that is not valid makes no session', async () => {
  const told = vi.fn()
  onStranger(told)
  answering(() => Response.json({ detail: 'No valid token.', status: 401 }, { status: 401 }))
  await expect(fetchJson('/api/about')).rejects.toMatchObject({ status: 401 })
  expect(told).toHaveBeenCalledOnce()
  expect(await signIn('mahdar_0_wrong')).toBeNull()
  answering(() => Response.json({ needed: true, name: 'desk', scopes: ['read'], csrf: 'new' }))
  expect(await signIn('mahdar_0_right')).toMatchObject({ name: 'desk', csrf: 'new' })
})
