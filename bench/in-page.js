/**
 * Runs in the stage's page before anything else: it watches Mermaid, timers and long tasks, and does the rounds that
 * bench/browser.mjs asks for as `window.bench`.
 */
(() => {
  const now = () => performance.now();
  const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const view = () => document.querySelector('.goal-kit-graph');
  const drawings = () => document.querySelectorAll('.goal-kit-chart:not(.goal-kit-measuring) > svg');

  /** The calls of Mermaid with their times and sources; what we draw bare is not among them. */
  let calls = [];
  let timer = 0;
  let longTasks = [];
  /** When the stage wrote a note: what it does for that, the app does otherwise. */
  let writes = [];
  let bareCount = 0;
  let mermaid = null;

  const start = window.setTimeout;
  // Timers of a debounce tell when our work begins; a pause of none does not.
  window.setTimeout = (run, ms = 0, ...rest) =>
    start(
      (...args) => {
        if (ms >= 20) timer = now();
        run(...args);
      },
      ms,
      ...rest,
    );

  new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask' });

  function watchMermaid() {
    mermaid = window.mermaid;
    const render = async (...args) => {
      const call = { source: args[1], from: now(), to: Infinity };
      calls.push(call);
      try {
        return await mermaid.render(...args);
      } finally {
        call.to = now();
      }
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
      const give = start(() => {
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

  /** Ours ÷ bare, the median of rounds; the first two only warm up. */
  async function opening({ phases, rounds }) {
    const found = [];
    for (let round = -2; round < rounds; round++) {
      const one = await openRound(phases);
      if (round >= 0) found.push(one);
    }
    const [ours, theirs] = ['ours', 'theirs'].map((name) => median(found.map((one) => one[name])));
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

  async function write(path, text) {
    const from = now();
    await window.stage.write(path, text);
    writes.push({ from, to: now() });
  }

  /** Ticks boxes one after the other: Mermaid's renderings, and the median from the end of the debounce to the last class. */
  async function ticking({ path, tasks }) {
    calls = [];
    const times = [];
    for (const task of tasks) {
      const text = window.stage.read(path).replace(`- [ ] **${task}**`, `- [x] **${task}**`);
      const el = document.querySelector(`svg [data-task="${task}"]:not(.goal-kit-stub)`);
      const done = when(() => el.classList.contains('goal-kit-done'), el, { attributeFilter: ['class'] });
      await write(path, text);
      times.push((await done) - timer);
      await settle();
    }
    return { renders: calls.length, milliseconds: median(times) };
  }

  /** Mermaid's renderings after a note was written. */
  async function writing({ path, from, to }) {
    calls = [];
    const text = window.stage.read(path);
    if (!text.includes(from)) throw new Error(`There is no ${from} in ${path}.`);
    await write(path, text.replace(from, to));
    await settle();
    await after(300);
    return calls.length;
  }

  /** The longest task that blocked the page since the last call, without Mermaid and the stage; 0 where none took 50 ms. */
  async function longest() {
    await after(100);
    const own = longTasks.map(({ startTime, duration }) => {
      const end = startTime + duration;
      const theirs = [...calls, ...writes].map(({ from, to }) =>
        Math.max(0, Math.min(end, to) - Math.max(startTime, from)),
      );
      return duration - theirs.reduce((a, b) => a + b, 0);
    });
    longTasks = [];
    return Math.max(0, ...own);
  }

  window.bench = { watchMermaid, opening, drawAll, ticking, writing, longest };
})();
