/** States with a king or a queen. */
import type { Registry } from '../registry.ts'

/** Whether the state `id` is called «المملكة» by its own press. */
export function isKingdom(registry: Registry, id: string): boolean {
  return registry
    .offices(id, 'head-of-state')
    .some((office) => registry.office(office)?.names.en?.startsWith('King') === true)
}
