// Item 5: a TypeScript program on Pulumi's own runtime and the C# example give the same, under the engine stand-in with our plugin.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { credentials, startApi } from './lib/api-stand-in.mjs';
import { binaries, repository } from './lib/binaries.mjs';
import { runEngine } from './lib/engine.mjs';
import { stopServers } from './lib/processes.mjs';
import { makeProject } from './lib/projects.mjs';

after(stopServers);

describe('the TypeScript example and the C# example', () => {
  let api;
  let typescript;
  let dotnet;
  before(async () => {
    api = await startApi();
    typescript = await copyExample('read-certificate-ts');
    dotnet = await copyExample('read-certificate');
  });

  it('have the same outputs with the default provider', async () => {
    const [ours, theirs] = [await runDotnet(), await runTypescript()];
    assert.equal(theirs.code, 0, theirs.output);
    assert.deepEqual(outputsOf(theirs), outputsOf(ours));
    assert.equal(outputsOf(theirs).certEndTime, '2025-02-26 07:59:59');
  });

  it('have the same outputs with an explicit provider', async () => {
    const ours = await runDotnet();
    const theirs = await runTypescript({ ...explicit(), environment: {} });
    assert.equal(theirs.code, 0, theirs.output);
    assert.deepEqual(outputsOf(theirs), outputsOf(ours));
    assert.ok(theirs.calls.some(call => call.method === 'ResourceProvider/CheckConfig' && call.request.name === 'account'));
  });

  for (const [problem, variant] of [
    ['an unknown certificate', { certificateId: 'nosuchid' }],
    ['no certificate id of its form', { certificateId: ' ' }],
    ['a wrong key', { environment: { TENCENTCLOUD_SECRET_KEY: 'another' } }],
    ['no credentials', { environment: { TENCENTCLOUD_SECRET_ID: '', TENCENTCLOUD_SECRET_KEY: '' } }],
  ]) {
    it(`fail in the same way with ${problem}`, async () => {
      const [ours, theirs] = [await runDotnet(variant), await runTypescript(variant)];
      assert.deepEqual([ours.code, theirs.code], [1, 1]);
      assert.equal(failureOf(theirs), failureOf(ours));
    });
  }

  function runTypescript(variant) {
    return run(typescript, 'read-certificate-ts', variant);
  }

  function runDotnet(variant) {
    return run(dotnet, 'read-certificate', { ...variant, program: binaries.dotnetExample });
  }

  function run(folder, project, { certificateId = 'Juz8JAxn', environment = {}, config = {}, secretConfig = {}, program } = {}) {
    return runEngine({
      folder,
      stack: 'dev',
      plugin: binaries.plugin,
      program,
      config: { [`${project}:certificateId`]: certificateId, ...config },
      secretConfig,
      environment: { ...keysInEnvironment(config), HOME: folder, ...environment },
    });
  }

  function keysInEnvironment(config) {
    return 'read-certificate-ts:explicitProvider' in config ? {} : {
      TENCENTSSL_ENDPOINT: api.url,
      TENCENTCLOUD_SECRET_ID: credentials.secretId,
      TENCENTCLOUD_SECRET_KEY: credentials.secretKey,
    };
  }

  function explicit() {
    const project = 'read-certificate-ts';
    return {
      config: { [`${project}:explicitProvider`]: 'true', [`${project}:endpoint`]: api.url, [`${project}:maxRequestsPerSecond`]: '5' },
      secretConfig: { [`${project}:secretId`]: credentials.secretId, [`${project}:secretKey`]: credentials.secretKey },
    };
  }
});

async function copyExample(name) {
  const folder = path.join(repository, 'examples', name);
  const files = (await readdir(folder, { withFileTypes: true })).filter(entry => entry.isFile()).map(entry => entry.name);
  return makeProject(Object.fromEntries(await Promise.all(files.map(async file => [file, await readFile(path.join(folder, file), 'utf8')]))));
}

function outputsOf(run) {
  return run.calls.find(call => call.method === 'ResourceMonitor/RegisterResourceOutputs')?.request.outputs;
}

// The provider's own words, without what differs from call to call: what stands around them is the language's.
function failureOf({ output }) {
  const failure = /(invocation of \S+ returned an error: .*?|Invoke of \S+ failed: .*?|resource '\S+' has a problem: .*?)("\)?)?$/m.exec(output);
  assert.ok(failure, output);
  return failure[1].replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>').replace(/ in [\d.]+ m?s\)/, ')');
}
