import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WitnessFields } from "~/features/identity/components/WitnessFields";
import { SignaturePad } from "~/features/scoring/components/SignaturePad";
import { RadioField } from "~/ui/fields/RadioField";
import { SelectField } from "~/ui/fields/SelectField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { DRAW_WAYS } from "../domain/draw/ceremony";
import type { Ceremony } from "../find-ceremony.server";
import { ActButton, Constraints, DoneSteps } from "./DrawStage";

interface ActProps {
  ceremony: Ceremony;
  problem: FormProblem | undefined;
}

/** The list and the places are looked at, and frozen. */
export function FreezingAct({ ceremony, problem }: ActProps) {
  const { t } = useTranslation("draws");
  return (
    <>
      <h2>{t("freezing.title")}</h2>
      <Constraints ceremony={ceremony} />
      <RadioField
        name="way"
        label={t("freezing.way")}
        options={DRAW_WAYS.map((way) => ({ value: way, label: t(`freezing.ways.${way}`) }))}
        defaultValue={valueAt(problem, "way", "seed")}
        error={errorAt(problem, "way")}
      />
      <ActButton icon="lock">{t("freezing.submit")}</ActButton>
    </>
  );
}

/** The supervisor comes to this screen. */
export function WitnessAct({ ceremony, problem }: ActProps) {
  const { t } = useTranslation("draws");
  return (
    <>
      <DoneSteps ceremony={ceremony} />
      <h2>{t("witness.title")}</h2>
      <p>{t("witness.lead")}</p>
      <WitnessFields
        username={t("witness.username")}
        password={t("witness.password")}
        problem={problem}
      />
      <ActButton icon="user-check">{t("witness.submit")}</ActButton>
    </>
  );
}

/** Words are said in the room, and the draw is held. */
export function HoldingAct({ ceremony, problem }: ActProps) {
  const { t } = useTranslation("draws");
  return (
    <>
      <DoneSteps ceremony={ceremony} />
      <h2>{t("holding.title")}</h2>
      <TextField
        name="salt"
        label={t("holding.salt")}
        hint={t("holding.saltHint")}
        defaultValue={valueAt(problem, "salt")}
        error={errorAt(problem, "salt")}
        autoComplete="off"
        isRequired
      />
      <ActButton look="accent" icon="dice">
        {t("holding.submit")}
      </ActButton>
    </>
  );
}

/** A contestant draws a ball, its number is typed, and they sign. */
export function LotsAct({ ceremony, problem }: ActProps) {
  const { t } = useTranslation("draws");
  const [drawn, setDrawn] = useState("");
  const waiting = ceremony.entries.filter(({ isDrawn }) => !isDrawn);
  return (
    <>
      <h2>{t("lots.title")}</h2>
      <p>{t("lots.lead", { count: ceremony.placeCount })}</p>
      <SelectField
        name="entry"
        label={t("lots.entry")}
        options={waiting.map(({ entry }) => ({ value: entry, label: entry }))}
        defaultValue={valueAt(problem, "entry", waiting[0]?.entry ?? "")}
        error={errorAt(problem, "entry")}
      />
      <TextField
        name="number"
        label={t("lots.number")}
        inputMode="numeric"
        defaultValue={valueAt(problem, "number")}
        error={errorAt(problem, "number")}
        autoComplete="off"
        isRequired
      />
      <SignaturePad label={t("lots.pad")} onDrawn={setDrawn} />
      <input type="hidden" name="way" value={drawn ? "drawn" : "typed"} />
      {drawn ? (
        <input type="hidden" name="signature" value={drawn} />
      ) : (
        <TextField
          name="signature"
          label={t("lots.typed")}
          hint={t("lots.typedHint")}
          defaultValue={valueAt(problem, "signature")}
          error={errorAt(problem, "signature")}
          autoComplete="off"
          isRequired
        />
      )}
      <ActButton>{t("lots.submit")}</ActButton>
    </>
  );
}

/** Everyone has a lot: the places are given. */
export function ClosingAct() {
  const { t } = useTranslation("draws");
  return (
    <>
      <h2>{t("closing.title")}</h2>
      <p>{t("closing.lead")}</p>
      <ActButton look="accent" icon="dice">
        {t("closing.submit")}
      </ActButton>
    </>
  );
}

/** The draw is given up before it is held. */
export function AbandonmentAct({ problem }: Pick<ActProps, "problem">) {
  const { t } = useTranslation("draws");
  return (
    <>
      <h2>{t("abandonment.title")}</h2>
      <p>{t("abandonment.lead")}</p>
      <TextAreaField
        name="reason"
        label={t("abandonment.reason")}
        defaultValue={valueAt(problem, "reason")}
        error={errorAt(problem, "reason")}
        rows={3}
        isRequired
      />
      <ActButton look="danger" icon="minus">
        {t("abandonment.submit")}
      </ActButton>
    </>
  );
}
