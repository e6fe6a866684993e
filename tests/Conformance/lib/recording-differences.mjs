// Where a run under the engine stand-in may differ from its recording, and why.

/** Lines of what is printed. */
export const ignoredLines = [
  { pattern: /^\s+at /, reason: 'frames of a stack: where packages lie, and which Node.js runs, is the machine\'s' },
  { pattern: /^Duration: /, reason: 'how long an update took' },
];

/** Recordings that are not played here. */
export const notPlayed = {
  'node-preview-diff': 'the option --diff only prints the same run in another form, which the stand-in does not have',
};

/** Members of what --json prints. */
export const ignoredMembers = {
  sourcePosition: 'where packages lie is the machine\'s',
  stackTrace: 'where packages lie is the machine\'s',
  duration: 'how long a run took',
};

/** Recordings of which only the calls and the exit code are compared. */
export const otherwisePrinted = {
  'node-up-explicit': 'the recorded stack existed before, so that its outputs are printed as changes',
};

/** Pairs of calls that the runtime sends at once, so that chance decides which is heard first. */
const sentTogether = [
  {
    pairs: [['ResourceMonitor/GetDeploymentInfo', 'ResourceMonitor/RegisterResource']],
    reason: 'the stack is registered while the runtime asks what the engine can do; the recordings have both orders',
  },
  {
    recording: 'node-parent-and-depends-on',
    pairs: [
      ['ResourceMonitor/RegisterResource', 'ResourceMonitor/Invoke'],
      ['ResourceMonitor/RegisterResource', 'ResourceProvider/Invoke'],
      ['ResourceMonitor/RegisterResourceOutputs', 'ResourceMonitor/RegisterResourceOutputs'],
    ],
    reason: 'the component and both invokes wait for the same provider, and then go on at once',
  },
];

export function areSentTogether(recording, earlier, later) {
  const isPair = ([one, other]) =>
    (one === earlier.method && other === later.method) || (one === later.method && other === earlier.method);
  return sentTogether.some(entry => (entry.recording ?? recording) === recording && entry.pairs.some(isPair));
}

/** Lists whose order the engine leaves to chance: it walks a map. */
export const unorderedLists = ['configSecretKeys'];

/** Recordings whose lines are printed in an order that chance decides. */
export const printedInAnyOrder = {
  'node-two-failing-invokes': 'two invokes run at once, and either may fail first',
  'dotnet-exit-0': 'standard output and standard error are two pipes, and either may be read first',
  'dotnet-exit-1': 'the same',
  'dotnet-exit-32': 'the same',
};
