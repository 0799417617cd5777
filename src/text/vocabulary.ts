import { folded, lookup, type Lookup, plainWords } from './lookup.ts';

/**
 * The words that plans use for fields, columns, phases, sections, times and states (format 2.4, 2.7, 2.11).
 *
 * How to read a table: a row has its name, a colon, then a column a language (English, German, French, Spanish,
 * Portuguese, Italian, Dutch, Chinese, Japanese, Russian with some Ukrainian), with commas between words. Every table is one string, because each
 * byte goes to every user. Words are listed in the singular, lower case; `folded` says what needs no line of its own.
 *
 * To add a word: into the one row and column that it belongs to, then a line in `test/text/vocabulary.test.ts`. A word
 * that is somebody's name or a verb in another language (`Marco:`, `Data:`, `But:`) is left out.
 */
const FIELDS = `
owner: owner, dri, primary owner, task owner, main owner, responsible person, person responsible, lead, team, assignee, assigned, assigned to, responsible, responsibility, done by | verantwortlich, hauptverantwortlich, hauptverantwortlicher, verantwortliche person, verantwortliche, verantwortlicher, verantwortung, verantwortlichkeit, zuständig, zuständigkeit, leitung, bearbeiter, erledigt von | responsable, responsable principal, équipe, assigné à, attribué à, pilote, réalisé par, fait par | equipo, asignado, asignado a, encargado, hecho por, realizado por | responsável, responsável principal, responsáveis, equipe, equipa, atribuído a, feito por | responsabile, responsabili, assegnato a, referente, fatto da | verantwoordelijk, verantwoordelijke, eigenaar, toegewezen aan, gedaan door | 负责人, 责任人, 团队 | 担当, 担当者, 責任者, チーム | ответственный, ответственная, ответственные, исполнитель, исполнители, команда, владелец, відповідальний, відповідальна, виконавець
who: who, role, resource, person, people, member | wer, rolle, ressource, ressourcen, person, personen, mitarbeiter | qui, rôle, ressource, personne, intervenant | quién, quien, rol, recurso, persona | quem, recurso, pessoa | chi, risorsa, risorse, persona | wie, persoon, personen, middelen | 谁, 人员, 资源 | 誰, リソース, 人員 | кто, роль, ресурс, ресурсы, участник, участники
deliverables: deliverable, output, artifact, artefact | ergebnis, ergebnisse, lieferergebnis, lieferergebnisse, liefergegenstand, liefergegenstände, artefakt, artefakte, ausgabe, resultat | livrable, résultat | entregable, entregables, resultado | entregável, entregáveis, entrega, resultado | risultato, risultati, consegne, output | oplevering, opleveringen, resultaat, resultaten, uitvoer | 交付物, 可交付成果, 成果, 产出, 输出, 交付, 交付成果, 输出物 | 成果物, 納品物, 出力, アウトプット | результат, результаты, артефакт, артефакты, поставка, результати
output: outcome | | sortie | salida | saída | | | | | выход, итог
done: definition of done, dod, done when, acceptance, acceptance criteria, acceptance criterion, criteria, exit criteria, exit criterion, exit gate, gate, success criteria, success criterion, success indicator, acceptance test, done criteria, completion criteria, completion indicator, coverage target, quality target, performance target, coverage goal | definition von fertig, fertig wenn, akzeptanz, abnahme, abnahmekriterium, abnahmekriterien, kriterium, kriterien, akzeptanzkriterium, akzeptanzkriterien, erfolgskriterium, erfolgskriterien, fertigkriterium, fertigkriterien, abschlusskriterium, abdeckungsziel, abdeckungsziele, qualitätsziel, qualitätsziele, zielwerte | définition de fini, définition de terminé, fini quand, terminé quand, critère, critère d'acceptation, critère de réussite, critère de succès, critère de fin, objectif de couverture, objectifs de couverture | definición de hecho, definición de terminado, definición de listo, criterio de hecho, criterio de terminado, criterio de listo, hecho cuando, terminado cuando, listo cuando, criterio, criterio de aceptación, criterio de éxito, criterio de finalización, criterio de salida, objetivo de cobertura, objetivos de cobertura | definição de pronto, definição de concluído, critério de pronto, pronto quando, concluído quando, critério, aceite, critério de aceitação, critério de aceite, critério de sucesso, critério de conclusão, meta de cobertura, metas de cobertura | definizione di fatto, definizione di completato, fatto quando, completato quando, criterio, criteri, criterio di accettazione, criteri di accettazione, criteri di successo, criterio di completamento, obiettivo di copertura, obiettivi di copertura | definitie van klaar, klaar wanneer, klaar als, acceptatiecriterium, acceptatiecriteria, criteria, succescriteria, dekkingsdoel, dekkingsdoelen | 完成标准, 完成定义, 验收标准, 成功标准, 验收, 完成条件, 验收条件, 覆盖率目标 | 完了条件, 完了の定義, 完了基準, 受け入れ基準, 受入基準, 成功基準, 受け入れ条件, カバレッジ目標 | критерий готовности, критерии готовности, критерий приёмки, критерии приёмки, критерий успеха, критерии успеха, критерии завершения, критерий завершения, критерии, готово когда, определение готовности
verify: verify, verification, verified by, how to verify, check, test | prüfung, überprüfung, verifikation, nachweis | vérification, vérifier | verificación, verificar, comprobación | verificação, verificar | verifica, verificare | verificatie | 验证, 验证方式, 验证方法 | 検証, 検証方法, 確認 | проверка, как проверить
duration: duration, timeline, timeframe, time frame, period, date, target window, time window, target date, target dates, planned date, planned dates, target timeline, schedule, when | dauer, laufzeit, zeitraum, zeitrahmen, zeitfenster, zeitplan, wann, termin, termine, datum | durée, période, délai, échéancier | duración, plazo, período, fecha, cronograma | duração, prazo | durata, periodo, tempistica | duur, looptijd, periode, tijdlijn | 时间, 工期, 时长, 周期, 日期, 时间表 | 期間, 日程, 日付, スケジュール | срок, сроки, длительность, продолжительность, период, дата, даты, график, термін, тривалість
work: activity, practical activity, work, work item, task, scope, actions, action item, actionable item | aktivität, aktivitäten, arbeit, arbeiten, aufgabe, aufgaben, arbeitspaket, arbeitspakete, tätigkeiten, maßnahmen, umfang, aktionen, aktionspunkte | activité, activité pratique, tâche, travail, travaux, périmètre, actions à mener | actividad, actividad práctica, actividades prácticas, actividades, tarea, trabajo, alcance, acciones, acciones a realizar | atividade, atividade prática, tarefa, trabalho, escopo, âmbito, ações | attività, attività pratica, compito, compiti, lavoro, lavori, azioni | activiteit, activiteiten, taak, taken, werk, werkzaamheden, acties, actiepunten | 任务, 活动, 工作, 工作项, 范围, 行动项 | タスク, 作業, 作業内容, 活動, 範囲, アクションアイテム | работа, работы, задача, задачи, действия, активности, завдання, роботи
dependsOn: depend, depends on, dependency, prerequisite | abhängig von, hängt ab von, abhängigkeit, abhängigkeiten, voraussetzung, voraussetzungen | dépend de, dépendance, prérequis, pré-requis | depende de, dependencia, requisito previo, prerrequisito | dependência, pré-requisito | dipende da, dipendenza, dipendenze, prerequisito, prerequisiti | afhankelijk van, afhankelijkheid, afhankelijkheden, voorwaarden | 依赖, 依赖于, 依赖关系, 前置条件, 前提条件, 前置任务 | 依存, 依存関係, 前提, 前提条件 | зависит от, зависимость, зависимости, предпосылки, пререквизиты, залежить від, залежності
waits: blocked by, blocker, waits for, waiting for, predecessor | wartet auf, blockiert durch, vorgänger | bloqué par, attend, prédécesseur | bloqueado por, espera a, predecesor | espera por, predecessor | bloccato da, predecessore | wacht op, geblokkeerd door, voorganger | 等待, 前置 | 先行, 先行タスク | ждёт, заблокировано, блокируется, предшественник
after: after, dep | nach | après | después de, tras | depois de, após | dopo | na | 之后, 后 | 後 | после
needs: need, requires | benötigt, braucht | nécessite, requiert | requiere, necesita | requer, precisa de | richiede | vereist | 需要 | 必要 | требует, требуется, нужно
risks: risk, risk and mitigation | risiko, risiken | risque | riesgo | risco | rischio, rischi | risico, risico's | 风险 | リスク | риск, риски
note: complexity, target, weekly target, weekly goal, volume, weekly volume, learning objective, validation, validation approach, measurement plan, goal, objective, value, value delivered, rationale, milestone, budget, note, context, why, purpose, background, priority, file, problem, problem statement, decision, design decision, architecture decision, technical decision, expected result, expected outcome, expected behavior, expected behaviour | wochenziel, wochenumfang, lernziel, lernziele, ziel, ziele, wert, nutzen, begründung, meilenstein, meilensteine, notiz, notizen, anmerkung, anmerkungen, hinweis, hinweise, kontext, warum, zweck, hintergrund, priorität, datei, dateien, problemstellung, entscheidung, entscheidungen, designentscheidung, designentscheidungen, entwurfsentscheidung, entwurfsentscheidungen, erwartetes ergebnis, erwartete ergebnisse, erwartetes verhalten | objectif, objectif d'apprentissage, valeur, justification, jalon, remarque, contexte, pourquoi, finalité, priorité, fichier, problème, décision, décision de conception, décisions de conception, résultat attendu, résultats attendus | meta, meta semanal, volumen, objetivo, objetivo de aprendizaje, valor, justificación, hito, presupuesto, nota, contexto, por qué, propósito, antecedentes, prioridad, archivo, problema, decisión, decisiones, decisión de diseño, decisiones de diseño, resultado esperado, resultados esperados | justificativa, orçamento, observação, observações, por quê, propósito, prioridade, arquivo, ficheiro, decisão, decisões, decisões de design, decisões de projeto | obiettivo, obiettivi, valore, motivazione, traguardo, contesto, perché, scopo, priorità, decisione, decisioni, decisioni di progetto, risultato atteso, risultati attesi | doel, doelen, doelstelling, doelstellingen, leerdoel, leerdoelen, waarde, reden, mijlpaal, mijlpalen, notitie, opmerking, opmerkingen, waarom, achtergrond, prioriteit, bestand, bestanden, probleem, beslissing, beslissingen, besluit, besluiten, ontwerpbeslissing, ontwerpbeslissingen, verwacht resultaat | 周目标, 目标, 学习目标, 目的, 价值, 理由, 里程碑, 预算, 备注, 背景, 上下文, 为什么, 优先级, 文件, 说明备注, 问题, 决策, 设计决策, 预期结果 | 週目標, 目標, 学習目標, 価値, マイルストーン, 予算, 備考, メモ, 文脈, 優先度, ファイル, 注記, 補足, 問題, 決定事項, 設計判断, 期待結果, 期待される結果 | цель, цели, задачи обучения, ценность, обоснование, веха, бюджет, заметка, заметки, примечание, примечания, контекст, зачем, почему, приоритет, файл, файлы, проблема, решение, решения, ожидаемый результат
description: description | beschreibung | | descripción | descrição | descrizione | beschrijving, omschrijving | 描述, 说明 | 説明 | описание, опис
detail: detail, task description, task detail | einzelheiten | détail | detalle | detalhe | dettaglio, dettagli | | 详情 | 詳細 | подробности, детали
status: status | | statut, état | estado | situação | stato | | 状态 | ステータス, 状態 | статус
state: state | zustand | | | | | | | 状況 | состояние
effort: effort, est effort, est. effort, est. days, est. hours, est. time, estimated days, estimated, estimated effort, estimated time, effort estimate, time estimate, est, est time, estimated duration, time required, estimated hours, work estimate, time needed | aufwand, geschätzter aufwand, geschätzte zeit, zeitaufwand, geschätzte dauer, arbeitsaufwand, zeitbedarf | charge, charge de travail, effort, temps estimé, charge estimée, effort estimé | esfuerzo, esfuerzo estimado, tiempo estimado, estimación de tiempo, duración estimada | esforço, esforço estimado, tempo estimado, duração estimada | sforzo, impegno, tempo stimato, sforzo stimato, durata stimata | inspanning, geschatte tijd, tijdsinschatting | 工作量, 工时, 预计时间, 预估时间, 预计工时, 预计工作量, 估计时间, 预估工时 | 工数, 見積工数, 見積時間, 所要工数, 予定工数, 見積り時間 | трудозатраты, трудоёмкость, оценка времени, затраты времени, время выполнения, трудовитрати
estimate: estimate | schätzung | estimation | estimación | estimativa | stima | schatting, inschatting | 估算, 估计 | 見積, 見積もり | оценка
size: size | größe | taille | tamaño | tamanho | dimensione | grootte, omvang | 规模 | サイズ, 規模 | размер, объём
amount: duration, hours, hrs, days | dauer, stunden, std, tage, personentage | durée, heures, jours | duración, horas, días | duração | durata, ore, giorni | duur, uren, dagen | 小时, 天数 | 日数, 所要時間 | часы, часов, дни, дней, години, дні
time: time | zeit | | tiempo | tempo | | tijd | 时间 | 時間 | время
id: id, task id, # | kennung | | | | | | | | код
number: no, nr | nummer | n°, numéro | nº, número | | numero | | 编号, 序号 | 番号 | номер, №
task: task | aufgabe | tâche | tarea | tarefa | compito | taak | 任务 | タスク | задача, задание, завдання
name: task name, task title, activity, work item, action, actions | aktivität, arbeitspaket, aufgaben, maßnahme, aktion, aktionen | activité | actividad, acción, acciones | atividade, ação, ações | attività, azione, azioni | activiteit, actie, acties | 任务名称, 活动 | タスク名, 作業, 作業名 | название задачи, действие, мероприятие, работа
title: name, title | titel, bezeichnung | nom, titre | nombre, título | nome | titolo | naam | 名称, 标题 | 名前 | название, наименование, имя
item: step, what, todo, to do, to do list, todo list, task list, list of tasks, things to do, item, job, checklist | schritt, schritte, was, zu tun, zu erledigen, to do liste, aufgabenliste | étape, quoi, à faire, liste de tâches, liste des tâches | paso, qué, por hacer, lista de tareas | passo, etapa, a fazer, lista de tarefas | passo, passi, cosa, da fare, cose da fare | stap, stappen, wat, te doen, takenlijst | 步骤, 事项, 待办, 待办事项, 任务清单 | ステップ, 手順, 項目, やること, タスク一覧 | шаг, что, что сделать, пункт, список задач, чек-лист
made: feature, component, module, topic, subject, work package, epic, user story, screen, page, endpoint | funktion, thema, themen, baustein, bauteil, modul, inhalt, inhalte | fonctionnalité, sujet, thème, contenu, composant | funcionalidad, tema, contenido, módulo, componente | funcionalidade, assunto, conteúdo | funzionalità, argomento, argomenti, contenuto, contenuti, componenti | functie, functies, onderwerp, onderwerpen, onderdeel, onderdelen, inhoud | 内容, 功能, 主题, 模块, 知识点 | 機能, 項目, 題目, テーマ, 単元 | тема, модуль, функция, компонент, раздел, содержание
ticked: done | erledigt, fertig | fait | hecho | feito | fatto | klaar | 完成 | 完了 | готово, выполнено
group: sprint, week, group, stream, workstream, iteration, day, when, time of day, time slot | woche, wochen, gruppe, tag, wann, uhrzeit | semaine, groupe, jour, quand, heure | semana, grupo, día, cuándo, hora | quando | settimana, settimane, gruppo, giorno, ora | groep, dag, wanneer | 周, 组, 天 | 週, グループ, 日 | неделя, день, когда, группа
phase: phase, stage, milestone | etappe, meilenstein, stufe | étape, jalon | fase, etapa, hito | marco | tappa | mijlpaal | 阶段, 里程碑 | フェーズ, 段階, マイルストーン | этап, фаза, стадия, етап`;

/** A row of the table of fields and columns. */
export type Term =
  | 'owner'
  | 'who'
  | 'deliverables'
  | 'done'
  | 'verify'
  | 'duration'
  | 'work'
  | 'dependsOn'
  | 'waits'
  | 'after'
  | 'needs'
  | 'risks'
  | 'note'
  | 'description'
  | 'detail'
  | 'status'
  | 'state'
  | 'effort'
  | 'estimate'
  | 'size'
  | 'output'
  | 'amount'
  | 'time'
  | 'id'
  | 'number'
  | 'task'
  | 'name'
  | 'title'
  | 'item'
  | 'made'
  | 'ticked'
  | 'group'
  | 'phase';

/** Words that a plan may call its phases by, each enough for a single one (format 2.1); those of one row mean the same, and its name is one of them. */
const PHASES = `
phase: phase, phasen | fase, fasi, fasen | 阶段, フェーズ, 段階 | этап, фаза, етап
stage: stage | ステージ | стадия
etappe: etappe, etappen, etape, etapa, tappa, tappe
stufe: stufe, stufen
milestone: milestone | meilenstein, meilensteine | jalon | hito | marco | mijlpaal, mijlpalen | 里程碑, マイルストーン | веха
sprint: sprint | 冲刺, スプリント | спринт
iteration: iteration, iteracion, iteracao, iterazione, iteratie | 迭代 | итерация
week: week | woche, wochen | semaine | semana | settimana, settimane | weken | 周, 週 | неделя, недели, тиждень, тижні`;

/** Words that count what makes no phase, however many there are (format 2.1). */
const NO_PHASES = `task t step day option example figure fig question version appendix note tip table risk requirement scenario
alternative assumption decision issue bug ticket action item criterion metric footnote aufgabe aufgaben schritt schritte
tag tage beispiel abbildung frage anhang notiz hinweis tipp tabelle risiko variante tache jour exemple annexe conseil
tableau risque tarea paso dia opcion ejemplo figura pregunta anexo nota consejo tabla riesgo tarefa passo opcao exemplo
pergunta versao dica tabela risco compito passi giorno giorni opzione esempio domanda versione appendice suggerimento
tabella rischio taak taken stap stappen dag dagen optie voorbeeld figuur vraag versie bijlage opmerking tabel risico
задача задачи задание шаг шаги день вариант пример рисунок вопрос версия приложение примечание совет таблица риск пункт
任务 步骤 天 选项 方案 示例 例 图 问题 版本 附录 注 提示 表 风险 タスク ステップ 手順 日 オプション 例 図 質問 問題 バージョン 付録 注意 ヒント リスク`;

/** The sections of a plan that are not its phases (format 2.7), by their whole heading. */
const SECTIONS = `
summary: summary, executive summary | zusammenfassung, kurzfassung | résumé, synthèse | resumen, resumen ejecutivo | resumo, resumo executivo | riepilogo, sintesi, sommario | samenvatting | 摘要, 总结 | 要約, まとめ | резюме, краткое резюме, итоги
context: context, implementation context | kontext, umsetzungskontext | contexte | contexto | | contesto | | 上下文, 实施背景 | コンテキスト | контекст
risks: risk, mitigation, what can go wrong, what may go wrong, risk register, risk assessment, risk analysis, risk management, risk mitigation, risk log | risiko, risiken, risikoanalyse, risikobewertung | risque, gestion des risques, analyse des risques | riesgo, mitigaciones, gestión de riesgos, análisis de riesgos | risco, mitigações, gestão de riscos, análise de riscos | rischio, rischi, mitigazioni, gestione dei rischi | risico, risico's, risicobeheer | 风险, 风险管理, 风险与对策, 风险评估 | リスク, リスク管理, リスクと対策 | риск, риски, управление рисками, анализ рисков, риски и меры
checkpoints: checkpoint, learning and adaptation checkpoint, validation checkpoint, learning checkpoint, adaptation checkpoint, review checkpoint | kontrollpunkt, kontrollpunkte | point de contrôle | puntos de control | pontos de controle, pontos de verificação | punti di controllo | controlepunten | 检查点 | チェックポイント | контрольные точки
check: check, quality gate, gate, milestone check, strategy check, execution check, goal check, vision check, alignment check, goal alignment check, constitution check, readiness check, principle check | meilensteinprüfung | | | | | | 里程碑检查 | |
metrics: metric, success metric, success criteria, success measure, success threshold, success indicator, kpi, measurement, measurement framework, measurement plan, metric quality validation | erfolgskriterien, erfolgskennzahlen, kennzahlen, metriken | indicateur, indicateur de succès, critères de succès, critères de réussite, métriques | métricas, métricas de éxito, indicadores, criterios de éxito | métricas de sucesso, indicadores de sucesso, critérios de sucesso | metriche, indicatori, criteri di successo | succescriteria, meetwaarden, statistieken | 指标, 成功指标, 成功标准, 度量 | 指標, 成功指標, 成功基準, メトリクス | метрики, показатели, критерии успеха, метрики успеха
rest: complexity, complexity tracking, complexity analysis, complexity assessment, completion criteria, definition of done, acceptance criteria, exit criteria, learning loop, learning objective, learning and adaptation, adaptation, lesson, lesson learned, reference, further reading, link, source, bibliography | komplexität, abschlusskriterien, abnahmekriterien, akzeptanzkriterien, lernschleifen, lernziele, literatur, literaturverzeichnis, quellen, quellenverzeichnis, verweise, referenzen | complexité, critères d'achèvement, critères d'acceptation, apprentissages, boucles d'apprentissage, références, liens, bibliographie | complejidad, criterios de finalización, criterios de aceptación, aprendizajes, lecciones aprendidas, referencias, enlaces, bibliografía | complexidade, critérios de conclusão, critérios de aceitação, aprendizados, lições aprendidas, referências | complessità, criteri di completamento, criteri di accettazione, apprendimenti, riferimenti, bibliografia, fonti | complexiteit, afrondingscriteria, acceptatiecriteria, leerpunten, referenties, bronnen, literatuur | 复杂度, 完成标准, 验收标准, 学习循环, 经验教训, 参考, 参考资料, 参考文献 | 複雑さ, 完了条件, 完了基準, 受け入れ基準, 学習ループ, 学び, 参考, 参考資料, 参考文献 | ссылки, источники, литература, критерии приёмки, критерии готовности, выводы, уроки
descriptive: current state, status, current status, situation, current situation, starting point, overview, background, architecture, technology, stack, tech stack, technology stack, assumption, principle, guiding principle, design principle, scope, in scope, out of scope, not in scope, not in initial scope, not in the initial scope, not included, does not include, excluded, non goal, not planned, things not planned, things that are not planned, what is not planned, will not do, won't do, what we will not do, what we won't do, not doing, constraint, question, open question, question to clarify, question to answer, open point, decision, decided, agreed, decision log, decision record, glossary, terminology, changelog, change log, revision history, version history, history, current state analysis, where we are, where we are now, where we stand, where things stand | ist zustand, aktueller stand, aktueller zustand, ausgangslage, ausgangssituation, überblick, übersicht, hintergrund, architektur, technik, technologie, technologien, technischer stack, technologie stack, technologiestack, annahmen, grundsätze, prinzipien, umfang, abgrenzung, nicht ziele, nicht im umfang, nicht enthalten, nicht inbegriffen, nicht geplant, was wir nicht tun, was wir nicht machen, rahmenbedingungen, offene fragen, offene punkte, entscheidungen, entschieden, beschlossen, glossar, änderungsprotokoll, änderungshistorie, stand heute, heutiger stand, stand der dinge, bestandsaufnahme, ist analyse, ist stand | état, état actuel, état des lieux, stack technique, technologies, situation actuelle, situation initiale, statut, aperçu, vue d'ensemble, hypothèse, principe, périmètre, hors périmètre, non inclus, n'inclut pas, non prévu, ce que nous ne ferons pas, contrainte, questions ouvertes, décision, décidé, glossaire, historique, journal des modifications, contexte et historique, analyse de l'existant, point de situation, où nous en sommes | estado, estado actual, situación actual, situación inicial, punto de partida, visión general, descripción general, antecedentes, arquitectura, tecnología, tecnologías, stack tecnológico, supuestos, principios, alcance, fuera de alcance, fuera del alcance, no incluye, no incluido, no previsto, no planeado, lo que no haremos, restricciones, preguntas abiertas, decisiones, decidido, glosario, historial, historial de cambios, registro de cambios, apéndice, análisis de la situación, dónde estamos | estado atual, situação, situação atual, situação inicial, ponto de partida, visão geral, histórico, arquitetura, tecnologia, tecnologias, stack tecnológica, pilha tecnológica, premissas, princípios, escopo, fora do escopo, fora de escopo, não inclui, não incluído, não planejado, o que não faremos, restrições, perguntas em aberto, questões em aberto, decisões, glossário, registro de alterações, apêndice, análise da situação, onde estamos | stato, stato attuale, situazione, situazione attuale, situazione iniziale, panoramica, sfondo, architettura, tecnologie, tecnologia, stack tecnologico, ipotesi, presupposti, principi, ambito, fuori ambito, non include, non incluso, non previsto, cosa non faremo, vincoli, domande aperte, decisioni, deciso, glossario, cronologia, registro delle modifiche, analisi della situazione, a che punto siamo | huidige situatie, huidige stand, stand van zaken, uitgangssituatie, overzicht, achtergrond, architectuur, aannames, uitgangspunten, principes, reikwijdte, buiten scope, buiten bereik, niet inbegrepen, niet gepland, wat we niet doen, randvoorwaarden, open vragen, openstaande vragen, beslissingen, besloten, besluiten, woordenlijst, begrippenlijst, wijzigingslogboek, waar staan we, waar we staan | 现状, 当前状态, 状态, 概述, 概览, 概要, 背景, 架构, 技术, 技术栈, 假设, 原则, 范围, 范围外, 不在范围内, 不包括, 不做, 不在计划内, 约束, 未决问题, 开放问题, 待解决问题, 决策, 决定, 已决定, 术语, 术语表, 更新日志, 变更记录, 现状分析, 现状概述, 项目现状, 当前现状, 目前状况, 当前状况 | 現状, 現在の状態, ステータス, 概観, アーキテクチャ, 技術, 技術スタック, 前提, 原則, 範囲, スコープ, 対象外, スコープ外, 含まない, やらないこと, 制約, 未解決の問題, 未決事項, 決定, 決定事項, 用語集, 変更履歴, 現状分析, 現状整理, 現在の状況, 現在地 | текущее состояние, статус, обзор, введение, предыстория, архитектура, технологии, стек, допущения, принципы, ограничения, вне рамок, не входит, не включает, открытые вопросы, вопросы, решения, глоссарий, термины, история изменений, приложение, приложения
aside: team, budget, note, stakeholder, communication, communication plan, resource, retrospective, documentation, handoff, handoff note, related document, related link, testing strategy, test strategy, material, tool and material, equipment, appendix, appendices | beteiligte, notizen, anmerkungen, hinweise, kommunikation, ressourcen, dokumentation, rückblick, teststrategie, material, materialien, werkzeug, anhang, anhänge | équipe, notes, remarques, parties prenantes, ressources, rétrospective, stratégie de test, stratégie de tests, matériel, matériaux, annexe | equipo, notas, presupuesto, partes interesadas, recursos, retrospectiva, estrategia de pruebas, materiales, anexo | equipe, orçamento, observações, estratégia de testes, materiais, anexo | squadra, note, risorse, retrospettiva, strategia di test, materiali, appendice, allegato, allegati | notities, opmerkingen, belanghebbenden, middelen, teststrategie, materiaal, materialen, bijlage, bijlagen | 团队, 预算, 备注, 资源, 相关方, 回顾, 测试策略, 材料, 附录 | チーム, 予算, 備考, メモ, リソース, 関係者, 振り返り, テスト戦略, 材料, 付録 | команда, бюджет, заметки, примечания, ресурсы, документация, материалы, коммуникации`;

/** A row of the table of sections, those to which a heading gives itself first. */
export type SectionTerm =
  'summary' | 'context' | 'risks' | 'checkpoints' | 'check' | 'metrics' | 'rest' | 'descriptive' | 'aside';

/** The words of months in order; each may be cut to three letters or more. */
const MONTH_NAMES = `january januar janner janvier enero janeiro gennaio januari январь января|february februar fevrier febrero fevereiro febbraio
februari февраль февраля|march marz mars marzo marco maart mrt март марта|april avril abril aprile апрель апреля|may mai mayo maio maggio mei маи мая|june juni juin junio
junho giugno июнь июня|july juli juillet julio julho luglio июль июля|august aout agosto augustus август августа|september septembre septiembre setembro
settembre sept сентябрь сентября|october oktober octobre octubre outubro ottobre октябрь октября|november novembre noviembre novembro ноябрь ноября|december dezember
decembre diciembre dezembro dicembre декабрь декабря`;

/** What a time is counted in. */
const UNITS = `
day: day, workday, work day, working day, business day | tag, tage, tagen, arbeitstag, arbeitstage, werktage | jour, jour ouvré | día, día hábil, días hábiles, días laborables | dia, dia útil, dias úteis | giorno, giorni, giorni lavorativi | dag, dagen, werkdag, werkdagen | 天, 日, 工作日, 个工作日 | 日間, 日目, 営業日 | день, дня, дней, дни, рабочий день, рабочих дней, рабочих дня, дні, днів, робочих днів
week: week, wk, workweek, work week, working week | woche, wochen | semaine | semana | | settimana, settimane | weken | 周, 星期, 个星期 | 週, 週間, 週目 | неделя, недели, недель, нед, тиждень, тижні, тижнів, тиж
hour: hour, hr, h | stunde, stunden, std, stdn | heure | hora | hora | ora, ore | uur, uren | 小时, 个小时, 小時 | 時間 | час, часа, часов, ч, год, година, години, годин
minute: minute, min | minute, minuten | minute | minuto | minuto | minuto, minuti | minuut, minuten | 分钟, 分鐘 | 分, 分間 | минута, минуты, минут, мин, хв, хвилин`;

/** The words of states (format 6.4). */
const STATES = `
done: done, complete, completed, finished, closed, shipped, implemented, resolved | erledigt, fertig, fertiggestellt, abgeschlossen, beendet, umgesetzt | terminé, terminée, fini, finie, fait, faite, achevé, achevée, implémenté | hecho, hecha, terminado, terminada, completado, completada, finalizado, finalizada, acabado, implementado, implementada | concluído, concluída, feito, feita, pronto, finalizado | fatto, fatta, completato, completata, finito, finita, concluso, implementato | klaar, gereed, afgerond, voltooid, gedaan | 完成, 已完成, 完毕, 已实现 | 完了, 完了済み, 済, 済み, 実装済み | готово, сделано, выполнено, завершено, закончено, выполнен, завершён, закрыто, виконано, зроблено
active: wip, in progress, in review, active, started, doing, ongoing | in arbeit, in bearbeitung, laufend, läuft, begonnen, angefangen | en cours, commencé | en curso, en progreso, en proceso, empezado | em andamento, em curso, iniciado | in corso, iniziato, avviato | bezig, mee bezig, in uitvoering, gestart, lopend | 进行中, 正在进行, 已开始 | 進行中, 作業中, 着手 | в работе, в процессе, выполняется, начато, у роботі, в роботі
cancelled: cancelled, canceled, dropped, abandoned, skipped, obsolete, won't do, won't fix, wontfix, not doing, not selected, not chosen, rejected, discarded | abgebrochen, verworfen, gestrichen, entfällt, abgesagt, nicht gewählt, abgelehnt | annulé, annulée, abandonné | cancelado, cancelada, descartado | cancelada | annullato, annullata | geannuleerd, vervallen | 已取消, 取消 | 中止, キャンセル | отменено, отменён, отменена, скасовано
todo: to do, todo, open, not started, not done, pending | offen, nicht begonnen, noch offen, zu erledigen | à faire, pas commencé, non commencé | por hacer, pendiente, no empezado, sin empezar | a fazer, pendente, não iniciado | da fare, non iniziato | te doen, nog te doen, niet gestart, niet begonnen | 未开始, 待办, 未完成 | 未着手, 未完了, 未開始 | не начато, к выполнению, запланировано, ожидает, не розпочато`;

/** The rows of the table of fields in which a label stands; none for a label that we do not know. */
export const termsOf: Lookup<Term> = lookup<Term>(FIELDS);

/** The first of some rows in which a label stands; null for none of them. */
export function termAmong<Row extends Term>(label: string, rows: readonly Row[]): Row | null {
  const found: readonly Term[] = termsOf(label);
  return found.length === 0 ? null : (rows.find((row) => found.includes(row)) ?? null);
}

/** The kinds of section that a phrase names, as a whole heading or a part of one. */
export const sectionTerms: Lookup<SectionTerm> = lookup<SectionTerm>(SECTIONS);

/** The states that a text names as a whole. */
export const stateTerms: Lookup<'done' | 'active' | 'cancelled' | 'todo'> = lookup(STATES);

const STATE_ENDS: ReadonlySet<string> = new Set(
  STATES.split('\n').flatMap((row) =>
    row
      .slice(row.indexOf(':') + 1)
      .split(/[|,]/)
      .map((words) => lastWord(words)),
  ),
);

/** Whether the last word of a text is that of a state: without it the text ends in none. */
export function mayEndState(text: string): boolean {
  const word = lastWord(text);
  return word !== '' && STATE_ENDS.has(word);
}

function lastWord(text: string): string {
  return folded(
    plainWords(
      text
        .slice(-80)
        .match(/\p{L}[\p{L}\p{M}’']*/gu)
        ?.at(-1) ?? '',
    ),
  );
}

const PARTLY_WORDS = new Set(
  'partial partially partly half almost nearly mostly largely teilweise grosstenteils weitgehend fast halb presque partiellement parcialmente casi quase parzialmente quasi gedeeltelijk deels grotendeels bijna частично почти'.split(
    ' ',
  ),
);

/** Whether a word says that what follows it holds in part only: `largely`, `teilweise`, `casi`. */
export function isPartly(word: string): boolean {
  return PARTLY_WORDS.has(plainWords(word));
}

const unitTerms: Lookup<string> = lookup(UNITS);

/** What a word counts time in: `Wochen`, `semaine`, `周` -> week. */
export function timeUnit(word: string): 'day' | 'week' | null {
  const unit = effortUnit(word);
  return unit === 'day' || unit === 'week' ? unit : null;
}

/** What a word counts work in: `Stunden`, `jours`, `日` -> hour, day. */
export function effortUnit(word: string): string | null {
  return unitTerms(word)[0] ?? null;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(folded));
const phaseTerms: Lookup<string> = lookup(PHASES);
const NO_PHASE_WORDS = wordSet(NO_PHASES);

/** Whether a single line of that word and a number makes a phase: `Phase`, `Sprint`, `Etappe`, `Étape`, `阶段`. */
export function isPhaseWord(word: string): boolean {
  return phaseTerms(word).length > 0;
}

/** A word for phases by what it means in any language, `フェーズ` as `phase`; any other word as it is. */
export function phaseTerm(word: string): string {
  return phaseTerms(word)[0] ?? word;
}

/** Whether lines of that word and a number are no phases, however many: `Task`, `Day`, `Schritt`, `Exemple`, `步骤`. */
export function makesNoPhase(word: string): boolean {
  return NO_PHASE_WORDS.has(folded(plainWords(word)));
}

const MONTHS = MONTH_NAMES.split('|').map((names) => names.split(/\s+/));

/** The number of a month by its name or three letters of it: `März`, `janv.`, `Dec` -> 3, 1, 12; 0 for another word. */
export function monthNumber(word: string): number {
  const plain = plainWords(word);
  if (plain.length < 3) return 0;
  const exact = MONTHS.findIndex((names) => names.includes(plain));
  return (
    (exact === -1 ? MONTHS.findIndex((names) => names.some((name) => name.startsWith(plain))) : exact) + 1
  );
}

/** Whether a word is a month's whole name, of whatever language: `Mai`, `março`, but not `Set` or `Mar`. */
export function isMonthName(word: string): boolean {
  const plain = plainWords(word);
  return MONTHS.some((names) => names.includes(plain));
}

const NOTHING = new Set(
  'none no nothing nil n/a - – — keine keiner keines nichts aucun aucune rien ninguna ninguno nada nenhuma nenhum nessuna nessuno niente geen niets нет ничего 无 没有 なし 無し'.split(
    ' ',
  ),
);

const REST: Lookup<'rest'> = lookup(
  'rest: rest, rest day, off, day off, recovery, recovery day | ruhe, ruhetag, pause, pausentag, frei | repos, jour de repos | descanso, día de descanso | folga | riposo, giorno di riposo | rust, rustdag | 休息, 休 | 休み, 休養 | отдых, выходной, день отдыха',
);

/** Whether a text says that nothing is done: `Rest`, `Ruhetag`, `jour de repos`, `休み`. */
export function isRest(text: string): boolean {
  return REST(text).length > 0;
}

/** Whether a text says that there is nothing, or is empty: `None`, `-`, `—`, `keine`, `aucune`, `无`. */
export function isNothing(text: string): boolean {
  const word = text
    .trim()
    .slice(0, 20)
    .toLowerCase()
    .replace(/[.。]$/, '');
  return word === '' || NOTHING.has(word);
}

const ALL =
  /^(?:(?:all|everything|every|alle[ns]?|tout(?:es)?|tous|tod[oa]s|tutt[eio]|allemaal)(?: (?:the|of|die|les|las|los|as|os|le|i|gli|de|above|before|earlier|previous|prior|other|preceding|vorherige[nr]?|vorigen|oben|precedent(?:e?s)?|anterior(?:es)?|precedenti|vorige|eerdere|tasks?|ones?|steps?|items?|aufgaben|schritte|taches|tareas|tarefas|attivita|taken)){0,4}|(?:所有|全部|すべて|全て|以上全部|以上所有)(?:の?(?:任务|任務|タスク|作業))?)$/;

/** Whether a text means all that stands before it: `all`, `All above`, `alle Aufgaben`, `所有任务`. */
export function saysAll(text: string): boolean {
  return ALL.test(plainWords(text).replace(/[.。]$/, ''));
}
