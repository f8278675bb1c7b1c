/** The seal: a bench whose top is a spirit level, in three strokes and a vial. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="3" fill="var(--accent)" />
      <path fill="#fff" d="M4.5 8.5h19v12h-3.5v-6.5h-12v6.5h-3.5z" />
      <rect x="11" y="10.25" width="6" height="2" rx="1" fill="var(--accent)" />
    </svg>
  );
}
