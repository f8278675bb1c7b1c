import { useTranslation } from "react-i18next";
import { WitnessFields } from "~/features/identity/components/WitnessFields";
import { Button } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Facts } from "~/ui/Facts";
import { FormActions } from "~/ui/FormActions";
import type { FormProblem } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import { When } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";

interface DecodingFormProps {
  page: {
    stage: { state: string };
    version: number;
    layers: readonly { layer: string; keeperName: string; undoneAt: string | null }[];
    isOpen: boolean;
    /** Who keeps the layer that comes next. */
    turn: string | null;
    isMine: boolean;
  };
  formKey: string;
  problem: FormProblem | undefined;
}

/** The layers of codes and whose turn it is; the supervisor gives their password on the officer's screen. */
export function DecodingForm({ page, formKey, problem }: DecodingFormProps) {
  const { t } = useTranslation("results");
  const { stage, version, layers, isOpen, isMine, turn } = page;
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section title={t("decoding.layers")} hint={t("decoding.layersHint")}>
        {layers.length === 0 ? (
          <p>{t(isOpen ? "decoding.noneGiven" : "decoding.none")}</p>
        ) : (
          <Facts
            items={layers.map(({ layer, keeperName, undoneAt }) => ({
              label: t(`decoding.layer.${layer}`),
              value: (
                <StatusChip
                  tone={undoneAt ? "good" : "neutral"}
                  icon={undoneAt ? "eye" : "eye-off"}
                >
                  {t(undoneAt ? "decoding.undone" : "decoding.kept", { name: keeperName })}
                </StatusChip>
              ),
              note: undoneAt ? <When at={undoneAt} /> : null,
            }))}
          />
        )}
      </Section>
      {stage.state !== "recheck" || !isOpen ? (
        <Callout tone="info">{t(isOpen ? "decoding.notNow" : "decoding.done")}</Callout>
      ) : isMine ? (
        <Section title={t("decoding.witness")} hint={t("decoding.witnessHint")}>
          <WriteForm formKey={formKey}>
            <input type="hidden" name="version" value={version} />
            <WitnessFields
              username={t("decoding.username")}
              password={t("decoding.password")}
              problem={problem}
            />
            <FormActions>
              <Button look="accent" icon="eye">
                {t(layers.length === 0 ? "decoding.submitNone" : "decoding.submit")}
              </Button>
            </FormActions>
          </WriteForm>
        </Section>
      ) : (
        <Callout tone="info">{t("decoding.anothers", { name: turn })}</Callout>
      )}
    </>
  );
}
