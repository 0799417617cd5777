import { setIcon } from 'obsidian';
import type { ConflictKey, GraveRemovals } from '../../model/merge.ts';
import { wordChanges, type WordStretch } from '../../text/word-changes.ts';
import type { LostEdits } from './lost-edits.ts';
import type { ShownMerge } from './note-build.ts';
import { type Fold, type PreviewList, reportLists, warningList } from './preview-entries.ts';
import {
  choiceName,
  type ConflictAnswers,
  oldAndNew,
  type PairWords,
  type PreviewEntry,
  type SideBySide,
} from './preview-entry.ts';
import { previewWords as words } from './preview-words.ts';
import type { BuildWords } from './report-words.ts';

/** So many entries of a list are drawn, so many lines of an entry, so many characters of a line: a long list stays quick. */
const shownEntries = 200;
const shownLines = 20;
const shownLength = 400;

/** The lists that a user has unfolded: they are open when they are drawn again. */
export type UnfoldedLists = Set<Fold>;

/** What is open at first: what was told before where nothing else is to be seen. */
export function openFolds({ report }: Pick<ShownMerge, 'report'>): UnfoldedLists {
  return new Set(report.changes.length + report.conflicts.length === 0 ? ['settled'] : []);
}

/** How a user chooses in the conflicts of a note: where the plan's word is taken, and what hears of another choice. */
export interface Choosing {
  /** Of the note, so that answers of two notes are not taken for one. */
  readonly name: string;
  readonly taken: ReadonlySet<ConflictKey>;
  readonly folds: UnfoldedLists;
  readonly choose: (key: ConflictKey, isTaken: boolean) => void;
}

/** Draws what a merge does; without choices where `choosing` is null. */
export function drawReport(
  parent: HTMLElement,
  merged: ShownMerge,
  names: BuildWords,
  choosing: Choosing | null,
): void {
  const folds = choosing?.folds ?? openFolds(merged);
  for (const list of reportLists(merged, names)) drawList(parent, list, choosing, folds);
}

/** Draws what of the user's a replacing of the note would lose. */
export function drawLostEdits(
  parent: HTMLElement,
  { entries, comeBack }: LostEdits,
  removals: GraveRemovals,
  names: BuildWords,
): void {
  drawList(parent, warningList(removals, names), null);
  drawList(parent, { heading: words.lostEdits, noun: 'edit', entries }, null);
  const back = comeBack.map((title): PreviewEntry => ({ title }));
  drawList(parent, { heading: words.comeBack, noun: 'task', entries: back }, null);
}

function drawList(
  parent: HTMLElement,
  list: PreviewList,
  choosing: Choosing | null,
  folds: UnfoldedLists = new Set(),
): void {
  const { heading, noun, entries, count = entries.length, isWarning = false, fold } = list;
  if (entries.length === 0) return;
  const title = count === null ? heading : `${heading} (${count})`;
  if (fold !== undefined) {
    const draw = (place: HTMLElement): void => drawEntries(place, entries, noun, choosing);
    drawFolded(parent, title, draw, {
      isOpen: folds.has(fold),
      onToggle: (isOpen) => (isOpen ? folds.add(fold) : folds.delete(fold)),
    });
    return;
  }
  const headingEl = parent.createEl('h3');
  if (isWarning) drawWarning(headingEl);
  headingEl.appendText(title);
  drawEntries(parent, entries, noun, choosing);
}

/** One line; what is below it is drawn when it is unfolded: mostly nobody looks. */
export function drawFolded(
  parent: HTMLElement,
  heading: string,
  draw: (place: HTMLElement) => void,
  {
    isOpen = false,
    onToggle,
  }: { readonly isOpen?: boolean; readonly onToggle?: (isOpen: boolean) => void } = {},
): HTMLElement {
  const details = parent.createEl('details', 'goal-kit-preview-folded');
  const summary = details.createEl('summary', { text: heading });
  const place = details.createDiv('goal-kit-preview-details');
  const fill = (): void => {
    if (details.open && place.childElementCount === 0) draw(place);
  };
  details.open = isOpen;
  fill();
  details.addEventListener('toggle', () => {
    fill();
    onToggle?.(details.open);
  });
  return summary;
}

/** The name of a note above the lists of what changes in it, where there are several. */
export function drawNoteName(parent: HTMLElement, name: string): void {
  parent.createEl('h2', { cls: 'goal-kit-preview-note-name', text: name });
}

function drawEntries(
  parent: HTMLElement,
  entries: readonly PreviewEntry[],
  noun: string,
  choosing: Choosing | null,
): void {
  const list = parent.createEl('ul');
  for (const entry of entries.slice(0, shownEntries)) drawEntry(list, entry, choosing);
  drawMore(parent, entries.length - shownEntries, noun);
}

/** Makes an element one that warns: red, and with a sign for those who do not see red. */
export function drawWarning(el: HTMLElement): void {
  el.addClass('goal-kit-preview-warning');
  setIcon(el.createSpan({ cls: 'goal-kit-preview-sign', attr: { 'aria-hidden': 'true' } }), 'triangle-alert');
}

/** One thing that a preview tells; without choices where `choosing` is null. */
export function drawEntry(list: HTMLElement, entry: PreviewEntry, choosing: Choosing | null = null): void {
  const { title, remark = '', pairs = [], pairWords = oldAndNew, choice } = entry;
  const item = list.createEl('li');
  if (title !== '') item.createSpan({ cls: 'goal-kit-preview-task', text: clipped(title) });
  if (remark !== '') item.createDiv({ cls: 'goal-kit-preview-remark', text: remark });
  for (const pair of pairs) {
    drawPair(item, pair, pairWords);
    const of = [title, pair.label].filter((text) => text !== '').join(', ');
    if (pair.choice !== undefined && choosing !== null) drawChoice(item, of, pair.choice, choosing);
  }
  if (choice !== undefined && choosing !== null) drawChoice(item, title, choice, choosing);
}

/** Two answers, of which the user's own word is given until she gives the other. */
function drawChoice(
  item: HTMLElement,
  title: string,
  { key, mine, plan }: ConflictAnswers,
  { name, taken, choose }: Choosing,
): void {
  // Which conflict it is about, for those who hear the answers without their list.
  const group = item.createDiv({
    cls: 'goal-kit-preview-choice',
    attr: { role: 'radiogroup', 'aria-label': title },
  });
  for (const [text, isTaken] of [
    [mine, false],
    [plan, true],
  ] as const) {
    const label = group.createEl('label');
    const input = label.createEl('input', { type: 'radio' });
    input.name = choiceName(name, key);
    input.checked = taken.has(key) === isTaken;
    input.addEventListener('change', () => choose(key, isTaken));
    label.appendText(text);
  }
}

function drawPair(item: HTMLElement, pair: SideBySide, pairWords: PairWords): void {
  const { label, before, after } = pair;
  const el = item.createDiv({ cls: `goal-kit-preview-pair goal-kit-preview-${pairWords.look}` });
  if (label !== '') el.createSpan({ cls: 'goal-kit-preview-label', text: label });
  const isChange = pairWords.look === 'change';
  const [old, now] = stretchesOf(pair);
  // Lines that are only added or only removed have one side.
  const [hasBefore, hasAfter] = isChange ? [before.length > 0, after.length > 0] : [true, true];
  if (hasBefore) drawSide(el, { name: pairWords.before, lines: old, tag: isChange ? 'del' : 'mark' });
  if (isChange && hasBefore && hasAfter) el.createSpan({ text: '→', attr: { 'aria-hidden': 'true' } });
  if (hasAfter) drawSide(el, { name: pairWords.after, lines: now, tag: isChange ? 'ins' : 'mark' });
}

type Stretches = readonly (readonly WordStretch[])[];

/** The lines of both sides, with the words that differ where each has its counterpart; else as a whole. */
function stretchesOf({ before, after }: SideBySide): readonly [Stretches, Stretches] {
  const whole = (lines: readonly string[]): Stretches =>
    lines.map((line) => [{ text: clipped(line), isChanged: true }]);
  if (before.length !== after.length) return [whole(before), whole(after)];
  const changes = before
    .slice(0, shownLines)
    .map((line, at) => wordChanges(clipped(line), clipped(after[at] ?? '')));
  const rest = [before, after].map((lines) => whole(lines.slice(shownLines)));
  return [
    [...changes.map((one) => one.before), ...(rest[0] ?? [])],
    [...changes.map((one) => one.after), ...(rest[1] ?? [])],
  ];
}

interface Side {
  readonly name: string;
  readonly lines: Stretches;
  /** What stands around words that differ. */
  readonly tag: 'del' | 'ins' | 'mark';
}

function drawSide(pair: HTMLElement, { name, lines, tag }: Side): void {
  const side = pair.createDiv('goal-kit-preview-side');
  const cls = tag === 'mark' ? 'goal-kit-preview-whose' : 'goal-kit-unseen';
  side.createSpan({ cls, text: `${name}: ` });
  const shown = lines.slice(0, shownLines);
  if (shown.flat().every(({ text }) => text.trim() === '')) {
    side.createSpan({ cls: 'goal-kit-preview-empty', text: '(empty)' });
    return;
  }
  if (shown.length > 1) side.addClass('goal-kit-preview-lines');
  for (const line of shown) drawWords(side.createSpan('goal-kit-preview-line'), line, tag);
  drawMore(side, lines.length - shownLines, 'line');
}

function drawWords(line: HTMLElement, stretches: readonly WordStretch[], tag: Side['tag']): void {
  // What differs as a whole needs no mark to say where, but it is gone or new all the same.
  const isWhole = tag === 'mark' && stretches.every(({ isChanged }) => isChanged);
  for (const { text, isChanged } of stretches)
    if (isChanged && !isWhole) line.createEl(tag, { text });
    else line.appendText(text);
}

function drawMore(parent: HTMLElement, number: number, noun: string): void {
  if (number > 0) parent.createEl('p', { cls: 'goal-kit-preview-remark', text: words.more(number, noun) });
}

function clipped(text: string): string {
  return text.length <= shownLength ? text : `${text.slice(0, shownLength)}…`;
}
