// Recordings of the real engine, and our own runs in their form.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { binaries, conformance } from './binaries.mjs';
import { parseCalls } from './calls.mjs';
import { ignoredLines, ignoredMembers, printedInAnyOrder } from './recording-differences.mjs';

const folder = path.join(conformance, 'golden');
const unknownId = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

/** A recording: calls (none for a few), the part of the output that is not progress, the exit code. */
export async function readRecording(name) {
  const output = await readText(`${name}.out`);
  const calls = await readText(`${name}.jsonl`).then(parseCalls, () => null);
  return { calls: calls && lastRun(neutralCalls(calls)), sections: sections(name, output), code: Number(/\nexit (\d+)\s*$/.exec(output)[1]) };
}

export function readText(file) {
  return readFile(path.join(folder, file), 'utf8');
}

export function neutralCalls(calls, project) {
  return JSON.parse(neutral(JSON.stringify(calls), project));
}

// Where an update was recorded together with its preview, the update.
function lastRun(calls) {
  return calls.slice(calls.findLastIndex(call => call.method === 'LanguageRuntime/Run'));
}

/** What differs from run to run and machine to machine, by the names that the recordings have for it. */
export function neutral(text, project) {
  const named = project ? text.replaceAll(project, '<program>') : text;
  return named
    .replaceAll(path.dirname(binaries.scriptedPlugin), '<plugin>')
    .replaceAll('2027-02-25T23:59:59Z', '<time>')
    .replace(/(127\.0\.0\.1|localhost):\d{4,5}/g, '$1:<port>')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, id => id === unknownId ? id : '<id>');
}

/** The part of what is printed that is not progress: diagnostics, outputs, resources. */
export function sections(recording, output) {
  const text = output.replace(/\nexit \d+\s*$/, '');
  if (text.startsWith('{')) {
    return JSON.stringify(JSON.parse(text, withoutIgnored), null, 1);
  }

  const start = /^(Diagnostics|Outputs|Resources):/m.exec(text)?.index ?? 0;
  const lines = withoutIgnoredLines(text.slice(start)).trimEnd();
  return printedInAnyOrder[recording] ? lines.split('\n').sort().join('\n') : lines;
}

function withoutIgnored(name, value) {
  if (ignoredMembers[name]) {
    return undefined;
  }

  return typeof value === 'string' ? withoutIgnoredLines(value) : value;
}

function withoutIgnoredLines(text) {
  return text.split('\n').filter(line => !ignoredLines.some(({ pattern }) => pattern.test(line))).join('\n');
}
