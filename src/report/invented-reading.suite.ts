/** A reading of an invented report, made by hand: every kind of thing that a reading can hold, once. */
import type {
  Actor,
  ActorId,
  Claim,
  EncounterId,
  Evidence,
  FormulationId,
  OfficeId,
  PlaceId,
  Reading,
  Span,
  StatementId,
  TopicId,
} from '../model.ts'

const TEXT = [
  'وزيرا خارجية روريتانيا وزيندا يلتقيان في ستريلساو',
  '',
  'التقى وزير الخارجية الروريتاني رودولف السنهوري نظيرته الزيندية فلافيا مراد يوم الجمعة(5 أغسطس) في ستريلساو بناء على طلب الأخيرة، على هامش منتدى الأنهار.',
  'وأكد السنهوري دعم بلاده لمعاهدة النهر، وأعرب عن استعدادها لفتح المعبر قبل نهاية العام.',
  'وقالت مراد «نرحب بالمبادرة»، وتعهد الجانبان بمواصلة الحوار.',
  'وذكر مصدر زيندي أن اللقاء كان مثمرا.',
  '',
  'نستخدم ملفات تعريف الارتباط في موقعنا.',
].join('\n')
const TITLE = 'لقاء في ستريلساو'

const rudolf = 'local:1' as ActorId
const flavia = 'local:2' as ActorId
const ruritania = 'local:3' as ActorId

function span(quote: string, text = TEXT): Span {
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`"${quote}" does not stand in the invented report.`)
  return { start, end: start + quote.length, quote }
}

function evidence(...quotes: readonly [string, ...string[]]): Evidence {
  const [first, ...rest] = quotes
  return { in: 'text', spans: [span(first), ...rest.map((quote) => span(quote))], rule: 'ar/test/by-hand' }
}

function claim<T>(value: T, quote: string): Claim<T> {
  return { value, evidence: [evidence(quote)] }
}

const ACTORS: readonly Actor[] = [
  {
    id: rudolf,
    kind: 'person',
    names: { ar: 'رودولف السنهوري', en: 'Rudolf al-Sanhuri' },
    side: 'rr',
    offices: ['local:rr/foreign-minister' as OfficeId],
    mentions: [
      { in: 'text', span: span('رودولف السنهوري'), form: 'name', candidates: [] },
      {
        in: 'text',
        span: { ...span('أعرب'), end: span('أعرب').start, quote: '' },
        form: 'dropped',
        candidates: [{ actor: flavia, score: 0.2 }],
      },
    ],
  },
  {
    id: flavia,
    kind: 'person',
    names: { ar: 'فلافيا مراد' },
    side: 'rz',
    offices: [],
    mentions: [{ in: 'text', span: span('فلافيا مراد'), form: 'name', candidates: [] }],
  },
  {
    id: ruritania,
    kind: 'country',
    names: { ar: 'روريتانيا', en: 'Ruritania' },
    side: 'rr',
    offices: [],
    mentions: [{ in: 'title', span: span('ستريلساو', TITLE), form: 'name', candidates: [] }],
  },
]

/** The reading. Its text is invented, as are its people, states and places. */
export const INVENTED: Reading = {
  document: {
    id: '0123456789abcdef0123456789abcdef' as Reading['document']['id'],
    externalId: 'invented.txt',
    language: 'ar',
    title: TITLE,
    text: TEXT,
    publisher: 'وكالة أنباء روريتانيا',
    publisherCountry: 'rr',
    url: 'https://news.example/1',
    publishedAt: '2022-08-06',
    retrievedAt: null,
    sourceHash: 'a'.repeat(64),
    boilerplate: [span('نستخدم ملفات تعريف الارتباط في موقعنا.')],
    passages: [{ span: { start: 0, end: TEXT.length, quote: TEXT }, language: 'ar' }],
  },
  kind: 'news-report',
  issuedBy: ruritania,
  actors: ACTORS,
  offices: [
    {
      id: 'local:rr/foreign-minister' as OfficeId,
      names: { ar: 'وزير الخارجية', en: 'Foreign Minister' },
      of: 'rr',
    },
  ],
  places: [
    {
      id: 'strelsau' as PlaceId,
      kind: 'city',
      names: { ar: 'ستريلساو', en: 'Strelsau' },
      country: 'rr',
      city: null,
      geonames: null,
    },
  ],
  topics: [
    { id: 'rivers' as TopicId, prefLabel: { ar: 'الأنهار', en: 'Rivers' }, broader: 'water' as TopicId },
    { id: 'water' as TopicId, prefLabel: { ar: 'المياه', en: 'Water' }, broader: null },
  ],
  formulations: [{ id: 'keep-talking' as FormulationId, wording: { ar: 'مواصلة الحوار' } }],
  encounters: [
    {
      id: 'e1' as EncounterId,
      format: 'meeting',
      status: 'held',
      participants: [
        {
          actor: rudolf,
          office: 'local:rr/foreign-minister' as OfficeId,
          onBehalfOf: ruritania,
          role: 'host',
          evidence: [evidence('وزير الخارجية الروريتاني رودولف السنهوري')],
        },
        {
          actor: flavia,
          office: null,
          onBehalfOf: null,
          role: 'guest',
          evidence: [evidence('نظيرته الزيندية فلافيا مراد')],
        },
      ],
      date: claim(
        {
          edtf: '2022-08-05',
          stated: ['month', 'day', 'weekday'],
          implied: ['year'],
          basis: [{ kind: 'publication', parts: ['year'], evidence: null, fact: null }],
        },
        'يوم الجمعة(5 أغسطس)',
      ),
      partOfDay: null,
      place: claim(
        {
          id: 'strelsau' as PlaceId,
          kind: 'city',
          names: { ar: 'ستريلساو', en: 'Strelsau' },
          country: 'rr',
          city: null,
          geonames: null,
        },
        'في ستريلساو',
      ),
      requestedBy: claim(flavia, 'بناء على طلب الأخيرة'),
      onSidelinesOf: claim('منتدى الأنهار', 'على هامش منتدى الأنهار'),
      partOf: null,
      topics: ['rivers' as TopicId],
      evidence: [evidence('التقى')],
      confidence: 0.9,
    },
  ],
  statements: [
    {
      id: 's1' as StatementId,
      encounter: 'e1' as EncounterId,
      sources: [{ actor: rudolf, side: 'rr', onBehalfOf: ruritania, evidence: evidence('السنهوري') }],
      resolution: 'explicit',
      cue: { lemma: 'ar/stress', act: 'assertive', evidence: evidence('وأكد') },
      content: evidence('دعم بلاده لمعاهدة النهر'),
      manner: 'indirect',
      stances: [{ polarity: 'supports', target: evidence('لمعاهدة النهر') }],
      topics: ['rivers' as TopicId],
      formulations: [],
      within: null,
      confidence: 0.8,
    },
    {
      id: 's2' as StatementId,
      encounter: 'e1' as EncounterId,
      sources: [{ actor: flavia, side: 'rz', onBehalfOf: null, evidence: evidence('مراد') }],
      resolution: 'explicit',
      cue: { lemma: 'ar/say', act: 'expressive', evidence: evidence('وقالت') },
      content: evidence('نرحب بالمبادرة'),
      manner: 'direct',
      stances: [{ polarity: 'welcomes', target: evidence('بالمبادرة') }],
      topics: [],
      formulations: [],
      within: null,
      confidence: 0.9,
    },
    {
      id: 's3' as StatementId,
      encounter: 'e1' as EncounterId,
      sources: [
        { actor: rudolf, side: 'rr', onBehalfOf: null, evidence: evidence('الجانبان') },
        { actor: flavia, side: 'rz', onBehalfOf: null, evidence: evidence('الجانبان') },
      ],
      resolution: 'collective',
      cue: { lemma: 'ar/pledge', act: 'commissive', evidence: evidence('وتعهد') },
      content: evidence('مواصلة الحوار'),
      manner: 'indirect',
      stances: [],
      topics: [],
      formulations: ['keep-talking' as FormulationId],
      within: 's2' as StatementId,
      confidence: 0.7,
    },
    {
      id: 's4' as StatementId,
      encounter: null,
      sources: [{ actor: null, side: 'rz', onBehalfOf: null, evidence: evidence('مصدر زيندي') }],
      resolution: 'description',
      cue: { lemma: null, act: 'assertive', evidence: null },
      content: evidence('اللقاء كان', 'مثمرا'),
      manner: 'mixed',
      stances: [],
      topics: [],
      formulations: [],
      within: null,
      confidence: 0.5,
    },
  ],
  commitments: [
    {
      statement: 's3' as StatementId,
      parties: [rudolf, flavia],
      undertaking: evidence('مواصلة الحوار'),
      instrument: 'pledge',
      due: { edtf: '2022', stated: [], implied: ['year'], basis: [] },
    },
  ],
  warnings: ['invented.txt has 1 place that is not UTF-8.'],
}
