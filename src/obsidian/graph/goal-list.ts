import { type App, Component, debounce } from 'obsidian';
import { onComingBack } from '../notes/coming-back.ts';
import type { FoundGoals, Goals } from '../goals/goals.ts';

/** What the list works with. */
export interface GoalListParts {
  readonly app: App;
  readonly goals: Goals;
  /** Runs a job and says what went wrong. */
  readonly run: (job: () => Promise<void>) => void;
}

/** Folders that come and go together are one change. */
const quiet = 80;

/**
 * Every goal of the vault: looked for once, and again when a goal's folder comes, goes or is renamed. Obsidian has no
 * events for hidden ones, so they are looked for when the user comes back to a window.
 */
export class GoalList extends Component {
  private folders: readonly string[] = [];
  /** Counts the looks: one that was overtaken tells nothing. */
  private looks = 0;
  private readonly soon = debounce(() => this.look(true), quiet, true);

  constructor(
    private readonly parts: GoalListParts,
    private readonly tell: (found: FoundGoals) => void,
  ) {
    super();
  }

  override onload(): void {
    const { vault } = this.parts.app;
    const hear = (...paths: readonly string[]): void => {
      if (paths.some((path) => this.concerns(path))) this.soon();
    };
    this.registerEvent(vault.on('create', ({ path }) => hear(path)));
    this.registerEvent(
      vault.on('modify', ({ path }) => {
        if (this.parts.goals.isCandidate(path)) this.soon();
      }),
    );
    this.registerEvent(vault.on('delete', ({ path }) => hear(path)));
    this.registerEvent(vault.on('rename', ({ path }, oldPath) => hear(path, oldPath)));
    onComingBack(this.parts.app, this, () => this.look(true));
    this.look();
  }

  override onunload(): void {
    this.soon.cancel();
    this.looks++;
  }

  /** Looks again; `quickly` as `Goals.all` does. */
  look(quickly = false): void {
    const look = ++this.looks;
    this.parts.run(async () => {
      const found = await this.parts.goals.all(quickly);
      if (look !== this.looks) return;
      this.folders = found.goals.map(({ folder }) => folder);
      this.tell(found);
    });
  }

  /** Whether a note or folder of this path is a goal's, or the place of one that we know. */
  private concerns(path: string): boolean {
    const { goals } = this.parts;
    return (
      goals.isPlan(path) ||
      goals.isCandidate(path) ||
      goals.isGoalFolder(path) ||
      this.folders.some((folder) => folder === path || folder.startsWith(`${path}/`))
    );
  }
}
