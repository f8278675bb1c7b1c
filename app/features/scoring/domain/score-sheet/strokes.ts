const MOST_POINTS = 1_500;
const POINT = /^\d{1,4},\d{1,4}$/;

/** A point of a signature, in thousandths of its field's width. */
export type Point = readonly [x: number, y: number];

/** A drawn signature as text: points "120,45" joined by blanks, strokes by semicolons. */
export function strokesText(strokes: readonly (readonly Point[])[]): string {
  return strokes
    .filter((points) => points.length > 1)
    .map((points) => points.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`).join(" "))
    .join(";");
}

/** Whether a text is a drawn signature: at least one stroke of two points, and not endlessly many. */
export function isStrokes(text: string): boolean {
  const strokes = text.split(";").map((stroke) => stroke.split(" "));
  const points = strokes.flat();
  return (
    points.length <= MOST_POINTS &&
    points.every((point) => POINT.test(point)) &&
    strokes.every((stroke) => stroke.length > 1)
  );
}
