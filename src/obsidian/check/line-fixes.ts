import type { App } from 'obsidian';
import type { ChangedLine, Fix } from '../../model/finding.ts';
import type { GoalFinding } from '../../model/goal-reading.ts';
import type { Settings } from '../../model/settings.ts';
import { withLine } from '../../text/changed-line.ts';
import { oldAndNew } from '../builds/preview-entry.ts';
import { type Answerer, PreviewDialog } from '../builds/preview-dialog.ts';
import { drawEntry } from '../builds/preview-lists.ts';
import { previewWords } from '../builds/preview-words.ts';
import type { FollowedPath, FollowedPaths } from '../notes/followed-paths.ts';
import { NoteError } from '../notes/note-error.ts';
import type { Notes } from '../notes/notes.ts';
import { nameOf } from '../notes/paths.ts';
import { changedMeanwhile, say, sayBriefly, sayDone } from '../notices.ts';
import { openDialog } from '../on-screen.ts';
import { run } from '../run.ts';
import * as words from './check-words.ts';

/** A finding with what mends it. */
export type FixableFinding = GoalFinding & { readonly fix: Fix };

export function isFixable(finding: GoalFinding): finding is FixableFinding {
  return finding.fix !== undefined;
}

/** What fixes work with. */
export interface LineFixParts {
  readonly app: App;
  readonly notes: Notes;
  readonly paths: FollowedPaths;
  readonly settings: () => Settings;
}

/** Mends findings, each by a change of one line that its user has seen and can take back. */
export class LineFixes {
  constructor(private readonly parts: LineFixParts) {}

  /** Mends a finding; false where its user does not want it. In a note that is open in an editor it is an edit like any other. */
  async fix({ file, fix }: FixableFinding): Promise<boolean> {
    const { app, notes, paths, settings } = this.parts;
    if (settings().confirmChanges && !(await isWanted(app, file, fix))) return false;
    const write = (text: string): string => {
      const fixed = withLine(text, fix);
      if (fixed === null) throw new NoteError(changedMeanwhile(file));
      return fixed;
    };
    await notes.change(file, (text) => Promise.resolve(write(text)), 'editor');
    const path = paths.note(file);
    const told = { sentences: [words.fixed(nameOf(file), fix.line)], isBrief: true, about: [file] };
    sayDone(told, () => run(() => this.takeBack(path, fix)));
    return true;
  }

  private async takeBack({ now: path }: FollowedPath, { line, before, after }: ChangedLine): Promise<void> {
    const seen = { isThere: false };
    const restore = (text: string): string => {
      const restored = withLine(text, { line, before: after, after: before });
      seen.isThere = restored !== null;
      return restored ?? text;
    };
    await this.parts.notes.change(path, (text) => Promise.resolve(restore(text)), 'editor');
    if (seen.isThere) sayBriefly(words.unfixed(nameOf(path), line));
    else say(words.notUnfixed(nameOf(path), line));
  }
}

async function isWanted(app: App, path: string, fix: Fix): Promise<boolean> {
  const answer = await new Promise<true | null>((resolve, reject) =>
    openDialog(new FixDialog(app, path, fix, { resolve, reject })),
  );
  return answer === true;
}

/** Shows a line as it is and as it would be. */
class FixDialog extends PreviewDialog<true> {
  constructor(
    app: App,
    private readonly path: string,
    private readonly fix: Fix,
    answer: Answerer<true>,
  ) {
    super(app, words.fixTitle(fix.label), new AbortController().signal, answer);
  }

  protected override draw(): void {
    const { path, fix } = this;
    drawEntry(this.listsEl.createEl('ul'), {
      title: `${nameOf(path)}, ${words.line(fix.line).toLowerCase()}`,
      pairs: [{ label: '', before: [fix.before], after: [fix.after] }],
      pairWords: oldAndNew,
    });
    const answers = this.buttonsEl.createDiv('goal-kit-preview-answers');
    this.button(answers, previewWords.cancel, () => this.close());
    this.button(answers, previewWords.apply, () => this.apply()).addClass('mod-cta');
  }

  protected override apply(): void {
    this.decide(true);
  }
}
