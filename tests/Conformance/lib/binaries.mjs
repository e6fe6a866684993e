// The programs under test. eng/conformance.sh names them; the defaults are those of a debug build.
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const repository = fileURLToPath(new URL('../../..', import.meta.url));
export const conformance = fileURLToPath(new URL('..', import.meta.url));

const { env } = process;

export const binaries = {
  plugin: named('PLUGIN', 'bin/pulumi-resource-tencentssl'),
  apiStandIn: named('API_STAND_IN', built('TencentSsl.StandIns.SslApi')),
  engineStandIn: named('ENGINE_STAND_IN', built('TencentSsl.StandIns.PulumiEngine')),
  scriptedPlugin: named('SCRIPTED_PLUGIN', built('TencentSsl.StandIns.ScriptedPlugin', 'pulumi-resource-tencentssl')),
  signerHarness: named('SIGNER_HARNESS', built('TencentSsl.Conformance.SignerHarness')),
  dotnetProgram: named('DOTNET_PROGRAM', built('TencentSsl.Conformance.DotnetProgram', 'TencentSsl.Conformance.DotnetProgram.dll')),
  dotnetExample: named('DOTNET_EXAMPLE', built('ReadCertificate', 'ReadCertificate.dll')),
};

function named(variable, fallback) {
  return path.resolve(repository, env[variable] || fallback);
}

function built(project, file = project) {
  return path.join('artifacts/bin', project, 'debug', file);
}
