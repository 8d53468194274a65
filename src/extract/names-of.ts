/** What an id of the registry is called, whatever it stands for. */
import type { Localized } from '../model.ts'
import type { Registry } from './registry.ts'

/** The names of whatever has this id in the registry; null where nothing has. */
export function namesOf(id: string, registry: Registry): Localized | null {
  const doors = [
    registry.person,
    registry.state,
    registry.body,
    registry.office,
    registry.topic,
    registry.place,
    registry.instrument,
    registry.series,
  ]
  for (const door of doors) {
    const names = door(id)?.names
    if (names !== undefined) return names
  }
  return registry.formulation(id)
}
