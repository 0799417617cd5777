import { Menu } from 'obsidian';
import { type GoalReading, phaseKey } from '../../model/goal-reading.ts';
import { captionOf, copyablePhase, isFinished } from '../../reading.ts';
import type { GraphState } from './graph-state.ts';
import type { PhaseSection } from './phase-section.ts';
import type { ChartActions } from './chart-actions.ts';
import * as words from './graph-words.ts';

/** What the menu of a whole graph changes. */
export interface GraphMenu {
  readonly state: GraphState;
  readonly goal: GoalReading | null;
  readonly change: (changes: Partial<GraphState>) => void;
  readonly choose: () => void;
}

export function graphMenu({ state, goal, change, choose }: GraphMenu): Menu {
  const menu = new Menu();
  menu.addItem((item) => item.setTitle(words.chooseGoal).setIcon('target').onClick(choose));
  menu.addSeparator();
  for (const direction of ['auto', 'LR', 'TB'] as const) {
    menu.addItem((item) =>
      item
        .setTitle(words.directions[direction])
        .setChecked(state.direction === direction)
        .onClick(() => change({ direction })),
    );
  }
  menu.addSeparator();
  const phases = goal?.phases ?? [];
  const all = phases.map(phaseKey);
  const finished = phases.filter((phase) => goal !== null && isFinished(goal, phase)).map(phaseKey);
  menu.addItem((item) =>
    item
      .setTitle(words.foldAll)
      .setIcon('chevrons-down-up')
      .onClick(() => change({ folded: all, unfolded: [] })),
  );
  menu.addItem((item) =>
    item
      .setTitle(words.foldFinished)
      .setIcon('list-checks')
      .setDisabled(finished.length === 0)
      .onClick(() => change({ folded: [...new Set([...state.folded, ...finished])], unfolded: [] })),
  );
  menu.addItem((item) =>
    item
      .setTitle(words.unfoldAll)
      .setIcon('chevrons-up-down')
      .onClick(() => change({ folded: [], unfolded: finished })),
  );
  return menu;
}

/** What can be done with one phase. */
export function phaseMenu(section: PhaseSection, chartActions: ChartActions): Menu {
  const menu = new Menu();
  const { shown } = section;
  if (shown === null) return menu;
  const { reading, phase, view, directions } = shown;
  const { drawings, form } = section;
  const label = captionOf(phase);
  menu.addItem((item) =>
    item
      .setTitle(words.otherForm[form])
      .setIcon(form === 'chain' ? 'chart-network' : 'list-tree')
      .onClick(() => section.turn()),
  );
  menu.addItem((item) =>
    item
      .setTitle(words.copyMermaid)
      .setIcon('copy')
      .onClick(() => chartActions.copy(copyablePhase(reading, phase, directions[0] ?? 'TB', view))),
  );
  for (const [title, kind] of [
    [words.saveSvg, 'svg'],
    [words.savePng, 'png'],
  ] as const) {
    menu.addItem((item) =>
      item
        .setTitle(title)
        .setIcon('image-down')
        .onClick(() => chartActions.save(reading, { label, drawings, kind })),
    );
  }
  return menu;
}
