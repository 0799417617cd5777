import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A file of src as the architecture sees it. */
export interface SourceFile {
  /** Relative to src, with forward slashes: `read/plan-note.ts`. */
  readonly file: string;
  /** What it imports or re-exports, as written. */
  readonly imports: readonly string[];
  /** Those of which more than types is imported. */
  readonly values: readonly string[];
  /** The types that it declares, and the functions that it gives to others. */
  readonly names: readonly string[];
  /** Calls that ask the clock or chance: `Date.now`. */
  readonly impurities: readonly string[];
}

const src = path.resolve(__dirname, '../../src');

/** Every TypeScript file of src, sorted by its path. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
    .map((file) => sourceFile(file, readFileSync(path.join(src, file), 'utf8')));
}

/** What one file imports and asks, read from its syntax, so that comments and strings do not count. */
export function sourceFile(file: string, text: string): SourceFile {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  return {
    file,
    imports: ts.preProcessFile(text).importedFiles.map((imported) => imported.fileName),
    values: tree.statements.flatMap((statement) => valueImport(statement, tree)),
    names: tree.statements.flatMap(nameOf),
    impurities: impurities(tree),
  };
}

/** The name that a statement declares, if it is a type's or an exported function's. */
function nameOf(statement: ts.Statement): string[] {
  if (
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement)
  )
    return statement.name === undefined ? [] : [statement.name.text];
  const isExported =
    ts.isFunctionDeclaration(statement) &&
    statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  return isExported && statement.name !== undefined ? [statement.name.text] : [];
}

/** What a statement imports more than types from. */
function valueImport(statement: ts.Statement, tree: ts.SourceFile): string[] {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
  const { moduleSpecifier } = statement;
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
  const names = ts.isImportDeclaration(statement)
    ? statement.importClause?.namedBindings
    : statement.exportClause;
  const isTypes =
    /^(?:import|export) type\b/.test(statement.getText(tree)) ||
    (names !== undefined &&
      'elements' in names &&
      names.elements.every((one) => 'isTypeOnly' in one && one.isTypeOnly));
  return isTypes ? [] : [moduleSpecifier.text];
}

const impureCalls = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'DateTime.now',
]);

/** These ask the clock when they are given nothing. */
const impureWhenEmpty = new Set(['Date', 'moment', 'DateTime.local', 'DateTime.utc']);

function impurities(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && impureCalls.has(node.getText(tree))) {
      found.push(node.getText(tree));
    }
    if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      const called = node.expression.getText(tree);
      const isEmpty = node.arguments === undefined || node.arguments.length === 0;
      if (isEmpty && impureWhenEmpty.has(called)) found.push(node.getText(tree));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
