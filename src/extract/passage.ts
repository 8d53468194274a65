/** One stretch of a document in one language — its title, or the sentences of its text — with all that the pack found in it. */
import type { AttributionWords, Clitics, ContactWords, LanguagePack, TextView } from '../../languages/pack.ts'
import type { PreparedDocument } from '../document/document.ts'
import type { Tokens } from '../document/tokens.ts'
import { PassageDates } from './dates/passage-dates.ts'
import { type CliticTable, cliticTable } from './match/clitics.ts'
import type { Lexicon } from './match/lexicon.ts'
import { viewText } from './match/view.ts'
import type { Actors } from './mentions/actors.ts'
import type { MentionContext } from './mentions/context.ts'
import { resolveInOrder } from './mentions/order.ts'
import { Resolved } from './mentions/resolved.ts'
import { Trail } from './mentions/trail.ts'
import { registryOf } from './registry.ts'

/** What the pack's rules found in one field of the document. */
export interface Passage {
  readonly context: MentionContext
  readonly view: TextView
  /** Found when they are first asked for: only a contact needs them. */
  readonly dates: PassageDates
  readonly attributions: readonly AttributionWords[]
  readonly contacts: readonly ContactWords[]
}

/** What all passages of a document share. */
export interface PassageSetting {
  readonly prepared: PreparedDocument
  readonly lexicon: Lexicon
  readonly actors: Actors
  readonly day: string | null
  readonly home: string | null
}

const tables = new WeakMap<Lexicon, Map<string, CliticTable>>()

function cliticsOf(lexicon: Lexicon, language: string): CliticTable {
  const known = tables.get(lexicon) ?? new Map<string, CliticTable>()
  tables.set(lexicon, known)
  const table =
    known.get(language) ?? cliticTable((lexicon.fact(`clitics/${language}`) ?? NO_CLITICS) as Clitics)
  known.set(language, table)
  return table
}

const NO_CLITICS: Clitics = { prefixes: [], suffixes: [], endings: [] }

/** The title given apart, as the rules of `pack` read it. */
export function readTitle(setting: PassageSetting, pack: LanguagePack): Passage {
  const { titleTokens } = setting.prepared
  const sentences = titleTokens.count === 0 ? [] : [{ start: 0, end: titleTokens.count }]
  return read(setting, pack, titleTokens, sentences, 'title')
}

/** The sentences of the text that are in the pack's language. */
export function readBody(setting: PassageSetting, pack: LanguagePack): Passage {
  const { prepared } = setting
  const sentences = prepared.sentences.filter((sentence) => sentence.language === pack.code)
  return read(setting, pack, prepared.tokens, sentences, 'text')
}

function read(
  setting: PassageSetting,
  pack: LanguagePack,
  tokens: Tokens,
  sentences: TextView['sentences'],
  field: 'text' | 'title',
): Passage {
  const { lexicon, actors, day, home } = setting
  const view = viewText(lexicon, cliticsOf(lexicon, pack.code), tokens, pack.code, sentences)
  const context: MentionContext = {
    registry: registryOf(lexicon),
    actors,
    field,
    view,
    spelling: pack.spelling,
    day,
    home,
    trail: new Trail(view, pack.spelling?.links),
    resolved: new Resolved(),
  }
  return new FieldPassage(context, pack)
}

/** Guards the dates, which are found late. */
class FieldPassage implements Passage {
  readonly context: MentionContext
  readonly view: TextView
  readonly attributions: readonly AttributionWords[]
  readonly contacts: readonly ContactWords[]
  readonly #pack: LanguagePack
  #dates: PassageDates | null = null

  constructor(context: MentionContext, pack: LanguagePack) {
    const { view, field } = context
    const phrases = pack.findPhrases(view)
    resolveInOrder(context, phrases)
    this.context = context
    this.view = view
    this.attributions =
      field === 'title'
        ? pack.findHeadlines(view, phrases)
        : withoutLabels(pack.findAttributions(view, phrases))
    this.contacts = pack.findContacts(view, phrases)
    this.#pack = pack
  }

  get dates(): PassageDates {
    this.#dates ??= new PassageDates(this.#pack, this.view, this.attributions)
    return this.#dates
  }
}

function withoutLabels(found: readonly AttributionWords[]): readonly AttributionWords[] {
  return found.some(isLabelled) ? found.filter((words) => !isLabelled(words)) : found
}

/** Words behind a colon whose speaker no rule knows: in a headline they are his, in a text the colon is a label's. */
function isLabelled(words: AttributionWords): boolean {
  return words.shape === 'headline' && words.place === 'unknown'
}
