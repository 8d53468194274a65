/** Who changed what, kept with the archive. */
import type { FastifyRequest } from 'fastify'
import type { Serving } from './serving.ts'

/** Whoever asks, by the name of their token; on this machine, its user. */
export function whoAsks({ caller }: FastifyRequest): string {
  return caller?.name ?? 'this machine'
}

/** What is noted of a document that came. */
export const ADDING = 'add document'

/** Keeps a change in the audit log of the archive; whatever was kept of long answers goes, so that the change is seen. */
export async function noteOf(
  request: FastifyRequest,
  { archive, now, forget }: Pick<Serving, 'archive' | 'now' | 'forget'>,
  action: string,
  target: string,
): Promise<void> {
  // Documents come one after the other: what is dear to make waits for them.
  if (action !== ADDING) forget()
  await archive.note({ at: new Date(now()).toISOString(), who: whoAsks(request), action, target })
}
