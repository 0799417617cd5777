/** Where a task stands in its phase. */
export interface LayerTask {
  readonly group: number | null;
  /** Marked `[P]` or `(parallel)`, itself or its group. */
  readonly parallel: boolean;
}

/**
 * The tasks of a phase in the order in which they follow each other; those of one layer run in parallel: a group, a run of
 * tasks marked so, or a task with the single marked one after it.
 */
export function layersOf(
  own: readonly number[],
  links: readonly LayerTask[],
  parallelGroups: boolean,
): number[][] {
  const layers = new Map<string, number[]>();
  let run = '';
  own.forEach((task, at) => {
    const { group = null } = links[task] ?? {};
    const ofGroup = parallelGroups && group !== null;
    if (ofGroup) run = `group ${group}`;
    else if (run === '' || !goesBeside(own, at, links, run))
      run = `${isMarked(own, at, links) ? 'run' : 'task'} ${task}`;
    const layer = layers.get(run) ?? [];
    layers.set(run, layer);
    layer.push(task);
  });
  return [...layers.values()];
}

function isMarked(own: readonly number[], at: number, links: readonly LayerTask[]): boolean {
  return links[own[at] ?? -1]?.parallel === true;
}

/** A marked task goes on with the run of them before it; a single one runs beside what stands before it. */
function goesBeside(own: readonly number[], at: number, links: readonly LayerTask[], run: string): boolean {
  return isMarked(own, at, links) && (run.startsWith('run') || isSingle(own, at, links));
}

/** Neither the task before nor the one after is marked, too. */
export function isSingle(own: readonly number[], at: number, links: readonly LayerTask[]): boolean {
  return isMarked(own, at, links) && !isMarked(own, at - 1, links) && !isMarked(own, at + 1, links);
}
