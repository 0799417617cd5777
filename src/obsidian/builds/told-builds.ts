import { checkPlan } from '../check/check-words.ts';
import type { Report } from '../details-dialog.ts';
import * as notices from '../notices.ts';
import type { Told } from '../on-screen.ts';
import type { Merged, NewNote } from './note-build.ts';
import { drawNoteName, drawReport } from './preview-lists.ts';
import { previewWords } from './preview-words.ts';
import { type BuildWords, keptEdits, mergedWithCare, withCare } from './report-words.ts';

/** What there is to tell of one note that was built. */
export interface ToldBuild {
  /** The note, where it is told of among others. */
  readonly name?: string;
  /** For the line of the notice; some may be empty. */
  readonly line: readonly string[];
  /** For its details. */
  readonly more: readonly string[];
  /** What a merge did, drawn there; null where that is nothing. */
  readonly draw: ((el: HTMLElement) => void) | null;
  /** Whether all is well: then the notice goes by itself. */
  readonly isCalm: boolean;
}

/** A new note. */
export function toldNew({
  done,
  gaps,
  sourceProblems,
  toDo,
}: Pick<NewNote, 'done' | 'gaps' | 'sourceProblems' | 'toDo'>): ToldBuild {
  const more = [...sourceProblems, ...toDo];
  return {
    line: [done, ...gaps, notices.problems(sourceProblems.length)],
    more,
    draw: null,
    isCalm: more.length + gaps.length === 0,
  };
}

/** A merge: `first` says what became of the note, `more` what else there is to know of that. */
export function toldMerge(
  merged: Merged,
  words: BuildWords,
  [first = '', ...more]: readonly string[],
): ToldBuild {
  const { report, removals, problems, gaps, sourceProblems, toDo, doubt } = merged;
  const kept = keptEdits(report.conflicts, words);
  const wrong = notices.problems(problems.length + sourceProblems.length);
  const all = [...more, ...mergedWithCare(doubt), ...sourceProblems, ...toDo];
  const entries = report.changes.length + report.conflicts.length + removals.tasks.length + problems.length;
  return {
    line: [first, ...gaps, kept, doubt === null ? '' : withCare, wrong],
    more: all,
    draw: entries === 0 ? null : (el) => drawReport(el, merged, words, null),
    // What takes tasks away stands until it was seen, with its Undo.
    isCalm:
      all.length + gaps.length === 0 && kept === '' && problems.length === 0 && removals.tasks.length === 0,
  };
}

/** A note that stays as it is: its source was told of when it was built. */
export function toldUnchanged(merged: Merged, words: BuildWords, sentences: readonly string[]): ToldBuild {
  return toldMerge({ ...merged, gaps: [], sourceProblems: [], toDo: [] }, words, sentences);
}

/** Notes that were built in one go as a notice tells them: `check` shows all that is wrong with their goal. */
export function asNotice(builds: readonly ToldBuild[], check: () => void): Omit<Told, 'about'> {
  const line = builds.flatMap((one) => one.line).filter((part) => part !== '');
  const more = builds.flatMap((one) => one.more);
  const isBrief = builds.every(({ isCalm }) => isCalm);
  const drawn = builds.flatMap(({ name, draw }) => (draw === null ? [] : [{ name, draw }]));
  const report: Report = {
    draw: (el) => {
      if (drawn.length === 0) return;
      const attr = { tabindex: '0', role: 'region', 'aria-label': previewWords.region };
      const lists = el.createDiv({ cls: 'goal-kit-preview-lists', attr });
      for (const { name, draw } of drawn) {
        if (name !== undefined) drawNoteName(lists, name);
        draw(lists);
      }
    },
    offers: isBrief ? [] : [{ label: checkPlan, click: check }],
  };
  return {
    sentences: [line.join(' '), ...more],
    report: drawn.length === 0 && isBrief ? null : report,
    isBrief,
  };
}
