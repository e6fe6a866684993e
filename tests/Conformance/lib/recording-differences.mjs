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
