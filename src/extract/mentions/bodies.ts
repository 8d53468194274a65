/** Bodies that a text names: listed ones, those that only it knows, and one of either again by a bare noun. */
import type { Phrase } from '../../../languages/pack.ts'
import { type MentionContext, phraseSpan } from './context.ts'
import type { Known } from './known.ts'
import { bareWord } from './trail.ts'

/** The body that the words name; where nothing else tells, one of this text alone. */
export function bodyOf(context: MentionContext, phrase: Phrase): Known {
  const again =
    phrase.name?.listed?.startsWith('group-') === true && phrase.sides.length === 0
      ? bodyAgain(context, phrase)
      : null
  if (again !== null) return again
  const [id, another] = phrase.name?.ids ?? []
  if (id !== undefined && another === undefined) return context.actors.side(id)
  const longer = phrase.name?.listed === OPEN_BODY ? openBodyAgain(context, phrase) : null
  if (longer !== null) return longer
  const text = phraseSpan(context, phrase).quote
  const side = phrase.sides.length === 1 ? (phrase.sides[0] ?? null) : null
  return context.actors.local(`body ${text}`, 'organization', { [context.view.language]: text }, side)
}

/** Kinds of body in the registry that a bare «الحركة», «المنظمة» can stand for. */
const AGAIN: Readonly<Record<string, ReadonlySet<string>>> = {
  'group-movement': new Set(['movement', 'alliance']),
  'group-organisation': new Set([
    'intergovernmental',
    'union',
    'agency',
    'alliance',
    'forum',
    'ngo',
    'court',
  ]),
}

/** A body that only its place in the sentence made known. */
const OPEN_BODY = 'open-body'

/** «الشركة» after «شركة المرافئ»: the one unlisted body whose name began with that noun. */
function openBodyAgain(context: MentionContext, phrase: Phrase): Known | null {
  const name = phrase.name
  if (name === null || name.end - name.start > 1) return null
  const [body, another] = context.trail.strangeBodies(bareWord(context.view, name.start), name.start)
  return another === undefined ? (body ?? null) : null
}

/** The last body of that sort that was named, where only one was. */
function bodyAgain(context: MentionContext, phrase: Phrase): Known | null {
  const kinds = AGAIN[phrase.name?.listed ?? '']
  if (kinds === undefined || phrase.end - phrase.start > 1) return null
  const ofKind = (known: Known): boolean => kinds.has(context.registry.body(known.id)?.kind ?? '')
  const head = bareWord(context.view, phrase.start)
  const alike = context.trail.bodies(phrase.start, head).filter(ofKind)
  const [body, another] = alike.length > 0 ? alike : context.trail.bodies(phrase.start).filter(ofKind)
  return another === undefined ? (body ?? null) : null
}
