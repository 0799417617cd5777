/** Words that number tasks, groups and examples, and make no phases of them (format 2.1). */
const NONE = new Set(
  (
    'task t tasks step steps day days option example figure fig question q version v appendix note tip table scenario case ' +
    'requirement r issue risk bug item rule lesson principle alternative variant attachment page line level http es ' +
    'aufgabe schritt tag beispiel abbildung frage option anhang tipp tabelle variante risiko ' +
    'tâche pas jour exemple question annexe risque tarea paso día ejemplo pregunta anexo riesgo ' +
    'tarefa passo dia exemplo pergunta risco compito passaggio giorno esempio domanda rischio ' +
    'taak stap dag voorbeeld vraag bijlage задача шаг день пример вопрос ' +
    '任务 步骤 天 日 日目 例 图 问题 タスク ステップ'
  ).split(' '),
);

/** Whether starts of this series never are phases. `series` as `PhaseStart` has it. */
export function makesNoPhase(series: string): boolean {
  const word = series.replace(/^第?#|#$/g, '').replace(/^第/, '');
  return NONE.has(word) || NONE.has(word.split(/[ -]/).at(-1) ?? '');
}
