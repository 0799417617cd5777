import { exampleTasks } from '../../model/example-tasks.ts';
import { escapedText } from '../../text/escaped-text.ts';

/** What the notes of a new goal begin with. */
export interface NewGoalNotes {
  readonly title: string;
  /** The goal's folder by its name. */
  readonly folderName: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** The short form of goal-kit's goal.md. */
export function starterGoal({ title, folderName, today }: NewGoalNotes): string {
  return `# Goal Statement: ${escapedText(title)}

**Goal Branch**: \`${folderName}\` | **Created**: ${today} | **Status**: Draft

## User Stories

### Beneficiary Story 1 - [Brief title] (Priority: P1)

[Who benefits from this goal, and how]

**Acceptance Scenarios**:

1. **Given** [how things are], **When** [what someone does], **Then** [what comes of it]

### Out of Scope

- [What this goal leaves out]

## Success Criteria

### Key Metrics

- **SC-001**: [A result that can be measured, and by when]
`;
}

const [[ask, list, choose], [get, tell, first, show, second]] = exampleTasks;

/** A plan in goal-kit's form with a short example, to be written over. It builds to tasks as it stands. */
export function starterPlan({ title, folderName, today }: NewGoalNotes): string {
  return `# Implementation Plan: ${escapedText(title)}

**Goal Branch**: \`${folderName}\` | **Date**: ${today}

## Summary

[What will be different once this goal is reached]

## Implementation Context

**Target Timeline**: [When it should be reached]
**Team Structure**: [Who works on it]
**Key Risks & Mitigations**: [What could go wrong, and what you would do about it]

## Implementation Structure

### Implementation Phases

<!-- The two phases below are an example: write your own over them.
Every list item becomes a task that waits for the one before it.
After an item you can say more: (4h) how long it takes, @name who does it, (after: …) what it waits for. -->

${firstPhase} (Week 1)
- ${ask} (4h)
- ${list} (3h)
- ${choose} (1h)
- **Responsible**: Me
- **Deliverables**: List of what is needed
- **Definition of Done**: Two people were asked; every line of the list has a cost; the way to go is chosen

**Phase 2: Do it** (Weeks 2-3)
- ${get} (8h)
- ${tell} (2h) @Sam (after: ${choose})
- ${first} (16h) (after: ${get})
- ${show} (2h)
- ${second} (16h)
- **Responsible**: Me
- **Definition of Done**: All that is needed is at hand; everyone knows; the first half works; someone has seen it; the second half works

### Learning & Adaptation Checkpoints

**End of Phase 1** (Day 5): Is it still worth doing? If not, change the goal before the work begins.
`;
}

const firstPhase = '**Phase 1: Find out**';

/** Where a plan's first work item is written: its line, counted from 1, and the place of its words in that line. */
export function firstItem(plan: string): {
  readonly line: number;
  readonly from: number;
  readonly to: number;
} {
  const lines = plan.split('\n');
  const index = lines.findIndex((line) => line.startsWith(firstPhase)) + 1;
  return { line: index + 1, from: '- '.length, to: (lines[index] ?? '').length };
}
