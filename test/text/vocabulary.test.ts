import {
  isPhaseWord,
  phaseTerm,
  makesNoPhase,
  monthNumber,
  stateTerms,
  timeUnit,
} from '../../src/text/vocabulary.ts';
import { phaseField, taskField } from '../../src/read/work/labels.ts';
import { sectionKind } from '../../src/read/work/sections.ts';
import { taskColumns } from '../../src/read/work/task-columns.ts';

test.each([
  ['Owner', 'responsible'],
  ['Responsibilities', 'responsible'],
  ['Assigned-to', 'responsible'],
  ['Key deliverables', 'deliverables'],
  ['Definitions of Done', 'done'],
  ['Exit criterion', 'done'],
  ['Gate', 'done'],
  ['Time-frame', 'duration'],
  ['Key Activities', 'activities'],
  ['Dependencies', 'dependsOn'],
  ['Key Risks & Mitigations', 'risks'],
  ['Why', 'note'],
  ['Status', 'note'],
  ['Description', 'note'],
  ['Priorities', 'note'],
  ['Estimate', 'note'],
  ['Estimated effort', 'note'],
  ['Effort', 'note'],
  ['Size', 'note'],
  ['Verantwortlich', 'responsible'],
  ['Zuständig', 'responsible'],
  ['Fertig, wenn', null],
  ['Fertig wenn', 'done'],
  ['Responsable', 'responsible'],
  ['Livrables', 'deliverables'],
  ['Critères d’acceptation', 'done'],
  ['Durée', 'duration'],
  ['Entregables', 'deliverables'],
  ['Pré-requisitos', 'dependsOn'],
  ['Attività', 'activities'],
  ['Afhankelijkheden', 'dependsOn'],
  ['负责人', 'responsible'],
  ['完了条件', 'done'],
  ['Ответственный', 'responsible'],
  ['Критерии готовности', 'done'],
  ['Срок', 'duration'],
  ['Зависит от', 'dependsOn'],
  ['Результаты', 'deliverables'],
])('the label %s of a phase is its %s', (label, field) => {
  expect(phaseField(label)).toBe(field);
});

test.each(['Marco', 'Tim', 'Don', 'Data', 'But', 'Kitchen', 'Details', 'After'])(
  'the label %s of a phase is no field',
  (label) => {
    expect(phaseField(label)).toBeNull();
  },
);

test.each([
  ['Estimate', 'effort'],
  ['Estimated effort', 'effort'],
  ['Aufwand', 'effort'],
  ['工数', 'effort'],
  ['Status', 'status'],
  ['Details', 'description'],
  ['Blocked by', 'dependsOn'],
  ['Task ID', 'id'],
  ['Owner', 'responsible'],
  ['Files', 'note'],
])('the label %s of a task is its %s', (label, field) => {
  expect(taskField(label)).toBe(field);
});

test.each([
  ['ID|Task|Owner|Effort|Dependencies|Status|Phase', 'id name owner effort dependencies status phase'],
  ['Nr.|Aufgabe|Verantwortlich|Aufwand (h)|Voraussetzungen', 'id name owner effort dependencies'],
  ['Tâche|Responsable|Durée|Étape', 'name owner effort phase'],
  ['Étape|Qui|Durée', 'name owner effort'],
  ['任务|负责人|工时|依赖', 'name owner effort dependencies'],
  ['Task|Hours|Day', 'name effort group'],
  ['Task|Days', 'name effort'],
  ['Step|Task|DoD|Done', 'other name done status'],
])('the columns %s are %s', (headers, columns) => {
  expect(taskColumns(headers.split('|')).join(' ')).toBe(columns);
});

test('a Time column is the effort when it holds lengths of time, else the group', () => {
  const cells = (...texts: string[]) => [[], texts];
  const columns = (rows: string[][]) => taskColumns(['Task', 'Time'], (at) => rows[at] ?? []);
  expect(columns(cells('2h', '', '3 days'))).toEqual(['name', 'effort']);
  expect(columns(cells('09:00', '10:30'))).toEqual(['name', 'group']);
  expect(columns(cells('9am', 'Noon'))).toEqual(['name', 'group']);
  expect(columns(cells('Week 1', 'Week 2'))).toEqual(['name', 'group']);
});

test.each([
  ['## Key Risks & Mitigations', 'risks'],
  ['🧭 Implementation Context', 'context'],
  ['3.1 Executive Summary', 'summary'],
  ['Learning & Adaptation Checkpoints', 'checkpoints'],
  ['✅ **Milestones Check**', 'check'],
  ['Success Criteria *(mandatory)*', 'metrics'],
  ['Complexity Tracking', 'rest'],
  ['1. Overview', 'descriptive'],
  ['Project overview', 'descriptive'],
  ['Tech Stack', 'descriptive'],
  ['Current status', 'descriptive'],
  ['Scope & Assumptions', 'descriptive'],
  ['Out-of-Scope', 'descriptive'],
  ['Things that are not planned', 'descriptive'],
  ['What we won’t do', 'descriptive'],
  ['Was wir nicht tun', 'descriptive'],
  ['やらないこと', 'descriptive'],
  ['Not yet done', null],
  ['Risks and open questions', 'risks'],
  ['Appendix A: Packing list', 'aside'],
  ['Annexes', 'aside'],
  ['Anhang', 'aside'],
  ['1. Situación inicial', 'descriptive'],
  ['Riesgos', 'risks'],
  ['Offene Fragen', 'descriptive'],
  ['État actuel', 'descriptive'],
  ['背景', 'descriptive'],
  ["現状　'ω'", 'descriptive'],
  ['Current state ^^;', 'descriptive'],
  ['現状分析', 'descriptive'],
  ['现状分析', 'descriptive'],
  ['Stand heute', 'descriptive'],
  ['Where we are now (June)', 'descriptive'],
  ['Stand bauen', null],
  ['現状を変える', null],
  ['リスク', 'risks'],
  ['Team', 'aside'],
  ['Notes', 'aside'],
  ['Overview of tasks', null],
  ['Status page: build it', null],
  ['Architecture refactoring', null],
  ['Background check', null],
  ['Decisions to make this week', null],
  ['Learning', null],
  ['Next steps', null],
  ['Risk-free trial', null],
  ['', null],
])('the heading %s opens %s', (heading, kind) => {
  expect(sectionKind(heading)).toBe(kind);
});

test.each([
  'Phase',
  'phases',
  'Sprint',
  'Etappe',
  'Étapes',
  'Fase',
  'Semana',
  'Marco',
  '阶段',
  'フェーズ',
  'Wochen',
])('a single %s makes a phase', (word) => {
  expect(isPhaseWord(word)).toBe(true);
  expect(makesNoPhase(word)).toBe(false);
});

test.each(['Part', 'Chapter', 'Module', 'Work package'])('%s makes phases in a series only', (word) => {
  expect(isPhaseWord(word)).toBe(false);
  expect(makesNoPhase(word)).toBe(false);
});

test.each(['Task', 'Steps', 'Day', 'Option', 'Tage', 'Schritt', 'Exemple', 'Días', '步骤', '図', 'Question'])(
  '%s makes no phase',
  (word) => {
    expect(isPhaseWord(word)).toBe(false);
    expect(makesNoPhase(word)).toBe(true);
  },
);

test.each([
  ['January', 1],
  ['März', 3],
  ['Feb.', 2],
  ['févr.', 2],
  ['août', 8],
  ['mrt', 3],
  ['dez', 12],
  ['Market', 0],
  ['in', 0],
])('the month %s is %i', (word, number) => {
  expect(monthNumber(word)).toBe(number);
});

test('units and states in languages', () => {
  expect(['Wochen', 'Semaines', 'semana', '周', 'Weeks'].map(timeUnit)).toEqual(Array(5).fill('week'));
  expect(['Tage', 'Jour', 'Día', 'Giorni', '天', 'days'].map(timeUnit)).toEqual(Array(6).fill('day'));
  expect(['erledigt', 'Terminé', 'hecho', '完成'].map((word) => stateTerms(word)[0])).toEqual(
    Array(4).fill('done'),
  );
});

test('words for phases mean the same in all languages', () => {
  const words = ['Phase', 'Fase', 'フェーズ', '阶段', 'Wochen', 'Étape', 'Stufen', 'Track'];
  const terms = words.map(phaseTerm);
  expect(terms).toEqual(['phase', 'phase', 'phase', 'phase', 'week', 'etappe', 'stufe', 'Track']);
  expect(terms.slice(0, -1).every(isPhaseWord)).toBe(true);
});
