import { useNavigation, useSubmit } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type PlacedStage, stagePath } from "~/features/contests/domain/stage-places";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { useDocumentKeys } from "~/ui/use-document-keys";
import { WriteForm } from "~/ui/WriteForm";
import type { BoardLine } from "../find-board.server";
import type { BoardDesk } from "../find-board-desk.server";
import styles from "./CeremonyDesk.module.css";

interface CeremonyDeskProps {
  desk: BoardDesk;
  told: readonly BoardLine[];
  stage: PlacedStage;
  formKey: string;
  /** Of the form that ends it. */
  endKey: string;
  problem: FormProblem | undefined;
}

/** Where the ceremony is led: one key a place, from below; every board follows. */
export function CeremonyDesk(props: CeremonyDeskProps) {
  const { desk, told, stage, formKey, problem } = props;
  const { t } = useTranslation("boards");
  const { ceremony } = desk;
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      {ceremony ? (
        <Leading {...props} ceremony={ceremony} />
      ) : desk.isDecoded ? (
        <Section title={t("ceremony.begin")}>
          <Callout tone="info" title={t("ceremony.what")}>
            {t("ceremony.kept")}
          </Callout>
          <WriteForm formKey={formKey}>
            <input type="hidden" name="step" value="begin" />
            <TextField
              name="placeCount"
              label={t("ceremony.placeCount")}
              hint={t("ceremony.placeHint")}
              inputMode="numeric"
              defaultValue={valueAt(problem, "placeCount", "10")}
              error={errorAt(problem, "placeCount")}
              isRequired
            />
            <FormActions>
              <Button look="accent" icon="trophy" type="submit">
                {t("ceremony.begin")}
              </Button>
              <ButtonLink to={`${stagePath(stage)}/board`} look="quiet">
                {t("ceremony.notNow")}
              </ButtonLink>
            </FormActions>
          </WriteForm>
        </Section>
      ) : (
        <Callout tone="warn">{t("desk.ceremonyWaits")}</Callout>
      )}
      {told.length > 0 ? (
        <Section title={t("ceremony.told")}>
          <ol className={styles.told} aria-live="polite">
            {told.map((line) => (
              <li key={line.key}>
                <strong>{t("ceremony.place", { rank: line.rank })}</strong>
                <span>
                  {line.name} <small>{line.employer}</small>
                </span>
                <span>{line.total}</span>
              </li>
            ))}
          </ol>
        </Section>
      ) : null}
    </>
  );
}

/** Keys of a keyboard and of a presenter's remote control. */
const NEXT_KEYS: readonly string[] = [" ", "Enter", "PageDown", "ArrowRight", "ArrowDown"];

function Leading({
  stage,
  formKey,
  endKey,
  ceremony,
}: CeremonyDeskProps & { ceremony: NonNullable<BoardDesk["ceremony"]> }) {
  const { t } = useTranslation("boards");
  const submit = useSubmit();
  const isStill = useNavigation().state === "idle";
  const { placeCount, revealedCount } = ceremony;
  const leftCount = placeCount - revealedCount;
  useDocumentKeys((event) => {
    const { key, target, repeat } = event;
    // A button or a link that has the focus is pressed by its own key.
    const isOwn = target instanceof Element && target.closest("button, a, input") !== null;
    if (!NEXT_KEYS.includes(key) || isOwn) return;
    event.preventDefault();
    if (repeat || !isStill || leftCount === 0) return;
    const fields = { idempotencyKey: formKey, step: "reveal", revealedCount };
    submit(fields, { method: "post" });
  });
  return (
    <Section title={t("ceremony.progress", { done: revealedCount, of: placeCount })}>
      {leftCount > 0 ? (
        <WriteForm formKey={formKey}>
          <input type="hidden" name="step" value="reveal" />
          <input type="hidden" name="revealedCount" value={revealedCount} />
          <FormActions>
            <Button look="accent" icon="chevron-up" type="submit" size="large">
              {t("ceremony.next")}
            </Button>
            <ButtonLink to={`/boards/${stage.id}`} icon="external">
              {t("desk.open")}
            </ButtonLink>
          </FormActions>
          <p>{t("ceremony.keys")}</p>
        </WriteForm>
      ) : (
        <Callout tone="good">{t("ceremony.allTold")}</Callout>
      )}
      <WriteForm formKey={endKey}>
        <input type="hidden" name="step" value="end" />
        <FormActions>
          <Button type="submit">{t("ceremony.end")}</Button>
        </FormActions>
      </WriteForm>
    </Section>
  );
}
