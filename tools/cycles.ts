import type { Import } from './imports.ts'

/** Groups of files that import each other in a ring (types count too), each sorted, the groups sorted by first file. */
export function findCycles(imports: readonly Import[]): readonly (readonly string[])[] {
  const targets = new Map<string, string[]>()
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to])
  const reach = (from: string): ReadonlySet<string> => reachable(from, targets)
  const reached = new Map([...targets.keys()].map((path) => [path, reach(path)]))
  const groups = new Map<string, readonly string[]>()
  for (const [path, ahead] of reached) {
    if (!ahead.has(path)) continue
    const group = [...ahead].filter((other) => reached.get(other)?.has(path) === true).sort()
    groups.set(group.join('\n'), group)
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

function reachable(from: string, targets: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>()
  const queue = [...(targets.get(from) ?? [])]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    queue.push(...(targets.get(next) ?? []))
  }
  return seen
}
