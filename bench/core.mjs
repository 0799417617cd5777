/** What the measuring processes run: the core as it is built, and the bare parse it is compared with. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { DEFAULT_SETTINGS } from '../src/model/settings.ts';
import { buildTasks } from '../src/pipeline.ts';

const bare = unified().use(remarkParse).use(remarkGfm).freeze();

export function bareParse(text) {
  return bare.parse(text);
}

/** Builds tasks.md; `between` is called between the build's steps. */
export function build(text, between = () => undefined) {
  const steps = buildTasks({
    source: { path: 'goals/001-large/execution.md', text },
    folder: 'goals/001-large',
    goalNote: null,
    milestones: null,
    evenUnfilled: false,
    settings: DEFAULT_SETTINGS,
  });
  for (;;) {
    const step = steps.next();
    between();
    if (step.done) return step.value;
  }
}
