/** What the measuring processes run: the core as it is built, and the bare parse it is compared with. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { DEFAULT_SETTINGS } from '../src/model/settings.ts';
import { buildTasks } from '../src/pipeline.ts';
import { rebuildTasks } from '../src/rebuild.ts';

const bare = unified().use(remarkParse).use(remarkGfm).freeze();

export function bareParse(text) {
  return bare.parse(text);
}

const folder = 'goals/001-large';

function requestOf(text) {
  return {
    source: { path: `${folder}/execution.md`, text },
    folder,
    goalNote: null,
    milestones: null,
    evenUnfilled: false,
    settings: DEFAULT_SETTINGS,
  };
}

function finished(steps, between) {
  for (;;) {
    const step = steps.next();
    between();
    if (step.done) return step.value;
  }
}

/** Builds tasks.md; `between` is called between the build's steps. */
export function build(text, between = () => undefined) {
  return finished(buildTasks(requestOf(text)), between);
}

/** Builds a plan over an existing tasks.md with the record of the build that wrote it. */
export function rebuild(text, note, record) {
  const request = {
    ...requestOf(text),
    note: { path: `${folder}/tasks.md`, text: note },
    record,
    restore: [],
  };
  return finished(rebuildTasks(request), () => undefined);
}
