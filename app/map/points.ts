/**
 * Where places are. A state's point is the middle of its land and stands for "somewhere there"; a palace has the point of its city.
 * From GeoNames (CC BY 4.0), Natural Earth and general knowledge: `points.tsv` says which. Points, never borders.
 */
import table from './points.tsv?raw'

/** Degrees east and north. */
export type Point = readonly [longitude: number, latitude: number]

const POINTS: ReadonlyMap<string, Point> = new Map(
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [id = '', latitude, longitude] = row.split('\t')
      return [id, [Number(longitude), Number(latitude)]]
    }),
)

/** The point of a place or a state of the registry; `null` for a sea, a region, and what is not known. */
export function pointOf(id: string): Point | null {
  return POINTS.get(id) ?? null
}
