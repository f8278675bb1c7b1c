import { useTranslation } from "react-i18next";
import { dateText, shanghaiDateOf } from "~/shared/calendar-text";
import {
  OfficialPaper,
  PaperClose,
  PaperCover,
  PaperHead,
  PaperSignatures,
  PaperTitle,
} from "~/ui/OfficialPaper";
import { useCalendarLanguage } from "~/ui/When";
import type { ResultPaperKind } from "../domain/result-papers";
import type { PublishedResult } from "../find-public-result.server";
import { AwardPart } from "./AwardPart";
import { FactPart, MethodPart } from "./BookParts";
import { RankingPart } from "./RankingPart";

const BOOK_PARTS = [
  { number: 1, Part: FactPart },
  { number: 2, Part: AwardPart },
  { number: 3, Part: RankingPart },
  { number: 4, Part: MethodPart },
] as const;

interface ResultPaperProps {
  kind: ResultPaperKind;
  page: PublishedResult;
  /** The QR code of the same version, as an image. */
  code: string;
}

/** A contest's result on official paper: the ranking, the awards, or the book with both and how they came about. */
export function ResultPaper({ kind, page, code }: ResultPaperProps) {
  const { t } = useTranslation("papers");
  const { contest, result } = page;
  const programme = t("programme", contest.programme);
  const mark = t("mark", { number: result.number, hash: result.marksDigest.slice(0, 8) });
  const note = result.approvedAt === null ? t("draft") : null;
  const lines = [programme, t(`heading.${kind}`, { contest: contest.name })];
  if (kind === "ranking") {
    return (
      <OfficialPaper mark={mark}>
        <PaperTitle lines={lines} note={note} />
        <RankingPart page={page} />
        <PaperSignatures who={[t("sign.chief"), t("sign.supervisor"), t("sign.approver")]} />
        <Close page={page} code={code} />
      </OfficialPaper>
    );
  }
  if (kind === "awards") {
    return (
      <OfficialPaper mark={mark}>
        <PaperTitle lines={lines} note={note} />
        <AwardPart page={page} />
        <Close page={page} code={code} />
      </OfficialPaper>
    );
  }
  return (
    <OfficialPaper mark={mark}>
      <BookCover page={page} note={note} />
      {BOOK_PARTS.map(({ number, Part }) => (
        <section key={number}>
          <PaperHead>
            {t("part", { number: t(`numerals.${number}`), title: t(`parts.${number}`) })}
          </PaperHead>
          <Part page={page} />
        </section>
      ))}
      <Close page={page} code={code} />
    </OfficialPaper>
  );
}

function BookCover({ page, note }: { page: PublishedResult; note: string | null }) {
  const { t } = useTranslation("papers");
  const { contest } = page;
  const kinds = ["sponsor", "organiser", "supporter"] as const;
  const hosts = kinds.flatMap((kind) => {
    const names = contest.hosts.filter((host) => host.kind === kind).map(({ name }) => name);
    return names.length === 0 ? [] : [t(`hosts.${kind}`, { names: names.join(t("and")) })];
  });
  return (
    <PaperCover
      lines={[t("programme", contest.programme), t("contest", { contest: contest.name })]}
      kind={t("kinds.book")}
      note={note}
      foot={[...hosts, useDate(page)]}
    />
  );
}

/** The day on which the version was approved; made, while it isn't. */
function useDate({ result }: PublishedResult) {
  const language = useCalendarLanguage();
  return dateText(shanghaiDateOf(result.approvedAt ?? result.madeAt), language, "long");
}

function Close({ page, code }: { page: PublishedResult; code: string }) {
  const { t } = useTranslation("papers");
  const { contest, result } = page;
  const sealed = contest.hosts.filter(({ kind }) => kind === "sponsor").map(({ name }) => name);
  return (
    <PaperClose
      sealed={sealed}
      date={useDate(page)}
      code={code}
      codeLabel={t("code")}
      check={[
        t("check.version", { number: result.number, of: result.versions.length }),
        t("check.marks", { hash: result.marksDigest.slice(0, 8) }),
        t("check.scan"),
      ]}
    />
  );
}
