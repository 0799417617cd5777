import { type App, MarkdownView, type WorkspaceLeaf } from 'obsidian';

/** Our view of notes that Obsidian cannot open; saved workspaces name it, so it stays. */
export const NOTE_VIEW = 'goal-kit-note';

/** A leaf that shows a note, loaded or not. */
export function leafOf({ workspace }: App, path: string): WorkspaceLeaf | undefined {
  const leaves = [...workspace.getLeavesOfType('markdown'), ...workspace.getLeavesOfType(NOTE_VIEW)];
  return leaves.find((leaf) => shownPathIn(leaf) === path || hiddenPathIn(leaf) === path);
}

/** The path that a leaf with our view shows, loaded or not; null for other views. */
export function hiddenPathIn(leaf: WorkspaceLeaf): string | null {
  const { type, state } = leaf.getViewState();
  const path = state?.['path'];
  return type === NOTE_VIEW && typeof path === 'string' ? path : null;
}

/** The path of the note that a leaf shows, loaded or not; null for other views. */
function shownPathIn(leaf: WorkspaceLeaf): string | null {
  if (leaf.view instanceof MarkdownView) return leaf.view.file?.path ?? null;
  const file = leaf.getViewState().state?.['file'];
  return typeof file === 'string' ? file : null;
}
