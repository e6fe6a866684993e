// How each recording of golden/programs/node.js was made, as the recordings' own notes tell it.
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { binaries } from './binaries.mjs';
import { serve } from './processes.mjs';

const pluginFolder = path.dirname(binaries.scriptedPlugin);

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
  attach: { scenario: 'default-provider', prepare: attach },
  'plugin-on-path': { scenario: 'default-provider', prepare: putOnPath },
  'plugin-in-cache': { scenario: 'default-provider', sdkVersion: '0.1.0', prepare: putInCache },
};

/** What to run for a recording, in a folder that has the program. */
export async function scenarioOf(recording, folder) {
  const name = recording.replace(/^node-/, '');
  const refusal = /^(checkconfig|configure)-(.*)-(default|explicit)$/.exec(name);
  const { scenario, sdkVersion, refuses, prepare, ...options } = special[name] ?? (refusal
    ? { scenario: `${refusal[3]}-provider`, refuses: `${refusal[1]}-${refusal[2]}` }
    : { scenario: name });
  const environment = {
    SCENARIO: scenario,
    ...(sdkVersion && { SDK_VERSION: sdkVersion }),
    ...(refuses && { SCRIPTED_PLUGIN_REFUSES: refuses }),
    ...await prepare?.(folder),
  };
  return { stack: 'node', plugin: prepare ? null : binaries.scriptedPlugin, ...options, environment };
}

async function attach() {
  const { firstLine: port } = await serve(binaries.scriptedPlugin, []);
  return { PULUMI_DEBUG_PROVIDERS: `tencentssl:${port}` };
}

function putOnPath() {
  return { PATH: pluginFolder + path.delimiter + process.env.PATH };
}

async function putInCache(folder) {
  const home = path.join(folder, 'home');
  await mkdir(path.join(home, 'plugins'), { recursive: true });
  await symlink(pluginFolder, path.join(home, 'plugins', 'resource-tencentssl-v0.1.0'));
  return { PULUMI_HOME: home };
}
