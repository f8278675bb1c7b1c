/** Every account of the demo opens with this; the sign-in page of a demo fills it in. */
export const DEMO_PASSWORD = "lanhe-demo-2026";

/** The people whom a visitor of the demo can become, as the sign-in page groups them. */
export const DEMO_GROUPS = [
  {
    group: "contests",
    usernames: [
      "organiser",
      "chief",
      "judge3",
      "judge4",
      "coder",
      "coder2",
      "coder3",
      "scorer",
      "scorer2",
      "supervisor",
      "arbiter",
    ],
  },
  { group: "unions", usernames: ["worker", "union", "shidu", "town"] },
  { group: "money", usernames: ["officer", "approver", "cashier", "accountant"] },
  { group: "oversight", usernames: ["leader", "auditor", "expert", "admin"] },
] as const;
