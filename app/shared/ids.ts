import { v7, validate } from "uuid";

/** A new record's id: UUIDv7, so that ids sort by the time they were made. */
export function newId(): string {
  return v7();
}

/** Whether text from outside has the shape of an id at all. */
export function isId(text: string): boolean {
  return validate(text);
}
