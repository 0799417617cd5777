import { Component, SearchComponent, setIcon } from 'obsidian';
import { letsAllThrough, type TaskFilter } from './task-search.ts';
import * as words from './graph-words.ts';

/** What the bar asks for. */
export interface FinderActions {
  readonly seek: (query: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly filter: (event: MouseEvent) => void;
  /** Takes the filter away. */
  readonly showAll: () => void;
  readonly close: () => void;
}

/** What a search has found. */
interface FoundMatches {
  readonly count: number;
  /** Which of them its user is at, from 1, and what it is called; null and empty before one was gone to. */
  readonly at: number | null;
  readonly name: string;
}

/** The search field with its count, steps and filter. */
export class FinderBar extends Component {
  private readonly el: HTMLElement;
  private readonly field: SearchComponent;
  private readonly countEl: HTMLElement;
  /** Names the match that its user is at, for those who hear it. */
  private readonly spokenEl: HTMLElement;
  private readonly filterEl: HTMLButtonElement;
  private readonly filteredEl: HTMLElement;
  private readonly filteredTextEl: HTMLElement;
  private readonly stepEls: readonly HTMLButtonElement[];

  constructor(
    parentEl: HTMLElement,
    private readonly actions: FinderActions,
  ) {
    super();
    this.el = parentEl.createDiv({ cls: 'goal-kit-finder', attr: { role: 'search' } });
    this.el.hide();
    this.field = new SearchComponent(this.el)
      .setPlaceholder(words.findTasks)
      .onChange((query) => actions.seek(query));
    this.field.inputEl.setAttribute('aria-label', words.findTasks);
    const statusEl = this.el.createSpan({ cls: 'goal-kit-finder-count', attr: { role: 'status' } });
    this.countEl = statusEl.createSpan();
    this.spokenEl = statusEl.createSpan('goal-kit-unseen');
    this.stepEls = [
      this.button('arrow-up', words.previousFound, () => actions.step(-1)),
      this.button('arrow-down', words.nextFound, () => actions.step(1)),
    ];
    this.filterEl = this.button('filter', words.filter, (event) => actions.filter(event));
    this.button('x', words.closeFinder, () => actions.close());
    this.filteredEl = this.el.createDiv('goal-kit-filtered');
    this.filteredTextEl = this.filteredEl.createSpan();
    const allEl = this.filteredEl.createEl('button', {
      cls: 'clickable-icon',
      text: words.showAllTasks,
      attr: { type: 'button' },
    });
    this.registerDomEvent(allEl, 'click', () => actions.showAll());
  }

  override onload(): void {
    this.registerDomEvent(this.el, 'keydown', (event) => {
      if (event.isComposing) return;
      // On a button Enter presses it.
      const isTyping = event.target === this.field.inputEl;
      if (event.key === 'Escape') this.actions.close();
      else if (event.key === 'Enter' && isTyping) this.actions.step(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /** Shows the bar or hides it, and by what tasks are filtered. */
  show(isShown: boolean, filter: TaskFilter): void {
    this.el.toggle(isShown);
    const isFiltered = !letsAllThrough(filter);
    this.filterEl.toggleClass('is-active', isFiltered);
    this.filterEl.setAttr('aria-pressed', String(isFiltered));
    this.filterEl.setAttr('aria-label', isFiltered ? words.filteredBy(filter) : words.filter);
    this.filteredEl.toggle(isFiltered);
    this.filteredTextEl.setText(isFiltered ? words.onlyShown(filter) : '');
  }

  /** Says how many tasks were found and which of them its user is at; null where nothing is looked for. */
  tell(found: FoundMatches | null): void {
    this.countEl.setText(found === null ? '' : words.foundTasks(found.at, found.count));
    this.spokenEl.setText(found === null || found.name === '' ? '' : `: ${found.name}`);
    for (const el of this.stepEls) el.disabled = found === null || found.count === 0;
  }

  focus(): void {
    this.field.inputEl.focus();
    this.field.inputEl.select();
  }

  clear(): void {
    this.field.setValue('');
  }

  private button(icon: string, label: string, action: (event: MouseEvent) => void): HTMLButtonElement {
    const el = this.el.createEl('button', {
      cls: 'clickable-icon',
      attr: { type: 'button', 'aria-label': label },
    });
    setIcon(el, icon);
    this.registerDomEvent(el, 'click', action);
    return el;
  }
}
