import { type Modal, Notice } from 'obsidian';
import { movedWith } from './notes/paths.ts';

/** The notices and dialogs of the plugin: each stays until it is dismissed, is no news any more, or the plugin goes. */

/** How long a notice stays that only tells of success. */
const briefly = 8000;
const untilDismissed = 0;

/** Those that may still be on the screen, by what they are about. */
const shown = new Map<string, Notice>();
/** Those that may still be open. */
const dialogs = new Set<Modal>();
let isOpen = true;
let emptyNotices = 0;

/** Lets notices and dialogs be shown; gives what ends that and takes away those that are on the screen. */
export function openScreen(): () => void {
  isOpen = true;
  return () => {
    isOpen = false;
    hideAbout([...shown.keys()]);
    for (const dialog of dialogs) dialog.close();
    dialogs.clear();
  };
}

/** Whether the plugin is there to answer its user: a menu or a button of it may outlive it. */
export function isScreenOpen(): boolean {
  return isOpen;
}

/** Opens a dialog that closes with the plugin; once that is gone, it closes at once, without an answer. */
export function openDialog(dialog: Modal): void {
  for (const one of dialogs) if (!one.containerEl.isConnected) dialogs.delete(one);
  dialogs.add(dialog);
  dialog.open();
  if (!isOpen) dialog.close();
}

/** Shows sentences, one a line, until they are dismissed. */
export function say(...sentences: readonly string[]): void {
  show(sentences, untilDismissed, []);
}

/** Shows sentences that need no answer. */
export function sayBriefly(...sentences: readonly string[]): void {
  show(sentences, briefly, []);
}

/** How a notice about a note is shown. */
export interface AboutNote {
  readonly sentences: readonly string[];
  /** The note, then all else that the notice is the newest word on: earlier notices about any of these go. */
  readonly about: readonly string[];
  readonly isBrief?: boolean;
}

/** Shows sentences in the place of those that were said of the note before. */
export function sayAbout({ sentences, about, isBrief = false }: AboutNote): void {
  show(sentences, isBrief ? briefly : untilDismissed, about);
}

/**
 * Shows what was done, the first sentence alone only for a while, with a button that takes it back; gives what adds another. With `about` in the
 * place of what was said of a note before.
 */
export function sayDone(
  sentences: readonly string[],
  undo: () => void,
  about: readonly string[] = [],
): (offer: Offer) => void {
  const notice = show(sentences, sentences.length === 1 ? briefly : untilDismissed, about);
  if (notice === null) return () => undefined;
  addButton(notice, 'goal-kit-undo', { label: undoButton, click: undo });
  return (offer) => {
    if (notice.messageEl.isConnected) addButton(notice, 'goal-kit-offer', offer);
  };
}

/** Something that a notice offers, as a button that ends it. */
export interface Offer {
  readonly label: string;
  readonly click: () => void;
}

function addButton(notice: Notice, cls: string, { label, click }: Offer): void {
  const button = notice.messageEl.createEl('button', { cls, text: label, attr: { type: 'button' } });
  button.addEventListener('click', () => {
    notice.hide();
    click();
  });
}

const undoButton = 'Undo';

/** What is said of a note or folder follows it to its new path. */
export function noticesMoved(from: string, to: string): void {
  for (const [name, notice] of [...shown]) {
    const moved = movedWith(name, from, to);
    if (moved === null) continue;
    shown.delete(name);
    shown.set(moved, notice);
  }
}

/** Shows an empty notice that is filled by who asks for it, beside all others; null once the plugin is gone. */
export function emptyNotice(): Notice | null {
  emptyNotices++;
  // No path is called so.
  return put(createFragment(), untilDismissed, [`* ${emptyNotices}`]);
}

function show(sentences: readonly string[], duration: number, about: readonly string[]): Notice | null {
  const lines = createFragment();
  for (const sentence of sentences) lines.createDiv({ text: sentence });
  // What is about no note is about what it says: the same words twice are no news.
  return put(lines, duration, about.length === 0 ? [sentences.join('\n')] : about);
}

function put(content: DocumentFragment, duration: number, about: readonly string[]): Notice | null {
  if (!isOpen) return null;
  forgetDismissed();
  hideAbout(about);
  const notice = new Notice(content, duration);
  shown.set(about[0] ?? '', notice);
  return notice;
}

function hideAbout(names: readonly string[]): void {
  for (const name of names) {
    shown.get(name)?.hide();
    shown.delete(name);
  }
}

function forgetDismissed(): void {
  for (const [name, { messageEl }] of [...shown]) if (!messageEl.isConnected) shown.delete(name);
}
