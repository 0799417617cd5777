import type { Risk } from '../model/plan.ts';
import type { TaskId } from '../model/tasks.ts';
import { stemmer, stems } from '../text/stems.ts';
import { taskIdsIn } from '../text/task-id.ts';
import { grouped } from './grouped.ts';
import type { WholeGoal } from './whole-goal.ts';

/** A risk with the tasks it speaks of; without any it is a risk of the plan. */
export interface PlacedRisk {
  readonly risk: Risk;
  readonly tasks: readonly TaskId[];
}

/** A risk that fits more tasks than this equally well speaks of none in particular. */
const MOST_TASKS = 5;

/** What a word that only one task has counts for more than another: never as much as one word more. */
const RARITY = 0.001;

/**
 * Each risk at the tasks it speaks of (format 3.10): those it names by id, else those that share most significant words
 * with it.
 */
export function placedRisks(goal: WholeGoal): PlacedRisk[] {
  const { risks } = goal.plan;
  if (risks.length === 0) return [];
  const { tasks } = goal;
  const known = new Set(tasks.map((task) => task.id));
  const places = placesByStem(goal);
  return risks.map((risk) => {
    const named = taskIdsIn(`${risk.text} ${risk.mitigation}`).filter((id) => known.has(id));
    const nearest =
      named.length > 0 ? [] : nearestPlaces(risk, places).flatMap((place) => tasks[place]?.id ?? []);
    return { risk, tasks: [...named, ...nearest] };
  });
}

/** Which tasks, by their place in plan order, have each stem in their name or description. */
function placesByStem({ tasks, phases }: WholeGoal): Map<string, number[]> {
  const stemsOf = stemmer();
  const uses = tasks.flatMap((task, place) => {
    // A description that only names the phase, as earlier versions wrote them, tells nothing of the task.
    const isPhaseName = task.description === phases[task.phase]?.name;
    const words = stemsOf(isPhaseName ? task.name : `${task.name} ${task.description}`);
    return Array.from(words, (stem) => ({ stem, place }));
  });
  return new Map(
    [...grouped(uses, ({ stem }) => stem)].map(([stem, each]) => [stem, each.map(({ place }) => place)]),
  );
}

/** The places that share most words with a risk; among equals, those whose words the fewest other tasks have. */
function nearestPlaces(risk: Risk, placesByStem: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const stem of stems(risk.text)) {
    const places = placesByStem.get(stem) ?? [];
    for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1 + RARITY / places.length);
  }
  const most = [...shared.values()].reduce((greatest, weight) => Math.max(greatest, weight), 0);
  // Sums of the same fractions in another order may differ in their last digit.
  const nearest = [...shared].filter(([, weight]) => weight > most - 1e-6).map(([place]) => place);
  return nearest.length > MOST_TASKS ? [] : nearest.sort((a, b) => a - b);
}
