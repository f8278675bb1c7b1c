import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import {
  beginPoints,
  changePoints,
  endPoints,
  type PointHolder,
  pointsOf,
} from "../domain/draft/edit-award-points";
import type { Draft } from "../domain/draft/read-draft";
import { awardName } from "../domain/scheme/award-lists";
import styles from "./AwardCard.module.css";
import { PhraseInput } from "./PhraseInput";
import sentence from "./RuleSentence.module.css";
import type { Edit } from "./use-draft";

interface AwardPointsProps {
  holder: PointHolder;
  draft: Draft;
  edit(edit: Edit): void;
}

/** What an award of their people counts for teams or unions, as a sentence; or how to begin with it. */
export function AwardPoints({ holder, draft, edit }: AwardPointsProps) {
  const { t } = useTranslation("schemes");
  const points = pointsOf(draft, holder);
  const awards = draft.awards ?? [];
  if (awards.length === 0) return null;
  if (!points) {
    return (
      <div className={styles.below}>
        <Button
          type="button"
          look="quiet"
          size="small"
          icon="plus"
          onClick={() => edit((now) => beginPoints(now, holder))}
        >
          {t(`awards.points.begin.${holder}`)}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.below}>
      <p className={sentence.sentence}>
        {t(`awards.points.start.${holder}`)}
        {awards.map((award, at) => (
          <span key={award.id}>
            {at > 0 ? t("awards.points.comma") : null}
            {awardName(award)}
            {t("awards.points.counts")}
            <PhraseInput
              label={t(`awards.points.label.${holder}`, { award: awardName(award) })}
              kind="whole"
              value={String(points[award.id] ?? 0)}
              onChange={(text) =>
                edit((now) =>
                  changePoints(now, holder, { awardId: award.id, points: Number(text) }),
                )
              }
            />
          </span>
        ))}
        {t("awards.points.end")}
      </p>
      <Button
        type="button"
        look="quiet"
        size="small"
        icon="close"
        onClick={() => edit((now) => endPoints(now, holder))}
      >
        {t(`awards.points.stop.${holder}`)}
      </Button>
    </div>
  );
}
