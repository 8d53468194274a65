/** Many documents through one process: how much memory it takes at most, and how fast they come out. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** `peak` in 10^6 bytes, `null` where the system does not tell (it does on Linux). */
export interface StreamResult {
  readonly documents: number
  readonly seconds: number
  readonly peak: number | null
}

const POLL_MILLISECONDS = 20

/** Writes `lines` to `node ARGS…`, waits for as many lines back, and watches the process's resident memory. */
export async function measureStream(args: readonly string[], lines: Iterable<string>): Promise<StreamResult> {
  const before = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  let peak: number | null = null
  const watch = setInterval(() => {
    peak = peakOf(child.pid) ?? peak
  }, POLL_MILLISECONDS)
  const exit = once(child, 'exit')
  const received = countLines(child.stdout)
  let sent = 0
  for (const line of lines) {
    sent += 1
    if (!child.stdin.write(`${line}\n`)) await Promise.race([once(child.stdin, 'drain'), exit])
  }
  child.stdin.end()
  const documents = await received
  const [status] = await exit
  clearInterval(watch)
  if (status !== 0 || documents !== sent)
    throw new Error(`${sent} lines went in, ${documents} came out, exit status ${status}`)
  return { documents, seconds: (performance.now() - before) / 1000, peak }
}

async function countLines(stream: NodeJS.ReadableStream): Promise<number> {
  let count = 0
  for await (const _line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }))
    count += 1
  return count
}

/** `VmHWM`: the most that was ever resident, so that nothing between two looks is missed. */
function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : (Number(kilobytes) * 1024) / 1e6
  } catch {
    return null
  }
}
