import { setIcon, setTooltip } from 'obsidian';
import type { StatusFace } from './status-face.ts';
import * as words from './status-words.ts';

/**
 * The item in the status bar: a progress bar in words for a screen reader, and what one sees of it, which a screen reader
 * passes over. Only what changes is touched, so that nothing flickers.
 */
export class StatusItem {
  private readonly faceEl: HTMLElement;
  private readonly iconEl: HTMLElement;
  private readonly textEl: HTMLElement;
  private readonly barEl: HTMLProgressElement;
  private shown: StatusFace | null = null;

  constructor(private readonly el: HTMLElement) {
    el.addClass('goal-kit-progress', 'mod-clickable');
    for (const [name, value] of Object.entries(standing)) el.setAttr(name, value);
    this.faceEl = el.createSpan({ cls: 'goal-kit-progress-face', attr: { 'aria-hidden': 'true' } });
    this.iconEl = this.faceEl.createSpan('goal-kit-progress-icon');
    this.textEl = this.faceEl.createSpan('goal-kit-progress-text');
    this.barEl = this.faceEl.createEl('progress');
    el.hide();
  }

  /** Shows a goal; nothing at all for none. */
  show(face: StatusFace | null): void {
    const before = this.shown;
    this.shown = face;
    if (face === null) {
      if (before !== null) this.el.hide();
      return;
    }
    if (before?.text !== face.text) this.textEl.setText(face.text);
    if (before?.icon !== face.icon) this.showIcon(face.icon);
    if (before?.label !== face.label) this.el.setAttr('aria-label', face.label);
    // Obsidian makes a tooltip the label of its element, so it is not the item's own.
    if (before?.tooltip !== face.tooltip) setTooltip(this.faceEl, face.tooltip, { placement: 'top' });
    this.showProgress(face, before);
    if (before === null) this.el.show();
  }

  private showIcon(icon: StatusFace['icon']): void {
    this.iconEl.toggle(icon !== null);
    if (icon !== null) setIcon(this.iconEl, icon);
  }

  private showProgress({ progress }: StatusFace, before: StatusFace | null): void {
    if (
      before !== null &&
      before.progress?.done === progress?.done &&
      before.progress?.total === progress?.total
    )
      return;
    this.barEl.toggle(progress !== null);
    // Without a value there is a bar of which nobody knows how far it is: such is a goal without action items.
    this.el.setAttr('aria-valuemax', progress?.total ?? null);
    this.el.setAttr('aria-valuenow', progress?.done ?? null);
    if (progress === null) return;
    this.barEl.max = progress.total;
    this.barEl.value = progress.done;
  }
}

/** What never changes on the item. */
const standing = {
  role: 'progressbar',
  tabindex: '0',
  'aria-valuemin': '0',
  'aria-description': words.forMenu,
};
