/** The forms of an English verb, from its base and whatever of it is irregular. */
import type { LexiconRow } from '../pack.ts'

/** One form of a verb. `past` stands for the past participle too. */
export interface VerbForm {
  readonly form: string
  readonly shape: 'base' | 'present' | 'past' | 'participle'
}

const VOWEL = /[aeiou]/

/** Every form of the verb of a row: `form` is its base, `past` and `participle` are filled where they are irregular, or `-` where it is no talk in them. */
export function inflect(row: LexiconRow): readonly VerbForm[] {
  const base = row.form ?? ''
  const space = base.indexOf(' ')
  const verb = space < 0 ? base : base.slice(0, space)
  const rest = space < 0 ? '' : base.slice(space)
  const given = (form: string | undefined, made: string): string => (form ? form : made + rest)
  const forms: readonly VerbForm[] = [
    { form: base, shape: 'base' },
    { form: thirdPerson(verb) + rest, shape: 'present' },
    { form: given(row.past, past(verb)), shape: 'past' },
    { form: given(row.participle, participle(verb)), shape: 'participle' },
  ]
  return forms.filter(({ form }) => form !== NONE)
}

/** "stood with", "standing with" tell where somebody stood; only the present takes a side. */
const NONE = '-'

function thirdPerson(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`
  return endsInConsonantY(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

function past(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (endsInConsonantY(verb)) return `${verb.slice(0, -1)}ied`
  return `${doubled(verb)}ed`
}

function participle(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  const silent = verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb)
  return `${silent ? verb.slice(0, -1) : doubled(verb)}ing`
}

function endsInConsonantY(verb: string): boolean {
  return verb.endsWith('y') && !VOWEL.test(verb.charAt(verb.length - 2))
}

/** One syllable with one vowel before its last consonant: `put`, `plan`; `commit` and its like by their ending. */
function doubled(verb: string): string {
  const short = /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) || /(?:[mr]it|fer)$/.test(verb)
  return short && !/(?:[aeiou]it|offer)$/.test(verb) ? verb + verb.charAt(verb.length - 1) : verb
}
