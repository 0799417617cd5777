import { setIcon } from 'obsidian';

/** Something that helps where there is nothing to show. */
export interface EmptyState {
  readonly icon: string;
  readonly title: string;
  readonly text: string;
  readonly button?: { readonly label: string; readonly click: () => void };
}

/** Draws it in place of all that an element holds. */
export function drawEmptyState(el: HTMLElement, { icon, title, text, button }: EmptyState): void {
  el.empty();
  const place = el.createDiv('goal-kit-empty');
  setIcon(place.createDiv({ cls: 'goal-kit-empty-icon', attr: { 'aria-hidden': 'true' } }), icon);
  place.createEl('h2', { cls: 'goal-kit-empty-title', text: title });
  place.createEl('p', { text });
  if (button === undefined) return;
  const buttonEl = place.createEl('button', { text: button.label, attr: { type: 'button' } });
  buttonEl.addEventListener('click', button.click);
}
