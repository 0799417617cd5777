import type { DocumentPart, DocumentRequest } from '../model/document.ts';
import type { GoalStatement } from '../model/goal-statement.ts';
import { NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { NotePhase, NoteTask } from '../model/note-tasks.ts';
import { labelOfPhase, titleOfPhase } from '../text/phase-label.ts';
import { slugOf } from '../text/slug.ts';
import { boxes, documentHeader } from './document-parts.ts';
import { linkedTasks, type SpokenOf } from './linked-tasks.ts';
import { heading, paragraph, type Phrase, verbatim } from './nodes.ts';
import { noteLines } from './note-text.ts';

/** What the contract of a phase is written from. */
export interface ContractFacts {
  readonly goal: GoalStatement | null;
  readonly phase: NotePhase;
  readonly tasks: readonly NoteTask[];
}

/** contracts/phase-1.md: each task of the phase with what it is accepted by, as boxes (format 7.6). */
export function contractNote(
  request: DocumentRequest,
  { goal, phase, tasks }: ContractFacts,
): DocumentPart[] {
  const criteria = goal === null ? [] : goalCriteria(goal);
  const ofTask = new Map<NoteTask, Phrase[][]>();
  linkedTasks(tasks, criteria).forEach((linked, at) => {
    for (const task of linked) {
      const own = ofTask.get(task) ?? [];
      ofTask.set(task, [...own, criteria[at]?.phrases ?? []]);
    }
  });
  const parts = tasks.map((one): DocumentPart => {
    const { shownId, task } = one;
    const done = task.done.map((text): Phrase[] => [verbatim(text)]);
    const items = [...done, ...(ofTask.get(one) ?? [])];
    const content = items.length === 0 ? paragraph(NEEDS_CLARIFICATION) : boxes(items);
    const title = heading(2, `${shownId} `, verbatim(task.name));
    return { key: `task ${task.id}`, lines: noteLines([title, content]).lines };
  });
  return [documentHeader(request, 'Contract', ['tasks'], titleOfPhase(phase)), ...parts];
}

/** What Windows takes for a device. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The names of the notes of phases, each once: `phase-1.md`, `preparation.md`. */
export function contractNames(phases: readonly NotePhase[]): string[] {
  const stems = phases.map((phase, at) => {
    const stem = slugOf(labelOfPhase(phase).replace(/(\d)\.(?=\d)/g, '$1-'));
    if (stem === '') return `phase-${String(at + 1)}`;
    return RESERVED.test(stem) ? `phase-${stem}` : stem;
  });
  const own = new Set(stems);
  const taken = new Set<string>();
  return stems.map((stem) => {
    let name = stem;
    for (let number = 2; taken.has(name) || (name !== stem && own.has(name)); number++)
      name = `${stem}-${String(number)}`;
    taken.add(name);
    return `${name}.md`;
  });
}

interface Criterion extends SpokenOf {
  readonly phrases: Phrase[];
}

/** The requirements and scenarios of a goal. */
function goalCriteria({ requirements, scenarios }: GoalStatement): Criterion[] {
  return [
    ...requirements.map(({ id, text }) => ({
      names: [id],
      text,
      phrases: [`${id}: `, verbatim(text)],
    })),
    ...scenarios.map(({ story, text }) => ({
      names: [],
      text,
      phrases: story === '' ? [verbatim(text)] : [verbatim(story), ': ', verbatim(text)],
    })),
  ];
}
