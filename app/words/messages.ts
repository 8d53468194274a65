/** What the interface can say. */
import type { en } from './en.ts'
import type { Message } from './message.ts'

/** The name of a message. */
export type Key = keyof typeof en

/** Every message of the interface in one language. */
export type Messages = Readonly<Record<Key, Message>>
