import type { FormulationId, PlaceId, Side, TopicId } from '../src/model.ts'
import { idsOf, known, knownOrNone, readEntities } from './actors.ts'
import {
  checkOrder,
  dateCell,
  filled,
  givenDate,
  idCell,
  languageCell,
  listCell,
  namesOf,
  oneOf,
} from './cells.ts'
import { INSTRUMENT_KINDS, PLACE_KINDS, PUBLISHER_KINDS } from './kinds.ts'
import { faultAt, readRows } from './read.ts'
import type {
  FormulationRow,
  Gathering,
  GatheringId,
  Instrument,
  InstrumentId,
  PlaceRow,
  PublisherId,
  PublisherRow,
  Series,
  SeriesId,
  TopicRow,
} from './tables.ts'

/** instruments.tsv */
export function readInstruments(
  directories: readonly string[],
  sides: ReadonlySet<string>,
): readonly Instrument[] {
  return readEntities(directories, 'instruments', (line) => {
    const [
      id = '',
      kind = '',
      arabic = '',
      english = '',
      date = '',
      parties = '',
      context = '',
      source = '',
    ] = line.cells
    return {
      id: idCell<InstrumentId>(id, line),
      kind: oneOf(kind, INSTRUMENT_KINDS, line),
      names: namesOf(arabic, english, line),
      date: dateCell(date, line),
      parties: listCell(parties).map((party) => known<Side>(party, sides, line)),
      context,
      source: filled(source, 'source', line),
    }
  })
}

/** series.tsv */
export function readSeries(directories: readonly string[]): readonly Series[] {
  return readEntities(directories, 'series', (line) => {
    const [id = '', arabic = '', english = '', source = ''] = line.cells
    return {
      id: idCell<SeriesId>(id, line),
      names: namesOf(arabic, english, line),
      source: filled(source, 'source', line),
    }
  })
}

/** gatherings.tsv */
export function readGatherings(
  directories: readonly string[],
  series: ReadonlySet<string>,
  states: ReadonlySet<string>,
): readonly Gathering[] {
  return readEntities(directories, 'gatherings', (line) => {
    const [id = '', of = '', start = '', end = '', country = '', city = '', note = '', source = ''] =
      line.cells
    const gathering = {
      id: idCell<GatheringId>(id, line),
      series: known<SeriesId>(of, series, line),
      start: givenDate(start, line),
      end: givenDate(end, line),
      country: knownOrNone(country, states, line),
      city,
      note,
      source: filled(source, 'source', line),
    }
    checkOrder(gathering.start, gathering.end, line)
    return gathering
  })
}

/** places.tsv; the city of a palace is a place itself. */
export function readPlaces(directories: readonly string[], states: ReadonlySet<string>): readonly PlaceRow[] {
  const ids = new Set(readRows(directories, 'places', (line) => line.cells[0] ?? ''))
  return readEntities(directories, 'places', (line) => {
    const [id = '', kind = '', arabic = '', english = '', country = '', city = '', source = ''] = line.cells
    return {
      id: idCell<PlaceId>(id, line),
      kind: oneOf(kind, PLACE_KINDS, line),
      names: namesOf(arabic, english, line),
      country: knownOrNone(country, states, line),
      city: knownOrNone<PlaceId>(city, ids, line),
      source: filled(source, 'source', line),
    }
  })
}

/** publishers.tsv */
export function readPublishers(
  directories: readonly string[],
  states: ReadonlySet<string>,
  sides: ReadonlySet<string>,
): readonly PublisherRow[] {
  return readEntities(directories, 'publishers', (line) => {
    const [id = '', kind = '', arabic = '', english = '', domain = '', country = '', ...rest] = line.cells
    const [languages = '', side = '', source = ''] = rest
    return {
      id: idCell<PublisherId>(id, line),
      kind: oneOf(kind, PUBLISHER_KINDS, line),
      names: namesOf(arabic, english, line),
      domain,
      country: knownOrNone(country, states, line),
      languages: listCell(languages).map((language) => languageCell(language, line)),
      side: knownOrNone(side, sides, line),
      source: filled(source, 'source', line),
    }
  })
}

/** topics.tsv; a broader topic must be listed too. */
export function readTopics(directories: readonly string[]): readonly TopicRow[] {
  const topics = readEntities(directories, 'topics', (line) => {
    const [id = '', broader = '', arabic = '', english = '', context = '', since = '', source = ''] =
      line.cells
    return {
      id: idCell<TopicId>(id, line),
      broader: broader === '' ? null : (broader as TopicId),
      names: namesOf(arabic, english, line),
      context,
      since: dateCell(since, line),
      source: filled(source, 'source', line),
    }
  })
  const ids = idsOf(topics)
  readRows(directories, 'topics', (line) => knownOrNone(line.cells[1] ?? '', ids, line))
  return topics
}

/** formulations.tsv; one id has several rows, one a wording. */
export function readFormulations(directories: readonly string[]): readonly FormulationRow[] {
  let previous = ''
  return readRows(directories, 'formulations', (line) => {
    const [id = '', language = '', wording = '', note = '', source = ''] = line.cells
    const key = `${id}\t${language}\t${wording}`
    if (key === previous) throw faultAt(line, `repeats «${wording}» of ${id}. Drop one of the two rows.`)
    previous = key
    return {
      id: idCell<FormulationId>(id, line),
      language: languageCell(language, line),
      wording: filled(wording, 'wording', line),
      note,
      source: filled(source, 'source', line),
    }
  })
}
