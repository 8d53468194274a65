/** What a phrase tells of whoever it was resolved to, for the phrases behind it. */
import type { Phrase, TitleWords } from '../../../languages/pack.ts'
import type { OfficeId } from '../../model.ts'
import { addMention, formOf } from './actors.ts'
import { noteCalled } from './called.ts'
import { type MentionContext, phraseSpan } from './context.ts'
import { type Known, withOne } from './known.ts'
import { hasHeld, officesOf } from './offices.ts'
import { isStranger } from './trail.ts'

/** Remembers the words, the offices and the honorific that a phrase gives to `known`. */
export function note(context: MentionContext, phrase: Phrase, known: Known): void {
  addMention(known, context.field, phraseSpan(context, phrase), formOf(phrase))
  context.trail.add(phrase, known)
  noteCalled(context, phrase, known)
  if (phrase.honorific !== null) known.honorifics = withOne(known.honorifics, phrase.honorific)
  // «التنظيم» tells of the noun alone: by its own name the same body may be feminine.
  const isOfNoun = phrase.kind === 'body' && phrase.gender === 'm'
  if (phrase.gender !== null && !isOfNoun) known.gender = phrase.gender
  if (phrase.titles.length > 0) known.introducedPlainly ??= phrase.sides.length === 0
  for (const title of phrase.titles) noteTitle(context, known, title)
  if (phrase.refers === 'counterpart') noteCounterpart(context, phrase, known)
}

/** «نظيره الروسي سيرغي لافروف»: he holds the office of the one named before, on his own side. */
function noteCounterpart(context: MentionContext, phrase: Phrase, known: Known): void {
  const other = firstOther(context.trail.before(phrase.start), known)
  if (other === undefined || known.side === null) return
  for (const office of other.offices) {
    const kind = context.registry.office(office)?.kind ?? 'other'
    if (kind === 'other') continue
    for (const same of context.registry.offices(known.side, kind) as readonly OfficeId[])
      if (hasHeld(context.registry, known.id, same)) {
        context.actors.give(known, same)
        addKind(known, kind)
      }
  }
}

function firstOther(people: Iterable<Known>, known: Known): Known | undefined {
  for (const other of people) if (other !== known) return other
  return undefined
}

function addKind(known: Known, kind: string): void {
  known.officeKinds = withOne(known.officeKinds, kind)
}

function noteTitle(context: MentionContext, known: Known, title: TitleWords): void {
  // Whoever is served is named by that, too.
  if (title.principal !== undefined) context.actors.person(title.principal)
  // Whoever is called so again without «السابق» is the holder.
  if (title.former === true) {
    known.side ??= title.sides[0] ?? null
    return
  }
  context.actors.titled.add(known, context.view, title)
  if (title.office !== null && !title.office.startsWith('any-') && title.under === null)
    addKind(known, title.office)
  else if (title.under !== null) addKind(known, 'under')
  if (isSentByBody(context, title)) addKind(known, ENVOY)
  const side = title.sides[0] ?? known.side ?? context.home
  if (side === null) return
  known.side ??= title.sides[0] ?? null
  for (const office of heldOf(context, known, officesOf(context.registry, title, side))) {
    context.actors.give(known, office)
    addKind(known, context.registry.office(office)?.kind ?? 'other')
  }
}

/** Of the offices that a title may be, those that are his: of several the ones of the day («المبعوث الخاص» of an envoy to one crisis after another). */
function heldOf(
  { registry, day }: MentionContext,
  known: Known,
  offices: readonly OfficeId[],
): readonly OfficeId[] {
  if (offices.length === 0 || isStranger(known)) return offices
  const held = offices.filter((office) => hasHeld(registry, known.id, office))
  if (held.length < 2 || day === null) return held
  const now = held.filter((office) => hasHeld(registry, known.id, office, day))
  return now.length > 0 ? now : held
}

const ENVOY = 'special-envoy'

/** «مبعوث الأمين العام للرابطة»: the envoy of the body whose head sends him. */
function isSentByBody({ registry }: MentionContext, { office, under, sides }: TitleWords): boolean {
  const [side, another] = sides
  if (office !== ENVOY || under === null || side === undefined || another !== undefined) return false
  return registry.state(side) === null
}
