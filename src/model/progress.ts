/** Hears how much of a long piece of work is done, as a share from 0 to 1. */
export type OnProgress = (share: number) => void;

/** For work whose progress nobody asks for. */
export const ignoreProgress: OnProgress = () => undefined;

/** Progress of a step that takes the work from one share of the whole to another. */
export function stepProgress(onProgress: OnProgress, from: number, to: number): OnProgress {
  return (share) => onProgress(from + (to - from) * share);
}
