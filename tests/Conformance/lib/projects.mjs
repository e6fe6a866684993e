// Pulumi projects in folders of their own, with the packages of these tests.
import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { conformance } from './binaries.mjs';
import { makeFolder } from './folders.mjs';

/** Makes a project of files, which are texts by name. */
export async function makeProject(files) {
  const folder = makeFolder();
  await symlink(path.join(conformance, 'node_modules'), path.join(folder, 'node_modules'));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text, { mode: 0o755 })));
  return folder;
}
