/**
 * Runs in the stage's page before anything else: it watches Mermaid and does the rounds that bench/browser.mjs asks
 * for as `window.bench`.
 */
(() => {
  const now = () => performance.now();
  const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const view = () => document.querySelector('.goal-kit-graph');
  const drawings = () => document.querySelectorAll('.goal-kit-graph .goal-kit-chart > svg');

  /** The calls of Mermaid with their sources; what we draw bare is not among them. */
  let calls = [];
  let bareCount = 0;
  let mermaid = null;

  function watchMermaid() {
    mermaid = window.mermaid;
    const render = (...args) => {
      calls.push({ source: args[1] });
      return mermaid.render(...args);
    };
    window.mermaid = {
      render,
      parse: (text) => mermaid.parse(text),
      initialize: (config) => mermaid.initialize(config),
    };
  }

  /** Waits for `isSo`, which is asked whenever `el` changes; when it became so. */
  function when(isSo, el = document.body, what = { subtree: true, childList: true, attributes: true }) {
    return new Promise((resolve, reject) => {
      const give = setTimeout(() => {
        observer.disconnect();
        reject(new Error(`This did not happen: ${isSo}`));
      }, 60_000);
      const look = () => {
        const at = now();
        if (!isSo()) return;
        observer.disconnect();
        clearTimeout(give);
        resolve(at);
      };
      const observer = new MutationObserver(look);
      observer.observe(el, what);
      look();
    });
  }

  async function closeGraph() {
    for (const leaf of window.stage.app.workspace.getLeavesOfType('goal-kit-graph')) leaf.detach();
    await after(50);
  }

  async function bare(source) {
    const from = now();
    await mermaid.render(`bare-${++bareCount}`, source);
    return now() - from;
  }

  /** Opens the graph until so many phases are drawn, then draws their sources without us; milliseconds of each. */
  async function openRound(phases) {
    await closeGraph();
    calls = [];
    const from = now();
    const isDrawn = () =>
      drawings().length >= phases && [...drawings()].every((svg) => svg.getBoundingClientRect().height > 0);
    const drawn = when(isDrawn, document.querySelector('.mod-right-split'), {
      subtree: true,
      childList: true,
    });
    window.stage.run('open-graph');
    const ours = (await drawn) - from;
    await settle();
    const sources = calls.slice(0, phases).map(({ source }) => source);
    await closeGraph();
    let theirs = 0;
    for (const source of sources) theirs += await bare(source);
    return { ours, theirs };
  }

  /** Has a folded code block follow a goal, so that its notes are read when its graph is opened. */
  async function keepRead({ goal }) {
    await window.stage.embed(`goal: ${goal}\nphase: 10`);
    await polled(() => document.querySelector('.goal-kit-block .goal-kit-fold') !== null);
    document.querySelector('.goal-kit-block .goal-kit-fold').click();
    await after(300);
  }

  /**
   * Ours ÷ bare, each the best of rounds, since other work on the machine only ever adds; the first two only warm up.
   */
  async function opening({ phases, rounds }) {
    const found = [];
    for (let round = -2; round < rounds; round++) {
      const one = await openRound(phases);
      if (round >= 0) found.push(one);
    }
    const [ours, theirs] = ['ours', 'theirs'].map((name) => Math.min(...found.map((one) => one[name])));
    return { ratio: ours / theirs, ours, theirs };
  }

  /** Opens the graph and scrolls through it until every phase is drawn. */
  async function drawAll(phases) {
    await closeGraph();
    window.stage.run('open-graph');
    await polled(() => document.querySelectorAll('.goal-kit-phase').length === phases);
    for (const phase of document.querySelectorAll('.goal-kit-phase')) {
      phase.scrollIntoView();
      await polled(() => phase.querySelector('.goal-kit-chart > svg') !== null);
    }
    document.querySelector('.goal-kit-phase').scrollIntoView();
    await settle();
  }

  /** For what must not cost anything in between. */
  async function polled(isSo) {
    for (let turn = 0; !isSo(); turn++) {
      if (turn > 2000) throw new Error(`This did not happen: ${isSo}`);
      await after(15);
    }
  }

  async function settle() {
    await after(300);
    await polled(() => view().querySelector('[aria-busy]') === null);
  }

  /** Ticks a box and waits until its task shows it; Mermaid's renderings. */
  async function ticking({ path, task }) {
    calls = [];
    const text = window.stage.read(path).replace(`- [ ] **${task}**`, `- [x] **${task}**`);
    const el = document.querySelector(`svg [data-task="${task}"]:not(.goal-kit-stub)`);
    await window.stage.write(path, text);
    await when(() => el.classList.contains('goal-kit-done'), el, { attributeFilter: ['class'] });
    await settle();
    return calls.length;
  }

  /** Mermaid's renderings after a note was written. */
  async function writing({ path, from, to }) {
    calls = [];
    const text = window.stage.read(path);
    if (!text.includes(from)) throw new Error(`There is no ${from} in ${path}.`);
    await window.stage.write(path, text.replace(from, to));
    await settle();
    await after(300);
    return calls.length;
  }

  const named = (name) =>
    [...document.querySelectorAll('.goal-kit-views button')].find((el) => el.textContent === name);

  /** The timeline of the first phase ÷ its bare rendering, each the best of rounds. */
  async function timelineOpening({ rounds }) {
    const found = [];
    for (let round = -2; round < rounds; round++) {
      await closeGraph();
      window.stage.run('open-graph');
      await polled(() => drawings().length > 0);
      await settle();
      calls = [];
      const isDrawn = () => view().querySelector('.goal-kit-bar')?.getBoundingClientRect().height > 0;
      const drawn = when(isDrawn, document.querySelector('.mod-right-split'), {
        subtree: true,
        childList: true,
      });
      const from = now();
      named('Timeline').click();
      const ours = (await drawn) - from;
      await settle();
      const theirs = await bare(calls[0].source);
      named('Graph').click();
      if (round >= 0) found.push({ ours, theirs });
    }
    const [ours, theirs] = ['ours', 'theirs'].map((name) => Math.min(...found.map((one) => one[name])));
    return { ratio: ours / theirs, ours, theirs };
  }

  const chain = () => document.querySelector('.goal-kit-graph ol.goal-kit-chain');

  async function openChain() {
    await closeGraph();
    window.stage.run('open-graph');
    await polled(() => chain() !== null);
    await after(500);
  }

  /** Takes the list away: a timeline stands in its place. */
  async function chainAway() {
    named('Timeline').click();
    await polled(() => chain() === null);
    await after(300);
  }

  async function chainBack() {
    named('Graph').click();
    await polled(() => chain() !== null);
    await after(300);
  }

  async function tickingInChain({ path, task }) {
    const text = window.stage.read(path).replace(`- [ ] **${task}**`, `- [x] **${task}**`);
    const el = chain().querySelector(`[data-task="${task}"]`);
    await window.stage.write(path, text);
    await when(() => el.classList.contains('goal-kit-done'), el, { attributeFilter: ['class'] });
    await after(200);
  }

  async function openFinder({ phases }) {
    await closeGraph();
    window.stage.run('open-graph');
    await polled(() => document.querySelectorAll('.goal-kit-graph .goal-kit-phase').length === phases);
    await settle();
    view().querySelector('[aria-label="Find tasks"]').click();
    await after(200);
  }

  async function searched(query) {
    const input = view().querySelector('.goal-kit-finder input');
    input.value = query;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await after(250);
  }

  window.bench = {
    ...{ watchMermaid, keepRead, opening, drawAll, ticking, writing, timelineOpening },
    ...{ openChain, chainAway, chainBack, tickingInChain, openFinder, searched },
  };
})();
