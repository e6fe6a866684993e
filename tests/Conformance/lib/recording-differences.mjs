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
