import type { RootContent } from 'mdast';
import type { DocumentPart, DocumentRequest } from '../model/document.ts';
import type { GoalStatement } from '../model/goal-statement.ts';
import { type Markdown, NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { NoteTask } from '../model/note-tasks.ts';
import type { Metric, Plan } from '../model/plan.ts';
import { labelOfPhase } from '../text/phase-label.ts';
import { valueClauses } from '../text/value-clauses.ts';
import { documentHeader, tasksLinks } from './document-parts.ts';
import { linkedTasks, type SpokenOf } from './linked-tasks.ts';
import { heading, list, paragraph, type Phrase, strong, verbatim } from './nodes.ts';
import { noteLines } from './note-text.ts';

/** A line of a section: what it says, and what tasks may know it by. */
interface Fact extends SpokenOf {
  readonly phrases: readonly Phrase[];
}

/** What data-model.md is written from. */
export interface DataModelFacts {
  readonly goal: GoalStatement;
  readonly plan: Plan | null;
  readonly tasks: readonly NoteTask[];
}

/** data-model.md: what the goal is about and is measured by, each with the tasks that speak of it (format 7.4). */
export function dataModelNote(request: DocumentRequest, facts: DataModelFacts): DocumentPart[] {
  const { goal, plan } = facts;
  const sections: readonly (readonly [key: string, title: string, facts: readonly Fact[]])[] = [
    ['entities', 'Key Entities', goal.entities.map(({ name, parts }) => named(name, parts))],
    ['deliverables', 'Key Deliverables', deliverables(goal, plan)],
    ['metrics', 'Success Metrics', metrics(goal, plan)],
    ['constraints', 'Constraints', constraints(goal, plan)],
    ['validation', 'Validation Criteria', validation(goal)],
    ['risks', 'Risks', risks(plan)],
  ];
  const linked = linkedTasks(
    facts.tasks,
    sections.flatMap(([, , own]) => own),
  );
  let next = 0;
  const parts = sections.map(([key, title, own]): DocumentPart => {
    const items = own.map(({ phrases }) => [...phrases, ...tasksLinks(request, linked[next++] ?? [])]);
    const content: RootContent = items.length === 0 ? paragraph(NEEDS_CLARIFICATION) : list(items);
    return { key, lines: noteLines([heading(2, title), content]).lines };
  });
  return [documentHeader(request, 'Data Model', ['goal']), ...parts];
}

function named(name: string, text: Markdown): Fact {
  const phrases = [strong(verbatim(name)), ...(text === '' ? [] : [': ', verbatim(text)])];
  return { names: [name], text, phrases };
}

function plain(text: Markdown, before = ''): Fact {
  return { names: [], text, phrases: before === '' ? [verbatim(text)] : [before, verbatim(text)] };
}

function deliverables(goal: GoalStatement, plan: Plan | null): Fact[] {
  const ofPhases = (plan?.phases ?? []).flatMap((phase) =>
    phase.deliverables.map(({ text }): Fact => ({
      names: [text],
      text,
      phrases: [strong(verbatim(labelOfPhase(phase))), ': ', verbatim(text)],
    })),
  );
  return [...goal.deliverables.map((text) => plain(text)), ...ofPhases];
}

/** The goal's, then those that only the plan names. */
function metrics(goal: GoalStatement, plan: Plan | null): Fact[] {
  const known = new Set(goal.metrics.map(({ id }) => id.toUpperCase()));
  const others = (plan?.metrics ?? []).filter(({ id }) => !known.has(id.toUpperCase()) || id === '');
  return [
    ...goal.metrics.map(({ id, text }) => (id === '' ? plain(text) : named(id, text))),
    ...others.map(({ id, meaning }: Metric) => {
      if (id === '') return plain(meaning);
      return meaning === '' ? named(id, NEEDS_CLARIFICATION) : named(id, meaning);
    }),
  ];
}

function constraints(goal: GoalStatement, plan: Plan | null): Fact[] {
  const ofPlan = (plan?.context ?? []).filter(({ label }) => /^constraints?$/i.test(label.trim()));
  return [
    ...[...goal.constraints, ...ofPlan.flatMap(({ value }) => valueClauses(value, false))].map((text) =>
      plain(text),
    ),
    ...goal.outOfScope.map((text) => plain(text, 'Out of scope: ')),
  ];
}

function validation(goal: GoalStatement): Fact[] {
  return [
    ...goal.requirements.map(({ id, text }) => named(id, text)),
    ...goal.scenarios.map(({ story, text }): Fact => ({
      names: [],
      text,
      phrases: story === '' ? [verbatim(text)] : [verbatim(story), ': ', verbatim(text)],
    })),
  ];
}

function risks(plan: Plan | null): Fact[] {
  return (plan?.risks ?? []).map(({ text, mitigation }): Fact => ({
    names: [],
    text: `${text} ${mitigation}`,
    phrases: [
      verbatim(text),
      ' - mitigated by ',
      mitigation === '' ? NEEDS_CLARIFICATION : verbatim(mitigation),
    ],
  }));
}
