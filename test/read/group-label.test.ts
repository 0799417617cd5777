import { groupLabel } from '../../src/read/work/labels.ts';
import { isCancelled, isNone, statusState } from '../../src/read/work/status.ts';

test.each([
  ['Sprint 1 (Days 1-5): Design it', 'Sprint 1', 'Days 1-5', 'Design it'],
  ['Week 2', 'Week 2', '', ''],
  ['Weeks 3-4: Build', 'Weeks 3-4', '', 'Build'],
  ['Woche 2: Bauen', 'Woche 2', '', 'Bauen'],
  ['Tage 1 bis 3: Bauen', 'Tage 1 bis 3', '', 'Bauen'],
  ['Semaine 3 : construire', 'Semaine 3', '', 'construire'],
  ['第1周：采购', '第1周', '', '采购'],
  ['第1-2週（準備）：買う', '第1-2週', '準備', '買う'],
  ['2026-01-05 to 2026-01-09: Paint', '2026-01-05 to 2026-01-09', '', 'Paint'],
])('%s names a group', (text, label, brackets, rest) => {
  expect(groupLabel(text)).toMatchObject({ label, brackets, rest });
});

test.each(['Task 1: Design', 'Phase 2: Build', 'Room 3: paint', 'Weekend 2: rest', 'Paint 2 walls'])(
  '%s names none',
  (text) => {
    expect(groupLabel(text)).toBeNull();
  },
);

test.each([
  ['erledigt', 'done'],
  ['✅ Terminé', 'done'],
  ['en cours (50 %)', 'active'],
  ['in Arbeit', 'active'],
  ['进行中', 'active'],
  ['未完成', 'todo'],
  ['pendiente', 'todo'],
  ['not done', 'todo'],
  ['implemented on 2026-06-13.', 'done'],
  ['Fixed in 1.2', 'done'],
  ['merged (#12)', 'done'],
  ['released', 'done'],
  ['released by the end of May', null],
  ['to be shipped on Monday', null],
  ['fixed price', null],
  ['Abgebrochen', null],
  ['wartet auf Ben', null],
])('the status %s is %s', (text, state) => {
  expect(statusState(text)).toBe(state);
});

test('what is cancelled, and what is nothing, in other languages', () => {
  expect(['abgebrochen', 'annulé', '已取消', 'Cancelled by Ann'].map(isCancelled)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['keine', 'aucune', 'Ninguna.', '无', 'None', ' — ', ''].map(isNone)).toEqual(Array(7).fill(true));
  expect(['No. 5', 'T-001'].map(isNone)).toEqual([false, false]);
});
