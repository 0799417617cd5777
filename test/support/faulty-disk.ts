import type { ObsidianHost } from './obsidian-host.ts';

/**
 * What a call that fails has done by then: nothing, all, or, of a writing, half of the text, a part of it that ends within a
 * character, the removal of the file, or a beginning before the rest of the old text.
 */
export const damages = ['nothing', 'all', 'half', 'cut in a character', 'gone', 'old end'] as const;
export type Damage = (typeof damages)[number];

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
  private readonly remove: (path: string) => Promise<void>;

  constructor(private readonly host: ObsidianHost) {
    const { adapter } = host;
    this.remove = adapter.remove.bind(adapter);
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

  private async tear(path: string, text: string, damage: Damage): Promise<void> {
    const { adapter } = this.host;
    const half = text.slice(0, text.length / 2);
    const old = adapter.listAll__().files.includes(path) ? adapter.readSync__(path) : null;
    switch (damage) {
      case 'half':
        adapter.writeSync__(path, half);
        break;
      case 'cut in a character':
        adapter.writeSync__(path, `${half}\uFFFD`);
        break;
      case 'gone':
        if (old !== null) await this.remove(path);
        break;
      case 'old end':
        adapter.writeSync__(path, half + (old ?? '').slice(half.length));
        break;
      case 'nothing':
      case 'all':
        break;
    }
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
      else if (method === 'write') await this.tear(String(path), String(text), fault.damage);
    }
    throw new Error(`EIO: i/o error, ${method} '${String(path)}'`);
  }
}
