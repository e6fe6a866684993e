// Item 3: our signer and the official one make the same signature of the same request.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import sign from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/sign.js';
import { binaries } from './lib/binaries.mjs';
import { run } from './lib/processes.mjs';
import { Random } from './lib/random.mjs';

const count = 2000;
const secondsOfDay = 86_400;
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
const anything = [...letters, ...' "\\/<>&\u0000\u001f\u007f\n\t', 'ä', 'ß', '中', '文', '\u2028', '\ufeff', '😀', '𠮷', 'e\u0301'];

it(`signs ${count} generated requests as the official SDK does`, async () => {
  const random = new Random(20191205);
  const requests = Array.from({ length: count }, () => generate(random));
  const input = requests.map(request => JSON.stringify(request) + '\n').join('');

  const { code, stdout, stderr } = await run(binaries.signerHarness, [], { input });

  assert.equal(code, 0, stderr);
  const ours = stdout.trimEnd().split('\n');
  assert.equal(ours.length, count);
  requests.forEach((request, index) => assert.equal(ours[index], official(request), JSON.stringify(request)));
});

function generate(random) {
  return {
    secretId: 'AKID' + random.text(letters, 40),
    secretKey: random.text(random.pick([letters, letters, anything]), 48),
    timestamp: moment(random),
    service: random.pick(['ssl', 'ssl', 'sts', 'cvm']),
    host: random.pick(['ssl.intl.tencentcloudapi.com', 'ssl.tencentcloudapi.com', 'sts.tencentcloudapi.com', '127.0.0.1']),
    contentType: random.pick(['application/json', 'application/json; charset=utf-8']),
    body: JSON.stringify({ CertificateId: random.text(letters, 9), SearchKey: random.text(anything, 60), Limit: random.below(1001) }),
  };
}

// Half of the moments are within three seconds of midnight UTC, between 2001 and 2096.
function moment(random) {
  const day = (11_323 + random.below(34_700)) * secondsOfDay;
  return random.below(2) === 0 ? day - 3 + random.below(7) : day + random.below(secondsOfDay);
}

function official({ host, contentType, body, ...key }) {
  const headers = { 'Content-Type': contentType };
  return sign.default.sign3({ ...key, method: 'POST', url: `https://${host}/`, payload: Buffer.from(body), headers });
}
