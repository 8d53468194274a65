import type { ActorId, ActorKind, Localized, Mention, OfficeId, Side } from '../../model.ts'

/** Someone as the document speaks of them, while it is read. */
export interface Known {
  readonly id: ActorId
  readonly kind: ActorKind
  readonly names: Localized
  side: Side | null
  /** Offices that the text gives them, as registry ids. */
  offices: ReadonlySet<OfficeId>
  /** Kinds of office that the text gives them (`foreign-minister`). */
  officeKinds: ReadonlySet<string>
  honorifics: ReadonlySet<string>
  /** Their titles as they stand, where the pack gives them (`TitleWords.called`). */
  called: ReadonlySet<string>
  /** Names that stand behind them. */
  named: ReadonlySet<string>
  gender: 'm' | 'f' | null
  /** As they were noted: in no order, and some twice. */
  readonly mentions: Mention[]
}

/** What everybody has of whatever the text does not say. */
export const NONE: ReadonlySet<never> = new Set()

/** `set` with `one` in it; most actors have nothing in most of their sets, and share an empty one. */
export function withOne<One>(set: ReadonlySet<One>, one: One): ReadonlySet<One> {
  return (set === NONE ? new Set<One>() : (set as Set<One>)).add(one)
}
