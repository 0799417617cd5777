import { type Component, Keymap } from 'obsidian';
import type { TaskId } from '../../model/tasks.ts';
import { focusTask } from './focused-task.ts';
import { taskAt } from './keyboard.ts';
import { onLongPress } from './long-press.ts';
import type { Pane } from '../notes/note-links.ts';
import { chainOf, lightUp, type Neighbours } from './task-neighbours.ts';

/** What pointing at a task does. */
export interface TaskActions {
  readonly neighbours: () => Neighbours | null;
  readonly open: (task: TaskId, pane: Pane) => void;
  /** What to say of a task that is pointed at; empty for nothing. */
  readonly tooltip: (task: TaskId) => string;
  readonly preview: (task: TaskId, event: MouseEvent, targetEl: Element) => void;
  /** Opens the task's menu; without a mouse, below its node. */
  readonly menu: (task: TaskId, event: MouseEvent | null, targetEl: Element) => void;
}

/** Makes every task below an element answer to mouse, fingers and keys: anything with `data-task`. */
export function answerTasks(place: HTMLElement, component: Component, actions: TaskActions): void {
  const light = (task: TaskId | null): void => {
    const neighbours = actions.neighbours();
    lightUp(place, task === null || neighbours === null ? null : chainOf(task, neighbours));
  };
  const over = (event: MouseEvent): void => {
    const node = taskNode(event);
    if (node === null || isInside(event.relatedTarget, node)) return;
    light(idOf(node));
    showTooltip(node, actions.tooltip(idOf(node)));
    actions.preview(idOf(node), event, node);
  };
  const out = (event: MouseEvent | FocusEvent): void => {
    const node = taskNode(event);
    if (node !== null && !isInside(event.relatedTarget, node)) light(null);
  };
  const click = (event: MouseEvent): void => {
    const node = taskNode(event);
    if (node === null || event.button > 1) return;
    event.preventDefault();
    actions.open(idOf(node), Keymap.isModEvent(event));
  };
  component.registerDomEvent(place, 'mouseover', over);
  component.registerDomEvent(place, 'mouseout', out);
  component.registerDomEvent(place, 'focusout', out);
  component.registerDomEvent(place, 'focusin', (event) => {
    const node = taskNode(event);
    if (node !== null) light(idOf(node));
  });
  component.registerDomEvent(place, 'click', click);
  component.registerDomEvent(place, 'auxclick', click);
  component.registerDomEvent(place, 'contextmenu', (event) => {
    const node = taskNode(event);
    if (node === null) return;
    event.preventDefault();
    actions.menu(idOf(node), event, node);
  });
  onLongPress(place, component, (event) => {
    const node = taskNode(event);
    if (node !== null) actions.menu(idOf(node), null, node);
    return node !== null;
  });
  component.registerDomEvent(place, 'keydown', (event) => answerKey(event, place, actions));
}

/** The page's own tooltip, made when it is needed: a drawing has thousands of nodes. */
function showTooltip(node: Element, text: string): void {
  if (node.instanceOf(HTMLElement)) {
    node.setAttribute('title', text);
    return;
  }
  const made = (): Element =>
    node.insertBefore(node.doc.createElementNS(node.namespaceURI, 'title'), node.firstChild);
  (node.querySelector(':scope > title') ?? made()).textContent = text;
}

function answerKey(event: KeyboardEvent, place: HTMLElement, actions: TaskActions): void {
  const node = taskNode(event);
  if (node === null) return;
  const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
  if (isMenu) actions.menu(idOf(node), null, node);
  else if (event.key === 'Enter') actions.open(idOf(node), Keymap.isModEvent(event));
  else if (!moveFocus(event, node, place, actions.neighbours())) return;
  event.preventDefault();
}

function moveFocus(
  event: KeyboardEvent,
  node: Element,
  place: HTMLElement,
  neighbours: Neighbours | null,
): boolean {
  const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  if (neighbours === null || hasModifier) return false;
  const next = taskAt(event.key, node, place, neighbours);
  if (next === null) return false;
  focusTask(next);
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

function taskNode({ target }: Event): Element | null {
  return (target as Element | null)?.closest('[data-task]') ?? null;
}

function idOf(node: Element): TaskId {
  return (node.getAttribute('data-task') ?? '') as TaskId;
}

function isInside(target: EventTarget | null, node: Element): boolean {
  return target !== null && node.contains(target as Node);
}
