/** What every archive must do, whatever it keeps its documents in. */
import { afterEach, beforeEach, describe } from 'vitest'
import { addingSuite, takingSuite } from './archive-adding.suite.ts'
import { changingSuite, openingSuite, orderSuite } from './archive-changing.suite.ts'
import { decidingSuite, decidingTwiceSuite, refusingSuite, waitingSuite } from './archive-deciding.suite.ts'
import { filteringSuite, listingSuite, showingSuite } from './archive-finding.suite.ts'
import { judgedSuite, judgingSuite } from './archive-judging.suite.ts'
import {
  arrivingSuite,
  copiesSuite,
  formerIdsSuite,
  mergingSuite,
  regroupingSuite,
} from './archive-merging.suite.ts'
import { meetingsSuite, statementsSuite, unlistedSuite } from './archive-over-time.suite.ts'
import { groupingSuite, rankingSuite, searchingSuite } from './archive-searching.suite.ts'
import type { Place, Session } from './session.suite.ts'

/** Runs the contract; `place` makes an empty place. */
export function archiveSuite(name: string, place: () => Promise<Place>): void {
  describe(name, () => {
    const here = { another: place } as Session

    beforeEach(async () => {
      here.place = await place()
      here.archive = await here.place.open('write')
    })

    afterEach(async () => {
      await here.archive.close()
      await here.place.clear()
    })

    addingSuite(here)
    takingSuite(here)
    listingSuite(here)
    filteringSuite(here)
    showingSuite(here)
    searchingSuite(here)
    rankingSuite(here)
    groupingSuite(here)
    changingSuite(here)
    mergingSuite(here)
    regroupingSuite(here)
    arrivingSuite(here)
    formerIdsSuite(here)
    copiesSuite(here)
    decidingSuite(here)
    refusingSuite(here)
    decidingTwiceSuite(here)
    waitingSuite(here)
    statementsSuite(here)
    unlistedSuite(here)
    meetingsSuite(here)
    judgingSuite(here)
    judgedSuite(here)
    orderSuite(here)
    openingSuite(here)
  })
}
