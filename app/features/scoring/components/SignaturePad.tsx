import { type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Point, strokesText } from "../domain/score-sheet/strokes";
import styles from "./SigningPanel.module.css";

const WIDTH = 1_000;
const HEIGHT = 300;

/** A field to sign in with a finger or a pen; strokes are kept as thousandths of its width. */
export function SignaturePad({ label, onDrawn }: { label: string; onDrawn(text: string): void }) {
  const { t } = useTranslation("judging");
  const [strokes, setStrokes] = useState<readonly (readonly Point[])[]>([]);
  const isDown = useRef(false);
  const place = (event: PointerEvent<SVGSVGElement>): Point => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const within = (value: number, most: number) => Math.max(0, Math.min(most, value));
    return [
      within(((event.clientX - left) / width) * WIDTH, WIDTH),
      within(((event.clientY - top) / height) * HEIGHT, HEIGHT),
    ];
  };
  const change = (next: readonly (readonly Point[])[]) => {
    setStrokes(next);
    onDrawn(strokesText(next));
  };
  return (
    <figure className={styles.pad}>
      <figcaption>
        {label}
        <button type="button" disabled={strokes.length === 0} onClick={() => change([])}>
          {t("sign.again")}
        </button>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          isDown.current = true;
          change([...strokes, [place(event)]]);
        }}
        onPointerMove={(event) => {
          if (!isDown.current) return;
          const last = strokes.at(-1) ?? [];
          change([...strokes.slice(0, -1), [...last, place(event)]]);
        }}
        onPointerUp={() => {
          isDown.current = false;
        }}
      >
        {strokes.map((points) => (
          <polyline
            key={points[0]?.join()}
            points={points.map((point) => point.join()).join(" ")}
            fill="none"
            stroke="currentColor"
            strokeWidth={6}
            strokeLinecap="round"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
    </figure>
  );
}
