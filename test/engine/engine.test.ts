import { deserialize, serialize } from 'node:v8';
import type { JobName, Jobs, Question } from '../../src/engine/jobs.ts';
import type { GoalAnswer } from '../../src/engine/known-goals.ts';
import type { FromEngine } from '../../src/engine/protocol.ts';
import { engine } from '../../src/engine/serve.ts';
import { calledTasks } from '../../src/model/goal-reading.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { taskId } from '../../src/text/task-id.ts';

const folder = 'goals/001-tea';
const plan = '# Plan: Tea room\n\n**Phase 1: Start** (Days 1-5)\n- Find a room (8h)\n- Paint it (4h)\n';
const settings = DEFAULT_SETTINGS;

/** An engine at the other end of messages, which are copied on their way. */
class Asker {
  readonly heard: FromEngine[] = [];
  private readonly answer = engine((message) => this.heard.push(copied(message)));
  private number = 0;

  ask<Name extends JobName>(job: Name, question: Question<Name>): ReturnType<Jobs[Name]> {
    this.answer(copied({ number: ++this.number, job, question }));
    const last = this.heard.at(-1);
    if (last?.kind !== 'answer') throw new Error(JSON.stringify(last));
    return last.answer as ReturnType<Jobs[Name]>;
  }

  tell(job: string): void {
    this.answer({ number: ++this.number, job: job as JobName, question: null });
  }
}

/** As a message is copied; throws for what cannot be sent. */
function copied<T>(value: T): T {
  return deserialize(serialize(value)) as T;
}

function request(): Question<'buildTasks'> {
  const source = { path: `${folder}/execution.md`, text: plan };
  return { source, folder, goalNote: null, milestones: null, existing: null, evenUnfilled: false, settings };
}

function built(asker: Asker): string {
  const outcome = asker.ask('buildTasks', request());
  if (outcome.kind !== 'built') throw new Error(outcome.kind);
  return outcome.note;
}

function goalQuestion(tasks: string, items: string, since: number | null): Question<'readGoal'> {
  return {
    sources: {
      folder,
      folderName: '001-tea',
      tasks: { path: `${folder}/tasks.md`, text: tasks },
      actionItems: { path: `${folder}/action-items.md`, text: items },
      plan: null,
      goalNote: null,
    },
    settings,
    since,
  };
}

describe('questions and answers can be sent', () => {
  const asker = new Asker();
  const note = built(asker);

  test('of builds, first ones and later ones', () => {
    const first = asker.ask('buildTasks', request());
    const record: unknown = first.kind === 'built' ? first.record : null;
    const tasks = { path: `${folder}/tasks.md`, text: note };
    const again = { ...request(), note: tasks, actionItems: null, record, taken: [] };
    expect(asker.ask('rebuildTasks', again)).toMatchObject({ kind: 'rebuilt', note });
    const facts = asker.ask('planFacts', { text: plan, settings });
    const items = { title: 'Tea room', tasks, path: `${folder}/action-items.md`, settings, ...facts };
    const made = asker.ask('buildItems', items);
    if (made.kind !== 'built') throw new Error(made.kind);
    const over = { ...items, note: { path: items.path, text: made.note }, record: made.record, taken: [] };
    expect(asker.ask('rebuildItems', over)).toMatchObject({ kind: 'rebuilt', note: made.note });
  });

  test('of titles and of what a note holds', () => {
    const title = asker.ask('goalTitle', { plan, goalNote: null, folderName: '001-tea' });
    expect(title).toEqual({ markdown: 'Tea room', text: 'Tea room', isPlans: true });
    expect(asker.ask('holdsTasks', { text: note, settings })).toBe(true);
    expect(asker.ask('holdsTaskBoxes', { text: '- [ ] T-001 a', settings })).toBe(true);
    expect(asker.ask('holdsTaskBoxes', { text: '- [ ] milk', settings })).toBe(false);
  });

  test('of marks, and of what takes them back', () => {
    const text = '- [ ] **T-001** Find a room\n- [ ] **T-002** Paint it\n';
    const read = asker.ask('readGoal', goalQuestion(note, text, null));
    if (read.kind !== 'read') throw new Error(read.kind);
    const task = { text, tasks: calledTasks(read.reading), id: taskId('T-002') };
    expect(asker.ask('boxLine', task)).toBe(2);
    const marked = asker.ask('markTask', { ...task, mark: 'done', doneMarks: 'xX' });
    expect(marked?.note).toBe(text.replace('[ ] **T-002**', '[x] **T-002**'));
    const back = { text: marked?.note ?? '', changes: marked?.changes ?? [] };
    expect(asker.ask('unmark', back).note).toBe(text);
    expect(asker.ask('boxes', text)).toHaveLength(2);
    const change = asker.ask('clickBox', { text, index: 0 });
    if (change === null) throw new Error('no box');
    expect(asker.ask('changeBox', { text, change })).toBe(text.replace('[ ] **T-001**', '[x] **T-001**'));
  });
});

describe('a goal that is read again', () => {
  const asker = new Asker();
  const note = built(asker);
  const items = '- [ ] **T-001** Find a room\n- [ ] **T-002** Paint it\n';
  const ticked = items.replace('[ ] **T-001**', '[x] **T-001**');
  const versionOf = (answer: GoalAnswer): number => (answer.kind === 'no-tasks' ? -1 : answer.version);

  test('tells whoever has the last version what has changed, and nothing else', () => {
    const first = asker.ask('readGoal', goalQuestion(note, items, null));
    expect(first.kind).toBe('read');
    const second = asker.ask('readGoal', goalQuestion(note, ticked, versionOf(first)));
    if (second.kind !== 'changed') throw new Error(second.kind);
    expect(Object.keys(second.parts).sort()).toEqual([
      'chartStates',
      'phaseProgress',
      'progress',
      'ready',
      'states',
    ]);
    const third = asker.ask('readGoal', goalQuestion(note, ticked, second.version));
    expect(third).toEqual({ kind: 'changed', version: second.version, parts: {} });
  });

  test('is told whole to whoever has another version, or none', () => {
    const last = versionOf(asker.ask('readGoal', goalQuestion(note, items, null)));
    expect(asker.ask('readGoal', goalQuestion(note, ticked, last - 1)).kind).toBe('read');
    expect(asker.ask('readGoal', goalQuestion(note, ticked, null)).kind).toBe('read');
  });

  test('is told whole after it was forgotten, and by an engine that was started anew', () => {
    const last = versionOf(asker.ask('readGoal', goalQuestion(note, items, null)));
    asker.ask('forgetGoal', folder);
    expect(asker.ask('readGoal', goalQuestion(note, items, last)).kind).toBe('read');
    expect(new Asker().ask('readGoal', goalQuestion(note, items, last)).kind).toBe('read');
  });

  test('without tasks says what its boxes say', () => {
    const { sources, ...question } = goalQuestion('', '- [x] a\n- [ ] b\n', null);
    const answer = asker.ask('readGoal', { ...question, sources: { ...sources, tasks: null } });
    expect(answer).toMatchObject({ kind: 'no-tasks', hasPlan: false, progress: { done: 1, total: 2 } });
  });
});

test('a long build tells its progress, in rising shares', () => {
  const asker = new Asker();
  const long = `${plan}${Array.from({ length: 3000 }, (_one, at) => `- Carry chair ${String(at)}\n`).join('')}`;
  asker.ask('buildTasks', { ...request(), source: { path: `${folder}/execution.md`, text: long } });
  const shares = asker.heard.flatMap((one) => (one.kind === 'progress' ? [one.share] : []));
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.length).toBeLessThan(101);
});

test('a question that breaks is answered with the mistake', () => {
  const asker = new Asker();
  asker.tell('buildTasks');
  expect(asker.heard.at(-1)).toMatchObject({ kind: 'mistake', number: 1 });
});
