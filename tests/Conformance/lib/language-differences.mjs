// Where the messages of Pulumi's Node.js runtime and of the C# SDK to the monitor differ, and why. Everything else must agree.

/** Methods that only one of them calls. */
export const ownMethods = {
  'ResourceMonitor/GetDeploymentInfo': 'how Node.js asks what the engine can do',
  'ResourceMonitor/SupportsFeature': 'how C# asks what the engine can do',
};

/** Members of a registration that only one of them sends. */
export const ownMembers = {
  aliasSpecs: 'Node.js says that it sends aliases in their newer form; C# sends none without saying so',
  customTimeouts: 'Node.js sends an empty one, C# none',
  supportsPartialValues: 'an ability of Node.js for resources that are changed',
  hooks: 'C# sends an empty one, Node.js none',
};

/**
 * Whether chance decides in C# which of two calls comes first: it calls functions while the stack is still being registered, and only
 * resources wait for the stack's URN; the program for Node.js begins when the stack is there.
 */
export function areConcurrent(earlier, later) {
  return earlier.method.endsWith('/RegisterResource') && earlier.request.type === 'pulumi:pulumi:Stack' && later.method.endsWith('/Invoke');
}

const noOutputs = {
  reason: 'Node.js registers the outputs of a failed stack, of which there are none; C# does not',
  adapt: ({ method, request }) => method.endsWith('/RegisterResourceOutputs') ? null : request,
};

/** What differs in single scenarios, and how the message of Node.js is brought to the form of C#: null where C# sends none. */
export const ownForms = {
  'secret-argument': {
    reason: 'Node.js unwraps a secret argument and makes the result secret; C# sends the envelope and leaves the secretness of the result to the provider',
    adapt: ({ method, request }, { secret, reveal }) => method.endsWith('/Invoke')
      ? { ...request, args: { certificateId: secret(request.args.certificateId) } }
      : { ...request, ...(request.outputs && { outputs: { end: reveal(request.outputs.end) } }) },
  },
  'parent-and-depends-on': {
    reason: 'Node.js sends the providers of every component, and waits for them first; C# those of remote components only',
    adapt: ({ request: { providers, ...request } }) => request,
    unordered: true,
  },
  'unknown-configuration': {
    reason: 'the program for Node.js exports the whole result as well, an empty object; in C# it is a class',
    adapt: ({ request }) => request.outputs ? { ...request, outputs: {} } : request,
  },
  'null-and-absent-arguments': {
    reason: 'Node.js sends null for an argument that is null; C# leaves it out',
    adapt: ({ request: { args: { includeSubmittedData, ...args } = {}, ...request } }) => request.tok ? { ...request, args } : request,
  },
  failures: noOutputs,
  'grpc-error': noOutputs,
  'program-throws': noOutputs,
};
