/** Whatever is counted. In English. */
export const counts = {
  'count.documents': {
    one: '{count} text',
    other: '{count} texts',
  },
  'review.alike': {
    one: '{count} by this speaker in this text',
    other: '{count} by this speaker in this text',
  },
  'reviewed.rejected': {
    one: '{count} statement was rejected on review',
    other: '{count} statements were rejected on review',
  },
  'review.use': {
    one: '{count} more rests on the same speaker or encounter',
    other: '{count} more rest on the same speaker or encounter',
  },
  'rests.more': {
    one: 'The words of {count} more account',
    other: 'The words of {count} more accounts',
  },
  'search.over': {
    one: 'More than {count} found: the newest is ranked.',
    other: 'More than {count} found: the newest are ranked.',
  },
  'count.hits': {
    one: '{count} found',
    other: '{count} found',
  },
  'count.encounters': {
    one: '{count} encounter',
    other: '{count} encounters',
  },
  'count.accounts': {
    one: '{count} account',
    other: '{count} accounts',
  },
  'count.statements': {
    one: '{count} statement',
    other: '{count} statements',
  },
  'count.conflicts': {
    one: '{count} point in dispute',
    other: '{count} points in dispute',
  },
  'count.carriers': {
    one: '{count} more carries the same text',
    other: '{count} more carry the same text',
  },
  'count.mentions': {
    one: '{count} mention',
    other: '{count} mentions',
  },
  'count.others': {
    one: '{count} other',
    other: '{count} others',
  },
  'row.untold.others': {
    one: 'Not in {count} other account:',
    other: 'Not in {count} other accounts:',
  },
  'count.words': {
    one: '{count} word',
    other: '{count} words',
  },
  'compare.accounts': {
    one: 'Compare the account',
    other: 'Compare the {count} accounts',
  },
  'participants.all': {
    one: 'Show the one who took part',
    other: 'Show all {count} who took part',
  },
  'form.dropped.count': {
    one: 'left out once, where the sentence goes on about them',
    other: 'left out {count} times, where sentences go on about them',
  },
  'omits.before': {
    one: 'Before, in its accounts of the last encounter of these sides: {subject}, told in {told}',
    other: 'Before, in its accounts of the last {count} encounters of these sides: {subject}, told in {told}',
  },
  'omits.before.none': {
    one: 'Before, in its accounts of the last encounter of these sides: {subject}, not told either',
    other:
      'Before, in its accounts of the last {count} encounters of these sides: {subject}, not told either',
  },
} as const
