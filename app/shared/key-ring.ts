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
  /** Encrypt identity numbers, cards and phones at rest. */
  readonly valueKeys: SealingKeys;
  /** Encrypt files at rest. */
  readonly fileKeys: SealingKeys;
  /** Finds an encrypted number by a keyed hash of what it says; not rotated with the sealing keys. */
  readonly lookupKey: Uint8Array;
}

/** What is written is sealed under the current key; what is read names the key that it was sealed under. */
export interface SealingKeys {
  readonly currentId: string;
  /** 32 bytes each, by id. */
  readonly byId: Readonly<Record<string, Uint8Array>>;
}
