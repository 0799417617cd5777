import { setIcon } from 'obsidian';
import type { Deleted, GraveRemovals } from '../../model/merge.ts';
import type { LostEdits } from './lost-edits.ts';
import type { Merged } from './note-build.ts';
import {
  type PreviewEntry,
  type PreviewList,
  oldAndNew,
  type SideBySide,
  type PairWords,
  reportLists,
  warningList,
} from './preview-entries.ts';
import { previewWords as words } from './preview-words.ts';
import type { BuildWords } from './report-words.ts';

/** So many entries of a list are drawn, so many lines of an entry, so many characters of a line: a long list stays quick. */
const shownEntries = 200;
const shownLines = 20;
const shownLength = 400;

/** Has something back that was deleted. */
type BringBack = (deleted: Deleted) => void;

/** Draws what a merge does, without a way to have things back where `bringBack` is null: what it removes where that is much, then differences with the user's own words. */
export function drawReport(
  parent: HTMLElement,
  merged: Pick<Merged, 'report' | 'removals' | 'problems'>,
  names: BuildWords,
  bringBack: BringBack | null,
): void {
  for (const list of reportLists(merged, names)) drawList(parent, list, bringBack);
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

function drawList(
  parent: HTMLElement,
  { heading, noun, entries, isWarning = false }: PreviewList,
  bringBack: BringBack | null,
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

function drawEntry(list: HTMLElement, entry: PreviewEntry, bringBack: BringBack | null): void {
  const { title, remark, pairs = [], pairWords = oldAndNew, deleted } = entry;
  const item = list.createEl('li');
  item.createSpan({ cls: 'goal-kit-preview-task', text: clipped(title) });
  if (remark !== undefined && remark !== '') item.createDiv({ cls: 'goal-kit-preview-remark', text: remark });
  for (const pair of pairs) drawPair(item, pair, pairWords);
  if (deleted === undefined || bringBack === null) return;
  const button = item.createEl('button', { text: words.bringBack, attr: { type: 'button' } });
  // Which one, for those who hear the buttons without their list.
  button.setAttribute('aria-label', `${words.bringBack}: ${title}`);
  button.addEventListener('click', () => bringBack(deleted));
}

function drawPair(item: HTMLElement, { label, before, after }: SideBySide, pairWords: PairWords): void {
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
