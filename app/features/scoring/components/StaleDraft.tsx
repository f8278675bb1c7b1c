import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { FormActions } from "~/ui/FormActions";
import { differencesOf } from "../domain/difference/scheme-difference";
import type { Draft } from "../domain/draft/read-draft";
import { DifferenceList } from "./DifferenceList";

interface StaleDraftProps {
  mine: Draft;
  theirs: Draft;
  current: { version: number; changedByName: string | null };
  settle(theirs: { version: number; draft: Draft }, choice: "mine" | "theirs"): void;
}

/** Somebody else wrote meanwhile: both sides stand here, and nothing typed is lost. */
export function StaleDraft({ mine, theirs, current, settle }: StaleDraftProps) {
  const { t } = useTranslation("schemes");
  const { revalidate } = useRevalidator();
  useEffect(() => {
    revalidate();
  }, [revalidate]);
  const choose = (choice: "mine" | "theirs") => () =>
    settle({ version: current.version, draft: theirs }, choice);
  return (
    <Callout tone="warn" title={t("stale.title", { name: current.changedByName ?? "" })}>
      <p>{t("stale.text")}</p>
      <DifferenceList differences={differencesOf(theirs, mine)} />
      <FormActions>
        <Button type="button" look="ink" onClick={choose("mine")}>
          {t("stale.mine")}
        </Button>
        <Button type="button" onClick={choose("theirs")}>
          {t("stale.theirs")}
        </Button>
      </FormActions>
    </Callout>
  );
}
