// The official Tencent Cloud SDKs, set up to talk to the stand-in as they talk to the service.
import common from 'tencentcloud-sdk-nodejs-common';
import Credential from 'tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/credential.js';
import ClientProfile from 'tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/profile/client_profile.js';
import HttpProfile from 'tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/profile/http_profile.js';
import ssl from 'tencentcloud-sdk-nodejs-intl-en/tencentcloud/ssl/v20191205/index.js';
import { promisify } from 'node:util';
import { credentials } from './api-stand-in.mjs';

export const models = ssl.Models;

/** The SDK of the international site. Left to itself it signs by the old method, which the provider does not know. */
export function internationalClient(api, { secretId, secretKey, token = null } = credentials) {
  const profile = new ClientProfile('TC3-HMAC-SHA256', new HttpProfile('http://', api.host));
  const client = new ssl.Client(new Credential(secretId, secretKey, token), '', profile);
  return {
    describeCertificate: certificateId => call(client, 'DescribeCertificate', { CertificateId: certificateId }),
    describeCertificates: parameters => call(client, 'DescribeCertificates', parameters),
    call: (action, parameters) => call(client, action, parameters),
  };
}

/** The SDK that both sites share: any action of any product. */
export function commonClient(api, credential = credentials, { product = 'ssl', version = '2019-12-05' } = {}) {
  return new common.CommonClient(`${product}.intl.tencentcloudapi.com`, version, {
    credential,
    region: '',
    profile: { httpProfile: { protocol: 'http://', endpoint: api.host } },
  });
}

function call(client, action, parameters) {
  const request = new ssl.Models[`${action}Request`]();
  request.deserialize(parameters);
  return promisify(client[action].bind(client))(request);
}
