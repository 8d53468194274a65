import type { LexiconRow } from '../pack.ts'
import {
  FD,
  type Features,
  FP,
  FS,
  I,
  jussiveForms,
  MD,
  MP,
  MS,
  passivePresent,
  pastForms,
  presentForms,
  type Spelling,
  WE,
} from './conjugate.ts'

/** Which part of the verb a form is; `phrase` is a fixed group of words that is not inflected. */
export type Shape =
  | 'past'
  | 'present'
  | 'participle'
  | 'masdar'
  | 'passive-past'
  | 'passive-present'
  | 'phrase'

/**
 * One written form of a table row. Person, gender and number are the subject's; of a masdar, those of the possessor
 * written with it (`لقائه`). 0 and '' where the form does not tell.
 */
export interface InflectedForm extends Features {
  readonly form: string
  readonly shape: Shape
}

const DUAL: Features = { person: 3, gender: '', number: 2 }
const NONE: Features = { person: 0, gender: '', number: 0 }

/**
 * Every unvocalised form of a row with the columns `past`, `present`, `participle`, `masdar` and `passive` (third person
 * masculine singular; the participle accusative), each empty where it is not used. A row with a participle and no past is
 * an adjective: its nominative counts too. A row with none of them is a fixed phrase. Clitics, the article and the
 * future prefix are never part of a form; spelled-alike forms with other features are given each. The column `omit` leaves
 * out spellings that belong to another word, by `featureCode` or as `jussive`. A row that names its verb in the column
 * `verb` has no forms of its own: they are those of the row with that id.
 */
export function inflect(row: LexiconRow): readonly InflectedForm[] {
  if ((row.verb ?? '') !== '') return []
  const past = row.past ?? ''
  const present = row.present ?? ''
  const masdar = row.masdar ?? ''
  const passive = row.passive ?? ''
  const participle = row.participle ?? ''
  if (past + present + masdar + passive + participle === '') return shaped('phrase', phraseForms(row))
  const omitted = new Set((row.omit ?? '').split(' '))
  return [
    ...shaped('past', past === '' ? [] : pastForms({ past, present, masdar })),
    ...shaped('present', present === '' ? [] : presentForms({ past, present, masdar })),
    ...shaped('present', omitted.has('jussive') ? [] : jussiveForms({ past, present, masdar })),
    ...shaped('participle', participle === '' ? [] : participleForms(participle, past === '')),
    ...shaped('masdar', masdar === '' ? [] : masdarForms(masdar)),
    ...shaped(
      'passive-past',
      passive === '' ? [] : thirdPersons(pastForms({ past: passive, present: '', masdar })),
    ),
    ...shaped(
      'passive-present',
      passive === '' || present === ''
        ? []
        : thirdPersons(presentForms(passivePresent(past, present, masdar))),
    ),
  ].filter((entry) => !omitted.has(featureCode(entry)))
}

/** How the column `omit` names forms that are left out because another word owns the spelling: `participle-3fs`. */
export function featureCode({ shape, person, gender, number }: InflectedForm): string {
  return `${shape}-${person}${gender}${['', 's', 'd', 'p'][number] ?? ''}`
}

function shaped(shape: Shape, spellings: readonly Spelling[]): InflectedForm[] {
  return spellings.map(([form, features]) => ({ form, shape, ...features }))
}

function thirdPersons(spellings: readonly Spelling[]): Spelling[] {
  return spellings.filter(([, features]) => features.person === 3)
}

/** Features of a fixed phrase from its column `agrees` (`3ms`, `3fs`, `3d`, `3mp` …): whom the pronoun in it stands for. */
function phraseForms(row: LexiconRow): Spelling[] {
  const agrees = row.agrees ?? ''
  const gender = agrees.includes('m') ? 'm' : agrees.includes('f') ? 'f' : ''
  const number = agrees.includes('s') ? 1 : agrees.includes('d') ? 2 : agrees.includes('p') ? 3 : 0
  const features: Features = { person: agrees.startsWith('3') ? 3 : 0, gender, number }
  return row.form === undefined ? [] : [[row.form, features]]
}

function participleForms(accusative: string, nominative: boolean): Spelling[] {
  const stem = accusative.slice(0, -1)
  const plural = stem.endsWith('ي') ? stem.slice(0, -1) : stem
  return [
    [accusative, MS],
    [`${stem}ة`, FS],
    [`${stem}ين`, MD],
    [`${stem}تين`, FD],
    [`${plural}ين`, MP],
    [`${stem}ات`, FP],
    ...(nominative ? nominativeForms(stem, plural) : []),
  ]
}

function nominativeForms(stem: string, plural: string): Spelling[] {
  return [
    [plural, MS],
    [`${stem}ان`, MD],
    [`${stem}تان`, FD],
    [`${plural}ون`, MP],
  ]
}

/** The masdar, and where it ends in hamza its seats before a possessive: «لقاؤه», «لقاءه», «لقائه». */
function masdarForms(masdar: string): Spelling[] {
  return [[masdar, NONE], ...(masdar.endsWith('اء') ? possessedForms(masdar) : [])]
}

/** A noun that ends in «اء» with each possessive in each case; other nouns keep their spelling and need no listing. */
function possessedForms(noun: string): Spelling[] {
  const stem = noun.slice(0, -1)
  const cases = ['ؤ', 'ء', 'ئ'].flatMap((seat): Spelling[] => [
    [`${stem}${seat}ه`, MS],
    [`${stem}${seat}ها`, FS],
    [`${stem}${seat}هما`, DUAL],
    [`${stem}${seat}هم`, MP],
    [`${stem}${seat}نا`, WE],
  ])
  return [...cases, [`${stem}ئي`, I]]
}
