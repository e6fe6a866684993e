import grpc from '@grpc/grpc-js';
import stubs from '@pulumi/pulumi/proto/engine_grpc_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';

/** Serves the engine's side of a plugin's life: the official service Engine, which keeps what is logged. */
export async function serveEngine() {
  const logged = [];
  const server = new grpc.Server();
  server.addService(stubs.EngineService, {
    log: (call, answer) => {
      logged.push(call.request.toObject());
      answer(null, new empty.Empty());
    },
  });
  const port = await new Promise((resolve, reject) => server.bindAsync(
    '127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, bound) => error ? reject(error) : resolve(bound)));
  return { address: `127.0.0.1:${port}`, logged, stop: () => server.forceShutdown() };
}
