import { itemsOf, names, phasesOf } from '../support/reading.ts';

const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => [names(phases)[at] ?? '', itemsOf(phase).join(' | ')].join(' = ').trim());
};

describe('a word for phases that is one for steps as well (format 2.5)', () => {
  const code = ['~~~', 'dig', '~~~'];

  test('in a phase of another word its headings are tasks, with boxes, code or prose below', () => {
    const lines = [
      ...['## Phase 1 : Sol', '### Étape 1.1 : Louer la pelle', '- [ ] Appeler le voisin'],
      ...['### Étape 1.2 : Creuser', ...code, '### Étape 1.3 : Régler le sol', '', 'Avec la règle.'],
      ...['## Phase 2 : Murs', '### Étape 2.1 : Monter', ...code],
    ];
    expect(told(...lines)).toEqual([
      'Phase 1: Sol = Louer la pelle | Creuser | Régler le sol',
      'Phase 2: Murs = Monter',
    ]);
  });

  test.each([
    ['Spanish', '## Fase 1: Suelo', '### Etapa 1.1: Cavar', 'Fase 1: Suelo = Cavar'],
    ['a sprint', '## Sprint 1 : Sol', '### Étape 4 — Creuser', 'Sprint 1: Sol = Creuser'],
    ['a sign', '## Phase 1 : Sol', '### 🔧 Étape 4 : Creuser ✅', 'Phase 1: Sol = Creuser'],
    [
      'the same word, its number going on',
      '## Étape 1 : Sol',
      '### Étape 1.1 : Creuser',
      'Étape 1: Sol = Creuser',
    ],
  ])('%s', (_, phase, step, expected) => {
    expect(told(phase, step, ...code)).toEqual([expected]);
  });

  test('below a section they are the phases', () => {
    expect(told('## Chantier', '### Étape 1 : Sol', '- Creuser', '### Étape 2 : Murs', '- Monter')).toEqual([
      'Étape 1: Sol = Creuser',
      'Étape 2: Murs = Monter',
    ]);
  });

  test('with tasks of their own they are groups', () => {
    expect(told('## Phase 1 : Jardin', '### Étape 1 : Sol', '#### Tâche 1 : Creuser', '- [ ] Louer')).toEqual(
      ['Phase 1: Jardin = Étape 1 : Sol | Creuser'],
    );
  });
});
