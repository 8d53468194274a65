import { posix } from 'node:path'
import ts from 'typescript'
import { parseSource, type Source } from './sources.ts'

/** One import of one of our files by another. */
export interface Import {
  readonly from: string
  readonly to: string
  /** Whether it leaves no trace at run time: `import type`, `export type` or `import('…')` in a type. */
  readonly typeOnly: boolean
  /** Counted from 1. */
  readonly line: number
}

/** Every relative import in a source, static, dynamic or in a type, with its target as a path from the root. */
export function findImports(source: Source): readonly Import[] {
  const file = parseSource(source)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    const target = targetOf(node)
    if (target?.specifier.startsWith('.'))
      found.push({
        from: source.path,
        to: posix.join(posix.dirname(source.path), target.specifier),
        typeOnly: target.typeOnly,
        line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
      })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

interface Target {
  readonly specifier: string
  readonly typeOnly: boolean
}

function targetOf(node: ts.Node): Target | null {
  if (ts.isImportDeclaration(node))
    return literal(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
  if (ts.isExportDeclaration(node)) return literal(node.moduleSpecifier, node.isTypeOnly)
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return literal(node.arguments[0], false)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return literal(node.argument.literal, true)
  return null
}

function literal(node: ts.Node | undefined, typeOnly: boolean): Target | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? { specifier: node.text, typeOnly } : null
}
