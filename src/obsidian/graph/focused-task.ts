/** Gives the focus to a task's element: to its link, where it is an entry of a chain. */
export function focusTask(el: Element): void {
  const focusable = el.instanceOf(HTMLElement) ? (el.querySelector('a') ?? el) : (el as SVGElement);
  focusable.focus();
}

/** Redraws what an element holds; a task in it that had the focus has it again. */
export function keepingFocus(el: HTMLElement, redraw: () => void): void {
  const active = el.doc.activeElement;
  const task = el.contains(active)
    ? (active?.closest('[data-task]')?.getAttribute('data-task') ?? null)
    : null;
  redraw();
  if (task === null) return;
  const found = el.querySelector(`[data-task="${CSS.escape(task)}"]`);
  if (found !== null) focusTask(found);
}
