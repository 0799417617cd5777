import { type EventRef, Events } from 'obsidian';

const changed = 'changed';

/** The goals that views show at the moment, each view's own. */
export class ShownGoals {
  /** The view that has shown its goal last, or was made active since, stands last. */
  private readonly folders = new Map<object, string>();
  private readonly events = new Events();

  /** The goal that was shown last of those on the screen; null where none is. */
  get last(): string | null {
    return Array.from(this.folders.values()).at(-1) ?? null;
  }

  /** A view shows a goal, or none any more. */
  show(view: object, folder: string | null): void {
    const { last } = this;
    if (this.folders.get(view) === folder) return;
    this.folders.delete(view);
    if (folder !== null) this.folders.set(view, folder);
    if (this.last !== last) this.events.trigger(changed);
  }

  /** A view has become the active one: of those on the screen its goal is meant. */
  activate(view: object): void {
    const folder = this.folders.get(view) ?? null;
    this.show(view, null);
    this.show(view, folder);
  }

  onChange(listener: () => void): EventRef {
    return this.events.on(changed, listener);
  }
}
