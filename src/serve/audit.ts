/** Who changed what, kept with the archive. */
import type { FastifyRequest } from 'fastify'
import type { Serving } from './serving.ts'

/** Whoever asks, by the name of their token; on this machine, its user. */
export function whoAsks({ caller }: FastifyRequest): string {
  return caller?.name ?? 'this machine'
}

/** Keeps a change in the audit log of the archive. */
export async function noteOf(
  request: FastifyRequest,
  { archive, now }: Pick<Serving, 'archive' | 'now'>,
  action: string,
  target: string,
): Promise<void> {
  await archive.note({ at: new Date(now()).toISOString(), who: whoAsks(request), action, target })
}
