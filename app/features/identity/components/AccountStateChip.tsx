import { useTranslation } from "react-i18next";
import { StatusChip } from "~/ui/StatusChip";
import type { AccountState } from "../domain/account-state";

const LOOKS = {
  open: { tone: "good", icon: "check" },
  invited: { tone: "info", icon: "mail" },
  blocked: { tone: "danger", icon: "lock" },
} as const;

export function AccountStateChip({ state }: { state: AccountState }) {
  const { t } = useTranslation("identity");
  return <StatusChip {...LOOKS[state]}>{t(`accountStates.${state}`)}</StatusChip>;
}
