import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { NextStep } from "~/ui/NextStep";
import { WriteForm } from "~/ui/WriteForm";
import type { ImportKindName, ImportState } from "../domain/import-kind";
import { listAgain } from "../domain/list-home";
import { ImportStateChip } from "./ImportStateChip";

interface ImportStepProps {
  list: {
    readonly id: string;
    readonly kind: ImportKindName;
    readonly state: ImportState;
    readonly refusal: string | null;
    readonly createdByName: string;
    readonly contestId: string | null;
  };
  counts: { readonly new: number; readonly changes: number; readonly refused: number };
  /** Whether the reader is the one who leads it on. */
  isLed: boolean;
  formKey: string;
}

/** Where an import stands, what comes next, and the one thing to do about it. */
export function ImportStep({ list, counts, isLed, formKey }: ImportStepProps) {
  const { t } = useTranslation("imports");
  const toApply = counts.new + counts.changes;
  const isReady = list.state === "checked" && toApply > 0;
  const next = list.state === "checked" && toApply === 0 ? "nothing" : list.state;
  return (
    <>
      <NextStep
        state={<ImportStateChip state={list.state} />}
        next={t(`next.${next}`, { count: toApply })}
        turn={list.createdByName}
        action={
          isReady && isLed ? (
            <WriteForm formKey={formKey}>
              <Button look="accent" type="submit" icon="check">
                {t("apply", { count: toApply })}
              </Button>
            </WriteForm>
          ) : isLed && AGAIN.includes(next) ? (
            <ButtonLink to={listAgain(list)} look="outline" icon="upload">
              {t("again")}
            </ButtonLink>
          ) : null
        }
      />
      {list.refusal ? (
        <Callout tone="danger" title={t(`states.${list.state}`)}>
          {t(`refused.${list.refusal}`)}
        </Callout>
      ) : null}
      {isReady && counts.refused > 0 ? (
        <Callout tone="warn">{t("someRefused", { count: counts.refused })}</Callout>
      ) : null}
    </>
  );
}

const AGAIN: readonly string[] = ["unreadable", "stopped", "done", "nothing"];
