/** One stretch of a document in one language — its title, or the sentences of its text — with all that the pack found in it. */
import type {
  AttributionWords,
  Clitics,
  ContactWords,
  LanguagePack,
  Phrase,
  TextView,
} from '../../languages/pack.ts'
import type { PreparedDocument } from '../document/document.ts'
import type { Head } from '../document/heads.ts'
import type { Tokens } from '../document/tokens.ts'
import type { Body, ReportDay } from './dates/filed.ts'
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
  /** Of a title: whom it gives the text to, who speaks where the text says "I". */
  readonly author: Phrase | null
}

/** What all passages of a document share. */
export interface PassageSetting {
  readonly prepared: PreparedDocument
  readonly lexicon: Lexicon
  readonly actors: Actors
  /** What relative days are counted from. */
  readonly report: ReportDay
  /** The day of the report, `2022-08-06`. */
  readonly day: string | null
  readonly home: string | null
  /** The state or body whose own release it is; null of an agency or a paper. */
  readonly official: string | null
  /** Whoever the line that says who issues the text names. */
  readonly issuers: Trail | null
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

/** The title given apart, as the rules of `pack` read it; nothing is found in it yet. */
export function openTitle(setting: PassageSetting, pack: LanguagePack): OpenPassage {
  const { titleTokens } = setting.prepared
  const view = viewOf(setting, pack, titleTokens, [{ start: 0, end: titleTokens.count }])
  return open(setting, { pack, view }, 'title', null)
}

/** The sentences of the text that are in the pack's language, as it sees them; null where none is. */
export function bodyOf(
  { prepared, lexicon }: Pick<PassageSetting, 'prepared' | 'lexicon'>,
  pack: LanguagePack,
): Body | null {
  const sentences = prepared.sentences.filter((sentence) => sentence.language === pack.code)
  if (sentences.length === 0) return null
  return { pack, view: viewOf({ lexicon }, pack, prepared.tokens, sentences) }
}

/** The body of a text, below the title in its language; nothing is found in it yet. */
export function openBody(setting: PassageSetting, body: Body, title: OpenPassage | null): OpenPassage {
  return open(setting, body, 'text', title)
}

/** The line at the head of the text that says who issues it, where it is in the pack's language; else null. */
export function openHead(setting: PassageSetting, pack: LanguagePack): OpenPassage | null {
  const { head, tokens, titleTokens } = setting.prepared
  if (head === null || head.id !== 'issued' || head.language !== pack.code) return null
  const view = viewOf(setting, pack, head.in === 'title' ? titleTokens : tokens, [head.rest])
  return open(setting, { pack, view }, head.in, null)
}

function viewOf(
  { lexicon }: Pick<PassageSetting, 'lexicon'>,
  pack: LanguagePack,
  tokens: Tokens,
  sentences: TextView['sentences'],
): TextView {
  return viewText(lexicon, cliticsOf(lexicon, pack.code), tokens, pack.code, sentences)
}

function open(
  setting: PassageSetting,
  { pack, view }: Body,
  field: 'text' | 'title',
  title: OpenPassage | null,
): OpenPassage {
  const { lexicon, actors, day, home, official, issuers, prepared } = setting
  const context: MentionContext = {
    registry: registryOf(lexicon),
    actors,
    field,
    view,
    spelling: pack.spelling,
    day,
    home,
    isJoint: prepared.head?.id === 'joint',
    jointHead: jointHeadEnd(prepared.head),
    trail: new Trail(view, pack.spelling?.links, pack.spelling?.glued),
    official,
    issuers,
    resolved: new Resolved(),
  }
  return new OpenPassage(context, pack, title)
}

/** Where in the text the line ends that calls it a joint statement; 0 where none does. */
function jointHeadEnd(head: Head | null): number {
  return head?.id === 'joint' && head.in === 'text' ? head.rest.end : 0
}

/** A passage that is being read, step by step. */
export class OpenPassage implements Passage {
  readonly context: MentionContext
  readonly view: TextView
  readonly pack: LanguagePack
  /** Of a text: the title above it in its language. */
  readonly title: OpenPassage | null
  phrases: readonly Phrase[] = []
  author: Phrase | null = null
  attributions: readonly AttributionWords[] = []
  contacts: readonly ContactWords[] = []
  #dates: PassageDates | null = null

  constructor(context: MentionContext, pack: LanguagePack, title: OpenPassage | null) {
    this.title = title
    this.context = context
    this.view = context.view
    this.pack = pack
  }

  get dates(): PassageDates {
    this.#dates ??= new PassageDates(this.pack, this.view, this.attributions, this.phrases)
    return this.#dates
  }
}

/** What is done to a passage, in this order. */
export const PASSAGE_STEPS: readonly ((passage: OpenPassage) => void)[] = [
  findPhrases,
  resolvePhrases,
  findAttributions,
  findContacts,
]

function findPhrases(passage: OpenPassage): void {
  const { context, pack, view } = passage
  passage.phrases = pack.findPhrases(view)
  const end = context.field === 'title' ? view.count : context.jointHead
  if (end > 0) passage.author = pack.findAuthor?.(view, end) ?? null
}

function resolvePhrases({ context, phrases }: OpenPassage): void {
  resolveInOrder(context, phrases)
}

function findAttributions(passage: OpenPassage): void {
  const { context, pack, view, phrases, title } = passage
  if (context.field === 'title') {
    passage.attributions = pack.findHeadlines(view, phrases)
    return
  }
  const titled = (title?.author ?? passage.author) !== null
  const spoken = title !== null && (pack.isSpeech?.(title.view) ?? false)
  passage.attributions = withoutLabels(pack.findAttributions(view, phrases, titled, spoken))
}

function findContacts(passage: OpenPassage): void {
  passage.contacts = passage.pack.findContacts(passage.view, passage.phrases)
}

function withoutLabels(found: readonly AttributionWords[]): readonly AttributionWords[] {
  return found.some(isLabelled) ? found.filter((words) => !isLabelled(words)) : found
}

/** Words behind a colon whose speaker no rule knows: in a headline they are his, in a text the colon is a label's. */
function isLabelled(words: AttributionWords): boolean {
  return words.shape === 'headline' && words.place === 'unknown'
}
