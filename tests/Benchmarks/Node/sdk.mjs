// The official Tencent Cloud SDK for Node.js, from the packages that the conformance tests install.
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

export const require = createRequire(new URL('../../Conformance/package.json', import.meta.url));

const name = 'tencentcloud-sdk-nodejs-intl-en';

/** The package as its documentation loads it: all services. */
export const wholePackage = () => {
  const { ssl, common } = require(name);
  return { ssl: ssl.v20191205, common };
};

/** No more of it than this service needs. */
export const sslAlone = () => ({
  ssl: require(`${name}/tencentcloud/ssl/v20191205`),
  common: {
    Credential: require(`${name}/tencentcloud/common/credential`),
    ClientProfile: require(`${name}/tencentcloud/common/profile/client_profile`),
    HttpProfile: require(`${name}/tencentcloud/common/profile/http_profile`),
  },
});

/** Gives a function that reads a certificate with the account and from the endpoint of the environment. */
export function reader({ ssl, common }) {
  const { TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY, TENCENTSSL_ENDPOINT } = process.env;
  const { protocol, host } = new URL(TENCENTSSL_ENDPOINT);
  const profile = new common.ClientProfile('TC3-HMAC-SHA256', new common.HttpProfile(`${protocol}//`, host));
  const client = new ssl.Client(new common.Credential(TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY), '', profile);
  const describe = promisify(client.DescribeCertificate.bind(client));
  return certificateId => {
    const request = new ssl.Models.DescribeCertificateRequest();
    request.deserialize({ CertificateId: certificateId });
    return describe(request);
  };
}
