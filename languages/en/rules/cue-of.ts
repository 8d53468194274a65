/** A cue before its clause has been read. */
import type { Entry, Match } from '../../pack.ts'
import type { Cue, Subject } from './verb-forms.ts'

/** The cue of a verb of talk whose clause is about `subject`; its complement is still to be found. */
export function cueOf(match: Match, entry: Entry, subject: Subject | null): Cue {
  return {
    rule: '',
    lemma: `en/${String(entry.payload.id)}`,
    cueClass: String(entry.payload.class),
    stance: String(entry.payload.stance ?? ''),
    shape: 'finite',
    range: { start: match.start, end: match.end },
    subject: null,
    unknownSubject: subject?.unread === true,
    gender: subject?.gender ?? null,
    number: numberOf(subject),
    complement: null,
    clauseStart: match.start,
    coordinated: true,
    relative: false,
    direction: 'right',
    leader: null,
    partner: null,
    tense: '',
  }
}

/** How many `subject` is; 0 where nobody is known. */
export function numberOf(subject: Subject | null): Cue['number'] {
  if (subject === null) return 0
  return subject.number === 0 ? 1 : subject.number
}
