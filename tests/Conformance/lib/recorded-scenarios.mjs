// How each recording of golden/programs/node.js was made, as the recordings' own notes tell it.
import path from 'node:path';
import { binaries } from './binaries.mjs';

const stackConfiguration = {
  stack: 'cfg',
  config: { 'tencentssl:maxRequestsPerSecond': '5', 'tencentssl:endpoint': 'http://127.0.0.1:1' },
  secretConfig: {
    'tencentssl:secretId': 'AKIDEXAMPLE',
    'tencentssl:secretKey': 'KEYEXAMPLE',
    'tencentssl:assumeRole': '{"durationSeconds":900,"externalId":"EXT","roleArn":"qcs::cam::uin/1:roleName/x"}',
  },
};

const special = {
  'sdk-version': { scenario: 'default-provider', sdkVersion: '0.1.0' },
  'stack-configuration': { scenario: 'default-provider', sdkVersion: '0.1.0', ...stackConfiguration },
  'stack-configuration-and-explicit-provider': { scenario: 'explicit-provider', sdkVersion: '0.1.0', ...stackConfiguration },
  'stack-configuration-secret-failure': { scenario: 'default-provider', refuses: 'checkconfig-secret-failure', ...stackConfiguration },
  'preview-json': { scenario: 'default-provider', json: true },
  'failures-json': { scenario: 'failures', json: true },
  up: { scenario: 'default-provider', operation: 'up' },
  'up-explicit': { scenario: 'explicit-provider', operation: 'up' },
  interrupt: { scenario: 'stall' },
  attach: { scenario: 'default-provider' },
  'plugin-on-path': { scenario: 'default-provider', plugin: null, environment: { PATH: `${path.dirname(binaries.scriptedPlugin)}:${process.env.PATH}` } },
};

/** What to run for a recording. */
export function scenarioOf(recording) {
  const name = recording.replace(/^node-/, '');
  const refusal = /^(checkconfig|configure)-(.*)-(default|explicit)$/.exec(name);
  const chosen = special[name] ?? (refusal
    ? { scenario: `${refusal[3]}-provider`, refuses: `${refusal[1]}-${refusal[2]}` }
    : { scenario: name });
  return { stack: 'node', plugin: binaries.scriptedPlugin, ...chosen };
}
