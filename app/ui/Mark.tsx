/** The seal: a bench whose top is a spirit level, in three strokes and a vial. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="3" fill="var(--accent)" />
      <path fill="#fff" d="M4.5 8.5h19v5.25h-19zM6.5 13h3.25v7.5H6.5zM18.25 13h3.25v7.5h-3.25z" />
      <rect x="10.75" y="10" width="6.5" height="2.25" rx="1.125" fill="var(--accent)" />
      <circle cx="14" cy="11.125" r="0.7" fill="#fff" />
    </svg>
  );
}
