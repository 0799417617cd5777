import { itemsOf, phasesOf } from '../support/reading.ts';

/** The tasks of each phase, with their groups. */
function tasksOf(...lines: readonly string[]): string[] {
  return phasesOf(...lines).map((phase) => itemsOf(phase).join(', '));
}

describe('a label that says that steps follow leaves them tasks of their part (format 2.4, 2.11)', () => {
  test.each(['Passos', 'Pasos', 'Passi', 'Schritte', 'Étapes', 'Stappen', '步骤', '手順', 'Steps'])(
    '%s',
    (label) => {
      const above = ['', `**${label}:**`];
      expect(
        tasksOf(
          ...['## Fase 1: Barcos', '', '### 1.1. Cascos', ...above],
          ...['1. **Limpe o casco:** Use a escova grande.', '2. **Pinte o casco:** Duas demãos.', ''],
          ...[
            '## Fase 2: Regata',
            ...above,
            '1. **Convide os clubes:** Por carta.',
            '2. **Marque a data:** Em junho.',
          ],
        ),
      ).toEqual([
        'Cascos | **Limpe o casco:** Use a escova grande., Cascos | **Pinte o casco:** Duas demãos.'.replace(
          /\*\*/g,
          '',
        ),
        'Convide os clubes: Por carta., Marque a data: Em junho.',
      ]);
    },
  );

  test('in a language that nobody taught us, what is counted or all of a phase is work', () => {
    const counted = (at: string): string[] => [
      '',
      '**Kroki:**',
      `1. **Umyj ${at}:** Dużą szczotką.`,
      `2. Zostaw ${at}.`,
      '',
    ];
    expect(
      tasksOf(
        '## Faza 1: A',
        '',
        '- Kup farbę',
        ...counted('kadłub'),
        '## Faza 2: B',
        '',
        '- Kup linę',
        ...counted('maszt'),
      ),
    ).toEqual([
      'Kup farbę, Kroki | Umyj kadłub: Dużą szczotką., Kroki | Zostaw kadłub.',
      'Kup linę, Kroki | Umyj maszt: Dużą szczotką., Kroki | Zostaw maszt.',
    ]);
    expect(
      tasksOf(
        '## Faza 1: A',
        '',
        '**Kroki:**',
        '- Umyj kadłub',
        '',
        '## Faza 2: B',
        '',
        '**Kroki:**',
        '- Umyj maszt',
      ),
    ).toEqual(['Kroki | Umyj kadłub', 'Kroki | Umyj maszt']);
  });

  test('boxes below such a label are work of its group, wherever else it stands', () => {
    const boxes = (what: string): string[] => ['', '**Wiedza:**', `- [ ] ${what}`, ''];
    expect(
      tasksOf(
        ...['## Moduł 1: A', '', '- [ ] Umyj kadłub', ...boxes('Nazwij liny'), '**Rada:** Bez mydła.', ''],
        ...['## Moduł 2: B', '', '- [ ] Umyj maszt', ...boxes('Nazwij żagle'), '**Rada:** Bez wody.'],
      ),
    ).toEqual(['Umyj kadłub, Wiedza | Nazwij liny', 'Umyj maszt, Wiedza | Nazwij żagle']);
  });

  test('bullets below such a label beside other work stay notes', () => {
    const risks = ['', '**Ryzyka:**', '- Deszcz przez cały tydzień', ''];
    expect(
      tasksOf('## Faza 1: A', '', '- Umyj kadłub', ...risks, '## Faza 2: B', '', '- Umyj maszt', ...risks),
    ).toEqual(['Umyj kadłub', 'Umyj maszt']);
  });
});
