import { afterEach, expect, test, vi } from 'vitest'
import { api, fetchJson, Problem } from './fetch.ts'

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
  const asked = answering(() => Response.json({ id: 1 }))
  expect(await fetchJson('/api/read', { method: 'POST', body: { text: 'x' } })).toEqual({ id: 1 })
  expect(asked).toHaveBeenCalledWith('/api/read', {
    method: 'POST',
    credentials: 'same-origin',
    body: '{"text":"x"}',
    headers: { 'content-type': 'application/json' },
  })
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
