import type { JobName } from './jobs.ts';

/** What the page sends the engine: one question, which is answered under its number before the next one is sent. */
export interface ToEngine {
  readonly number: number;
  readonly job: JobName;
  readonly question: unknown;
}

/** What the engine sends back. */
export type FromEngine =
  /** How much of the work is done, as a share from 0 to 1. */
  | { readonly number: number; readonly kind: 'progress'; readonly share: number }
  | { readonly number: number; readonly kind: 'answer'; readonly answer: unknown }
  /** A mistake of ours. */
  | {
      readonly number: number;
      readonly kind: 'mistake';
      readonly message: string;
      readonly stack: string | undefined;
    };
