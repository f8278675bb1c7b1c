import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import type { IconName } from "~/ui/icons";
import { StatusChip, type Tone } from "~/ui/StatusChip";
import { When } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import type { LinkStanding } from "../domain/panel/judge-link";
import type { JudgeLinkLine } from "../find-judge-links.server";
import styles from "./PanelModule.module.css";

const TONES: Readonly<Record<LinkStanding, Tone>> = {
  none: "neutral",
  withdrawn: "warn",
  over: "neutral",
  waiting: "info",
  bound: "good",
};

/** The judges of a stage with how their links stand, and what can be done about each. */
export function JudgeLinkList({
  lines,
  formKeys,
}: {
  lines: readonly JudgeLinkLine[];
  formKeys: readonly string[];
}) {
  return (
    <ul className={styles.seats}>
      {lines.map((line, at) => (
        <li key={line.accountId} className={styles.judge}>
          <span className={styles.name}>
            {line.name}
            <Standing line={line} />
          </span>
          <LinkActs line={line} formKey={formKeys[at] ?? ""} />
        </li>
      ))}
    </ul>
  );
}

function Standing({ line: { standing, link } }: { line: JudgeLinkLine }) {
  const { t } = useTranslation("panels");
  const at = standing === "bound" ? link?.boundAt : standing === "waiting" ? link?.endsAt : null;
  return (
    <StatusChip tone={TONES[standing]} icon={standing === "bound" ? "tablet" : "clock"}>
      {t(`links.standings.${standing}`)} {at ? <When at={at} style="short" /> : null}
    </StatusChip>
  );
}

/** One form with a button for each act: only one of them is sent. */
function LinkActs({ line, formKey }: { line: JudgeLinkLine; formKey: string }) {
  const { t } = useTranslation("panels");
  const { accountId, standing, link, name } = line;
  const works = standing === "waiting" || standing === "bound";
  const acts: readonly (readonly [act: string, icon: IconName, isOffered: boolean])[] = [
    ["release", "tablet", standing === "bound"],
    ["withdraw", "close", works],
    ["issue", "plus", true],
  ];
  return (
    <WriteForm formKey={formKey}>
      <input type="hidden" name="accountId" value={accountId} />
      <input type="hidden" name="judgeLinkId" value={link?.id ?? ""} />
      <span className={styles.acts}>
        {acts
          .filter(([, , isOffered]) => isOffered)
          .map(([act, icon]) => {
            const word = act === "issue" && link ? "again" : act;
            return (
              <Button
                key={act}
                size="small"
                icon={icon}
                name="act"
                value={act}
                aria-label={t(`links.of.${word}`, { name })}
              >
                {t(`links.acts.${word}`)}
              </Button>
            );
          })}
      </span>
    </WriteForm>
  );
}
