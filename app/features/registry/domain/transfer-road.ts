import type { Party, Road } from "~/features/cases/domain/road";
import { faultOfTransfer, type TransferFacts } from "./transfer-fault";

/** What the receiving union can send back to be mended. */
const TRANSFER_FIELDS = ["startsOn", "reason"] as const;

const applicant: Party = { kind: "applicant" };
/** The receiving union, from which the case starts, and those above it. */
const receiving: Party = { kind: "role", role: "union-staff", over: "its-union" };
/** For unions whose own people are kept from a case, or have nobody. */
const federation: Party = { kind: "role", role: "district-officer", over: "everything" };

/**
 * A worker changes union (转会): asked by the worker, or filed by the receiving union and confirmed by the worker;
 * accepted by the receiving union or one above; the memberships end and begin with the last move.
 */
export const TRANSFER_ROAD: Road<TransferFacts> = {
  name: "transfer",
  first: "draft",
  states: {
    draft: { kind: "open" },
    confirming: { kind: "open", dueInWorkingDays: 10 },
    asked: { kind: "open", dueInWorkingDays: 5 },
    returned: { kind: "correction", dueInWorkingDays: 10 },
    accepted: { kind: "open", dueInWorkingDays: 5 },
    done: { kind: "final" },
    refused: { kind: "final" },
    withdrawn: { kind: "final" },
  },
  moves: {
    ask: { from: ["draft"], to: "asked", who: [applicant], duty: "apply", hasOwnForm: true },
    "file-for": {
      from: ["draft"],
      to: "confirming",
      who: [receiving],
      duty: "file",
      isOnBehalf: true,
      hasOwnForm: true,
    },
    confirm: { from: ["confirming"], to: "asked", who: [applicant], duty: "apply" },
    accept: {
      from: ["asked"],
      to: "accepted",
      who: [receiving, federation],
      duty: "check",
      guard: (facts) => faultOfTransfer(facts, { isNow: false }),
      isReversible: true,
    },
    return: {
      from: ["asked"],
      to: "returned",
      who: [receiving, federation],
      duty: "check",
      asks: { fields: TRANSFER_FIELDS },
      isReversible: true,
    },
    refuse: {
      from: ["asked"],
      to: "refused",
      who: [receiving, federation],
      duty: "check",
      asks: { comment: true },
      isReversible: true,
    },
    mend: { from: ["returned"], to: "asked", who: [applicant], duty: "apply", hasOwnForm: true },
    complete: {
      from: ["accepted"],
      to: "done",
      who: [receiving, federation],
      duty: "enrol",
      guard: (facts) => faultOfTransfer(facts, { isNow: true }),
    },
    withdraw: {
      from: ["confirming", "asked", "returned", "accepted"],
      to: "withdrawn",
      who: [applicant],
      duty: "apply",
    },
  },
  separated: [["file", "check"]],
};
