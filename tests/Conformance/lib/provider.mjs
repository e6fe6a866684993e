// A plugin that has been started, checked and configured, against a stand-in of the API.
import { credentials } from './api-stand-in.mjs';
import { fromStruct, isSecret, secret } from './messages.mjs';
import { startPlugin } from './plugin.mjs';

/** Does what the engine does before the first invoke. */
export async function startProvider(api, configuration = {}) {
  const plugin = await startPlugin();
  const plain = { endpoint: api.url, ...credentials, maxRequestsPerSecond: '1000', ...configuration };
  await plugin.call('handshake', { engineAddress: '127.0.0.1:1' });
  await plugin.call('checkConfig', { news: plain });
  await plugin.call('configure', { args: { ...plain, secretKey: secret(plain.secretKey) }, acceptSecrets: true });
  const schema = JSON.parse((await plugin.call('getSchema')).getSchema());
  return { ...plugin, schema, read: (name, args) => read(plugin, name, args) };
}

async function read(plugin, name, args) {
  const response = await plugin.call('invoke', { tok: `tencentssl:index:${name}`, args });
  if (response.getFailuresList().length > 0) {
    throw new Error(response.getFailuresList().map(failure => `${failure.getProperty()}: ${failure.getReason()}`).join('; '));
  }

  return fromStruct(response.getReturn());
}

/** The value in a secret's envelope, or the value itself. */
export function reveal(value) {
  return isSecret(value) ? value.value : value;
}
