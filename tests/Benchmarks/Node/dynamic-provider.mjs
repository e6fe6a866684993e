// The same function as a provider in Node.js: Pulumi's own server for providers, and the official SDK.
import { reader, require, sslAlone } from './sdk.mjs';

const { main } = require('@pulumi/pulumi/provider');
const read = reader(sslAlone());

const provider = {
  version: '0.0.0',
  schema: '{}',
  async invoke(token, { certificateId }) {
    if (token !== 'tencentssl:index:getCertificate') {
      throw new Error(`unknown function ${token}`);
    }

    const { RequestId: requestId, ...members } = JSON.parse(JSON.stringify(await read(certificateId)));
    const outputs = Object.entries(members).map(([name, value]) => [name[0].toLowerCase() + name.slice(1), value]);
    return { outputs: { ...Object.fromEntries(outputs), requestId } };
  },
};

await main(provider, process.argv.slice(2));
