import type { ObsidianHost } from './obsidian-host.ts';

/** What a call that fails has done by then: nothing, a part (of a writing), or all. */
export type Damage = 'nothing' | 'a part' | 'all';

/** A fault of the disk: the call that fails, counted from 1, and whether all that follow fail as well. */
export interface Fault {
  readonly at: number;
  readonly isLasting: boolean;
  readonly damage: Damage;
}

const METHODS = [
  'exists',
  'stat',
  'list',
  'read',
  'write',
  'remove',
  'rename',
  'mkdir',
  'trashLocal',
] as const;

/** The disk below a vault, each call of which can be made to fail. */
export class FaultyDisk {
  calls = 0;
  private fault: Fault | null = null;

  constructor(host: ObsidianHost) {
    const { adapter } = host;
    for (const method of METHODS) {
      const original = adapter[method].bind(adapter) as (...given: unknown[]) => Promise<unknown>;
      const counted = (...given: unknown[]): Promise<unknown> => this.run(method, given, original);
      Object.assign(adapter, { [method]: counted });
    }
  }

  /** Counts anew, with a fault to come; null for none. */
  arm(fault: Fault | null): void {
    this.calls = 0;
    this.fault = fault;
  }

  private async run(
    method: string,
    given: unknown[],
    original: (...given: unknown[]) => Promise<unknown>,
  ): Promise<unknown> {
    this.calls++;
    const { fault, calls } = this;
    if (fault === null || calls < fault.at || (calls > fault.at && !fault.isLasting))
      return original(...given);
    const [path, text] = given;
    if (calls === fault.at) {
      if (fault.damage === 'all') await original(...given);
      if (fault.damage === 'a part' && method === 'write' && typeof text === 'string')
        await original(path, text.slice(0, text.length / 2));
    }
    throw new Error(`EIO: i/o error, ${method} '${String(path)}'`);
  }
}
