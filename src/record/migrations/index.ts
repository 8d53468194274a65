import type { Migration } from 'kysely'
import { createArchive } from './0001-archive.ts'
import { addRecords } from './0002-records.ts'
import { addDecisions } from './0003-decisions.ts'
import { addStatements } from './0004-statements.ts'
import { addSearch } from './0005-search.ts'
import { addReview } from './0006-review.ts'
import { addFormerIds } from './0007-former-ids.ts'
import { addReceived } from './0008-received.ts'
import { addWords } from './0009-words.ts'
import { addMeetings } from './0010-meetings.ts'
import { addPartakers } from './0011-partakers.ts'
import { addDocumentTags } from './0012-document-tags.ts'
import { addChanges } from './0013-changes.ts'

/** Every migration by its name, whose number is the archive's `user_version` once it has run. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-archive': createArchive,
  '0002-records': addRecords,
  '0003-decisions': addDecisions,
  '0004-statements': addStatements,
  '0005-search': addSearch,
  '0006-review': addReview,
  '0007-former-ids': addFormerIds,
  '0008-received': addReceived,
  '0009-words': addWords,
  '0010-meetings': addMeetings,
  '0011-partakers': addPartakers,
  '0012-document-tags': addDocumentTags,
  '0013-changes': addChanges,
}
