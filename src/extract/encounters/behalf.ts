/** For whom a party of a contact acts. */
import type { Phrase } from '../../../languages/pack.ts'
import type { ActorId, Evidence } from '../../model.ts'
import { type Behalf, behalfIn, opens } from '../mentions/behalf.ts'
import { phraseSpan } from '../mentions/context.ts'
import { type Contact, NOUN, type Party } from './contact.ts'

/** For whom, and the words that say so. */
export interface Represented {
  readonly actor: ActorId
  readonly evidence: Evidence
}

type Telling = Contact['tellings'][number]

/**
 * «استقبل أمير المنطقة، نيابة عن الملك، …»: whom `party` stands for in `contact`; null where the words do not say so. The words
 * belong to whoever of the clause was named last before them, and at its head to its subject.
 */
export function representedBy(party: Party, contact: Contact): Represented | null {
  for (const telling of contact.tellings) {
    const { context, words } = telling
    const sentence = context.view.sentences[words.sentence]
    if (sentence === undefined || NOUN.test(words.rule)) continue
    const behalf = behalfIn(context, { start: sentence.start, end: words.clause.end })
    if (behalf === null || behalf.known === party.known) continue
    if (!opens(behalf.start, sentence) && behalf.start < words.clause.start) continue
    const by = whoActs(behalf, telling)
    if (by === null || !party.phrases.some((one) => one.context === context && one.phrase.start === by.start))
      continue
    const evidence: Evidence = {
      in: context.field,
      spans: [phraseSpan(context, behalf.phrase)],
      rule: 'on-behalf',
    }
    return { actor: behalf.known.id, evidence }
  }
  return null
}

function whoActs({ start }: Behalf, { words }: Telling): Phrase | null {
  const before = [...words.subject, ...words.object].filter(({ end }) => end <= start)
  const last = before.reduce<Phrase | null>((a, b) => (a === null || b.end > a.end ? b : a), null)
  return last ?? words.subject[0] ?? null
}
