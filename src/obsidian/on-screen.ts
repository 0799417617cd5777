import { type App, type Modal, Notice } from 'obsidian';
import { DetailsDialog, type Offer, type Report } from './details-dialog.ts';
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
/** What dialogs are opened in. */
let shownIn: App | null = null;

/** Lets notices and dialogs be shown; gives what ends that and takes away those that are on the screen. */
export function openScreen(app: App): () => void {
  isOpen = true;
  shownIn = app;
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

/** What a notice says: its first sentence, and the others when its user asks for details. */
export interface Told {
  readonly sentences: readonly string[];
  readonly report?: Report | null;
  /** The note, then all else that the notice is the newest word on: earlier notices about any of these go. */
  readonly about?: readonly string[];
  /** It needs no answer, and goes by itself. */
  readonly isBrief?: boolean;
  /** What its user may want next. */
  readonly offer?: Offer | null;
}

/** Says something until it is dismissed. */
export function say(...sentences: readonly string[]): void {
  show({ sentences });
}

/** Says something that needs no answer. */
export function sayBriefly(...sentences: readonly string[]): void {
  show({ sentences, isBrief: true });
}

/** Says something in the place of what was said of the note before. */
export function sayAbout({ offer = null, ...told }: Told): void {
  const notice = show(told);
  if (notice !== null && offer !== null) addButton(notice, 'goal-kit-offer', offer);
}

/** Says what was done, with a button that takes it back; gives what adds another. */
export function sayDone(told: Told, undo: () => void): (offer: Offer) => void {
  const notice = show(told);
  if (notice === null) return () => undefined;
  addButton(notice, 'goal-kit-undo', { label: undoButton, click: undo });
  return (offer) => {
    if (notice.messageEl.isConnected) addButton(notice, 'goal-kit-offer', offer);
  };
}

const undoButton = 'Undo';
const detailsButton = 'Details';

function addButton(notice: Notice, cls: string, { label, click }: Offer): void {
  buttonIn(notice, cls, label).addEventListener('click', () => {
    notice.hide();
    click();
  });
}

/** A look at the details leaves the notice where it is: it can still be taken back. */
function addDetails(notice: Notice, sentences: readonly string[], report: Report | null): void {
  buttonIn(notice, 'goal-kit-details-button', detailsButton).addEventListener('click', (event) => {
    // A click anywhere else on a notice dismisses it.
    event.stopPropagation();
    if (shownIn !== null) openDialog(new DetailsDialog(shownIn, sentences, report ?? {}));
  });
}

function buttonIn({ messageEl }: Notice, cls: string, text: string): HTMLElement {
  const place =
    messageEl.querySelector<HTMLElement>(':scope > .goal-kit-notice-buttons') ??
    messageEl.createDiv('goal-kit-notice-buttons');
  return place.createEl('button', { cls, text, attr: { type: 'button' } });
}

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

function show({ sentences, report = null, about = [], isBrief = false }: Told): Notice | null {
  const line = createFragment();
  line.createDiv({ cls: 'goal-kit-notice-line', text: sentences[0] ?? '' });
  // What is about no note is about what it says: the same words twice are no news.
  const names = about.length === 0 ? [sentences.join('\n')] : about;
  const notice = put(line, isBrief ? briefly : untilDismissed, names);
  if (notice !== null && (sentences.length > 1 || report !== null)) addDetails(notice, sentences, report);
  return notice;
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
