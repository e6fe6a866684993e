// Item 8: the schema keeps Pulumi's rules, and the plugin's real answers keep to the schema.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fixtureIds, startApi } from './lib/api-stand-in.mjs';
import { empty } from './lib/field-differences.mjs';
import { stopServers } from './lib/processes.mjs';
import { startProvider } from './lib/provider.mjs';
import { findSchemaFaults } from './lib/schema-rules.mjs';
import { findAnswerFaults } from './lib/schema-values.mjs';

after(stopServers);

// Every function and every way to call it that changes what is answered.
const calls = [
  ['getCertificate', id => ({ certificateId: id })],
  ['getCertificate', id => ({ certificateId: id, includeSubmittedData: true, expect: { statuses: ['Issued'], minDaysRemaining: 1000, onUnmet: 'warn' } })],
  ['getCertificate', id => ({ certificateId: id, followRenewals: true })],
  ['getCertificates', () => ({})],
  ['getCertificates', () => ({ statuses: ['Issued'], expect: { minDaysRemaining: 1000, onUnmet: 'warn' } })],
  ['getCertificateForDomain', () => ({ domain: 'shop.example.com' })],
  ['getCertificateUsage', () => ({ certificateId: 'healthy1' })],
  ['getCertificateUsage', () => ({ certificateIds: ['Juz8JAxn', 'failed01'], expect: { used: false, onUnmet: 'warn' } })],
  ['getServedCertificate', () => ({ host: endpoint.hostname, port: Number(endpoint.port), expect: { trusted: true, onUnmet: 'warn' } })],
];

let endpoint;

// The API has null for it in all that is known of it, and so in every fixture.
const neverAnswered = ['vulnerabilityReport'];

describe('the schema', () => {
  let provider;
  let ids;
  before(async () => {
    provider = await startProvider(await startApi('--requests-per-second', '0', '--generated', '20'));
    ids = (await fixtureIds()).filter(id => id !== empty);
    endpoint = new URL((await startApi('--tls')).url);
  });

  it('keeps the rules for package schemas', () => {
    assert.deepEqual(findSchemaFaults(provider.schema), []);
  });

  it('has the version of the plugin', async () => {
    assert.equal(provider.schema.version, (await provider.call('getPluginInfo')).getVersion());
  });

  it('is called in full here', () => {
    const called = new Set(calls.map(([name]) => `tencentssl:index:${name}`));
    assert.deepEqual([...called].sort(), Object.keys(provider.schema.functions).sort());
  });

  it('announces what every function answers', async () => {
    const seen = new Set();
    for (const [name, argumentsFor] of calls) {
      for (const id of ids) {
        const args = argumentsFor(id);
        const answer = await provider.read(name, args);
        assert.deepEqual(findAnswerFaults(provider.schema, `tencentssl:index:${name}`, answer), [], JSON.stringify(args));
        Object.keys(answer).forEach(member => seen.add(member));
        if (argumentsFor.length === 0) {
          break;
        }
      }
    }

    const announced = new Set(Object.values(provider.schema.functions).flatMap(({ outputs }) => Object.keys(outputs.properties)));
    assert.deepEqual([...announced].filter(member => !seen.has(member)), neverAnswered, 'outputs that no answer has');
  });

  it('announces the arguments that are taken', async () => {
    for (const [token, { inputs }] of Object.entries(provider.schema.functions)) {
      const response = await provider.call('invoke', { tok: token, args: { nosuch: 1 } });
      const reasons = response.getFailuresList().map(failure => failure.getReason()).join('\n');
      Object.keys(inputs.properties).forEach(name => assert.match(reasons, new RegExp(`\\b${name}\\b`)));
      inputs.required?.forEach(name => assert.match(reasons, new RegExp(`required argument ${name}`)));
    }
  });
});
