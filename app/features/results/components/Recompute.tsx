import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { Icon } from "~/ui/icons";

type State = { kind: "waits" | "runs" } | { kind: "same" | "differs" | "failed"; count: number };

/** Derives the result again in the reader's own browser, by the same engine, from the very files that can be taken away. */
export function Recompute({ contestId, edition }: { contestId: string; edition: number }) {
  const { t } = useTranslation("results");
  const { t: say } = useTranslation("scoring");
  const [state, setState] = useState<State>({ kind: "waits" });
  const text = async (name: string) => {
    const answer = await fetch(`/results/${contestId}/files/${name}?edition=${edition}`);
    if (!answer.ok) throw new Error(name);
    return answer.text();
  };
  async function run() {
    setState({ kind: "runs" });
    try {
      const { recompute } = await import("../domain/recompute");
      const files = await Promise.all(["scheme.json", "marks.csv", "result.json"].map(text));
      const [scheme = "", marks = "", published = ""] = files;
      const own = recompute(scheme, marks, (key, values) => say(key, values));
      setState({ kind: own?.text === published ? "same" : "differs", count: own?.count ?? 0 });
    } catch {
      setState({ kind: "failed", count: 0 });
    }
  }
  return (
    <p aria-live="polite">
      <Button
        type="button"
        icon="calculator"
        size="small"
        isBusy={state.kind === "runs"}
        onClick={run}
      >
        {t("public.recompute")}
      </Button>{" "}
      {"count" in state ? (
        <span>
          <Icon name={state.kind === "same" ? "check-circle" : "alert"} size={18} />{" "}
          {t(`public.recomputed.${state.kind}`, { count: state.count })}
        </span>
      ) : null}
    </p>
  );
}
