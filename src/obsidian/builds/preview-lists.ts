import { setIcon } from 'obsidian';
import type { Change, Conflict, GraveRemovals, NamedRow } from '../../model/merge.ts';
import type { TaskId } from '../../model/tasks.ts';
import type { LostEdits } from './lost-edits.ts';
import type { Merged } from './note-build.ts';
import { previewWords as words } from './preview-words.ts';
import {
  type BuildWords,
  cellWords,
  gathered,
  isCell,
  isLines,
  isUnknown,
  keptInWords,
  movedInWords,
  ofKind,
  rowTitle,
  sectionName,
  staysInWords,
} from './report-words.ts';

/** So many entries of a list are drawn, so many lines of an entry, so many characters of a line: a long list stays quick. */
const shownEntries = 200;
const shownLines = 20;
const shownLength = 400;

/** A text and the one beside it; their order and meaning are the pair's. */
interface Pair {
  /** `Owner`; empty for lines of a section. */
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What the two texts of a pair are, for the eyes and for a screen reader. */
interface PairWords {
  readonly before: string;
  readonly after: string;
  /** `change` strikes the first out; `choice` shows both alike. */
  readonly look: 'change' | 'choice';
}

const oldAndNew: PairWords = { before: 'before', after: 'after', look: 'change' };
const mineAndTheirs = ({ source }: BuildWords): PairWords => ({
  before: 'Yours, stays',
  after: source.replace(/^t/, 'T'),
  look: 'choice',
});

interface Entry {
  readonly title: string;
  readonly remark?: string;
  readonly pairs?: readonly Pair[];
  readonly pairWords?: PairWords;
  /** A deleted row that can come back. */
  readonly deleted?: TaskId;
}

interface List {
  readonly heading: string;
  readonly noun: string;
  readonly entries: readonly Entry[];
  /** It comes first and in red, with a sign. */
  readonly isWarning?: boolean;
}

/** Draws what a merge does: what it removes where that is much, then differences with the user's own words. */
export function drawReport(
  parent: HTMLElement,
  { report: { changes, conflicts }, removals, problems }: Pick<Merged, 'report' | 'removals' | 'problems'>,
  names: BuildWords,
  bringBack: (id: TaskId) => void,
): void {
  const told = new Set(removals.tasks.map(({ id }) => id));
  const removed = ofKind(changes, 'task-removed').filter(({ id }) => !told.has(id));
  const lists: readonly List[] = [
    warningList(removals, names),
    {
      heading: conflicts.some(isUnknown)
        ? `The note and ${names.source} differ`
        : `Yours and ${names.source} differ`,
      noun: 'difference',
      entries: conflictEntries(conflicts, names),
    },
    { heading: words.toMend, noun: 'line', entries: problems.map((title): Entry => ({ title })) },
    { heading: 'Tasks added', noun: 'task', entries: ofKind(changes, 'task-added').map(taskEntry) },
    { heading: 'Tasks changed', noun: 'task', entries: changedEntries(changes) },
    { heading: 'Tasks removed', noun: 'task', entries: removed.map(taskEntry) },
    { heading: 'Tasks moved', noun: 'task', entries: ofKind(changes, 'task-moved').map(movedEntry) },
    { heading: 'Sections', noun: 'section', entries: sectionEntries(changes) },
  ];
  for (const list of lists) drawList(parent, list, bringBack);
}

/** Draws what of the user's a replacing of the note would lose. */
export function drawLostEdits(
  parent: HTMLElement,
  { lines, comeBack }: LostEdits,
  removals: GraveRemovals,
  names: BuildWords,
): void {
  drawList(parent, warningList(removals, names), () => undefined);
  const draw = (heading: string, texts: readonly string[], tag: 'del' | 'ins'): void => {
    if (texts.length === 0) return;
    parent.createEl('h3', { text: `${heading} (${texts.length})` });
    const list = parent.createEl('ul');
    for (const text of texts.slice(0, shownEntries))
      list.createEl('li').createEl(tag, { text: clipped(text) });
    drawMore(parent, texts.length - shownEntries, 'edit');
  };
  draw(words.lostLines, lines, 'del');
  draw(words.comeBack, comeBack, 'ins');
}

function conflictEntries(conflicts: readonly Conflict[], names: BuildWords): Entry[] {
  const wordsOf = (kind: Conflict['kind']): PairWords =>
    kind.startsWith('unknown')
      ? { ...mineAndTheirs(names), before: 'The note, stays' }
      : mineAndTheirs(names);
  const cells = gathered(conflicts.filter(isCell), ({ id }) => id).map(({ parts }): Entry => ({
    title: taskTitle(parts[0]),
    pairs: parts.map(({ cell, mine, plan }) => ({ label: cellWords[cell], before: [mine], after: [plan] })),
    pairWords: wordsOf(parts[0]?.kind ?? 'cell'),
  }));
  const kept = ofKind(conflicts, 'kept').map((conflict): Entry => ({
    title: taskTitle(conflict),
    remark: keptInWords(conflict, names),
  }));
  const deleted = ofKind(conflicts, 'deleted-task').map((conflict): Entry => ({
    title: taskTitle(conflict),
    remark: `You deleted it; ${names.source} still calls for it.`,
    deleted: conflict.id,
  }));
  const unmoved = ofKind(conflicts, 'unmoved').map((conflict): Entry => ({
    title: taskTitle(conflict),
    remark: `It ${staysInWords(conflict, names.source)}: the table there lacks a column of yours.`,
  }));
  const placed = ofKind(conflicts, 'placed').map((conflict): Entry => ({
    title: taskTitle(conflict),
    remark: `It stays where you put it, though ${movedInWords(conflict, names.source)}.`,
  }));
  const lines = conflicts.filter(isLines).map(({ kind, section, mine, plan }): Entry => ({
    title: sectionName(section),
    pairs: [{ label: '', before: mine, after: plan }],
    pairWords: wordsOf(kind),
  }));
  const unplanned = ofKind(conflicts, 'not-in-plan').map((conflict): Entry => ({
    title: taskTitle(conflict),
    remark: `Not in ${names.source}. It stays.`,
  }));
  const elsewhere = ofKind(conflicts, 'elsewhere').map((conflict): Entry => ({
    title: taskTitle(conflict),
    remark: `It stays where it is; in ${names.source} it is in ${conflict.phase}.`,
  }));
  const sections = ofKind(conflicts, 'deleted-section').map(({ section }): Entry => ({
    title: sectionName(section),
    remark: `You deleted it; ${names.source} still fills it. Only “${words.pureYes}” writes it again.`,
  }));
  return [
    ...cells,
    ...unplanned,
    ...elsewhere,
    ...kept,
    ...deleted,
    ...unmoved,
    ...placed,
    ...sections,
    ...lines,
  ];
}

function warningList({ tasks }: GraveRemovals, names: BuildWords): List {
  const entries = tasks.map((task): Entry => ({
    title: taskTitle(task),
    remark: words.lastSeen(task, names),
  }));
  return { heading: words.warned, noun: 'task', entries, isWarning: true };
}

function taskEntry(task: NamedRow): Entry {
  return { title: taskTitle(task) };
}

function changedEntries(changes: readonly Change[]): Entry[] {
  return gathered(ofKind(changes, 'cell'), ({ id }) => id).map(({ parts }) => ({
    title: taskTitle(parts[0]),
    pairs: parts.map(({ cell, before, after }) => ({
      label: cellWords[cell],
      before: [before],
      after: [after],
    })),
    pairWords: oldAndNew,
  }));
}

function movedEntry(move: Extract<Change, { kind: 'task-moved' }>): Entry {
  return { title: taskTitle(move), remark: `Now in ${move.phase}.` };
}

function sectionEntries(changes: readonly Change[]): Entry[] {
  return gathered(ofKind(changes, 'lines'), ({ section }) => section).map(({ key, parts }) => ({
    title: sectionName(key),
    pairs: parts.map(({ before, after }) => ({ label: '', before, after })),
    pairWords: oldAndNew,
  }));
}

function taskTitle(task: NamedRow | undefined): string {
  return task === undefined ? '' : rowTitle(task);
}

function drawList(
  parent: HTMLElement,
  { heading, noun, entries, isWarning = false }: List,
  bringBack: (id: TaskId) => void,
): void {
  if (entries.length === 0) return;
  const headingEl = parent.createEl('h3');
  if (isWarning) drawWarning(headingEl);
  headingEl.appendText(`${heading} (${entries.length})`);
  const list = parent.createEl('ul');
  for (const entry of entries.slice(0, shownEntries)) drawEntry(list, entry, bringBack);
  drawMore(parent, entries.length - shownEntries, noun);
}

/** Makes an element one that warns: red, and with a sign for those who do not see red. */
export function drawWarning(el: HTMLElement): void {
  el.addClass('goal-kit-preview-warning');
  setIcon(el.createSpan({ cls: 'goal-kit-preview-sign', attr: { 'aria-hidden': 'true' } }), 'triangle-alert');
}

function drawEntry(list: HTMLElement, entry: Entry, bringBack: (id: TaskId) => void): void {
  const { title, remark, pairs = [], pairWords = oldAndNew, deleted } = entry;
  const item = list.createEl('li');
  item.createSpan({ cls: 'goal-kit-preview-task', text: clipped(title) });
  if (remark !== undefined && remark !== '') item.createDiv({ cls: 'goal-kit-preview-remark', text: remark });
  for (const pair of pairs) drawPair(item, pair, pairWords);
  if (deleted === undefined) return;
  const button = item.createEl('button', { text: words.bringBack, attr: { type: 'button' } });
  // Which one, for those who hear the buttons without their list.
  button.setAttribute('aria-label', `${words.bringBack}: ${title}`);
  button.addEventListener('click', () => bringBack(deleted));
}

function drawPair(item: HTMLElement, { label, before, after }: Pair, pairWords: PairWords): void {
  const el = item.createDiv({ cls: `goal-kit-preview-pair goal-kit-preview-${pairWords.look}` });
  if (label !== '') el.createSpan({ cls: 'goal-kit-preview-label', text: label });
  const isChange = pairWords.look === 'change';
  // Lines that are only added or only removed have one side.
  const [hasBefore, hasAfter] = isChange ? [before.length > 0, after.length > 0] : [true, true];
  if (hasBefore) drawSide(el, isChange ? 'del' : 'span', { name: pairWords.before, lines: before });
  if (isChange && hasBefore && hasAfter) el.createSpan({ text: '→', attr: { 'aria-hidden': 'true' } });
  if (hasAfter) drawSide(el, isChange ? 'ins' : 'span', { name: pairWords.after, lines: after });
}

function drawSide(
  pair: HTMLElement,
  tag: 'del' | 'ins' | 'span',
  { name, lines }: { readonly name: string; readonly lines: readonly string[] },
): void {
  const side = pair.createDiv('goal-kit-preview-side');
  const cls = tag === 'span' ? 'goal-kit-preview-whose' : 'goal-kit-unseen';
  side.createSpan({ cls, text: `${name}: ` });
  const shown = lines.slice(0, shownLines);
  if (shown.every((line) => line.trim() === '')) {
    side.createSpan({ cls: 'goal-kit-preview-empty', text: '(empty)' });
    return;
  }
  if (shown.length > 1) side.addClass('goal-kit-preview-lines');
  for (const line of shown) side.createEl(tag, { text: clipped(line) });
  drawMore(side, lines.length - shownLines, 'line');
}

function drawMore(parent: HTMLElement, number: number, noun: string): void {
  if (number > 0) parent.createEl('p', { cls: 'goal-kit-preview-remark', text: words.more(number, noun) });
}

function clipped(text: string): string {
  return text.length <= shownLength ? text : `${text.slice(0, shownLength)}…`;
}
