import { setIcon, setTooltip } from 'obsidian';
import type { Progress } from '../../model/goal-reading.ts';
import type { StatusModel } from './status-model.ts';
import * as words from './status-words.ts';

/** What never changes on the item. */
const standing = {
  role: 'progressbar',
  tabindex: '0',
  'aria-valuemin': '0',
  'aria-description': words.forMenu,
};

/**
 * The item in the status bar: a progress bar in words for a screen reader, and what one sees of it, which a screen reader
 * passes over. Only what changes is touched, so that nothing flickers.
 */
export class StatusItem {
  private readonly faceEl: HTMLElement;
  private readonly iconEl: HTMLElement;
  private readonly textEl: HTMLElement;
  private readonly barEl: HTMLProgressElement;
  private shown: StatusModel | null = null;
  private tooltip = '';

  constructor(private readonly el: HTMLElement) {
    el.addClass('goal-kit-progress', 'mod-clickable');
    for (const [name, value] of Object.entries(standing)) el.setAttr(name, value);
    this.faceEl = el.createSpan({ cls: 'goal-kit-progress-face', attr: { 'aria-hidden': 'true' } });
    this.iconEl = this.faceEl.createSpan('goal-kit-progress-icon');
    this.textEl = this.faceEl.createSpan('goal-kit-progress-text');
    this.barEl = this.faceEl.createEl('progress');
    // The tooltip costs more than all else, so it is made when the pointer comes: before Obsidian looks for it.
    el.addEventListener('pointerenter', () => this.showTooltip());
    el.hide();
  }

  /** Shows a goal; nothing at all for none. */
  show(model: StatusModel | null): void {
    const before = this.shown;
    this.shown = model;
    if (model === null) {
      if (before !== null) this.el.hide();
      return;
    }
    this.showWords(model, before);
    if (before?.icon !== model.icon) this.showIcon(model.icon);
    if (before === null || !isSame(before.progress, model.progress)) this.showProgress(model.progress);
    if (before === null) this.el.show();
    if (this.el.matches(':hover')) this.showTooltip();
  }

  private showWords({ text, label }: StatusModel, before: StatusModel | null): void {
    if (before?.text !== text) this.textEl.setText(text);
    if (before?.label !== label) this.el.setAttr('aria-label', label);
  }

  private showIcon(icon: StatusModel['icon']): void {
    this.iconEl.toggle(icon !== null);
    if (icon !== null) setIcon(this.iconEl, icon);
  }

  private showProgress(progress: Progress | null): void {
    this.barEl.toggle(progress !== null);
    // A bar without a value is one of which nobody knows how far it is: such is a goal without action items.
    this.el.setAttr('aria-valuemax', progress?.total ?? null);
    this.el.setAttr('aria-valuenow', progress?.done ?? null);
    if (progress === null) return;
    this.barEl.max = progress.total;
    this.barEl.value = progress.done;
  }

  private showTooltip(): void {
    const tooltip = this.shown?.tooltip() ?? '';
    if (tooltip === this.tooltip) return;
    this.tooltip = tooltip;
    // Obsidian makes a tooltip the label of its element, so it is not the item's own.
    setTooltip(this.faceEl, tooltip, { placement: 'top' });
  }
}

function isSame(one: Progress | null, other: Progress | null): boolean {
  return one?.done === other?.done && one?.total === other?.total;
}
