// Item 10: the examples in TypeScript that the schema shows compile against the schema's own types.
import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import ts from 'typescript';
import { repository } from './lib/binaries.mjs';
import { makeFolder } from './lib/folders.mjs';
import { declarationsOf } from './lib/typescript-sdk.mjs';

const examples = path.join(repository, 'provider/Plugin/Functions/Examples');
const files = (await readdir(examples)).filter(name => name.endsWith('.ts'));

describe('the examples in TypeScript', () => {
  let schema;
  let folder;
  before(async () => {
    schema = JSON.parse(await readFile(path.join(repository, 'provider/Plugin/schema.json'), 'utf8'));
    folder = makeFolder();
    const sdk = path.join(folder, 'node_modules/@pulumi-tencentssl/tencentssl');
    await mkdir(sdk, { recursive: true });
    await writeFile(path.join(sdk, 'index.d.ts'), declarationsOf(schema));
    await mkdir(path.join(folder, 'node_modules/@pulumi'), { recursive: true });
    await symlink(path.join(repository, 'tests/Conformance/node_modules/@pulumi/pulumi'), path.join(folder, 'node_modules/@pulumi/pulumi'));
  });

  it('are there for every function', () => {
    assert.deepEqual(files.map(file => path.basename(file, '.ts')).sort(), Object.keys(schema.functions).map(token => token.split(':').at(-1)).sort());
  });

  for (const file of files) {
    it(`compile: ${file}`, async () => {
      assert.deepEqual(await faultsOf(file, text => text), []);
    });
  }

  it('would not compile with an argument that does not exist', async () => {
    assert.notDeepEqual(await faultsOf('getCertificate.ts', text => text.replace('certificateId:', 'certificateIdentifier:')), []);
  });

  async function faultsOf(file, change) {
    const program = path.join(folder, file);
    await writeFile(program, change(await readFile(path.join(examples, file), 'utf8')));
    const options = {
      strict: true, noEmit: true, skipLibCheck: true, types: [],
      target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10,
    };
    return ts.getPreEmitDiagnostics(ts.createProgram([program], options))
      .filter(({ file: where }) => where?.fileName.endsWith(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  }
});
