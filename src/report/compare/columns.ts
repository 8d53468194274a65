import type { Account, EncounterRecord } from '../../encounter-record.ts'
import { documentName } from '../../merge/accounts.ts'
import type { Side } from '../../model.ts'
import type { Column } from './comparison.ts'
import { wordsIn } from './words.ts'

/** The country of a publisher by its name, as far as known. */
export type PublisherCountry = (publisher: string) => Side | null

/** The columns of the accounts at `places`: whose side is known first, those of one side beside each other. */
export function columnsOf(
  { accounts }: EncounterRecord,
  places: readonly number[],
  countryOf: PublisherCountry,
): readonly Column[] {
  const columns = places.flatMap((place) => {
    const account = accounts[place]
    return account === undefined ? [] : [columnOf(account, place, countryOf)]
  })
  const sides = [...new Set(columns.flatMap(({ side }) => side ?? []))]
  const rank = ({ side }: Column): number => (side === null ? sides.length : sides.indexOf(side))
  return columns.toSorted((a, b) => rank(a) - rank(b) || a.account - b.account)
}

function columnOf(account: Account, place: number, countryOf: PublisherCountry): Column {
  const { publisher, publisherCountry, carriers, issuedBy, relays } = account
  const country = publisherCountry ?? (publisher === null ? null : countryOf(publisher))
  // An account that passes on what both sides tell is neither's.
  const relayed = relays.length === 1 ? (relays[0]?.side ?? null) : null
  return {
    ...documentName(account),
    account: place,
    encounter: account.encounter.id,
    carriers,
    issuedBy,
    side: issuedBy ?? relayed ?? country,
    sideRestsOn:
      issuedBy !== null ? 'issuer' : relayed !== null ? 'relayed' : country !== null ? 'publisher' : null,
    statements: account.statements.length,
    reviews: account.reviews,
    words: wordsIn(account.statements.map(({ content }) => content)),
  }
}
