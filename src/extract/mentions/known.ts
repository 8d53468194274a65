import type { ActorId, ActorKind, Localized, Mention, OfficeId, Side } from '../../model.ts'

/** Someone as the document speaks of them, while it is read. */
export interface Known {
  readonly id: ActorId
  readonly kind: ActorKind
  readonly names: Localized
  side: Side | null
  /** Offices that the text gives them, as registry ids. */
  offices: readonly OfficeId[]
  /** Kinds of office that the text gives them (`foreign-minister`). */
  officeKinds: readonly string[]
  honorifics: readonly string[]
  /** Their titles as they stand, where the pack gives them (`TitleWords.called`). */
  called: readonly string[]
  /** Names that stand behind them. */
  named: readonly string[]
  gender: 'm' | 'f' | null
  /** Whether the first office that the text gives them came without saying whose it is; null before any. */
  introducedPlainly: boolean | null
  /** As they were noted: in no order, and some twice. */
  readonly mentions: Mention[]
}

/** What everybody has of whatever the text does not say. */
export const NONE: readonly never[] = []

/** `list` with `one` in it, once; most actors have nothing in most of their lists, and share an empty one. */
export function withOne<One>(list: readonly One[], one: One): readonly One[] {
  if (list.length === 0) return [one]
  return list.includes(one) ? list : [...list, one]
}
