/** A plan that says everything: three tasks of one person in two phases. */
export const aPlan = `# Implementation Plan: Reading room

**Phase 1: Shelves** (Days 1-2)
- **Responsible**: Ann
- Measure the walls
- Build the shelves
- **Definition of Done**: The walls are measured; the shelves stand

**Phase 2: Books** (Day 3)
- **Responsible**: Ann
- Sort the books
- **Definition of Done**: The books are sorted
`;

/** The same without a person: each task needs an owner. */
export const aPlanWithoutPeople = aPlan.replaceAll('- **Responsible**: Ann\n', '');

/** A note beside a plan, in goal-kit's own shape. */
export const someMilestones = `# Milestones: Reading room

**Milestone 1: Shelves up** (Days 1-2)
- **Deliverables**: Shelves along the wall
- Build the shelves
`;

/** Goal-kit's template as its script leaves it: no title, and the phases of the example. */
export const unfilledPlan = `# Implementation Plan: [GOAL]

**Phase 1: Backend Infrastructure & API** (Weeks 1-2, Milestone 1)
- Sprint 1 (Days 1-5): Design WebSocket server architecture, set up database schema
- **Responsible**: Backend team (Alice lead)
`;
