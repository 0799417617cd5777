/** Words for files that an author names in his own way: `Files to change`, `Archivos afectados`. */
const FILES =
  /^(?:files?|archivos?|ficheros?|arquivos?|ficheiros?|datei(?:en)?|fichiers?|bestanden?|文件|ファイル)(?=\s|$)/i;

/** Whether a bare label or header is for files: `Files to change`, `Datei`. */
export function namesFiles(label: string): boolean {
  return FILES.test(label);
}

/** Headers for what becomes of a file. */
const CHANGE =
  /^(?:actions?|changes?|changed|what(?: changes)?|operations?|type|mode|aktion(?:en)?|änderung(?:en)?|actions?|changements?|modifications?|acci[oó]n(?:es)?|cambios?|modificaci[oó]n(?:es)?|a[cç](?:ão|ões)|mudanças?|alteraç(?:ão|ões)|azion[ei]|modific[ah]e?|acties?|wijziging(?:en)?|操作|变更|變更|修改|改动|変更(?:内容)?|対応)$/iu;
/** A path or a file's name, in code or not. */
const FILE = /^[`*_]*(?:[\w.@~$[\]{}()*-]*\/[\w./@~$[\]{}()*-]+|[\w.@-]+\.[a-z]{1,5}\d?)[`*_]*(?:\s.*)?$/i;

/** The columns of a table of files, by their places. */
export interface FileColumns {
  readonly file: number;
  readonly change: number;
}

/** Where a table tells what becomes of which file, `| Action | File |`, `| File | Change |`, by its headers and cells; null for another table. */
export function fileColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): FileColumns | null {
  const names = headers.map((header) => header.trim());
  const file = names.findIndex(
    (name, at) => (namesFiles(name) || /^(?:path|where|pfad|wo)$/i.test(name)) && areFiles(rows, at),
  );
  const change = names.findIndex((name, at) => at !== file && CHANGE.test(name));
  return file === -1 || change === -1 || rows.length === 0 ? null : { file, change };
}

function areFiles(rows: readonly (readonly string[])[], at: number): boolean {
  const files = rows.filter((cells) => FILE.test((cells[at] ?? '').trim().split(/,\s|\s\/\s/, 1)[0] ?? ''));
  return files.length * 4 >= rows.length * 3;
}

/**
 * Whether a column says in a word what becomes of the files beside it, `Create`, `Modify`, and not by itself what is to be
 * done: `Move the menu down`.
 */
export function isWordOfFiles(
  column: number,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): boolean {
  if (fileColumns(headers, rows)?.change !== column) return false;
  return rows.filter((cells) => /^\S+$/.test((cells[column] ?? '').trim())).length * 2 > rows.length;
}
