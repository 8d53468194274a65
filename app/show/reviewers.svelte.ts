/** Who judged something, in words. */
import { say } from '../words/say.svelte.ts'

/** Without tokens everyone is "this machine" to the server; whoever has one is called as it is. */
export function reviewerNamed(by: string): string {
  return by === 'this machine' ? say('reviewed.here') : by
}
