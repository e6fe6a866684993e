import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const made = [];
process.on('exit', () => made.forEach(folder => rmSync(folder, { recursive: true, force: true })));

/** Makes a folder that goes when the tests end. */
export function makeFolder() {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tencentssl-')));
  made.push(folder);
  return folder;
}
