import { type App, ConfirmationModal } from 'obsidian';
import type { NoticeQuestion } from './notices.ts';
import { openDialog } from './on-screen.ts';

/** Asks a question in a dialog; true when it is answered with yes, false when it is closed in any other way. */
export function ask(app: App, { title, sentences, yes }: NoticeQuestion): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = new ConfirmationModal(app);
    dialog.setTitle(title);
    for (const text of sentences) dialog.contentEl.createEl('p', { text });
    dialog.addButton((button) =>
      button
        .setButtonText(yes)
        .setCta()
        .setInitialFocus()
        .onClick(() => resolve(true)),
    );
    dialog.addCancelButton();
    // A dialog may close before the click on its button is told: the answer comes first.
    dialog.setCloseCallback(() => window.setTimeout(() => resolve(false), 0));
    openDialog(dialog);
  });
}
