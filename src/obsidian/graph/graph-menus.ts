import { Menu } from 'obsidian';
import { phaseKey, type ReadPhase } from '../../model/goal-reading.ts';
import { copyablePhase, phaseCaption } from '../../reading.ts';
import type { GraphState } from './graph-state.ts';
import type { PhaseSection } from './phase-section.ts';
import type { ChartActions } from './chart-actions.ts';
import * as words from './graph-words.ts';

/** What the menu of a whole graph changes. */
export interface GraphMenu {
  readonly state: GraphState;
  readonly phases: readonly ReadPhase[];
  readonly change: (changes: Partial<GraphState>) => void;
  readonly choose: () => void;
}

export function graphMenu({ state, phases, change, choose }: GraphMenu): Menu {
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
  const all = phases.map(phaseKey);
  menu.addItem((item) =>
    item
      .setTitle(words.foldAll)
      .setIcon('chevrons-down-up')
      .onClick(() => change({ folded: all })),
  );
  menu.addItem((item) =>
    item
      .setTitle(words.unfoldAll)
      .setIcon('chevrons-up-down')
      .onClick(() => change({ folded: [] })),
  );
  return menu;
}

/** What can be done with one phase. */
export function phaseMenu(section: PhaseSection, chartActions: ChartActions): Menu {
  const menu = new Menu();
  const { shown } = section;
  if (shown === null) return menu;
  const { reading, phase, direction } = shown;
  const { drawings } = section;
  const label = phaseCaption(reading, phase.index);
  menu.addItem((item) =>
    item
      .setTitle(words.copyMermaid)
      .setIcon('copy')
      .onClick(() => chartActions.copy(copyablePhase(reading, phase.index, direction))),
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
