import type { GoalSources, TasklessGoal } from '../model/source-notes.ts';
import type { Settings } from '../model/settings.ts';
import { readActionItems } from '../read/action-items/read-items.ts';
import { goalTitleOf } from '../read/plan/title.ts';
import { boxesIn } from '../text/boxes.ts';

/** A goal without a tasks.md: how many boxes are done counts there too (format 6.2). */
export function tasklessGoal(sources: GoalSources, settings: Settings): TasklessGoal {
  const { plan, actionItems } = sources;
  const boxes = boxesIn(actionItems?.text ?? '');
  const { progress, counts } = readActionItems(boxes, new Map(), settings);
  return {
    kind: 'no-tasks',
    hasPlan: plan !== null,
    title: goalTitle(sources),
    progress,
    counts,
    boxes: boxes.length,
    actionItems: actionItems?.path ?? null,
  };
}

/** The goal's title as text (format 1.4). */
export function goalTitle({ folderName, plan, goalNote }: GoalSources): string {
  return goalTitleOf(plan?.text ?? null, goalNote?.text ?? null, folderName).text;
}
