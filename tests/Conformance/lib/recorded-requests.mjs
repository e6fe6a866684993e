// What the plugin answers to a request that the real engine sent. The recorder's plugin played a part; where ours must
// answer in another way than it did, the reason stands beside the rule, and the first rule that fits decides.

const known = 'Juz8JAxn';

/** The kind of an answer: return, failures, inputs, empty, error NAME. */
export const rules = [
  {
    applies: ({ method }) => ['Check', 'Create'].includes(method),
    answer: 'error UNIMPLEMENTED',
    reason: 'the recorder had a resource for its scenarios, the provider has none',
  },
  {
    applies: ({ method }) => method === 'CheckConfig',
    answer: 'inputs',
    reason: 'the recorder refused configurations that are right',
  },
  {
    applies: ({ method }) => method === 'Configure',
    answer: 'empty',
    reason: 'the recorder refused configurations that are right',
  },
  {
    applies: ({ method }) => method === 'Cancel',
    answer: 'empty',
    reason: 'a plugin that was told to crash could not answer the Cancel after that',
  },
  {
    applies: ({ method, request }) => method === 'Invoke' && request.tok.endsWith(':getNothing'),
    answer: 'error NOT_FOUND',
    reason: 'the recorder answered every token',
  },
  {
    applies: ({ method, request }) => method === 'Invoke' && (typeof request.args.certificateId !== 'string' || 'certificateID' in request.args),
    answer: 'failures',
    reason: 'the recorder checked no arguments',
  },
  {
    applies: ({ method, request }) => method === 'Invoke' && request.args.certificateId !== known,
    answer: 'error NOT_FOUND',
    reason: 'the recorder knew ids that made it play a part',
  },
  {
    applies: ({ method, request }) => method === 'Invoke' && 'expect' in request.args,
    answer: 'failures',
    reason: 'the recorder checked no expectations, and this certificate has ended',
  },
];

/** The kind of answer that is due. */
export function dueAnswer(call) {
  return rules.find(rule => rule.applies(call))?.answer ?? recordedAnswer(call);
}

export function recordedAnswer({ errors, response = {} }) {
  return errors ? `error ${errors[0]}` : kindOf(response);
}

function kindOf(response) {
  return ['failures', 'return', 'inputs'].find(name => response[name]) ?? 'empty';
}
