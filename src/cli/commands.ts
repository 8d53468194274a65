/** Every command; what each of them works with is loaded when it is called. */
import { addAdd } from './add.ts'
import { addAhead } from './ahead.ts'
import { addBackup } from './backup.ts'
import type { AddCommand } from './command.ts'
import { addCompare } from './compare.ts'
import { addDates } from './dates.ts'
import { addDoctor } from './doctor.ts'
import { addDrift } from './drift.ts'
import { addFormulations } from './formulations.ts'
import { addList } from './list.ts'
import { addMerge } from './merge.ts'
import { addNetwork } from './network.ts'
import { addRead } from './read.ts'
import { addRemove } from './remove.ts'
import { addReread } from './reread.ts'
import { addReview } from './review.ts'
import { addSearch } from './search.ts'
import { addServe } from './serve.ts'
import { addShow } from './show.ts'
import { addSplit } from './split.ts'
import { addTimeline } from './timeline.ts'
import { addToken } from './token.ts'

/** The commands by their names, in the order of the help. */
export const COMMANDS: Readonly<Record<string, AddCommand>> = {
  read: addRead,
  add: addAdd,
  list: addList,
  show: addShow,
  search: addSearch,
  split: addSplit,
  merge: addMerge,
  review: addReview,
  compare: addCompare,
  drift: addDrift,
  formulations: addFormulations,
  timeline: addTimeline,
  network: addNetwork,
  ahead: addAhead,
  remove: addRemove,
  reread: addReread,
  backup: addBackup,
  doctor: addDoctor,
  dates: addDates,
  serve: addServe,
  token: addToken,
}
