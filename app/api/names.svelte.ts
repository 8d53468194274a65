/** Names of what records know by its id alone: offices, topics, bodies, formulations. Asked for together, once each. */
import { SvelteMap } from 'svelte/reactivity'
import type { Localized } from '../../src/model.ts'
import { api, fetchJson } from './fetch.ts'

const AT_ONCE = 100
const known = new SvelteMap<string, Localized>()
const asked = new Set<string>()
let waiting: string[] = []

/** What an id is called; empty until it is known, and where it is not. */
export function namesOf(id: string): Localized {
  const names = known.get(id)
  if (names !== undefined) return names
  if (!asked.has(id) && !id.startsWith('local:')) want(id)
  return {}
}

/** Names that came with something else need not be asked for. */
export function learn(id: string, names: Localized): void {
  if (asked.has(id)) return
  asked.add(id)
  known.set(id, names)
}

function want(id: string): void {
  asked.add(id)
  if (waiting.length === 0) setTimeout(bring)
  waiting.push(id)
}

function bring(): void {
  const wanted = waiting
  waiting = []
  for (let start = 0; start < wanted.length; start += AT_ONCE)
    fetchJson<Record<string, Localized>>(
      api(['names'], { ids: wanted.slice(start, start + AT_ONCE).join(',') }),
    )
      .then((found) => {
        for (const [id, names] of Object.entries(found)) known.set(id, names)
      })
      .catch(() => {
        // What has no name is shown by its id, as the archive knows it.
      })
}
