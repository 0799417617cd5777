import type { Markdown } from './markdown.ts';

/** Something that a goal.md names by an id: `FR-001`, `SC-001`. */
export interface NamedLine {
  readonly id: string;
  readonly text: Markdown;
}

/** A key entity: `Book`, and what it consists of; empty where the note does not say. */
export interface KeyEntity {
  readonly name: Markdown;
  readonly parts: Markdown;
}

/** How one sees that a story is told: Given, When, Then. */
export interface Scenario {
  /** The story's title; empty for none. */
  readonly story: Markdown;
  readonly text: Markdown;
}

/** What a goal.md says (format 7.4); what its template only holds a place for is not in it. */
export interface GoalStatement {
  readonly entities: readonly KeyEntity[];
  readonly requirements: readonly NamedLine[];
  readonly scenarios: readonly Scenario[];
  readonly metrics: readonly NamedLine[];
  readonly constraints: readonly Markdown[];
  readonly outOfScope: readonly Markdown[];
  readonly deliverables: readonly Markdown[];
  /** Its title is the template's, and with it all else. */
  readonly unfilled: boolean;
}
