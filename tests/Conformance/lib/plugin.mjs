// Speaks to a plugin through Pulumi's official stubs, as the engine does.
import grpc from '@grpc/grpc-js';
import stubs from '@pulumi/pulumi/proto/provider_grpc_pb.js';
import messages from '@pulumi/pulumi/proto/provider_pb.js';
import plugins from '@pulumi/pulumi/proto/plugin_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { binaries } from './binaries.mjs';
import { makeFolder } from './folders.mjs';
import { toMessage } from './messages.mjs';
import { serve } from './processes.mjs';

const requestTypes = {
  handshake: messages.ProviderHandshakeRequest,
  parameterize: messages.ParameterizeRequest,
  getSchema: messages.GetSchemaRequest,
  checkConfig: messages.CheckRequest,
  diffConfig: messages.DiffRequest,
  configure: messages.ConfigureRequest,
  invoke: messages.InvokeRequest,
  call: messages.CallRequest,
  check: messages.CheckRequest,
  diff: messages.DiffRequest,
  create: messages.CreateRequest,
  read: messages.ReadRequest,
  list: messages.ListRequest,
  update: messages.UpdateRequest,
  delete: messages.DeleteRequest,
  construct: messages.ConstructRequest,
  cancel: empty.Empty,
  getPluginInfo: empty.Empty,
  attach: plugins.PluginAttach,
  getMapping: messages.GetMappingRequest,
  getMappings: messages.GetMappingsRequest,
};

/** Starts the plugin with nothing of this machine's own credentials in sight. */
export async function startPlugin({ args = [], environment = {} } = {}) {
  const home = makeFolder();
  const server = await serve(binaries.plugin, args, { cwd: home, env: { ...cleanEnvironment(), HOME: home, ...environment } });
  return { ...server, ...connect(server.firstLine) };
}

export function connect(port) {
  const client = new stubs.ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());
  return {
    /** Calls a method of ResourceProvider by the name of the stub. */
    call: (method, values = {}) => new Promise((resolve, reject) => {
      const request = toMessage(requestTypes[method], values);
      if (stubs.ResourceProviderService[method].responseStream) {
        client[method](request).on('data', resolve).on('error', reject);
      } else {
        client[method](request, (error, response) => error ? reject(error) : resolve(response));
      }
    }),
    disconnect: () => client.close(),
  };
}

function cleanEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(TENCENT|TCCLI|TKE|PULUMI)/.test(name)));
}
