import { answers } from '../../src/engine/research-answers.ts';
import { buildDocument } from '../../src/engine/build-document.ts';
import { rebuildDocument } from '../../src/engine/rebuild-document.ts';
import type { Answers, BuiltDocument, DocumentKind, DocumentRequest } from '../../src/model/document.ts';
import type { BuildRecord, MergedNote } from '../../src/model/merge.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { builtOf } from './building.ts';

const folder = 'goals/001-goal';

/** The texts of a goal's notes; those that are left out it does not have. */
export interface GoalTexts {
  readonly goal?: string;
  readonly milestones?: string;
  readonly plan?: string;
  readonly tasks?: string;
}

/** A request for a document of the goal in `goals/001-goal`. */
export function requestFor(document: DocumentKind, texts: GoalTexts, phase = 0): DocumentRequest {
  const note = (name: string, text?: string) =>
    text === undefined ? null : { path: `${folder}/${name}`, text };
  return {
    document,
    folder,
    home: document === 'contract' ? `${folder}/contracts` : folder,
    phase,
    title: 'Reading room',
    sources: {
      goal: note('goal.md', texts.goal),
      milestones: note('milestones.md', texts.milestones),
      plan: note('execution.md', texts.plan),
      tasks: note('tasks.md', texts.tasks),
    },
    settings: DEFAULT_SETTINGS,
  };
}

/** A new document. */
export function documentOf(document: DocumentKind, texts: GoalTexts, phase = 0): BuiltDocument {
  const outcome = buildDocument(requestFor(document, texts, phase));
  if (outcome.kind !== 'built') throw new Error(`expected a document, got ${outcome.kind}`);
  return outcome;
}

/** A build over a document; the record goes through JSON, as it does on disk. */
export function rebuiltDocument(
  document: DocumentKind,
  texts: GoalTexts,
  note: string,
  record: BuildRecord | null,
  taken: readonly string[] = [],
): MergedNote {
  const outcome = rebuildDocument({
    ...requestFor(document, texts),
    note: { path: `${folder}/${document}.md`, text: note },
    record: JSON.parse(JSON.stringify(record)) as unknown,
    taken,
  });
  if (outcome.kind !== 'rebuilt') throw new Error(`expected a merge, got ${JSON.stringify(outcome)}`);
  if (outcome.doubt !== null) throw new Error(`the merge does not hold: ${JSON.stringify(outcome.doubt)}`);
  return outcome;
}

/** What the decisions of a research.md come to. */
export function answersIn(texts: GoalTexts, research: string, record: BuildRecord | null): Answers {
  const note = { path: `${folder}/research.md`, text: research };
  return answers({ ...requestFor('research', texts), note, record });
}

/** The tasks.md of a plan. */
export function tasksFor(plan: string): string {
  return builtOf(plan).note;
}
