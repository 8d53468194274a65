/** What is measured, in the reader's words: loaded with the page that shows it alone. */
import type { Locale } from '../place/place.ts'

type Named = Readonly<Record<Locale, string>>

/** Sets of checked texts, by the path of their gold. */
const SETS: Readonly<Record<string, Named>> = {
  'gold/ar': { en: 'Arabic reports and readouts', ar: 'تقارير وبيانات عربية' },
  'gold/en': { en: 'English reports and readouts', ar: 'تقارير وبيانات إنجليزية' },
  'gold/comparisons': {
    en: 'Pairs of accounts laid side by side',
    ar: 'أزواج من الروايات وُضعت جنبًا إلى جنب',
  },
  'gold/merging': { en: 'Encounters that several texts tell', ar: 'لقاءات ترويها نصوص عدة' },
  'gold/names': { en: 'Spellings of names', ar: 'صور كتابة الأسماء' },
  'packs/ar/dates': { en: 'Arabic dates', ar: 'التواريخ العربية' },
  'packs/ar/encounter-verbs': { en: 'Arabic verbs of meeting', ar: 'أفعال اللقاء العربية' },
  'packs/ar/modals': { en: 'Arabic words of will and duty', ar: 'ألفاظ الإرادة والوجوب العربية' },
  'packs/ar/reporting-verbs': { en: 'Arabic verbs of saying', ar: 'أفعال القول العربية' },
  'packs/ar/stance-nouns': { en: 'Arabic nouns of position', ar: 'أسماء المواقف العربية' },
  'packs/ar/turn-shifts': {
    en: 'Arabic words that hand over to another speaker',
    ar: 'ألفاظ الانتقال إلى متكلم آخر',
  },
  'packs/en/dates': { en: 'English dates', ar: 'التواريخ الإنجليزية' },
  'packs/en/reporting-verbs': { en: 'English verbs of saying', ar: 'أفعال القول الإنجليزية' },
}

/** What is read, by the name that the figures have for it. */
const LAYERS: Readonly<Record<string, Named>> = {
  'carried speaker': { en: 'Speaker carried over from before', ar: 'متكلم مستمر من جملة سابقة' },
  'commitment: due': { en: 'Undertakings: by when', ar: 'التعهدات: موعدها' },
  'commitment: instrument': { en: 'Undertakings: what kind', ar: 'التعهدات: نوعها' },
  commitments: { en: 'Undertakings', ar: 'التعهدات' },
  cue: { en: 'The words that say that somebody speaks', ar: 'اللفظ الدال على القول' },
  date: { en: 'Date of the encounter', ar: 'تاريخ اللقاء' },
  'documents without an encounter': { en: 'Texts that tell of no encounter', ar: 'نصوص لا تروي لقاءً' },
  encounters: { en: 'Encounters', ar: 'اللقاءات' },
  manner: { en: 'Quoted or reported', ar: 'نقل حرفي أو بالمعنى' },
  nesting: { en: 'Words reported within words', ar: 'كلام منقول في كلام' },
  office: { en: 'Offices', ar: 'المناصب' },
  'on behalf': { en: 'On whose behalf', ar: 'نيابة عمن' },
  'part of': { en: 'Part of which visit', ar: 'جزء من أي زيارة' },
  participants: { en: 'Who took part', ar: 'المشاركون' },
  'participants with role': { en: 'Who took part, and as what', ar: 'المشاركون وأدوارهم' },
  'place: city': { en: 'City', ar: 'المدينة' },
  'place: country': { en: 'Country', ar: 'الدولة' },
  request: { en: 'At whose request', ar: 'بطلب ممن' },
  resolution: { en: 'How the speaker is known', ar: 'كيف عُرف المتكلم' },
  'side of the unlisted': { en: 'Side of people whom no list has', ar: 'طرف من ليس في القوائم' },
  sidelines: { en: 'On the sidelines of what', ar: 'على هامش ماذا' },
  speaker: { en: 'Speaker', ar: 'المتكلم' },
  stance: { en: 'Position', ar: 'الموقف' },
  'statements: span': { en: 'Statements: the words', ar: 'التصريحات: ألفاظها' },
  'statements: span and speaker': { en: 'Statements: words and speaker', ar: 'التصريحات: ألفاظها وقائلها' },
  status: { en: 'Held, announced or cancelled', ar: 'عُقد أو أُعلن أو أُلغي' },
  'aligned rows': { en: 'Statements on one subject found together', ar: 'تصريحات في موضوع واحد جُمعت' },
  'kind of aligned rows': { en: 'Alike or otherwise, of those', ar: 'المتفق منها والمختلف' },
  'left open for the right words': {
    en: 'Left open for the right words',
    ar: 'ما تُرك مفتوحًا للألفاظ الصحيحة',
  },
  'other content is never alike': {
    en: 'Other content is never shown as alike',
    ar: 'المختلف لا يُعرض متفقًا',
  },
  'other content is told otherwise': { en: 'Other content is shown as otherwise', ar: 'المختلف يُعرض مختلفًا' },
  'told as narration': { en: 'Told by one account as narration', ar: 'ما ترويه رواية دون أن تنسبه إلى أحد' },
  'left out within a row': { en: 'Left out within a row', ar: 'ما يسقط داخل الصف الواحد' },
  'words that differ': { en: 'Words named as differing', ar: 'الألفاظ المعروضة مختلفةً' },
  'told by one only': { en: 'Told by one account alone', ar: 'ما ترويه رواية واحدة' },
  'B-cubed, of what was read': { en: 'Accounts put together, of what was read', ar: 'جمع الروايات، مما قُرئ' },
  'B-cubed, with what was missed': {
    en: 'Accounts put together, with what was missed',
    ar: 'جمع الروايات، مع ما فات',
  },
  'alike but apart': { en: 'Alike, and rightly kept apart', ar: 'متشابهة فُصلت عن حق' },
  tellings: { en: 'Tellings of an encounter', ar: 'روايات اللقاءات' },
  'across scripts': { en: 'Across scripts', ar: 'بين الخطين' },
  'all pairs': { en: 'All pairs', ar: 'كل الأزواج' },
  'in Arabic script': { en: 'In Arabic script', ar: 'بالخط العربي' },
  'raises nothing': { en: 'Finds nothing where nothing is', ar: 'لا يجد شيئًا حيث لا شيء' },
  'value right': { en: 'Value is right', ar: 'القيمة صحيحة' },
  'known in its place': { en: 'Known in its place', ar: 'عُرف في موضعه' },
}

/** What a set is called; null for one without a name. */
export function setNamed(set: string, locale: Locale): string | null {
  return SETS[set]?.[locale] ?? null
}

/** What is read, in words; null for what has none. */
export function layerNamed(layer: string, locale: Locale): string | null {
  return LAYERS[layer]?.[locale] ?? null
}
