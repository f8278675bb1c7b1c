/** A mark that is to be put right, as typed. */
export interface MarkChange {
  readonly sheetId: string;
  readonly aspectKey: string;
  readonly text: string;
}

const KEY = /^([0-9a-f-]{36})~(.+)$/;

/** The form's name of one mark: its sheet and its aspect. */
export function changeKey(sheetId: string, aspectKey: string): string {
  return `${sheetId}~${aspectKey}`;
}

/** What a form changes: marks that were typed, those left blank stay as they are. */
export function readChanges(marks: Readonly<Record<string, string>>): readonly MarkChange[] {
  return Object.entries(marks).flatMap(([key, text]) => {
    const [, sheetId = "", aspectKey = ""] = KEY.exec(key) ?? [];
    return text === "" || sheetId === "" ? [] : [{ sheetId, aspectKey, text }];
  });
}
