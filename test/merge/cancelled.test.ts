import { builtOf } from '../support/building.ts';
import { rebuiltOf } from '../support/rebuilding.ts';

const LIST = '# Plan: X\n\n### Phase 1: Beds\n- [ ] Dig the beds\n- [ ] Water them (2h)\n';
const TABLE = [
  '# Plan: X',
  '',
  '## Etappe 1: Beete',
  '| Aufgabe | Status |',
  '|---|---|',
  '| Beete graben | offen |',
  '| Sie gießen | offen |',
  '',
].join('\n');
const TWO = `${LIST}\n### Phase 2: Eat\n- [ ] Cook the peas\n`;

describe('an item that the plan cancels, of a task that somebody worked on (format 4.2)', () => {
  test.each([
    ['by its box', LIST, LIST.replace('[ ] Water', '[-] Water'), 'T-002'],
    ['by a strike', LIST, LIST.replace('Water them (2h)', '~~Water them (2h)~~'), 'T-002'],
    ['by its Status', TABLE, TABLE.replace('gießen | offen', 'gießen | gestrichen'), 'T-002'],
    ['with its phase', TWO, TWO.replace('Phase 2: Eat', '~~Phase 2: Eat~~'), 'T-003'],
  ])('%s is told as cancelled, not as gone', (_how, plan, now, id) => {
    const { note, record } = builtOf(plan);
    const own = note.replace(new RegExp(`^(\\| ${id} (?:\\|[^|]*){2}\\|)[^|]*`, 'm'), '$1 Zoe ');
    const { report } = rebuiltOf({ plan: now, note: own, record });
    expect(report.conflicts).toContainEqual(expect.objectContaining({ kind: 'kept', id, isCancelled: true }));
  });

  test('one that is gone, and another that begins with its words, are not', () => {
    const { note, record } = builtOf(LIST);
    const own = note.replace(/^(\| T-002 (?:\|[^|]*){2}\|)[^|]*/m, '$1 Zoe ');
    const now = LIST.replace('- [ ] Water them (2h)', '- [-] Water themes for the party');
    const [kept] = rebuiltOf({ plan: now, note: own, record }).report.conflicts;
    expect(kept).toMatchObject({ kind: 'kept', id: 'T-002', name: 'Water them' });
    expect(kept).not.toHaveProperty('isCancelled');
  });
});
