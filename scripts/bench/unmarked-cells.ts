/** One aspect of one sheet. */
export interface Cell {
  readonly sheetId: string;
  readonly aspectKey: string;
}

interface Desk {
  readonly aspects: readonly { id: string; kind: string }[];
  readonly sheets: readonly { id: string; noScore: string | null; marks: unknown[] }[];
}

/** The points of the welders' final that the demo's third judge, who is signed in, hasn't given; null where nobody answered. */
export async function openCells(judge: {
  get(path: string): Promise<{ readonly text: string }>;
}): Promise<Cell[] | null> {
  const list = (await judge.get("/judging")).text;
  const [seat] = list.match(/\/judging\/[0-9a-f-]{36}/) ?? [];
  if (!seat) return null;
  const { aspects, sheets } = JSON.parse((await judge.get(`${seat}/state`)).text) as Desk;
  const points = aspects.filter(({ kind }) => kind === "points");
  return sheets
    .filter(({ noScore, marks }) => noScore === null && marks.length === 0)
    .flatMap(({ id }) => points.map((aspect) => ({ sheetId: id, aspectKey: aspect.id })));
}
