import fc, { type Parameters } from 'fast-check';

/** The minutes of `npm run test:soak` for all of its tests together; 0 for the few runs of `npm test`. */
const minutes = Number(process.env['SOAK'] ?? 0);

export const isSoak = minutes > 0;

/** What chance starts from: always the same in `npm test`; in a soak another each time, printed, or the one in `SEED`. */
export const seed = isSoak ? Number(process.env['SEED'] ?? Date.now() % 1_000_000) : 7;

if (isSoak) process.stderr.write(`A soak with SEED=${String(seed)}\n`);

/** How long a test may soak that takes this share of all the time, in milliseconds. */
function soakTime(share: number): number {
  return minutes * 60_000 * share;
}

/** When jest gives up a test that soaks for this share. */
export const soakTimeout = (share: number): number => soakTime(share) + 120_000;

/** How often a property is tried: so many times, in a soak as often as its share of the time allows. */
export function tries(few: number, share: number): Parameters<unknown> {
  return isSoak
    ? { seed, numRuns: 10_000_000, plugins: [fc.interruptAfterTimeLimit(soakTime(share))] }
    : { seed, numRuns: few };
}

/** Whether to go on after so many rounds: up to `few`, in a soak up to `many` and as long as its share of the time lasts. */
export function rounds(few: number, many: number, share: number): (done: number) => boolean {
  const end = Date.now() + soakTime(share);
  return (done) => (isSoak ? done < many && Date.now() < end : done < few);
}
