import type { PhrasingContent } from 'mdast';
import type { Markdown } from '../model/markdown.ts';
import { backslashesBefore, withBackslashes } from './backslashes.ts';
import {
  type Address,
  unbalancedDelimiters,
  type Delimiter,
  type TextAround,
} from './unbalanced-delimiters.ts';
import type { Verbatim } from './verbatim.ts';

/** Marks that can pair with a mark of a text beside them. */
const MARK = /[`*_~$=[\]<]/;
/** Marks that reach out of a text even where it stands alone. */
const REACHING = /%%|\$\$|<[!a-z]|\\$|&#?[\da-z]+$/i;

/** A text of the user's with where it stands. */
interface PlacedText extends TextAround {
  readonly node: Verbatim;
  /** In a bold label of ours, whose own marks it must not close. */
  readonly inBold: boolean;
}

/** The pieces of a line in order; a string is our own words. */
type LineTexts = readonly (PlacedText | string)[];

/**
 * The children of a paragraph or cell with the user's texts isolated: a mark that is open at the end of one (a lone
 * backtick, `*`, `[`, `<`, `$`) is escaped where a later one would close it, so that no text swallows another.
 * Texts without such marks stay as they are, which is nearly all of them.
 */
export function isolatedTexts(children: PhrasingContent[]): PhrasingContent[] {
  if (isHarmless(children)) return children;
  const line = pieces(children, { before: ' ', after: ' ' }, false);
  const sources = new Map<PhrasingContent, Markdown>();
  const closing = new Set<string>();
  for (let at = line.length - 1; at >= 0; at--) {
    const piece = line[at] ?? '';
    if (typeof piece !== 'string') sources.set(piece.node, isolated(piece, closing));
    else if (piece.includes(')')) closing.add('(');
  }
  return replaced(children, sources);
}

/** Whether no text has a mark that could do anything: to another text, to bold of ours, or to the rest of the note. */
function isHarmless(children: readonly PhrasingContent[]): boolean {
  const sources: Markdown[] = [];
  collect(children, sources);
  if (sources.some((source) => REACHING.test(source))) return false;
  const alone = sources.length < 2 && children.every((node) => node.type !== 'strong');
  return alone || !sources.some((source) => MARK.test(source));
}

function collect(children: readonly PhrasingContent[], sources: Markdown[]): void {
  for (const node of children) {
    if (node.type === 'verbatim') sources.push(node.source);
    else if ('children' in node) collect(node.children, sources);
  }
}

/** Escapes what is open in a text and closed by a kind in `closing`; then adds to it the kinds that this text closes. */
function isolated(piece: PlacedText, closing: Set<string>): Markdown {
  const { source } = piece.node;
  const ends = unbalancedDelimiters(source, piece);
  const closed = ends.openers.filter((mark) => closing.has(mark.kind));
  const unbalanced = [
    ...ends.strays,
    ...closed,
    ...(piece.inBold ? ends.stars : []),
    ...unfinishedEntity(piece),
  ];
  // Escaped backticks still close code that fewer of them opened; a `<` that is escaped may begin a link's destination.
  const backticks = closed.some(({ kind }) => kind.startsWith('`'));
  const withThem = ends.openers.filter(({ kind }) =>
    kind === '(' ? unbalanced.length > 0 : backticks && kind.startsWith('`'),
  );
  const escaped = [...unbalanced, ...withThem];
  for (const kind of ends.closers) closing.add(kind);
  const text = withLastBackslash(withBackslashes(source, places(escaped, ends.addresses)));
  for (const kind of closedAnyway(text)) closing.add(kind);
  return text;
}

/** Kinds that a text closes even where the mark that does it has a meaning of its own in it. */
function closedAnyway(source: Markdown): Set<string> {
  const kinds = new Set<string>(source.match(/`+/g));
  if (source.includes('>')) kinds.add('<');
  if (source.includes(')')) kinds.add('(');
  if (/[^\s\\]\$(?!\d)/.test(source)) kinds.add('$');
  if (/[^\s\\]==/.test(source)) kinds.add('==');
  return kinds;
}

/** A backslash at the end would escape what we write next. */
function withLastBackslash(source: Markdown): Markdown {
  return backslashesBefore(source, source.length) % 2 === 1 ? `${source}\\` : source;
}

/** `&copy` before a semicolon of ours would be a sign. */
function unfinishedEntity({ node: { source }, after }: PlacedText): Delimiter[] {
  const entity = after === ';' ? /&(?:#\d+|#x[\da-f]+|[a-z][\da-z]+)$/i.exec(source) : null;
  const escaped = entity === null || backslashesBefore(source, entity.index) % 2 === 1;
  return escaped ? [] : [{ kind: '&', at: entity.index, length: 1 }];
}

/** The places of these marks, in order; an address that one of them touches is broken, too. */
function places(marks: readonly Delimiter[], addresses: readonly Address[]): number[] {
  const sorted = inOrder(marks);
  let next = 0;
  const broken = addresses.filter(({ at, end }) => {
    while (next < sorted.length && (sorted[next] ?? 0) < at) next++;
    return (sorted[next] ?? Infinity) <= end;
  });
  return broken.length === 0 ? sorted : inOrder([...marks, ...broken.flatMap((address) => address.breaks)]);
}

function inOrder(marks: readonly Delimiter[]): number[] {
  const places = marks.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index));
  return [...new Set(places)].sort((a, b) => a - b);
}

function pieces(children: readonly PhrasingContent[], around: TextAround, inBold: boolean): LineTexts {
  return children.flatMap((node, index): LineTexts => {
    const before = edge(children[index - 1], -1) ?? around.before;
    const after = edge(children[index + 1], 0) ?? around.after;
    if (node.type === 'verbatim') return [{ node, before, after, inBold }];
    if (node.type === 'text') return [node.value];
    return 'children' in node ? pieces(node.children, { before: '*', after: '*' }, true) : [];
  });
}

/** The character by which a neighbour touches: its last (-1) or first (0) one. */
function edge(node: PhrasingContent | undefined, at: -1 | 0): string | undefined {
  if (node === undefined) return undefined;
  return node.type === 'text' ? node.value.at(at) : '*';
}

function replaced(
  children: readonly PhrasingContent[],
  sources: ReadonlyMap<PhrasingContent, Markdown>,
): PhrasingContent[] {
  return children.map((node): PhrasingContent => {
    const source = sources.get(node);
    if (source !== undefined && node.type === 'verbatim') return { ...node, source };
    return node.type === 'strong' ? { ...node, children: replaced(node.children, sources) } : node;
  });
}
