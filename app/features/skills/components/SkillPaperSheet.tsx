import { useTranslation } from "react-i18next";
import { dateText } from "~/shared/calendar-text";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { OfficialPaper, PaperClose, PaperHead, PaperTable, PaperTitle } from "~/ui/OfficialPaper";
import { useCalendarLanguage } from "~/ui/When";
import type { findSkillPaper } from "../find-skill-paper.server";

type Paper = Awaited<ReturnType<typeof findSkillPaper>>;

interface SkillPaperSheetProps {
  paper: Omit<Paper, "token">;
  /** The code to check it by, as a picture. */
  code: string;
}

/** A worker's skills on one sheet, for a job or a promotion; the code leads to what the register says. */
export function SkillPaperSheet({ paper, code }: SkillPaperSheetProps) {
  const { t } = useTranslation("skills");
  const language = useCalendarLanguage();
  const { name, unionName, issuedOn, mark, contests, certificates } = paper;
  return (
    <OfficialPaper mark={t("paper.mark", { on: issuedOn, mark })}>
      <PaperTitle lines={[t("paper.title")]} />
      <p>{t("paper.whose", { name, union: unionName ?? t("paper.noUnion") })}</p>
      <PaperHead>{t("paper.certificates")}</PaperHead>
      {certificates.length === 0 ? (
        <p>{t("paper.none")}</p>
      ) : (
        <CertificateTable {...{ certificates }} />
      )}
      <PaperHead>{t("paper.contests")}</PaperHead>
      {contests.length === 0 ? <p>{t("paper.noContests")}</p> : <ContestTable {...{ contests }} />}
      <PaperClose
        sealed={[paper.federationName]}
        date={dateText(issuedOn, language)}
        code={code}
        codeLabel={t("paper.code")}
        check={[t("paper.scan"), t("paper.until"), t("paper.markIs", { mark })]}
      />
    </OfficialPaper>
  );
}

function CertificateTable({ certificates }: Pick<Paper, "certificates">) {
  const { t } = useTranslation(["skills", "qualifications"]);
  return (
    <PaperTable
      caption={t("paper.certificates")}
      rows={certificates}
      rowKey={({ key }) => key}
      columns={[
        { header: t("paper.trade"), isName: true, cell: ({ trade }) => trade },
        {
          header: t("paper.level"),
          cell: ({ level }) =>
            t(`qualifications:levels.${SKILL_LEVEL_KEYS[level] ?? "apprentice"}`),
        },
        { header: t("paper.issuedOn"), cell: ({ on }) => on },
      ]}
    />
  );
}

function ContestTable({ contests }: Pick<Paper, "contests">) {
  const { t } = useTranslation("skills");
  return (
    <PaperTable
      caption={t("paper.contests")}
      rows={contests}
      rowKey={({ key }) => key}
      columns={[
        { header: t("paper.contest"), isName: true, cell: ({ name }) => name },
        { header: t("paper.on"), cell: ({ on }) => on },
        {
          header: t("paper.rank"),
          cell: ({ rank, isTied }) =>
            rank === null ? t("paper.tookPart") : t(isTied ? "paper.tiedAt" : "paper.at", { rank }),
        },
        { header: t("paper.total"), cell: ({ total }) => total ?? "—" },
        { header: t("paper.award"), cell: ({ award }) => award ?? "—" },
      ]}
    />
  );
}
