/** What a CPU profile says of our own script, told apart from Mermaid, the stage and the browser by the files on the stack. */

/** Samples as far apart as this, in microseconds. */
const interval = 100;
const ours = 'main.js';
const theirs = 'mermaid.js';

/** Runs something while the page's stack is sampled. */
export async function profiled(page, run) {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval });
  await session.send('Profiler.start');
  await run();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return ownWork(profile);
}

/**
 * Milliseconds in which our script stood on the stack, with all that it calls but Mermaid: of the app's stand-ins, of the
 * document, of the layout that it forces. `longest` is the longest stretch of that without a pause, with the garbage that is
 * collected in it; Mermaid neither counts nor ends one, and garbage collected right after it is its own.
 */
function ownWork({ nodes, samples, timeDeltas }) {
  const kinds = kindsOf(nodes);
  let total = 0;
  let longest = 0;
  let stretch = 0;
  let before = 'other';
  samples.forEach((id, index) => {
    const milliseconds = (timeDeltas[index + 1] ?? 0) / 1000;
    const kind = kinds.get(id) === 'garbage' ? before : kinds.get(id);
    before = kind;
    if (kinds.get(id) === 'ours') total += milliseconds;
    if (kind === 'other') stretch = 0;
    else if (kind === 'ours') stretch += milliseconds;
    longest = Math.max(longest, stretch);
  });
  return { total, longest };
}

/** Whose work a sample of each node is. */
function kindsOf(nodes) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const kinds = new Map();
  const visit = (node, around) => {
    const kind = kindOf(node.callFrame, around);
    kinds.set(node.id, kind);
    for (const child of node.children ?? []) visit(byId.get(child), kind);
  };
  visit(nodes[0], 'other');
  return kinds;
}

function kindOf({ url, functionName }, around) {
  if (around === 'theirs' || url.endsWith(theirs)) return 'theirs';
  if (around === 'ours' || url.endsWith(ours)) return 'ours';
  return functionName === '(garbage collector)' ? 'garbage' : 'other';
}
