// Item 7c: a C# program gets from the engine stand-in what the real language host gave it, and its exit codes mean the same.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { compareCalls } from './lib/calls.mjs';
import { runEngine } from './lib/engine.mjs';
import { neutral, neutralCalls, readRecording, readText, sections } from './lib/golden.mjs';
import { makeProject } from './lib/projects.mjs';

const definition = `
name: read-certificate
runtime:
  name: dotnet
  options:
    binary: ./dump.sh
`;

describe('a C# program under the engine stand-in', () => {
  it('has the recorded environment', async () => {
    const { folder } = await runScript('{ echo "args=$*"; echo "cwd=$PWD"; env | grep ^PULUMI_ | LC_ALL=C sort; } > environment.txt');
    const environment = await readFile(path.join(folder, 'environment.txt'), 'utf8');
    assert.equal(neutral(environment, folder), await readText('dotnet-program-environment.txt'));
  });

  for (const exitCode of [0, 1, 32]) {
    it(`ends as recorded with exit code ${exitCode}`, async () => {
      const name = `dotnet-exit-${exitCode}`;
      const recorded = await readRecording(name);
      const { run, folder } = await runScript(`echo line on stdout; echo line on stderr >&2; exit ${exitCode}`);
      assert.equal(run.code, recorded.code);
      compareCalls(neutralCalls(run.calls, folder), recorded.calls);
      assert.equal(sections(name, run.output), recorded.sections);
    });
  }
});

async function runScript(commands) {
  const folder = await makeProject({ 'Pulumi.yaml': definition, 'dump.sh': `#!/bin/sh\n${commands}\n` });
  const config = { 'read-certificate:certificateId': 'Juz8JAxn' };
  const run = await runEngine({ folder, stack: 'dn', config, secretConfig: { 'tencentssl:secretKey': 'KEYEXAMPLE' } });
  return { run, folder };
}
