import { documentName } from '../../merge/accounts.ts'
import type { Span } from '../../model.ts'
import type { PhraseUse } from './formulations.ts'
import { datedOf, type Kept } from './told.ts'

/** A statement as the use of the set phrase that stands at `span` of what was said. */
export function phraseUseOf(kept: Kept, span: Span): PhraseUse {
  const { statement, day, dayRestsOn, speakers, content, alsoIn } = datedOf(kept)
  return {
    ...documentName(kept.said.document),
    statement,
    day,
    dayRestsOn,
    speakers,
    content,
    alsoIn,
    phrase: { in: content.in, spans: [span], rule: content.rule },
  }
}
