import { type App, MarkdownView } from 'obsidian';

/** The view in which a note is open with edits that are not on the disk yet; null without one. `saved` is the disk's text. */
export function unsavedView(app: App, path: string, saved: string): MarkdownView | null {
  // A view that is still loading is empty, the note perhaps not.
  const isUnsaved = (text: string): boolean => text !== '' && !hasSameLines(text, saved);
  return viewsOf(app, path).find((view) => isUnsaved(view.getViewData())) ?? null;
}

/** An editor in which the note is open with this very text; null without one, and where its lines end otherwise. */
export function editorView(app: App, path: string, text: string): MarkdownView | null {
  const isEditor = (view: MarkdownView): boolean =>
    view.getMode() === 'source' && view.editor.getValue() === text;
  return viewsOf(app, path).find(isEditor) ?? null;
}

function viewsOf(app: App, path: string): MarkdownView[] {
  return app.workspace
    .getLeavesOfType('markdown')
    .map(({ view }) => view)
    .filter((view): view is MarkdownView => view instanceof MarkdownView && view.file?.path === path);
}

/** Whether two texts differ in nothing but the ends of their lines and a byte order mark, which an editor may drop. */
export function hasSameLines(text: string, other: string): boolean {
  return text === other || plain(text) === plain(other);
}

function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
