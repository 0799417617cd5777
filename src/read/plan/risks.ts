import type { Block, Item, List, Table } from '../markdown/block.ts';
import type { Markdown } from '../../model/markdown.ts';
import { startsWithVerb } from '../../text/action.ts';
import { pieces } from '../../text/clauses.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { appendAll } from '../markdown/append-all.ts';
import { bareLabel, labelled } from '../work/labels.ts';
import type { Line } from '../markdown/line.ts';
import { sectionKind } from '../work/sections.ts';
import { RISK_COLUMN } from '../work/risk-words.ts';

/** A risk as it is read; the mitigation may follow on a later line. */
export interface RiskLine {
  readonly text: Markdown;
  mitigation: Markdown;
  readonly line: number;
}

const MITIGATION_LABEL =
  /^(?:mitigations?|prevention|prevent|mitigated by|contingenc(?:y|ies)|responses?|countermeasures?|plan b|fallback|how we (?:handle|mitigate) it|(?:gegen)?ma[sß]s?nahmen?|abhilfe|mesures?|parades?|atténuation|mitigaci[oó]n(?:es)?|medidas?|mitiga(?:ção|ções)|contromisur[ae]|mitigazion[ei]|maatregel(?:en)?|(?:应对|應對|预防|預防|缓解|緩解|防范|防範)(?:措施|方案)?|对策|對策|対策|対応策?|予防|vorbeugung|pr[äeé]vention|prevenci[oó]n|prevenção|prevenzione|preventie)$/i;
const RATING_LABEL = /^(?:probability|likelihood|impact|severity|level|priority|owner|score|rating)$/i;
const MITIGATION_COLUMN =
  /mitig|response|contingenc|countermeasure|action|fallback|maßnahme|massnahme|gegenma|atténuation|parade|contramedida|contromisur|beheers|应对|應對|预防|預防|对策|對策|缓解|緩解|対策/i;

/** The risks that blocks tell of: list items, labelled lines and tables with a Risk column (format 2.7). */
export function riskLines(blocks: readonly Block[], heading: Line | null = null): RiskLine[] {
  const promised = heading !== null && promisesMitigations(heading.text);
  const risks = heading !== null && isRatedBelow(blocks) ? headingRisk(heading) : [];
  blocks.forEach((block, at) => {
    if (block.kind === 'table') appendAll(risks, tableRisks(block));
    else if (block.kind === 'list') {
      const isBelow =
        risks.length > 0 && (opensMitigations(blocks[at - 1]) || answersLine(block, blocks[at - 1]));
      const isPromised = promised || answersEach(block);
      for (const item of block.items)
        if (isBelow) readNested(item, risks);
        else readItem(item, risks, isPromised);
    } else if (block.kind === 'paragraph')
      for (const line of block.lines)
        readLine(line, risks, { promised, isRisk: labelled(line) !== null || blocks.length === 1 });
  });
  return risks.filter((risk) => risk.text !== '' && !isPlaceholder(risk.text));
}

/** `**Mitigation**:` right above a list: what it lists is done about the risk before it. */
function opensMitigations(block: Block | undefined): boolean {
  const line = block?.kind === 'paragraph' ? block.lines.at(-1) : undefined;
  const label = line === undefined ? null : labelled(line);
  return label !== null && label.value === '' && isMitigation(label.label);
}

/** Below a risk on a line of its own, a list that only rates it and tells what is done about it. */
function answersLine({ items }: List, above: Block | undefined): boolean {
  return above?.kind === 'paragraph' && items.every(({ head }) => head !== null && isOfRisk(head));
}

/**
 * Each item says what may happen and, behind the same sign, more, and of one that is beyond doubt what is done about it: then
 * it is so of all. A word or two before the sign may be a title, and what follows the risk itself: `Budget: costs run over`.
 */
function answersEach({ items }: List): boolean {
  const texts = items.map(({ head, blocks }) => (blocks.length > 0 ? '' : (head?.text ?? '')));
  const isSame = [DASH, COLON].some((sign) =>
    texts.every((text) => {
      const before = text.slice(0, [...text.matchAll(sign)][0]?.index ?? 0);
      return before.trim().split(/\s+/).length > 2;
    }),
  );
  return isSame && texts.some((text) => atSeparator(text, false) !== null);
}

/** `### Risk 1: Slow import` */
function headingRisk({ text: heading, line }: Line): OpenRisk[] {
  const text = heading.replace(
    /^(?:[^\p{L}]+)?(?:risks?|risik[oe]n?|risques?|riesgos?|riscos?|rischi[oi]?)(?:\s+\p{L}+(?=\s*[:：]))?\s*#?\d*\s*[:：.–—-]?\s*/iu,
    '',
  );
  const isOfAll = text === '' || isMitigation(text) || sectionKind(text) === 'risks';
  return isOfAll ? [] : [{ text, mitigation: '', line }];
}

/** Whether a heading is the risk itself: below it only ratings and mitigations are told, perhaps after prose. */
function isRatedBelow(blocks: readonly Block[]): boolean {
  const items = blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.flatMap(({ head }) => head ?? []) : [],
  );
  const openers = blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.lines[0] ?? []) : []));
  const [first] = blocks[0]?.kind === 'paragraph' ? [] : items;
  return (
    openers.some(isOfRisk) ||
    (first !== undefined && isOfRisk(first)) ||
    (items.length > 0 && items.every(isOfRisk))
  );
}

/** `Mitigation: …`, `Mitigation B: …`, `Impact: …` */
function isOfRisk(line: Line): boolean {
  const found = labelled(line);
  return found !== null && (isMitigation(found.label) || RATING_LABEL.test(bareLabel(found.label)));
}

/** Whether a label or a heading only says that mitigations follow. */
export function isMitigation(label: string): boolean {
  return MITIGATION_LABEL.test(bareLabel(label).replace(/\s+(?:[A-Z]|\d{1,2})$/, ''));
}

/**
 * `Network - fall back to polling; churn (mitigation: training)` -> two risks with their mitigation. `promised`: the label
 * promises mitigations.
 */
export function inlineRisks(value: Markdown, line: number, promised: boolean): RiskLine[] {
  const bySemicolon = joinMitigations(pieces(value, false).map((piece) => piece.text));
  if (bySemicolon.length > 1) return bySemicolon.map((text) => split(text, line, promised));
  const byComma = joinMitigations(pieces(value).map((piece) => piece.text));
  const each = byComma.map((text) => split(text, line, promised));
  return each.length > 1 && each.every((risk) => risk.mitigation !== '')
    ? each
    : [split(value, line, promised)];
}

/** `Key Risks & Mitigations` */
export function promisesMitigations(label: string): boolean {
  return /mitigat/i.test(label);
}

/** A piece that only tells the mitigation belongs to the risk before it. */
function joinMitigations(texts: readonly Markdown[]): Markdown[] {
  const result: Markdown[] = [];
  for (const text of texts) {
    const last = result.length - 1;
    if (last >= 0 && /^mitigat/i.test(text)) result[last] = `${result[last] ?? ''}; ${text}`;
    else result.push(text);
  }
  return result;
}

interface OpenRisk {
  text: Markdown;
  mitigation: Markdown;
  line: number;
}

function readItem(item: Item, risks: OpenRisk[], promised: boolean): void {
  if (item.head !== null) readLine(item.head, risks, { promised, isRisk: true });
  for (const block of item.blocks) {
    if (block.kind === 'list') for (const inner of block.items) readNested(inner, risks);
    else if (block.kind === 'paragraph') for (const line of block.lines) readNestedLine(line, risks);
  }
}

function readNested(item: Item, risks: OpenRisk[]): void {
  if (item.head !== null) readNestedLine(item.head, risks);
  for (const block of item.blocks)
    if (block.kind === 'list') for (const inner of block.items) readNested(inner, risks);
}

/** What is nested under a risk tells of its mitigation or its rating. */
function readNestedLine(line: Line, risks: OpenRisk[]): void {
  const found = labelled(line);
  const last = risks.at(-1);
  if (last === undefined || found === null) {
    if (last !== undefined && !isPlaceholder(line.text))
      last.mitigation = joinText(last.mitigation, line.text);
    return;
  }
  attach(last, bareLabel(found.label), found.value);
}

/** Adds a labelled line to a risk; true when it was its mitigation or rating. */
function attach(risk: OpenRisk, label: string, value: Markdown): boolean {
  if (value === '' || isPlaceholder(value)) return isMitigation(label) || RATING_LABEL.test(label);
  if (isMitigation(label)) risk.mitigation = joinText(risk.mitigation, value);
  else risk.text = `${risk.text} (${label}: ${value})`;
  return true;
}

function readLine(
  line: Line,
  risks: OpenRisk[],
  { promised, isRisk }: { promised: boolean; isRisk: boolean },
): void {
  const found = labelled(line);
  const last = risks.at(-1);
  if (found !== null && last !== undefined) {
    if (isOfRisk(line)) {
      attach(last, bareLabel(found.label), found.value);
      return;
    }
  }
  if (!isRisk) return;
  const generic =
    found !== null && /^(?:key )?risks?(?: (?:#?\d+|(?:&|and) mitigations?))?$/i.test(bareLabel(found.label));
  const text = generic ? found.value : line.text;
  if (text === '') return;
  if (generic) appendAll(risks, inlineRisks(text, line.line, promised || promisesMitigations(found.label)));
  else risks.push(split(text, line.line, promised));
}

/**
 * Cuts a risk at its mitigation: after `mitigated by` or `Mitigation:`; at a dash, an arrow, a colon or brackets at the
 * end where what follows is something to do, or, when `promised`, where a heading or label promises mitigations, always.
 */
function split(text: Markdown, line: number, promised: boolean): OpenRisk {
  const cut = atItsName(text) ?? atSeparator(text, promised) ?? { risk: text, mitigation: '' };
  return { text: trimmed(cut.risk), mitigation: cut.mitigation, line };
}

interface RiskParts {
  readonly risk: Markdown;
  readonly mitigation: Markdown;
}

function atItsName(text: Markdown): RiskParts | null {
  const named = MITIGATED.exec(text);
  if (named === null) return null;
  const risk = beforeMitigation(text.slice(0, named.index));
  const end = text.slice(named.index + named[0].length).replace(/\.$/, '');
  const mitigation = (risk.bracketed ? end.replace(/\)$/, '') : end).trim();
  return risk.text === '' || mitigation === '' ? null : { risk: risk.text, mitigation };
}

function atSeparator(text: Markdown, promised: boolean): RiskParts | null {
  for (const separator of [DASH, COLON, BRACKETS]) {
    for (const match of text.matchAll(separator)) {
      const risk = text.slice(0, match.index).trim();
      const mitigation = (match[1] ?? text.slice(match.index + match[0].length)).trim();
      const isMeasure = promised ? !RATED.test(mitigation) : startsWithVerb(mitigation);
      if (risk !== '' && mitigation !== '' && isMeasure) return { risk, mitigation };
      if (promised) break;
    }
  }
  return null;
}

/** The words after which a line tells what is done about the risk before them. */
const MITIGATED =
  /\b(?:mitigated\s+(?:by|with|through|via)|mitigations?(?: strateg(?:y|ies)| plan)?(?:\s*[:：]|\s+(?:-|–|—|is|are|includes?))|(?:Gegenm|M)aßnahmen?:|Mesures?\s?:|Medidas?:|Misur[ae]:|Maatregel(?:en)?:)(?=\s)/i;
const DASH = /\s(?:-|–|—|→|->)\s/g;
const COLON = /[:：]\s/g;
const BRACKETS = /\(([^()]*)\)\.?$/g;
const RATED = /^(?:probability|likelihood|impact|severity|high|medium|low)\b/i;

/** The risk before its mitigation, without what parts the two; `bracketed` when that is a bracket. */
function beforeMitigation(text: string): { text: string; bracketed: boolean } {
  let end = text.length;
  while (end > 0 && /[\s.;,–—→>(-]/.test(text.charAt(end - 1))) end--;
  return { text: text.slice(0, end), bracketed: text.slice(end).includes('(') };
}

function trimmed(text: string): string {
  return text
    .trim()
    .replace(/[:：;,]+$/, '')
    .trim();
}

function joinText(before: Markdown, more: Markdown): Markdown {
  return before === '' ? more : `${before}; ${more}`;
}

/** Whether a table is one of risks, with what is done about them. */
export function isRiskTable(block: Block): boolean {
  if (block.kind !== 'table') return false;
  const names = block.header.cells.map((cell) => cell.text.trim());
  return names.some((name) => RISK_COLUMN.test(name)) && names.some((name) => MITIGATION_COLUMN.test(name));
}

function tableRisks(table: Table): OpenRisk[] {
  const names = table.header.cells.map((cell) => cell.text.trim());
  const riskColumn = names.findIndex((name) => RISK_COLUMN.test(name));
  if (riskColumn === -1) return [];
  const mitigationColumn = names.findIndex(
    (name, index) => index !== riskColumn && MITIGATION_COLUMN.test(name),
  );
  return table.rows.map((row) => {
    const cell = (index: number): string => row.cells[index]?.text ?? '';
    const ratings = names
      .map((name, index) => ({ name, value: cell(index), index }))
      .filter(
        ({ index, value, name }) =>
          index !== riskColumn &&
          index !== mitigationColumn &&
          value !== '' &&
          !/^(?:#|id|no\.?)$/i.test(name),
      )
      .map(({ name, value }) => `${name}: ${value}`);
    const text = cell(riskColumn);
    const mitigation = mitigationColumn === -1 ? '' : cell(mitigationColumn);
    return {
      text: text !== '' && ratings.length > 0 ? `${text} (${ratings.join(', ')})` : text,
      mitigation: isPlaceholder(mitigation) ? '' : mitigation,
      line: row.line,
    };
  });
}
