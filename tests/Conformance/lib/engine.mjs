// Runs a project under the stand-in of the engine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { binaries } from './binaries.mjs';
import { parseCalls } from './calls.mjs';

/** Starts a preview or an update. The result has what was printed, the exit code and every call. */
export function startEngine({ folder, stack, operation = 'preview', plugin, program, config = {}, secretConfig = {}, json = false, environment = {} }) {
  const log = path.join(folder, 'calls.jsonl');
  const options = [
    ['--cwd', folder], ['--stack', stack], ['--log', log],
    ...(plugin ? [['--plugin', plugin]] : []),
    ...(program ? [['--program', program]] : []),
    ...Object.entries(config).map(([key, value]) => ['--config', `${key}=${value}`]),
    ...Object.entries(secretConfig).map(([key, value]) => ['--secret-config', `${key}=${value}`]),
    ...(json ? [['--json']] : []),
  ];
  const child = spawn(binaries.engineStandIn, [operation, ...options.flat()], { env: { ...inherited(), ...shortTraces, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const result = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
    .then(async ([output, errors, [code]]) => ({ output, errors, code, calls: await readCalls(log) }));
  return { result, interrupt: () => child.kill('SIGINT') };
}

export function runEngine(options) {
  return startEngine(options).result;
}

async function readCalls(log) {
  try {
    return parseCalls(await readFile(log, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') {
      return [];
    }

    throw error;
  }
}

// Node.js 20 loops until its memory is full when it colours a frame in "node_modules/@scope/file", which is how the source
// maps of @pulumi/pulumi name a file of theirs. Frames are not compared, so the program has no more than one.
const shortTraces = { NODE_OPTIONS: '--stack-trace-limit=1' };

function inherited() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(TENCENT|TCCLI|TKE|PULUMI|SCRIPTED|SCENARIO|SDK_VERSION)/.test(name)));
}
