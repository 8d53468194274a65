/** Asks the server of this page, and no other. */
import { session, tellStranger } from './session.ts'

/** What went wrong, as the server says it (RFC 9457), or as the network does. */
export class Problem extends Error {
  /** The HTTP status; 0 where no answer came. */
  readonly status: number
  /** Where in a query it went wrong, counted from 0. */
  readonly at: number | null
  /** The id of the encounter that this one was merged into. */
  readonly mergedInto: string | null

  constructor(detail: string, status: number, rest: { at?: unknown; mergedInto?: unknown } = {}) {
    super(detail)
    this.status = status
    this.at = typeof rest.at === 'number' ? rest.at : null
    this.mergedInto = typeof rest.mergedInto === 'string' ? rest.mergedInto : null
  }
}

/** What is sent besides the address. */
export interface Request {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/** An answer, and how old it is. */
export interface Aged<T> {
  readonly answer: T
  /** Seconds; 0 where it tells all that the record holds. */
  readonly age: number
}

/** The JSON at an address of ours. Throws `Problem`; an abandoned request throws as `fetch` does. */
export async function fetchJson<T>(address: string, request: Request = {}): Promise<T> {
  return (await fetchAged<T>(address, request)).answer
}

/** The same with its age: what takes long to make may be given as it was. */
export async function fetchAged<T>(address: string, request: Request = {}): Promise<Aged<T>> {
  const response = await answerOf(address, request)
  if (response.status === 401) tellStranger()
  if (!response.ok) throw await problemOf(response)
  const answer = (response.status === 204 ? null : await response.json()) as T
  return { answer, age: Number(response.headers.get('age') ?? 0) || 0 }
}

async function answerOf(address: string, { method = 'GET', body, signal }: Request): Promise<Response> {
  try {
    const headers = {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' ? {} : await proofOf()),
    }
    return await fetch(address, {
      method,
      credentials: 'same-origin',
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw new Problem('', 0)
  }
}

/** That a change comes from a page of this session. */
async function proofOf(): Promise<Readonly<Record<string, string>>> {
  const { csrf } = await session()
  return csrf == null ? {} : { 'x-csrf-token': csrf }
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    const { detail, title, ...rest } = (await response.json()) as Record<string, unknown>
    return new Problem(String(detail ?? title ?? response.statusText), response.status, rest)
  } catch {
    return new Problem(response.statusText, response.status)
  }
}

/** An address under `/api/`: parts are encoded, empty parts of the query left out. */
export function api(
  path: readonly string[],
  query: Readonly<Record<string, string | number | null | undefined>> = {},
): string {
  const kept = Object.entries(query).flatMap(([key, value]) =>
    value === null || value === undefined || value === '' ? [] : [[key, String(value)]],
  )
  const search = new URLSearchParams(kept).toString()
  return `/api/${path.map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`
}
