import type { Role } from "~/shared/actor";
import type { IconName } from "~/ui/icons";

export const ROLE_ICONS: Record<Role, IconName> = {
  administrator: "key",
  "district-officer": "building",
  "union-staff": "people",
  organiser: "trophy",
  "chief-judge": "gavel",
  "panel-leader": "number-list",
  judge: "clipboard-check",
  "coding-officer": "eye-off",
  scorekeeper: "checks",
  supervisor: "shield-check",
  arbitrator: "message-report",
  expert: "award",
  "subsidy-officer": "receipt",
  approver: "writing-sign",
  cashier: "bank",
  accountant: "scale",
  leader: "chart",
  auditor: "history",
  worker: "person",
};
