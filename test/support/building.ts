import type { BuildOutcome, Built } from '../../src/model/build.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';
import { buildTasks } from '../../src/engine/build-tasks.ts';

/** Builds the tasks of a plan that lies in `goals/001-goal/execution.md`. */
export function buildOf(text: string, settings: Partial<Settings> = {}): BuildOutcome {
  return buildTasks({
    source: { path: 'goals/001-goal/execution.md', text },
    folder: 'goals/001-goal',
    goalNote: null,
    milestones: null,
    existing: null,
    evenUnfilled: false,
    settings: { ...DEFAULT_SETTINGS, ...settings },
  });
}

/** The same where a plan is known to have work. */
export function builtOf(text: string, settings: Partial<Settings> = {}): Built {
  const outcome = buildOf(text, settings);
  if (outcome.kind !== 'built') throw new Error(`expected a built note, got ${outcome.kind}`);
  return outcome;
}

/** The cells of all task rows of a written note, with `\|` read as `|`. */
export function rowsOf(note: string): string[][] {
  return note
    .split('\n')
    .filter((line) => /^\| T-\d+ /.test(line))
    .map((line) => cells(line.slice(1, -1)));
}

function cells(line: string): string[] {
  const result = [''];
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === '\\' && line.charAt(at + 1) === '|') {
      result.push(`${result.pop() ?? ''}|`);
      at++;
    } else if (char === '|') result.push('');
    else result.push((result.pop() ?? '') + char);
  }
  return result.map((cell) => cell.trim());
}
