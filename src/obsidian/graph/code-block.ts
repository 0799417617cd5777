import { type HoverPopover, MarkdownRenderChild, type MarkdownPostProcessorContext } from 'obsidian';
import type { GoalReading, ReadPhase } from '../../model/goal-reading.ts';
import { shownText } from '../../text/shown-text.ts';
import type { Goals } from '../goals/goals.ts';
import { type ChartParts, type ChartsState, GoalCharts } from './goal-charts.ts';
import { goalViews } from '../../model/phase-timeline.ts';
import type { GraphState } from './graph-state.ts';
import type { GoalNews, LiveGoals } from '../goals/live-goal.ts';
import * as words from './graph-words.ts';
import { ownValue } from '../../text/own-value.ts';

export interface BlockParts extends ChartParts {
  readonly goals: Goals;
  readonly live: LiveGoals;
}

/** What the lines of a code block ask for. */
export interface BlockRequest {
  /** Folder, its name or its number; empty for the goal of the note itself. */
  readonly goal: string;
  /** The phase's number, or its name where it has none; empty for all. */
  readonly phase: string;
  readonly direction: GraphState['direction'];
  readonly view: GraphState['view'];
}

const nothingAsked: BlockRequest = { goal: '', phase: '', direction: 'auto', view: 'graph' };

/** Reads a code block's lines; a line that is not understood comes back as it is. */
export function blockRequest(source: string): BlockRequest | { readonly wrong: string } {
  let request: BlockRequest = nothingAsked;
  for (const line of source.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, key = '', value = ''] = /^(\w+)\s*:\s*(.*)$/.exec(line) ?? [];
    const said = ownValue(lines, key.toLowerCase())?.(value) ?? null;
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
    const direction = ownValue(directions, value.toLowerCase());
    return direction === undefined ? null : { direction };
  },
  view: (value) => {
    const view = value.toLowerCase();
    const found = goalViews.find((one) => one === view);
    return found === undefined ? null : { view: found };
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
  hoverPopover: HoverPopover | null = null;
  private readonly charts: GoalCharts;
  private state: ChartsState;
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
    const { phase, direction, view } = 'wrong' in request ? nothingAsked : request;
    this.state = { view, direction, folded: [], unfolded: [], forms: {}, zoom: 'fit' };
    const place = {
      el: containerEl,
      hoverParent: this,
      state: () => this.state,
      keep: (changes: Partial<ChartsState>) => {
        this.state = { ...this.state, ...changes };
      },
      phasesOf: ({ phases }: GoalReading) => phases.filter((one) => isAsked(one, phase.toLowerCase())),
      isInSight: false,
      startsAtWork: false,
    };
    this.charts = this.addChild(new GoalCharts(parts, place));
  }

  override onload(): void {
    this.isShown = true;
    this.containerEl.addClass('goal-kit-block');
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

  private hear(folder: string, { phase }: BlockRequest, news: GoalNews): void {
    if (news.kind === 'loading') return;
    const goal = this.charts.showNews(folder, news);
    if (goal !== null && !goal.phases.some((one) => isAsked(one, phase.toLowerCase())))
      this.tell(words.noSuchPhase(phase));
  }

  private tell(text: string): void {
    this.charts.showInstead((el) => el.createEl('p', { cls: 'goal-kit-block-message', text }));
  }
}

/** Whether a block asks for a phase: by its number, by its name where it has none; all where it names none. */
function isAsked({ number, name }: ReadPhase, asked: string): boolean {
  return asked === '' || (number === '' ? shownText(name) : number).toLowerCase() === asked;
}
