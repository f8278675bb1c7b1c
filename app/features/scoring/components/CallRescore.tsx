import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "~/shared/ids";
import { postJson } from "./post-json";
import type { useJudging } from "./use-judging";

interface CallRescoreProps {
  judging: ReturnType<typeof useJudging>;
  sheetId: string;
  aspectKey: string;
}

/** The panel leader has an aspect marked again by all; whoever else sees the spread has nothing to press. */
export function CallRescore({ judging, sheetId, aspectKey }: CallRescoreProps) {
  const { t } = useTranslation("judging");
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (judging.desk.seat.duty !== "leader") return null;
  const call = async () => {
    setIsSending(true);
    const fields = { aspectKey, idempotencyKey: newId() };
    const posted = await postJson(`/judging/sheets/${sheetId}/rescore`, fields);
    setIsSending(false);
    if (posted.kind === "refused") return setProblem(posted.sentence);
    if (posted.kind !== "done") return setProblem(t("bands.rescoreOffline"));
    await judging.refresh();
  };
  return (
    <>
      <button type="button" disabled={isSending} onClick={() => void call()}>
        {t("bands.callRescore")}
      </button>
      {problem ? <span role="alert">{problem}</span> : null}
    </>
  );
}
