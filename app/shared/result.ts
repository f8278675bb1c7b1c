/** The answer of a rule: what follows, or the named reason why not. Refusals are values, never exceptions. */
export type Result<Value, Reason> = Accepted<Value> | Refused<Reason>;

export interface Accepted<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Refused<Reason> {
  readonly ok: false;
  readonly reason: Reason;
}

export function accept<Value>(value: Value): Accepted<Value> {
  return { ok: true, value };
}

export function refuse<Reason>(reason: Reason): Refused<Reason> {
  return { ok: false, reason };
}
