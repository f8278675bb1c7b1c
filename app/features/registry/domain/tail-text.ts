const DOTS = { identity: "●".repeat(14), phone: "●●●●" } as const;

/** A sealed number as a list shows it: dots and its last characters; "" where it isn't known. */
export function tailText(of: keyof typeof DOTS, tail: string | null): string {
  return tail === null ? "" : DOTS[of] + tail;
}

/** The dots alone, for a screen that reads the tail out otherwise. */
export function tailDots(of: keyof typeof DOTS): string {
  return DOTS[of];
}
