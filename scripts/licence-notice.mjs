import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The licences of all packages whose code is in the bundles, as one comment for its end.
 * Most of them differ in the copyright line only, so each text stands once, under the packages it covers.
 */
export async function licenceNotice(...metafiles) {
  const packages = await Promise.all(bundledPackages(metafiles).map(readLicence));
  const isSame = (text) => (other) => other.text.replaceAll("'", '"') === text;
  const texts = [...new Set(packages.map((one) => one.text.replaceAll("'", '"')))];
  const parts = texts.map((text) => {
    const covered = packages.filter(isSame(text));
    const names = covered.map((one) => `${one.name} ${one.version}: ${one.copyright.join('; ')}`);
    return `${names.join('\n')}\n\n${text}`;
  });
  const notice = `These packages are part of this file, under their own licences:\n\n${parts.join('\n\n')}`;
  return `/*!\n${notice.replaceAll('*/', '* /')}\n*/\n`;
}

/** Folders of the packages that left at least one byte in an output, sorted. */
function bundledPackages(metafiles) {
  const outputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs));
  const inputs = outputs.flatMap((output) => Object.entries(output.inputs));
  const folders = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0])
    .filter((folder) => folder !== undefined);
  return [...new Set(folders)].sort();
}

async function readLicence(folder) {
  const { name, version, license, author } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) {
    const holder = typeof author === 'string' ? author : (author?.name ?? 'its authors');
    return { name, version, copyright: [`(c) ${holder}`], text: `Licence: ${license}` };
  }
  const lines = (await readFile(path.join(folder, file), 'utf8')).split(/\r?\n/).map((line) => line.trim());
  const isCopyright = (line) => /^(copyright|\(c\))\s.*\d{4}|^copyright \(c\)/i.test(line);
  const isTitle = (line) => /^\(?(the )?mit licen[cs]e( \(mit\))?\)?$/i.test(line);
  const body = lines.filter((line) => !isCopyright(line) && !isTitle(line));
  const paragraphs = body.join('\n').split(/\n{2,}/);
  const text = paragraphs
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
  return { name, version, copyright: lines.filter(isCopyright), text };
}
