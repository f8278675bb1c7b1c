/** What came of something that a tablet sent. */
export type Posted<Answer> =
  | { readonly kind: "done"; readonly answer: Answer }
  | { readonly kind: "refused"; readonly code: string; readonly sentence: string }
  | { readonly kind: "offline" | "signed-out" };

/** A bad network answers late or never: after so long it is tried again. */
const PATIENCE_MS = 10_000;

/** Posts a form and reads the answer; whatever the network does, it comes back as a value. */
export async function postJson<Answer>(
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Posted<Answer>> {
  try {
    const response = await fetch(path, {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.type === "opaqueredirect") return { kind: "signed-out" };
    if (response.status >= 500) return { kind: "offline" };
    const answer = await response.json();
    if (response.ok) return { kind: "done", answer };
    return { kind: "refused", code: answer.code, sentence: answer.sentence };
  } catch {
    return { kind: "offline" };
  }
}
