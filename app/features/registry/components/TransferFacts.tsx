import { useTranslation } from "react-i18next";
import { Facts } from "~/ui/Facts";
import { OnDate } from "~/ui/When";
import type { TransferPage } from "../find-transfer-page.server";
import { Tail } from "./Tail";
import { WorkerName } from "./WorkerName";

/** Who changes union, from where to where, when and why. */
export function TransferFacts({ transfer }: { transfer: TransferPage }) {
  const { t } = useTranslation("registry");
  const { workerName, namePinyin, phoneTail, fromUnionName, toUnionName, startsOn, reason } =
    transfer;
  return (
    <Facts
      items={[
        {
          label: t("transfer.worker"),
          value: <WorkerName name={workerName} pinyin={namePinyin} />,
        },
        { label: t("transfer.phone"), value: <Tail of="phone" tail={phoneTail} /> },
        {
          label: t("transfer.from"),
          value: fromUnionName ?? t("transfer.none"),
          note: <Standing membership={transfer.membership} />,
        },
        { label: t("transfer.to"), value: toUnionName },
        { label: t("transfer.startsOn"), value: <OnDate on={startsOn} style="weekday" /> },
        { label: t("transfer.reason"), value: reason },
      ]}
    />
  );
}

function Standing({ membership }: Pick<TransferPage, "membership">) {
  const { t } = useTranslation("registry");
  if (!membership) return t("transfer.nowNone");
  const { unionName: union, startsOn } = membership;
  return startsOn
    ? t("transfer.since", { union, date: startsOn })
    : t("transfer.sinceUnknown", { union });
}
