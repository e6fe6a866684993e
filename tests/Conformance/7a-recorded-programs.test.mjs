// Item 7a: programs on the official runtime, under the engine stand-in, do what they did under the real engine.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { conformance } from './lib/binaries.mjs';
import { compareCalls } from './lib/calls.mjs';
import { startEngine } from './lib/engine.mjs';
import { neutral, neutralCalls, readRecording, readText, sections } from './lib/golden.mjs';
import { stopServers } from './lib/processes.mjs';
import { makeProject } from './lib/projects.mjs';
import { scenarioOf } from './lib/recorded-scenarios.mjs';
import { areSentTogether, notPlayed, otherwisePrinted } from './lib/recording-differences.mjs';

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
  const folder = await makeProject({
    'Pulumi.yaml': 'name: read-certificate\nruntime: nodejs\n',
    'package.json': '{ "main": "index.js" }',
    'index.js': await readText('programs/node.js'),
  });
  const { environment, ...options } = await scenarioOf(name, folder);
  const launchLog = path.join(folder, 'launch.log');
  const engine = startEngine({ ...options, folder, environment: { ...environment, SCRIPTED_PLUGIN_LAUNCH_LOG: launchLog } });
  if (name === 'node-interrupt') {
    await hasStalled(launchLog);
    engine.interrupt();
  }

  const run = await engine.result;

  assert.equal(run.code, recorded.code, run.output + run.errors);
  if (recorded.calls) {
    compareCalls(neutralCalls(run.calls, folder), recorded.calls, (earlier, later) => areSentTogether(name, earlier, later));
  }

  if (!otherwisePrinted[name]) {
    assert.equal(sections(name, neutral(run.output, folder)), recorded.sections);
  }
}

// The plugin writes a line when it begins to stall.
async function hasStalled(launchLog) {
  const isStalled = async () => (await readFile(launchLog, 'utf8').catch(() => '')).includes('stalled\n');
  while (!await isStalled()) {
    await setTimeout(20);
  }
}
