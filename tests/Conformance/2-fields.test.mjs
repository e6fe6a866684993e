// Item 2: what the official SDK reads and what the plugin puts out agree, field by field, value by value.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fixtureIds, startApi } from './lib/api-stand-in.mjs';
import { computed, empty, members } from './lib/field-differences.mjs';
import { FieldComparison } from './lib/fields.mjs';
import { isSecret } from './lib/messages.mjs';
import { stopServers } from './lib/processes.mjs';
import { reveal, startProvider } from './lib/provider.mjs';
import { internationalClient, models } from './lib/tencent.mjs';

after(stopServers);

describe('the plugin and the official Tencent SDK', async () => {
  let client;
  let provider;
  before(async () => {
    const api = await startApi('--requests-per-second', '0');
    client = internationalClient(api);
    provider = await startProvider(api);
  });

  for (const id of (await fixtureIds()).filter(id => id !== empty)) {
    it(`agree on DescribeCertificate of ${id}`, async () => {
      const official = everyMember(models.DescribeCertificateResponse, await client.describeCertificate(id));
      const ours = await provider.read('getCertificate', { certificateId: id });
      const comparison = new FieldComparison(provider.schema, id, computed.getCertificate);
      comparison.compare(official, ours, outputsOf('getCertificate').properties);
    });
  }

  it('differ on an answer without members, which is no certificate', async () => {
    const hasty = await startProvider(await startApi(), { maxRetries: '0' });
    await assert.rejects(hasty.read('getCertificate', { certificateId: empty }), /the answer is empty/);
  });

  it('agree on the application form, which is a secret', async () => {
    const official = everyMember(models.SubmittedData, (await client.describeCertificate('canary01')).SubmittedData);
    const ours = await provider.read('getCertificate', { certificateId: 'canary01', includeSubmittedData: true });
    assert.ok(isSecret(ours.submittedData));
    const type = provider.schema.types['tencentssl:index:SubmittedData'];
    new FieldComparison(provider.schema, 'canary01', []).compareObject(official, reveal(ours.submittedData), type.properties, 'submittedData');
  });

  it('agree on DescribeCertificates', async () => {
    const { TotalCount: total, Certificates: items } = await client.describeCertificates({ Limit: 1000 });
    const ours = await provider.read('getCertificates', {});
    assert.equal(ours.total, total);
    assert.deepEqual([...ours.ids].sort(), items.map(item => item.CertificateId).sort());
    const entryType = provider.schema.types['tencentssl:index:Certificate'];
    for (const item of items) {
      const entry = ours.certificates.find(candidate => candidate.certificateId === item.CertificateId);
      const comparison = new FieldComparison(provider.schema, item.CertificateId, computed.getCertificates);
      comparison.compare(everyMember(models.Certificates, item), entry, entryType.properties, { CertificateId: members.CertificateId });
    }
  });

  function outputsOf(name) {
    return provider.schema.functions[`tencentssl:index:${name}`].outputs;
  }
});

// The SDK leaves a member undeclared where the answer has null for an object.
function everyMember(Model, answer) {
  return Object.assign(new Model(), answer);
}
