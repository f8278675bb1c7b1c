/** The secrets that lie outside the database, derived from the key file. */
export interface KeyRing {
  /** Digest of the master key, kept in the database so that a wrong key file is named. */
  readonly fingerprint: string;
  /** Chains the audit entries. */
  readonly auditKey: Uint8Array;
  /** Signs session cookies and encrypts second factors. */
  readonly sessionSecret: string;
  /** From this, invitation links and activation codes are derived, so that none lies in the database. */
  readonly tokenKey: Uint8Array;
}
