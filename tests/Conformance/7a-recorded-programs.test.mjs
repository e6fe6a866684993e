// Item 7a: programs on the official runtime, under the engine stand-in, do what they did under the real engine.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { binaries, conformance } from './lib/binaries.mjs';
import { compareCalls } from './lib/calls.mjs';
import { parseCalls, startEngine } from './lib/engine.mjs';
import { neutral, readRecording, sections } from './lib/golden.mjs';
import { serve, stopServers } from './lib/processes.mjs';
import { makeProject } from './lib/projects.mjs';
import { scenarioOf } from './lib/recorded-scenarios.mjs';
import { notPlayed } from './lib/recording-differences.mjs';

after(stopServers);

const files = await readdir(path.join(conformance, 'golden'));
const recordings = files.filter(file => /^node-.*\.out$/.test(file)).map(file => path.basename(file, '.out'));

describe('the engine stand-in plays as recorded', { concurrency: 2 }, () => {
  for (const recording of recordings.filter(name => !notPlayed[name])) {
    it(recording, () => play(recording));
  }
});

async function play(name) {
  const recorded = await readRecording(name);
  const scenario = scenarioOf(name);
  const folder = await makeProject({
    'Pulumi.yaml': 'name: read-certificate\nruntime: nodejs\n',
    'package.json': '{}',
    'index.js': await readFile(path.join(conformance, 'golden/programs/node.js'), 'utf8'),
  });
  const attached = name === 'node-attach' ? await serve(binaries.scriptedPlugin, []) : null;
  const engine = startEngine({ ...scenario, folder, environment: environmentOf(scenario, attached) });
  if (name === 'node-interrupt') {
    await interruptWhenStalled(engine, folder);
  }

  const run = await engine.result;

  assert.equal(run.code, recorded.code, run.output + run.errors);
  const calls = parseCalls(neutral(run.calls.map(call => JSON.stringify(call)).join('\n'), folder));
  compareCalls(calls, recorded.calls);
  assert.equal(sections(neutral(run.output, folder)), recorded.sections);
}
