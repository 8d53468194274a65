import ts from 'typescript'
import { isTest, parseSource, type Source } from './sources.ts'

/** A length in lines, and where it was measured: `src/pipeline.ts`, or `src/pipeline.ts:12 readText`. */
export interface Length {
  readonly where: string
  readonly lines: number
}

/** What is counted in one file. Everything but `length` lists places, as `path:line name`. */
export interface FileMeasures {
  readonly length: Length
  readonly functions: readonly Length[]
  readonly escapes: readonly string[]
  readonly exported: readonly string[]
  readonly undocumented: readonly string[]
}

/** The files in which a tool demands a default export. */
const DEFAULT_EXPORT_ALLOWED = ['app/browser/vitest.config.ts', 'app/vite.config.ts', 'vitest.config.ts']

/** Counts in one source. Tests are not asked for TSDoc. */
export function measureFile(source: Source): FileMeasures {
  const file = parseSource(source)
  const nodes = [...nodesOf(file)]
  const exported = isTest(source.path) ? [] : file.statements.flatMap(exportsOf)
  return {
    length: { where: source.path, lines: countLines(source.text) },
    functions: nodes.flatMap((node) => functionLength(node, file)),
    escapes: nodes.flatMap((node) => escapeAt(node, file)),
    exported: exported.map((node) => placeOf(node, file)),
    undocumented: exported.filter(({ doc }) => !doc).map((node) => placeOf(node, file)),
  }
}

/** Lines of a text; an end of line at the very end begins no further one. */
export function countLines(text: string): number {
  return text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

/** A named function runs from its own first line to its last: declarations, methods, and functions given to a name. */
function functionLength(node: ts.Node, file: ts.SourceFile): readonly Length[] {
  const name = functionName(node)
  if (name === null) return []
  const first = lineAt(file, node.getStart(file))
  return [{ where: `${file.fileName}:${first} ${name}`, lines: lineAt(file, node.getEnd()) - first + 1 }]
}

function functionName(node: ts.Node): string | null {
  if (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isGetAccessor(node) ||
    ts.isSetAccessor(node)
  )
    return node.body === undefined ? null : (node.name?.getText() ?? 'default')
  if (ts.isConstructorDeclaration(node)) return 'constructor'
  if (!ts.isVariableDeclaration(node) && !ts.isPropertyAssignment(node) && !ts.isPropertyDeclaration(node))
    return null
  const value = node.initializer
  const isFunction = value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))
  return isFunction ? node.name.getText() : null
}

function escapeAt(node: ts.Node, file: ts.SourceFile): readonly string[] {
  const what = escapeOf(node, file.fileName)
  return what === null ? [] : [`${file.fileName}:${lineAt(file, node.getStart(file))} ${what}`]
}

function escapeOf(node: ts.Node, path: string): string | null {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any'
  if (ts.isNonNullExpression(node)) return '!'
  if (ts.isVariableDeclaration(node) && node.exclamationToken !== undefined) return '!'
  if (ts.isPropertyDeclaration(node) && node.exclamationToken !== undefined) return '!'
  return isDefaultExport(node) && !DEFAULT_EXPORT_ALLOWED.includes(path) ? 'default export' : null
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true
}

interface Exported {
  readonly node: ts.Node
  readonly name: string
  readonly doc: boolean
}

function exportsOf(statement: ts.Statement): readonly Exported[] {
  const exported = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  if (!exported?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
  const doc = ts.getJSDocCommentsAndTags(statement).some((comment) => textOf(comment).trim() !== '')
  return namesOf(statement).map((name) => ({ node: statement, name, doc }))
}

function textOf(comment: ts.JSDoc | ts.JSDocTag): string {
  return ts.getTextOfJSDocComment(comment.comment) ?? ''
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText())
  const declaration = statement as ts.Statement & { readonly name?: ts.Node }
  return [declaration.name?.getText() ?? 'default']
}

function placeOf(exported: Exported, file: ts.SourceFile): string {
  return `${file.fileName}:${lineAt(file, exported.node.getStart(file))} ${exported.name}`
}

function lineAt(file: ts.SourceFile, position: number): number {
  return file.getLineAndCharacterOfPosition(position).line + 1
}
