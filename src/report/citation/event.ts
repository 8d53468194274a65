import type { EncounterRecord } from '../../encounter-record.ts'
import type { EncounterFormat, Localized } from '../../model.ts'
import type { CitedEvent } from './citation.ts'

const FORMATS: Readonly<Record<EncounterFormat, Readonly<Record<'ar' | 'en', string>>>> = {
  meeting: { ar: 'لقاء', en: 'Meeting' },
  'phone-call': { ar: 'اتصال هاتفي', en: 'Phone call' },
  'video-call': { ar: 'اتصال مرئي', en: 'Video call' },
  visit: { ar: 'زيارة', en: 'Visit' },
  summit: { ar: 'قمة', en: 'Summit' },
  conference: { ar: 'مؤتمر', en: 'Conference' },
  signing: { ar: 'توقيع', en: 'Signing' },
  'press-conference': { ar: 'مؤتمر صحفي', en: 'Press conference' },
  letter: { ar: 'رسالة', en: 'Letter' },
}

/** So many are named; of more, how many there are. */
const MOST_NAMED = 4

/** An encounter by its form and by who took part, with the names of their sides. */
export function eventOf(record: EncounterRecord, sideNames: (side: string) => Localized): CitedEvent {
  const { id, format, participants, date, place } = record
  const named = (language: 'ar' | 'en') =>
    participants.slice(0, MOST_NAMED).map(({ names, side, actor }) => {
      const name = names[language] ?? Object.values(names)[0] ?? ''
      const of = side === null || side === actor ? '' : (sideNames(side)[language] ?? '')
      if (name === '') return of
      return of === '' ? name : `${name} (${of})`
    })
  const title = (language: 'ar' | 'en', separator: string) => {
    const names = named(language).filter((name) => name !== '')
    const more = participants.length - MOST_NAMED
    const all = more > 0 ? [...names, `+${more}`] : names
    return [FORMATS[format][language], all.join(separator)].filter((part) => part !== '').join(': ')
  }
  return {
    id,
    title: { ar: title('ar', '، '), en: title('en', ', ') },
    date: date?.value.edtf ?? null,
    place: place?.value.names ?? {},
  }
}
