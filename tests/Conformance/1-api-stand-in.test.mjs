// Item 1: the official Tencent SDKs cannot tell the stand-in of the API from the service.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import SdkError from 'tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/exception/tencent_cloud_sdk_exception.js';
import { credentials, fixtureIds, startApi } from './lib/api-stand-in.mjs';
import { stopServers } from './lib/processes.mjs';
import { commonClient, internationalClient } from './lib/tencent.mjs';

after(stopServers);

const withoutMembers = new Set(['allnull1', 'absent01']);

describe('the API stand-in and the official Tencent SDK', () => {
  let api;
  before(async () => { api = await startApi('--requests-per-second', '0'); });

  it('is read by the SDK, every fixture', async () => {
    const client = internationalClient(api);
    for (const id of await fixtureIds()) {
      const certificate = await client.describeCertificate(id);
      assert.equal(certificate.CertificateId, withoutMembers.has(id) ? null : id);
      assert.match(certificate.RequestId, /^[0-9a-f-]{36}$/);
    }
  });

  it('is listed by the SDK, page by page', async () => {
    const client = internationalClient(api);
    const ids = await fixtureIds();
    const first = await client.describeCertificates({ Offset: 0, Limit: 20 });
    const second = await client.describeCertificates({ Offset: 20, Limit: 20 });
    assert.equal(first.TotalCount, ids.length);
    assert.equal(first.Certificates.length, 20);
    assert.deepEqual([...first.Certificates, ...second.Certificates].map(item => item.CertificateId).sort(), ids);
  });

  it('verifies what the SDK of both sites signs', async () => {
    const certificate = await commonClient(api).request('DescribeCertificate', { CertificateId: 'Juz8JAxn' });
    assert.equal(certificate.CertEndTime, '2025-02-26 07:59:59');
  });

  it('lends keys that the SDK can use', async () => {
    const sts = commonClient(api, credentials, { product: 'sts', version: '2018-08-13' });
    const role = { RoleArn: 'qcs::cam::uin/100000000001:roleName/reader', RoleSessionName: 'conformance' };
    const { Credentials: lent } = await sts.request('AssumeRole', role);
    const temporary = { secretId: lent.TmpSecretId, secretKey: lent.TmpSecretKey, token: lent.Token };
    assert.equal((await internationalClient(api, temporary).describeCertificate('healthy1')).CertificateId, 'healthy1');
    await refuses(internationalClient(api, { ...temporary, token: 'another' }), 'healthy1', 'AuthFailure.TokenFailure');
  });

  it('refuses a wrong key', async () => {
    await refuses(internationalClient(api, { ...credentials, secretKey: 'another' }), 'healthy1', 'AuthFailure.SignatureFailure');
    await refuses(internationalClient(api, { ...credentials, secretId: 'AKIDNOBODY' }), 'healthy1', 'AuthFailure.SecretIdNotFound');
  });

  it('does not find an unknown certificate', async () => {
    await refuses(internationalClient(api), 'nosuchid', 'FailedOperation.CertificateNotFound');
  });

  it('denies what the key may not do', async () => {
    const strict = await startApi('--deny', 'DescribeCertificate');
    await refuses(internationalClient(strict), 'healthy1', 'AuthFailure.UnauthorizedOperation');
    assert.ok((await internationalClient(strict).describeCertificates({})).TotalCount > 0);
  });

  it('throttles', async () => {
    const slow = internationalClient(await startApi('--requests-per-second', '1'));
    const answers = await Promise.allSettled(Array.from({ length: 30 }, () => slow.describeCertificate('healthy1')));
    const refused = answers.filter(answer => answer.status === 'rejected').map(answer => answer.reason);
    assert.ok(refused.length > 0);
    for (const error of refused) {
      assertSdkError(error, 'RequestLimitExceeded');
    }
  });

  it('says in the SDK that the clock is wrong', async () => {
    const ahead = await startApi('--clock-skew', '301');
    await refuses(internationalClient(ahead), 'healthy1', 'AuthFailure.SignatureExpire');
  });

  it('plays what the network does', async () => {
    await api.playFault({ fault: 'http-503', count: 1 });
    await assert.rejects(internationalClient(api).describeCertificate('healthy1'), { httpCode: 503 });
  });
});

async function refuses(client, certificateId, code) {
  await assert.rejects(client.describeCertificate(certificateId), error => assertSdkError(error, code));
}

function assertSdkError(error, code) {
  assert.ok(error instanceof SdkError, `${error}`);
  assert.equal(error.code, code);
  assert.match(error.requestId, /^[0-9a-f-]{36}$/);
  assert.notEqual(error.message, '');
  return true;
}
