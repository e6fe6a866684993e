// Item 6: what the C# SDK (or its stand-in) and Pulumi's Node.js runtime tell the monitor about the same program agrees, message by message.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { binaries } from './lib/binaries.mjs';
import { compareCalls } from './lib/calls.mjs';
import { runEngine } from './lib/engine.mjs';
import { readText } from './lib/golden.mjs';
import { areConcurrent, ownForms, ownMembers, ownMethods } from './lib/language-differences.mjs';
import { secret } from './lib/messages.mjs';
import { makeProject } from './lib/projects.mjs';
import { reveal } from './lib/provider.mjs';

const succeeding = [
  'default-provider', 'output-form', 'explicit-provider', 'parent-and-depends-on', 'unknown-argument', 'unknown-configuration',
  'secret-member', 'secret-argument', 'null-and-absent-arguments',
];
const failing = ['failures', 'grpc-error', 'program-throws'];

describe('the C# SDK and the Node.js runtime tell the monitor the same', { concurrency: 2 }, () => {
  for (const scenario of [...succeeding, ...failing]) {
    it(scenario, async () => {
      const [node, dotnet] = [await runNode(scenario), await runDotnet(scenario)];
      const exitCode = failing.includes(scenario) ? 1 : 0;
      assert.deepEqual([node.code, dotnet.code], [exitCode, exitCode], node.output + dotnet.output);
      const { adapt = ({ request }) => request, unordered = false } = ownForms[scenario] ?? {};
      const adapted = messagesOf(node)
        .map(call => ({ ...call, request: adapt(call, { secret, reveal }) }))
        .filter(call => call.request);
      compareCalls(messagesOf(dotnet), adapted, (earlier, later) => unordered || areConcurrent(earlier, later));
    });
  }
});

async function runNode(scenario) {
  const program = { 'package.json': '{ "main": "index.js" }', 'index.js': await readText('programs/node.js') };
  return run(scenario, 'nodejs', program);
}

function runDotnet(scenario) {
  return run(scenario, 'dotnet', {}, binaries.dotnetProgram);
}

async function run(scenario, runtime, files, program) {
  const folder = await makeProject({ 'Pulumi.yaml': `name: read-certificate\nruntime: ${runtime}\n`, ...files });
  return runEngine({ folder, program, stack: 'dev', plugin: binaries.scriptedPlugin, environment: { SCENARIO: scenario } });
}

// What a program sends, without what is its language's own.
function messagesOf({ calls }) {
  return calls
    .filter(call => call.engineIs === 'server' && !ownMethods[call.method])
    .map(({ method, request, begun, endedAfter }) => ({ method, begun, endedAfter, request: withoutOwnForms(request) }));
}

function withoutOwnForms(request) {
  return JSON.parse(JSON.stringify(request), (name, value) => {
    if (ownMembers[name]) {
      return undefined;
    }

    // Objects travel as JSON text, which has no one form.
    return typeof value === 'string' && value.startsWith('{') ? JSON.parse(value) : value;
  });
}
