import type { Days } from './telling.ts'

/** Whether both ends of the range are one day. */
export function isOneDay({ first, last }: Days): boolean {
  return first === last
}

/** `2022-08-05` of a day in days since 1970. */
export function dayName(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}
