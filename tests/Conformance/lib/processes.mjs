import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

/** Runs a program to its end, with `input` as what it reads. */
export async function run(command, args, { cwd, env = process.env, input = '' } = {}) {
  const child = spawn(command, args, { cwd, env, stdio: 'pipe' });
  child.stdin.on('error', ignoreClosedPipe).end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, stdout, stderr };
}

const serving = new Set();

/** Ends whatever `serve` has started and no test has ended; for the end of a test file. */
export async function stopServers() {
  for (const server of serving) {
    server.kill('SIGTERM');
  }

  await Promise.all([...serving].map(server => server.ended));
}

/** Starts a program that serves, in a process group of its own as the engine does, and waits for the line that says where. */
export async function serve(command, args, { cwd, env = process.env } = {}) {
  const child = spawn(command, args, { cwd, env, stdio: 'pipe', detached: true });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  const stderr = text(child.stderr);
  const lines = [];
  const reader = createInterface({ input: child.stdout }).on('line', line => lines.push(line));
  await Promise.race([once(reader, 'line'), ended]);
  if (lines.length === 0) {
    throw new Error(`${command} ended before it served: ${await stderr}`);
  }

  const server = { firstLine: lines[0], lines, ended, kill: signal => child.kill(signal) };
  serving.add(server);
  ended.then(() => serving.delete(server));
  return server;
}

function ignoreClosedPipe(error) {
  if (error.code !== 'EPIPE') {
    throw error;
  }
}
