import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { Section } from "~/ui/Page";
import { StatusChip, type Tone } from "~/ui/StatusChip";
import { When } from "~/ui/When";
import { stagePath } from "../domain/stage-places";
import type { StageCodes } from "../find-stage-codes.server";
import type { FramedStage } from "./StageFrame";

type Layer = StageCodes["layers"][number];

/** The layers in the order in which they are given: who keeps each, whether it was given, and its keeper's step. */
export function CodeLayerList({ stage, codes }: { stage: FramedStage; codes: StageCodes }) {
  const { t } = useTranslation(["codes", "contests"]);
  return codes.layers.map((layer) => {
    const { isMine, refusal, issuedAt } = layer;
    return (
      <Section
        key={layer.layer}
        title={t(`codes:layers.${layer.layer}`)}
        hint={t(`codes:shows.${layer.layer}`)}
        actions={
          isMine && refusal === null ? (
            <ButtonLink
              to={`${stagePath(stage)}/codes/${layer.layer}`}
              look={issuedAt ? "outline" : "ink"}
              icon="eye"
            >
              {t(issuedAt ? "codes:issue.againTitle" : "codes:issue.title")}
            </ButtonLink>
          ) : null
        }
      >
        <LayerState layer={layer} />
        {isMine && refusal && issuedAt === null ? <p>{t(`contests:refusals.${refusal}`)}</p> : null}
      </Section>
    );
  });
}

function LayerState({ layer }: { layer: Layer }) {
  const { t } = useTranslation("codes");
  const { keeperName, issuedAt, undoneAt } = layer;
  const { word, tone } = stateOf(layer);
  const at = undoneAt ?? issuedAt;
  return (
    <p>
      <StatusChip tone={tone} icon={undoneAt ? "eye" : "eye-off"}>
        {t(`states.${word}`, { name: keeperName ?? "" })}
      </StatusChip>{" "}
      {at ? <When at={at} /> : null}
    </p>
  );
}

function stateOf({ keeperName, issuedAt, undoneAt }: Layer): { word: string; tone: Tone } {
  if (undoneAt) return { word: "undone", tone: "good" };
  if (issuedAt) return { word: "kept", tone: "info" };
  return keeperName ? { word: "waiting", tone: "neutral" } : { word: "nobody", tone: "warn" };
}
