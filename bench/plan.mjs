/** A plan of `count` tasks in the template's shape: twenty tasks a phase, two a sprint. The same count, the same text. */
export function planOf(count) {
  const phases = Math.max(1, Math.ceil(count / 20));
  const lines = [
    '# Implementation Plan: A large goal',
    '',
    '**Goal Branch**: `001-large` | **Date**: 2026-01-05',
    '',
    '## Implementation Context',
    '',
    '**Goal Priority**: P1-Critical',
    '**Team Structure**: Alice (backend), Bob (frontend)',
    '**Key Risks & Mitigations**: Slow storage - cache it; late review - book it early',
    '',
    '### Implementation Phases (EXECUTING MILESTONES)',
    '',
  ];
  let left = count;
  for (let phase = 1; phase <= phases; phase++) {
    const first = (phase - 1) * 10 + 1;
    lines.push(
      `**Phase ${phase}: Part ${phase} of the work** (Days ${first}-${first + 9}, Milestone ${phase})`,
    );
    for (let day = first; day < first + 10 && left > 0; day++) {
      const second = left > 1 ? `, implement the storage API of part ${phase}-${day}` : '';
      lines.push(`- Sprint ${day} (Day ${day}): Design the server module for part ${phase}-${day}${second}`);
      left -= 2;
    }
    lines.push(
      '- **Responsible**: Backend team (Alice lead)',
      `- **Deliverables**: \`/api/part-${phase}\`, server ready for load tests`,
      '- **Definition of Done**: Load tests pass (1000 req/sec), code reviewed, documented API contracts',
      '',
    );
  }
  return lines.join('\n');
}

/** A plan of `count` phases of two items each. */
export function phasesOfTwo(count) {
  const phases = Array.from({ length: count }, (_none, index) => {
    const number = index + 1;
    return `**Phase ${number}: Part ${number}** (Week ${number})\n- Design module ${number}\n- Build module ${number}\n`;
  });
  return `# Implementation Plan: Many phases\n\n${phases.join('\n')}`;
}
