/** Parts of the world that a map can show. */

/** West, south, east, north, in degrees. */
type Bounds = readonly [number, number, number, number]

/** The areas, the whole first. */
export const AREAS = {
  world: [-165, -54, 178, 76],
  arab: [-16, 8, 64, 42],
  europe: [-12, 35, 48, 66],
  asia: [58, -12, 146, 54],
  africa: [-20, -36, 54, 38],
  americas: [-130, -56, -34, 60],
} as const satisfies Readonly<Record<string, Bounds>>

/** The name of an area. */
export type Area = keyof typeof AREAS

/** The names of the areas. */
export const AREA_NAMES = Object.keys(AREAS) as readonly Area[]
