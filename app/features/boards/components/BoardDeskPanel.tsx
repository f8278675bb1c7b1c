import { useTranslation } from "react-i18next";
import { type PlacedStage, stagePath } from "~/features/contests/domain/stage-places";
import { clockText } from "~/shared/calendar-text";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { RadioField } from "~/ui/fields/RadioField";
import { SelectField } from "~/ui/fields/SelectField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { BOARD_KINDS } from "../domain/board";
import type { BoardDesk } from "../find-board-desk.server";

interface BoardDeskProps {
  desk: BoardDesk;
  stage: PlacedStage;
  formKey: string;
  problem: FormProblem | undefined;
}

/** A board as its organisers run it: what it shows, to whom, and what holds it. */
export function BoardDeskPanel({ desk, stage, formKey, problem }: BoardDeskProps) {
  const { t } = useTranslation("boards");
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      <BoardNow desk={desk} stage={stage} />
      {desk.frozenAt === null && desk.ceremony === null ? (
        <Section title={t("desk.settings")}>
          <SettingsForm desk={desk} formKey={formKey} problem={problem} />
        </Section>
      ) : (
        <Callout tone="info">
          {t(desk.ceremony ? "desk.heldByCeremony" : "desk.heldByFreeze")}
        </Callout>
      )}
    </>
  );
}

function BoardNow({ desk, stage }: Pick<BoardDeskProps, "desk" | "stage">) {
  const { t } = useTranslation("boards");
  const { frozenAt, ceremony } = desk;
  const board = `${stagePath(stage)}/board`;
  return (
    <Section title={t("desk.now")}>
      <p>
        {ceremony
          ? t("desk.inCeremony", { done: ceremony.revealedCount, of: ceremony.placeCount })
          : frozenAt
            ? t("desk.isFrozen", { time: clockText(frozenAt) })
            : t(`kinds.${desk.kind}`)}
        {t("desk.stop")}
        {t(desk.isOpenToAll ? "desk.seenByAll" : "desk.seenByStaff")}
      </p>
      {desk.isForAll && desk.isRehearsal ? (
        <Callout tone="warn">{t("desk.rehearsal")}</Callout>
      ) : null}
      {desk.isWaitingForNames ? <Callout tone="info">{t("desk.namesWait")}</Callout> : null}
      <FormActions>
        <ButtonLink to={`/boards/${stage.id}`} icon="external">
          {t("desk.open")}
        </ButtonLink>
        {desk.isSet && !ceremony ? (
          <ButtonLink to={`${board}/freeze`} icon="snowflake">
            {t(frozenAt ? "thaw.title" : "freeze.title")}
          </ButtonLink>
        ) : null}
        {desk.isSet && desk.isDecoded ? (
          <ButtonLink to={`${board}/ceremony`} icon="trophy">
            {t("ceremony.title")}
          </ButtonLink>
        ) : null}
      </FormActions>
      {desk.isSet && !desk.isDecoded ? <p>{t("desk.ceremonyWaits")}</p> : null}
    </Section>
  );
}

function SettingsForm({ desk, formKey, problem }: Omit<BoardDeskProps, "stage">) {
  const { t } = useTranslation("boards");
  return (
    <WriteForm formKey={formKey}>
      <input type="hidden" name="version" value={desk.version} />
      <RadioField
        name="kind"
        label={t("desk.kind")}
        options={BOARD_KINDS.map((kind) => ({
          value: kind,
          label: t(`kinds.${kind}`),
          hint: t(`kindHints.${kind}`),
        }))}
        defaultValue={valueAt(problem, "kind", desk.kind)}
        error={errorAt(problem, "kind")}
        isRequired
      />
      <SelectField
        name="moduleKey"
        label={t("desk.module")}
        hint={t("desk.moduleHint")}
        options={desk.modules.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={valueAt(problem, "moduleKey", desk.moduleKey)}
        error={errorAt(problem, "moduleKey")}
        isRequired
      />
      <RadioField
        name="audience"
        label={t("desk.audience")}
        options={(["public", "staff"] as const).map((audience) => ({
          value: audience,
          label: t(`audiences.${audience}`),
          hint: t(`audienceHints.${audience}`),
        }))}
        defaultValue={valueAt(problem, "audience", desk.isForAll ? "public" : "staff")}
        error={errorAt(problem, "audience")}
        isRequired
      />
      <FormActions>
        <Button look="ink" type="submit">
          {t("desk.submit")}
        </Button>
      </FormActions>
    </WriteForm>
  );
}
