import type { App, HoverParent, PaneType } from 'obsidian';

/** Where in the app a note can be opened. */
export type Pane = PaneType | boolean;

/** The name under which Obsidian's page preview lists our links. */
export const previewSource = 'goal-kit-graph';

/** A line of a note, and where to open it. */
export interface LinePlace {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly pane: Pane;
}

/** Opens a note that Obsidian shows with the cursor in a line. */
export async function openLine(app: App, { path, line, pane }: LinePlace): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (file !== null)
    await app.workspace.getLeaf(pane).openFile(file, { active: true, eState: { line: line - 1 } });
}

/** What a page preview shows, and where it belongs. */
export interface PagePreview {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly parent: HoverParent;
  readonly targetEl: Element;
}

/** Asks Obsidian for its preview of a page beside the pointer. */
export function previewLine(
  app: App,
  event: MouseEvent,
  { path, line, parent, targetEl }: PagePreview,
): void {
  const state = { scroll: line - 1 };
  const link = { linktext: path, sourcePath: path, hoverParent: parent, targetEl, state };
  app.workspace.trigger('hover-link', { event, source: previewSource, ...link });
}
