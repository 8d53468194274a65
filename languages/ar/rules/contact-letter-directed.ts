/** To whom a letter is directed that another receives: «تسلم الوزير رسالة موجهة إلى الأمير من الملك», «رسالة من الملك، تسلمها الوزير». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { canMeet } from './contact-frame.ts'
import { near } from './contact-noun-partner.ts'
import type { Sentence } from './sentence.ts'

const DIRECTED: ReadonlySet<string> = new Set(['موجه', 'موجها', 'موجهة'])
const TOWARDS: ReadonlySet<string> = new Set(['ila'])

/** «رسالة خطية موجهة من A»: behind the word that says that it is directed; `end` where none stands right behind the noun. */
export function behindDirected(view: TextView, end: number): number {
  for (let token = end; token <= end + 1; token += 1) if (view.isAmong(token, DIRECTED)) return token + 1
  return end
}

/** Whom a letter that somebody else receives is for; null where nobody else is told. */
export function directedTo(
  view: TextView,
  sentence: Sentence,
  end: number,
  receiver: Phrase | null,
  sender: Phrase | null,
): Phrase | null {
  if (receiver === null || sender === null) return null
  const to =
    near(view, sentence, behindDirected(view, end), TOWARDS) ?? near(view, sentence, sender.end, TOWARDS)
  if (to === null || to.kind !== 'person' || to.number !== 1 || !canMeet(to)) return null
  return to.start === receiver.start || to.start === sender.start ? null : to
}

const TALK: readonly string[] = ['reporting-verbs']
const TAKING: ReadonlySet<unknown> = new Set(['tasallama', 'istalama'])

/** «تسلمها»: whoever receives what was told before, and has not brought it. */
export function isTakenOver(view: TextView, token: number): boolean {
  if (!view.has(token, TALK)) return false
  return view
    .matches(token)
    .some(
      ({ suffix, entries }) => suffix?.person === 3 && entries.some(({ payload }) => TAKING.has(payload.id)),
    )
}

/** «رسالة من A، تسلمها B خلال استقباله C»: B, whose reception it is. */
export function takerBefore(view: TextView, sentence: Sentence, { start }: Match): Phrase | null {
  const person = sentence.phraseEndingAt(start - 1)
  if (person === null || person.kind !== 'person' || person.number !== 1) return null
  return isTakenOver(view, person.start - 1) ? person : null
}
