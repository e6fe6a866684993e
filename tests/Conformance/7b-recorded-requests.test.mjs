// Item 7b: what the real engine sent to a plugin is sent to ours, request by request, and is answered as it should be.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import grpc from '@grpc/grpc-js';
import { startApi } from './lib/api-stand-in.mjs';
import { conformance } from './lib/binaries.mjs';
import { parseCalls } from './lib/calls.mjs';
import { serveEngine } from './lib/engine-service.mjs';
import { readText } from './lib/golden.mjs';
import { fromStruct } from './lib/messages.mjs';
import { startPlugin } from './lib/plugin.mjs';
import { stopServers } from './lib/processes.mjs';
import { dueAnswer, rules } from './lib/recorded-requests.mjs';

after(stopServers);

const files = await readdir(path.join(conformance, 'golden'));
const recordings = files.filter(file => /^(node|yaml)-.*\.jsonl$/.test(file)).map(file => path.basename(file, '.jsonl'));
const applied = new Set();
const key = { secretId: 'AKIDEXAMPLE', secretKey: 'KEYEXAMPLE' };

describe('the plugin answers recorded requests', { concurrency: 2 }, () => {
  let api;
  let engine;
  before(async () => {
    api = await startApi('--secret-id', key.secretId, '--secret-key', key.secretKey, '--requests-per-second', '0');
    engine = await serveEngine();
  });
  after(() => engine.stop());

  for (const recording of recordings) {
    it(recording, () => replay(recording));
  }

  async function replay(recording) {
    const plugin = await startPlugin({ args: [engine.address], environment: {
      TENCENTCLOUD_SECRET_ID: key.secretId,
      TENCENTCLOUD_SECRET_KEY: key.secretKey,
      TENCENTSSL_ENDPOINT: api.url,
      TENCENTSSL_STS_ENDPOINT: api.url,
    } });
    const calls = await providerCalls(recording);
    assert.ok(calls.length > 0);
    for (const call of calls) {
      const answer = await plugin.call(call.method[0].toLowerCase() + call.method.slice(1), call.request).catch(error => error);
      assert.equal(kindOf(call.method, answer), dueAnswer(call), `${call.method}: ${answer.message ?? ''}`);
      checkContent(call, answer);
      rules.filter(rule => rule.applies(call)).slice(0, 1).forEach(rule => applied.add(rule));
    }

    plugin.kill('SIGINT');
    assert.deepEqual(await plugin.ended, { code: 0, signal: null });
  }

  // The recordings left out what differs from machine to machine.
  async function providerCalls(recording) {
    const text = (await readText(`${recording}.jsonl`))
      .replaceAll('127.0.0.1:<port>', engine.address)
      .replace(/http:\/\/127\.0\.0\.1:1(?=\\?")/g, api.url);
    return parseCalls(text)
      .filter(call => call.method.startsWith('ResourceProvider/'))
      .map(call => ({ ...call, method: call.method.split('/')[1] }));
  }
});

it('every rule for an answer that differs is needed', () => {
  assert.deepEqual(rules.filter(rule => !applied.has(rule)), []);
});

function kindOf(method, answer) {
  if (answer instanceof Error) {
    return `error ${grpc.status[answer.code] ?? answer}`;
  }

  if (answer.getFailuresList?.().length > 0) {
    return 'failures';
  }

  return { Invoke: 'return', CheckConfig: 'inputs' }[method] ?? 'empty';
}

function checkContent({ method, request }, answer) {
  switch (method) {
    case 'Handshake':
      assert.ok(answer.getAcceptSecrets() && answer.getAcceptResources());
      break;
    case 'Configure':
      assert.ok(answer.getAcceptsecrets() && answer.getAcceptresources() && answer.getSupportspreview());
      break;
    case 'GetPluginInfo':
      assert.match(answer.getVersion(), /^\d+\.\d+\.\d+/);
      break;
    case 'GetSchema':
      assert.equal(JSON.parse(answer.getSchema()).name, 'tencentssl');
      break;
    case 'CheckConfig':
      assert.deepEqual(fromStruct(answer.getInputs()), request.news);
      break;
    case 'Invoke':
      checkResult(request, answer);
      break;
  }
}

function checkResult(request, answer) {
  if (!(answer instanceof Error) && answer.getFailuresList().length === 0) {
    const result = fromStruct(answer.getReturn());
    assert.equal(result.certificateId, request.args.certificateId);
    assert.equal(result.certEndTime, '2025-02-26 07:59:59');
  }
}
