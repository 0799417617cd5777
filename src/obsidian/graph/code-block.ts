import { type App, MarkdownRenderChild, type MarkdownPostProcessorContext } from 'obsidian';
import type { GoalReading, ReadPhase } from '../../model/goal-reading.ts';
import { shownText } from '../../text/shown-text.ts';
import type { TaskId } from '../../model/tasks.ts';
import type { Charts } from './chart.ts';
import type { EmptyStates } from './empty-states.ts';
import type { Goals } from '../goals/goals.ts';
import { directionFor, type GraphState } from './graph-state.ts';
import { phaseMenu } from './graph-menus.ts';
import type { GoalNews, LiveGoals } from '../goals/live-goal.ts';
import { previewLine } from '../notes/note-links.ts';
import { PhaseList } from './phase-list.ts';
import type { PhasePlace } from './phase-section.ts';
import type { ChartActions } from './chart-actions.ts';
import { neighboursIn } from './task-neighbours.ts';
import { answerTasks } from './task-pointer.ts';
import type { Zoom } from './zoom-pan.ts';
import * as words from './graph-words.ts';

export interface BlockParts {
  readonly app: App;
  readonly goals: Goals;
  readonly live: LiveGoals;
  readonly charts: Charts;
  readonly chartActions: ChartActions;
  readonly emptyStates: EmptyStates;
  readonly run: (job: () => Promise<void>) => void;
}

/** What the lines of a code block ask for. */
export interface BlockRequest {
  /** Folder, its name or its number; empty for the goal of the note itself. */
  readonly goal: string;
  /** The phase's number, or its name where it has none; empty for all. */
  readonly phase: string;
  readonly direction: GraphState['direction'];
}

/** Reads a code block's lines; a line that is not understood comes back as it is. */
export function blockRequest(source: string): BlockRequest | { readonly wrong: string } {
  let request: BlockRequest = { goal: '', phase: '', direction: 'auto' };
  for (const line of source.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, key = '', value = ''] = /^(\w+)\s*:\s*(.*)$/.exec(line) ?? [];
    const said = lines[key.toLowerCase()]?.(value) ?? null;
    if (said === null) return { wrong: line };
    request = { ...request, ...said };
  }
  return request;
}

/** What each line says; null when its value means nothing. */
const lines: Readonly<Record<string, (value: string) => Partial<BlockRequest> | null>> = {
  goal: (goal) => ({ goal }),
  phase: (phase) => ({ phase: phase.replace(/^phase\s+/i, '') }),
  direction: (value) => {
    const direction = directions[value.toLowerCase()];
    return direction === undefined ? null : { direction };
  },
};

const directions: Readonly<Record<string, BlockRequest['direction']>> = {
  lr: 'LR',
  tb: 'TB',
  td: 'TB',
  auto: 'auto',
};

/** Shows a goal's charts in place of a code block, in any note. */
export function codeBlock(
  parts: BlockParts,
): (source: string, el: HTMLElement, context: MarkdownPostProcessorContext) => void {
  return (source, el, context) => {
    context.addChild(new GraphBlock(el, blockRequest(source), context.sourcePath, parts));
  };
}

class GraphBlock extends MarkdownRenderChild {
  private readonly phases: PhaseList;
  private goal: GoalReading | null = null;
  private zoom: Zoom = 'fit';
  private folded = new Set<string>();
  private end: (() => void) | null = null;
  /** Not once the block is gone, which may be while its goal is looked for. */
  private isShown = false;

  constructor(
    containerEl: HTMLElement,
    private readonly request: ReturnType<typeof blockRequest>,
    private readonly sourcePath: string,
    private readonly parts: BlockParts,
  ) {
    super(containerEl);
    this.phases = this.addChild(new PhaseList(containerEl, this.phasePlace()));
  }

  override onload(): void {
    this.isShown = true;
    this.containerEl.addClass('goal-kit-block');
    answerTasks(this.containerEl, this, {
      neighbours: () => (this.goal === null ? null : neighboursIn(this.goal)),
      open: (task, pane) => this.job((goal) => this.parts.chartActions.open(goal, task, pane)),
      preview: (task, event, targetEl) => this.preview(task, event, targetEl),
      menu: (task, event, targetEl) => {
        if (this.goal !== null) this.parts.chartActions.showMenu(this.goal, task, event, targetEl);
      },
    });
    this.parts.run(() => this.begin());
  }

  override onunload(): void {
    this.isShown = false;
    this.end?.();
    this.end = null;
  }

  private async begin(): Promise<void> {
    const { request } = this;
    if ('wrong' in request) {
      this.tell(words.badBlock(request.wrong));
      return;
    }
    const folders = await this.foldersOf(request.goal);
    if (!this.isShown) return;
    const [folder] = folders;
    if (folder === undefined) this.tell(words.noSuchGoal(request.goal));
    else if (folders.length > 1) this.tell(words.ambiguousGoal(request.goal, folders));
    else this.end = this.parts.live.follow(folder, (news) => this.hear(folder, request, news));
  }

  /** The goals that a name can mean; without one, the goal around the note. */
  private async foldersOf(name: string): Promise<string[]> {
    const { goals } = this.parts;
    if (name === '') {
      const goal = await goals.found(this.sourcePath);
      return goal === null ? [] : [goal.folder];
    }
    const { goals: all } = await goals.all();
    const exact = all.filter(({ folder }) => folder === name || folder.split('/').at(-1) === name);
    const found =
      exact.length > 0 ? exact : all.filter(({ number }) => number !== '' && Number(number) === Number(name));
    return found.map(({ folder }) => folder);
  }

  private hear(folder: string, request: BlockRequest, news: GoalNews): void {
    if (news.kind === 'loading') return;
    if (news.kind === 'read' && news.reading.readsAsGoalKit) this.show(news.reading, request);
    else this.showNothing((el) => this.parts.emptyStates.news(el, folder, news));
  }

  private show(goal: GoalReading, request: BlockRequest): void {
    const phases = goal.phases.filter((phase) => isAsked(phase, request.phase.toLowerCase()));
    if (phases.length === 0) {
      this.tell(words.noSuchPhase(request.phase));
      return;
    }
    if (this.goal === null) this.containerEl.empty();
    this.goal = goal;
    const direction = directionFor(request.direction, this.containerEl.clientWidth, null);
    const isFolded = (key: string): boolean => this.folded.has(key);
    this.phases.show({ reading: goal, phases, direction, isFolded });
  }

  private phasePlace(): PhasePlace {
    return {
      charts: this.parts.charts,
      zoom: () => this.zoom,
      zoomTo: (zoom) => {
        this.zoom = zoom;
        this.phases.zoom();
      },
      startsNear: () => false,
      fold: (key, isFolded) => {
        if (isFolded) this.folded.add(key);
        else this.folded.delete(key);
        this.phases.fold(key, isFolded);
      },
      menu: (event, section) => {
        phaseMenu(section, this.parts.chartActions).showAtMouseEvent(event);
      },
    };
  }

  private tell(text: string): void {
    this.showNothing((el) => el.createEl('p', { cls: 'goal-kit-block-message', text }));
  }

  private showNothing(draw: (el: HTMLElement) => unknown): void {
    this.goal = null;
    this.phases.clear();
    this.containerEl.empty();
    draw(this.containerEl.createDiv());
  }

  private preview(task: TaskId, event: MouseEvent, targetEl: Element): void {
    const line = this.goal?.byId.get(task)?.task.line ?? null;
    const path = this.goal?.notes.tasks ?? null;
    if (path === null || line === null) return;
    const parent = { hoverPopover: null };
    previewLine(this.parts.app, event, { path, line, parent, targetEl });
  }

  private job(does: (goal: GoalReading) => Promise<void>): void {
    const { goal } = this;
    if (goal !== null) this.parts.run(() => does(goal));
  }
}

/** Whether a block asks for a phase: by its number, by its name where it has none; all where it names none. */
function isAsked({ number, name }: ReadPhase, asked: string): boolean {
  return asked === '' || (number === '' ? shownText(name) : number).toLowerCase() === asked;
}
