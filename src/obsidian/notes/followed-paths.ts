import { type App, Component, TFolder } from 'obsidian';
import { movedWith } from './paths.ts';

/** A path that stays right when notes and folders are renamed or moved in Obsidian. */
export interface FollowedPath {
  /** The path at this moment. */
  readonly now: string;
}

/** Keeps paths right that are needed later: what was written can be taken back wherever it is by then. */
export class FollowedPaths extends Component {
  private readonly notes: { now: string }[] = [];
  private readonly places: { now: string }[] = [];

  constructor(private readonly app: App) {
    super();
  }

  override onload(): void {
    this.registerEvent(
      this.app.vault.on('rename', (file, from) => {
        const paths = file instanceof TFolder ? [...this.notes, ...this.places] : this.notes;
        for (const path of paths) path.now = movedWith(path.now, from, file.path) ?? path.now;
      }),
    );
  }

  /** The path of a note. */
  note(path: string): FollowedPath {
    return followed(this.notes, path);
  }

  /** A path that moves with its folder alone: of a hidden file, or of whatever note is called so there. */
  place(path: string): FollowedPath {
    return followed(this.places, path);
  }
}

/** Two that are the same now stay the same: there is one for each path. */
function followed(paths: { now: string }[], path: string): FollowedPath {
  const known = paths.find(({ now }) => now === path);
  if (known !== undefined) return known;
  const one = { now: path };
  paths.push(one);
  return one;
}
