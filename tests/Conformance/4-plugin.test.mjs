// Item 4: the plugin answers Pulumi's official stubs as an engine needs it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import grpc from '@grpc/grpc-js';
import stubs from '@pulumi/pulumi/proto/provider_grpc_pb.js';
import messages from '@pulumi/pulumi/proto/provider_pb.js';
import { credentials, startApi } from './lib/api-stand-in.mjs';
import { serveEngine } from './lib/engine-service.mjs';
import { fromStruct, secret, unknown } from './lib/messages.mjs';
import { connect, startPlugin } from './lib/plugin.mjs';
import { stopServers } from './lib/processes.mjs';
import { reveal } from './lib/provider.mjs';

after(stopServers);

const token = 'tencentssl:index:getCertificate';
const providerType = 'pulumi:providers:tencentssl';
const urn = `urn:pulumi:dev::demo::${providerType}::default_0_1_0`;
const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;

const handshake = engineAddress => ({
  engineAddress,
  rootDirectory: '/somewhere',
  programDirectory: '/somewhere',
  configureWithUrn: true,
  supportsViews: true,
  supportsRefreshBeforeUpdate: true,
  invokeWithPreview: true,
  mapperTarget: engineAddress,
  loaderTarget: engineAddress,
  resolverTarget: engineAddress,
  acceptsByteString: true,
});

describe('the plugin and the official stubs', () => {
  let api;
  let engine;
  let texts;
  before(async () => {
    api = await startApi('--requests-per-second', '0');
    engine = await serveEngine();
    texts = { endpoint: api.url, ...credentials, maxRequestsPerSecond: '1000', totalTimeoutSeconds: '300', requestTimeoutSeconds: '300' };
  });
  after(() => engine.stop());

  it('goes through a run with a default provider, and ends by SIGINT', async () => {
    const plugin = await start();
    const answer = await plugin.call('handshake', handshake(engine.address));
    assert.ok(answer.getAcceptSecrets() && answer.getAcceptResources());
    assert.match((await plugin.call('getPluginInfo')).getVersion(), /^\d+\.\d+\.\d+/);
    const news = { ...texts, version: '0.1.0' };
    const checked = await plugin.call('checkConfig', { urn, name: 'default_0_1_0', type: providerType, olds: {}, news });
    assert.deepEqual(checked.getFailuresList(), []);
    assert.deepEqual(fromStruct(checked.getInputs()), news);
    const configured = await plugin.call('configure', {
      variables: Object.fromEntries(Object.entries(texts).map(([key, value]) => [`tencentssl:config:${key}`, value])),
      args: { ...news, secretId: secret(news.secretId), secretKey: secret(news.secretKey) },
      acceptSecrets: true, acceptResources: true, sendsOldInputs: true, sendsOldInputsToDelete: true,
      id: unknown, urn, name: 'default_0_1_0', type: providerType,
    });
    assert.ok(configured.getAcceptsecrets() && configured.getSupportspreview() && configured.getAcceptresources());
    assert.equal((await read(plugin, { certificateId: 'healthy1' })).certificateId, 'healthy1');
    await plugin.call('cancel');
    plugin.disconnect();
    plugin.kill('SIGINT');
    assert.deepEqual(await plugin.ended, { code: 0, signal: null });
    assert.equal(plugin.lines.length, 1, 'nothing follows the line with the port');
  });

  it('compares configurations in a later run, and never replaces', async () => {
    const plugin = await start();
    const same = await plugin.call('diffConfig', { urn, oldInputs: texts, olds: texts, news: { ...texts, version: '0.2.0' } });
    assert.equal(same.getChanges(), DIFF_NONE);
    const changed = await plugin.call('diffConfig', { urn, oldInputs: texts, olds: texts, news: { ...texts, endpoint: unknown } });
    assert.equal(changed.getChanges(), DIFF_SOME);
    assert.deepEqual(changed.getDiffsList(), ['endpoint']);
    assert.deepEqual(changed.getReplacesList(), []);
  });

  it('takes an explicit provider: other types, JSON text, secrets at any depth', async () => {
    const role = { roleArn: 'qcs::cam::uin/100000000001:roleName/reader', durationSeconds: 900 };
    const explicit = { ...texts, stsEndpoint: api.url };
    for (const [assumeRole, maxRequestsPerSecond] of [
      [role, 1000],
      [JSON.stringify(role), '1000'],
      [secret(JSON.stringify(role)), secret('1000')],
      [secret({ ...role, roleArn: secret(role.roleArn) }), secret(1000)],
      [JSON.stringify({ ...role, roleArn: secret(role.roleArn) }), 1000],
    ]) {
      const plugin = await configured({ ...explicit, secretKey: secret(secret(texts.secretKey)), assumeRole, maxRequestsPerSecond });
      assert.equal(reveal((await read(plugin, { certificateId: secret('healthy1') })).certificateId), 'healthy1');
      plugin.kill('SIGINT');
    }
  });

  it('takes absent structs for empty ones', async () => {
    const plugin = await start({ TENCENTSSL_ENDPOINT: api.url, TENCENTCLOUD_SECRET_ID: credentials.secretId, TENCENTCLOUD_SECRET_KEY: credentials.secretKey });
    const checked = await plugin.call('checkConfig', { urn });
    assert.deepEqual([checked.hasInputs(), checked.getFailuresList()], [true, []]);
    assert.equal((await plugin.call('diffConfig', { urn })).getChanges(), DIFF_NONE);
    await plugin.call('configure', {});
    assert.equal((await read(plugin, { certificateId: 'healthy1' })).certificateId, 'healthy1');
    const [failure] = (await plugin.call('invoke', { tok: token })).getFailuresList();
    assert.equal(failure.getProperty(), 'certificateId');
  });

  it('lets unknown values of a first preview pass', async () => {
    const plugin = await start();
    for (const assumeRole of [unknown, JSON.stringify({ roleArn: unknown }), { roleArn: unknown }]) {
      const news = { ...texts, secretKey: unknown, maxRetries: unknown, assumeRole };
      const checked = await plugin.call('checkConfig', { urn, news });
      assert.deepEqual(checked.getFailuresList().map(failure => failure.toObject()), []);
      assert.deepEqual(fromStruct(checked.getInputs()), news);
    }
  });

  it('tells of every wrong key at once, and never prints a secret', async () => {
    const plugin = await start();
    const news = { secretId: 'AKIDALONE', maxRequestsPerSecond: 'many', endpoint: 'http://example.com', nosuchKey: 'hidden' };
    const checked = await plugin.call('checkConfig', { urn, news });
    const failures = checked.getFailuresList().map(failure => failure.toObject());
    assert.deepEqual(failures.map(failure => failure.property).sort(), ['', '', 'endpoint', 'maxRequestsPerSecond']);
    assert.doesNotMatch(JSON.stringify(failures), /AKIDALONE|hidden/);
  });

  it('does not mind what the engine puts on its command line', async () => {
    for (const args of [[], ['127.0.0.1:1'], ['--logtostderr', '-v=9', '--tracing', 'http://127.0.0.1:1/api', engine.address], ['--a-flag-of-tomorrow', '127.0.0.1:1', 'extra']]) {
      const plugin = await startPlugin({ args });
      await plugin.call('handshake', handshake(engine.address));
      assert.ok((await plugin.call('getPluginInfo')).getVersion());
      plugin.kill('SIGINT');
    }
  });

  it('is attached to again and again, and rearmed after Cancel', async () => {
    const plugin = await startPlugin();
    for (let run = 0; run < 2; run++) {
      const connection = connect(plugin.firstLine);
      await connection.call('handshake', { engineAddress: engine.address, configureWithUrn: true, invokeWithPreview: true });
      await connection.call('attach', { address: engine.address });
      await connection.call('getPluginInfo');
      await connection.call('configure', { args: texts });
      assert.equal((await read(connection, { certificateId: 'healthy1' })).certificateId, 'healthy1');
      await connection.call('cancel');
      connection.disconnect();
    }
  });

  it('answers concurrent invokes, each with its own certificate', async () => {
    const plugin = await configured(texts);
    const ids = Array.from({ length: 60 }, (_, index) => ['healthy1', 'nearend1', 'upload01'][index % 3]);
    const answers = await Promise.all(ids.map(certificateId => read(plugin, { certificateId })));
    assert.deepEqual(answers.map(answer => answer.certificateId), ids);
  });

  it('ends what is running on Cancel', async () => {
    const plugin = await configured(texts);
    const ids = ['renewed1', 'renewed2', 'renewed3'];
    await Promise.all(ids.map(certificateId => api.playFault({ fault: 'stall', certificateId })));
    const settled = Promise.allSettled(ids.map(certificateId => plugin.call('invoke', { tok: token, args: { certificateId } })));
    await Promise.all(ids.map(certificateId => arrived(api, certificateId)));
    await plugin.call('cancel');
    for (const { reason } of await settled) {
      assert.equal(reason?.code, grpc.status.CANCELLED);
    }

    await plugin.call('handshake', handshake(engine.address));
    assert.equal((await read(plugin, { certificateId: 'healthy1' })).certificateId, 'healthy1');
  });

  it('ends by SIGINT although a call is in flight', async () => {
    const plugin = await configured(texts);
    await api.playFault({ fault: 'stall', certificateId: 'reissue2' });
    const running = plugin.call('invoke', { tok: token, args: { certificateId: 'reissue2' } }).catch(error => error);
    await arrived(api, 'reissue2');
    plugin.kill('SIGINT');
    assert.deepEqual(await plugin.ended, { code: 0, signal: null });
    assert.ok((await running) instanceof Error);
  });

  it('reports through Engine.Log', async () => {
    const plugin = await configured(texts);
    const expect = { minDaysRemaining: 1000, onUnmet: 'warn' };
    const answer = await read(plugin, { certificateId: 'nearend1', expect });
    assert.equal(answer.unmetExpectations.length, 1);
    const [warning] = engine.logged.filter(entry => entry.message.includes('nearend1'));
    assert.equal(warning.severity, 2);
  });

  it('does without an engine that listens', async () => {
    const plugin = await start();
    await plugin.call('handshake', handshake('127.0.0.1:1'));
    await plugin.call('configure', { args: texts });
    const answer = await read(plugin, { certificateId: 'nearend1', expect: { minDaysRemaining: 1000, onUnmet: 'warn' } });
    assert.equal(answer.certificateId, 'nearend1');
  });

  it('tells what went wrong by status and by failure', async () => {
    const plugin = await configured(texts);
    await fails(plugin, { certificateId: 'nosuchid' }, grpc.status.NOT_FOUND, /FailedOperation\.CertificateNotFound/);
    await assert.rejects(plugin.call('invoke', { tok: 'tencentssl:index:getNothing', args: {} }), { code: grpc.status.NOT_FOUND });
    const wrong = { certificateId: 5, certificateID: 'x', expect: { minDaysRemaining: 'many' } };
    const failures = (await plugin.call('invoke', { tok: token, args: wrong })).getFailuresList();
    assert.deepEqual(failures.map(failure => failure.getProperty()).sort(), ['certificateID', 'certificateId', 'expect.minDaysRemaining']);
    const stranger = await configured({ ...texts, secretKey: 'another' });
    await fails(stranger, { certificateId: 'healthy1' }, grpc.status.UNAUTHENTICATED, /AuthFailure\.SignatureFailure/);
  });

  it('has one schema, with and without configuration', async () => {
    const plugin = await start();
    const { functions } = JSON.parse((await plugin.call('getSchema')).getSchema());
    assert.ok(functions[token]);
    await assert.rejects(plugin.call('getSchema', { version: 7 }), { code: grpc.status.INVALID_ARGUMENT });
  });

  it('answers UNIMPLEMENTED to all that a provider without resources does not have', async () => {
    const plugin = await start();
    const served = ['handshake', 'attach', 'getPluginInfo', 'getSchema', 'checkConfig', 'diffConfig', 'configure', 'invoke', 'cancel'];
    const others = Object.keys(stubs.ResourceProviderService).filter(method => !served.includes(method));
    assert.equal(others.length, 12);
    for (const method of others) {
      await assert.rejects(plugin.call(method), { code: grpc.status.UNIMPLEMENTED }, method);
    }
  });

  function start(environment = {}) {
    return startPlugin({ args: [engine.address], environment });
  }

  async function configured(args) {
    const plugin = await start();
    await plugin.call('handshake', handshake(engine.address));
    await plugin.call('configure', { args });
    return plugin;
  }
});

async function read(plugin, args) {
  const response = await plugin.call('invoke', { tok: token, args, preview: true });
  assert.deepEqual(response.getFailuresList().map(failure => failure.toObject()), []);
  return fromStruct(response.getReturn());
}

async function fails(plugin, args, code, text) {
  await assert.rejects(plugin.call('invoke', { tok: token, args }), error => {
    assert.equal(error.code, code);
    assert.match(error.details, text);
    assert.ok(Buffer.byteLength(error.details) <= 8192 && !error.details.includes('\n'));
    return true;
  });
}

// The stand-in lists a request as soon as it has read it.
async function arrived(api, certificateId) {
  while (!(await api.requests()).some(request => request.certificateId === certificateId)) {
    await setImmediate();
  }
}
