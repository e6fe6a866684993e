// Where the plugin's outputs and the API's members may differ: everything else must agree.

/** Names that the rule (words, the first in lower case) does not give. */
export const names = {
  // The API writes the plural of an abbreviation: Cert, SANs.
  CertSANs: 'certSans',
};

/** Outputs that are worked out, and so are not in the API's answer. */
export const computed = {
  getCertificate: [
    'statusKind', 'packageTypeDescription', 'notBefore', 'notAfter', 'appliedAt', 'valid', 'daysRemaining', 'expired', 'domains',
    'supersededBy', 'renewalChain', 'unmetExpectations',
  ],
  getCertificates: [
    'statusKind', 'packageTypeDescription', 'notBefore', 'notAfter', 'appliedAt', 'valid', 'daysRemaining', 'expired', 'domains',
    'supersededBy',
  ],
};

/** Members whose values differ, and what holds instead. */
export const members = {
  // Another request has another id.
  RequestId: (official, ours) => typeof ours === 'string' && ours !== '' && ours !== official,
  // An answer that lacks the id is still about the certificate that was asked for.
  CertificateId: (official, ours, id) => ours === (official ?? id),
  // Personal data and a key password: only on demand, and then a secret. A test of its own asks for it.
  SubmittedData: (official, ours) => ours === undefined,
};

/** A fixture in which the API's types drift: the SDK hands on what came, the plugin keeps to the documented types. */
export const drifting = ['mixnums1'];

/** A fixture whose answer has no member: the SDK hands on an empty record, to the plugin it is no certificate. */
export const empty = 'absent01';
