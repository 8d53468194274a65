/** Whom a form agrees with; 0 and '' where it does not tell. */
export interface Features {
  readonly person: 1 | 3 | 0
  readonly gender: 'm' | 'f' | ''
  readonly number: 1 | 2 | 3 | 0
}

/** A written form and whom it agrees with. */
export type Spelling = readonly [form: string, features: Features]

/** Third person masculine singular. */
export const MS: Features = { person: 3, gender: 'm', number: 1 }
/** Third person feminine singular. */
export const FS: Features = { person: 3, gender: 'f', number: 1 }
/** Third person masculine dual. */
export const MD: Features = { person: 3, gender: 'm', number: 2 }
/** Third person feminine dual. */
export const FD: Features = { person: 3, gender: 'f', number: 2 }
/** Third person masculine plural. */
export const MP: Features = { person: 3, gender: 'm', number: 3 }
/** Third person feminine plural. */
export const FP: Features = { person: 3, gender: 'f', number: 3 }
/** First person singular. */
export const I: Features = { person: 1, gender: '', number: 1 }
/** First person plural. */
export const WE: Features = { person: 1, gender: '', number: 3 }

/** The principal parts that decide how a verb is spelled, unvocalised, third person masculine singular. */
export interface Parts {
  readonly past: string
  readonly present: string
  readonly masdar: string
}

/** The past as it is spelled for each person: «أكد», «أكدت», «أكدا» … */
export function pastForms(parts: Parts): Spelling[] {
  const { past } = parts
  const stem = past.slice(0, -1)
  if (past.endsWith('ى')) return fromEndings(stem, ['ى', 'ت', 'يا', 'تا', 'وا', 'ين', 'يت', 'ينا'])
  if (past.endsWith('ي')) return fromEndings(stem, ['ي', 'يت', 'يا', 'يتا', 'وا', 'ين', 'يت', 'ينا'])
  if (past.endsWith('ا'))
    return parts.present.endsWith('ي')
      ? fromEndings(stem, ['ا', 'ت', 'يا', 'تا', 'وا', 'ين', 'يت', 'ينا'])
      : fromEndings(stem, ['ا', 'ت', 'وا', 'تا', 'وا', 'ون', 'وت', 'ونا'])
  if (past.endsWith('أ'))
    return [...fromEndings(stem, ['أ', 'أت', 'آ', 'أتا', 'أوا', 'أن', 'أت', 'أنا']), [`${stem}ؤوا`, MP]]
  if (past.endsWith('اء'))
    return [
      ...fromEndings(stem, ['ء', 'ءت', 'ءا', 'ءتا', 'ءوا']),
      [`${stem}ؤوا`, MP],
      ...consonantForms(`${stem.slice(0, -1)}ئ`),
    ]
  return [...fromEndings(past, ['', 'ت', 'ا', 'تا', 'وا']), ...consonantForms(shortStem(parts))]
}

function consonantForms(stem: string): Spelling[] {
  return [
    [joined(stem, 'ن'), FP],
    [joined(stem, 'ت'), I],
    [joined(stem, 'نا'), WE],
  ]
}

/** The stem before an ending that begins with a consonant: hollow verbs lose their vowel, doubled ones are undone. */
function shortStem(parts: Parts): string {
  const { past } = parts
  if (isHollow(past)) return past.slice(0, -2) + past.slice(-1)
  return isDoubled(parts) ? past + past.slice(-1) : past
}

function isHollow(past: string): boolean {
  return past.length > 2 && past.at(-2) === 'ا'
}

/** «حث», and «أقر» by its masdar «إقرار»: one letter is written for two. */
function isDoubled({ past, masdar }: Parts): boolean {
  const last = past.at(-1)
  if (past.length === 2) return true
  return past.at(-2) !== last && masdar.at(-1) === last && masdar.at(-2) === 'ا' && masdar.at(-3) === last
}

/** Two equal letters at the seam are written once: «أعلن» + «نا» is «أعلنا». */
function joined(stem: string, ending: string): string {
  return stem.at(-1) === ending.charAt(0) ? stem + ending.slice(1) : stem + ending
}

const ORDER = [MS, FS, MD, FD, MP, FP, I, WE] as const

function fromEndings(stem: string, endings: readonly string[]): Spelling[] {
  return ORDER.flatMap((features, index): Spelling[] => {
    const ending = endings[index]
    return ending === undefined ? [] : [[stem + ending, features]]
  })
}

/** The present indicative for each person: «يؤكد», «تؤكد», «يؤكدان» … */
export function presentForms(parts: Parts): Spelling[] {
  const body = parts.present.slice(1)
  const endings = presentEndings(parts, body)
  return [
    [`ي${body}`, MS],
    [`ت${body}`, FS],
    [body.startsWith('أ') ? `آ${body.slice(1)}` : `أ${body}`, I],
    [`ن${body}`, WE],
    ...endings.dual.flatMap((ending): Spelling[] => [
      [`ي${ending}`, MD],
      [`ت${ending}`, FD],
    ]),
    ...endings.plural.map((ending): Spelling => [`ي${ending}`, MP]),
    [`ي${endings.feminine}`, FP],
  ]
}

interface PresentEndings {
  /** With nun, then without («أن يؤكدا»). */
  readonly dual: readonly string[]
  readonly plural: readonly string[]
  readonly feminine: string
}

function presentEndings(parts: Parts, body: string): PresentEndings {
  const stem = body.slice(0, -1)
  if (body.endsWith('و')) return weakEndings(stem, `${stem}و`)
  if (body.endsWith('ي') || body.endsWith('ى')) return weakEndings(stem, `${stem}ي`)
  if (body.endsWith('أ')) return hamzaEndings(body, stem)
  if (body.endsWith('اء')) return openHamzaEndings(body, stem)
  const seated = body.endsWith('ء') ? `${stem}ئ` : body
  const short = shortPresent(parts.past, body) ?? body
  return {
    dual: [`${seated}ان`, `${seated}ا`],
    plural: [`${seated}ون`, `${seated}وا`],
    feminine: joined(isDoubled(parts) ? short + short.slice(-1) : short, 'ن'),
  }
}

function weakEndings(stem: string, vowel: string): PresentEndings {
  return {
    dual: [`${vowel}ان`, `${vowel}ا`],
    plural: [`${stem}ون`, `${stem}وا`],
    feminine: `${vowel}ن`,
  }
}

function hamzaEndings(body: string, stem: string): PresentEndings {
  return {
    dual: [`${stem}آن`, `${stem}آ`],
    plural: [`${stem}ؤون`, `${stem}أون`, `${stem}ؤوا`, `${stem}أوا`],
    feminine: `${body}ن`,
  }
}

function openHamzaEndings(body: string, stem: string): PresentEndings {
  return {
    dual: [`${body}ان`, `${body}ا`],
    plural: [`${stem}ؤون`, `${body}ون`, `${stem}ؤوا`, `${body}وا`],
    feminine: `${stem.slice(0, -1)}أن`,
  }
}

/** The jussive of a weak or hollow verb, «لم يشر», «لم ينف», or null where it is spelled as the indicative. */
function shortPresent(past: string, body: string): string | null {
  const stem = body.slice(0, -1)
  if (['و', 'ي', 'ى'].includes(body.slice(-1))) return stem
  if (!isHollow(past)) return null
  return stem.slice(0, -1) + (body.endsWith('ء') ? 'ئ' : body.slice(-1))
}

/** The forms that stand behind «لم» where they are spelled otherwise than the indicative; none where they are not. */
export function jussiveForms({ past, present }: Parts): Spelling[] {
  const short = shortPresent(past, present.slice(1))
  if (short === null || past === '') return []
  return [
    [`ي${short}`, MS],
    [`ت${short}`, FS],
  ]
}

/** The present as the passive spells it: «يقال», «يدعى», «يوصف»; most verbs spell it as the active. */
export function passivePresent(past: string, present: string, masdar: string): Parts {
  const body = present.slice(1)
  const parts = (passive: string): Parts => ({ past, present: `ي${passive}`, masdar })
  if (past.startsWith('و') && !body.startsWith('و') && past.length === 3) return parts(`و${body}`)
  if (body.endsWith('و') || body.endsWith('ي')) return parts(`${body.slice(0, -1)}ى`)
  if (isHollow(past)) return parts(`${body.slice(0, -2)}ا${body.slice(-1)}`)
  return parts(body.startsWith('أ') ? `ؤ${body.slice(1)}` : body)
}
