import { z } from "zod";
import { ROLES, type Role, type Scope } from "~/shared/actor";
import { line, lines } from "~/shared/form-fields";
import { PASSWORD_MAX } from "./domain/password-rules";
import { isUsername, normaliseUsername } from "./domain/username";

const username = z
  .string()
  .transform(normaliseUsername)
  .pipe(z.string().min(1, "required").refine(isUsername, "not-a-username"));

/** Length and commonness are judged by `refusePassword`, which knows the account's own words. */
const newPassword = z.string().min(1, "required");
const repeated = {
  password: newPassword,
  passwordAgain: z.string().min(1, "required"),
};
const alike = ({ password, passwordAgain }: { password: string; passwordAgain: string }) =>
  password === passwordAgain;
const differ = { message: "passwords-differ", path: ["passwordAgain"] };

export const setUpSchema = z
  .object({
    code: line(40),
    federationName: line(80),
    federationShortName: line(24),
    name: line(64),
    username,
    ...repeated,
  })
  .refine(alike, differ);
export type SetUpInput = z.infer<typeof setUpSchema>;

export const signInSchema = z.object({
  username: z.string().transform(normaliseUsername).pipe(z.string().min(1, "required").max(64)),
  password: z
    .string()
    .max(PASSWORD_MAX * 4)
    .default(""),
  returnTo: z.string().max(500).default(""),
});

/** Digits of the authenticator app or a recovery code, however they were typed. */
const factorCode = z
  .string()
  .transform((text) => text.normalize("NFKC").replace(/\s/g, ""))
  .pipe(z.string().min(1, "required").max(32));

export const secondFactorSchema = z.object({
  code: factorCode,
  returnTo: z.string().max(500).default(""),
});

export const newPasswordSchema = z.object(repeated).refine(alike, differ);

export const changePasswordSchema = z
  .object({ current: z.string().min(1, "required"), ...repeated })
  .refine(alike, differ);

export const activateSchema = z
  .object({ code: line(40), username, ...repeated })
  .refine(alike, differ);
export type ActivateInput = z.infer<typeof activateSchema>;

/** A scope as a form sends it: "everything" or "union:<id>" or "contest:<id>". */
const scope = z.string().transform((text, context): Scope => {
  const [kind, id = ""] = text.split(":");
  if (kind === "everything") return { kind: "everything" };
  if (z.uuid().safeParse(id).success && kind === "union") return { kind: "union", unionId: id };
  if (z.uuid().safeParse(id).success && kind === "contest")
    return { kind: "contest", contestId: id };
  context.addIssue({ code: "custom", message: "not-an-option" });
  return z.NEVER;
});

export const inviteAccountSchema = z.object({
  name: line(64),
  username,
  role: z.enum(ROLES),
  scope,
});
export type InviteAccountInput = z.infer<typeof inviteAccountSchema>;

export const renameAccountSchema = z.object({ name: line(64) });

/** Giving a role, or ending one that stands. */
export const roleStepSchema = z.discriminatedUnion("step", [
  z.object({ step: z.literal("grant"), role: z.enum(ROLES), scope }),
  z.object({ step: z.literal("end"), roleGrantId: z.uuid() }),
]);
export interface GrantRoleInput {
  readonly accountId: string;
  readonly role: Role;
  readonly scope: Scope;
}

/** Blocking with a reason, or lifting the block. */
export const blockStepSchema = z.discriminatedUnion("step", [
  z.object({ step: z.literal("block"), reason: lines(500) }),
  z.object({ step: z.literal("lift") }),
]);

/** Issuing a code for someone, taking one back, or giving a worker who forgot the password another. */
export const activationCodeStepSchema = z.discriminatedUnion("step", [
  z.object({ step: z.literal("issue"), name: line(64) }),
  z.object({ step: z.literal("withdraw"), activationCodeId: z.uuid() }),
  z.object({ step: z.literal("renew"), activationCodeId: z.uuid() }),
]);

export type CodeStep = z.infer<typeof activationCodeStepSchema>;

export const accountListSchema = z.object({
  search: z.string().trim().max(64).catch("").default(""),
  role: z.enum(ROLES).nullable().catch(null).default(null),
  state: z.enum(["open", "blocked", "invited"]).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** The steps of turning one's second factor on and off. */
export const secondFactorStepSchema = z.discriminatedUnion("step", [
  z.object({ step: z.literal("enrol"), password: z.string().min(1, "required") }),
  z.object({ step: z.literal("confirm"), code: factorCode }),
  z.object({ step: z.literal("drop"), password: z.string().min(1, "required") }),
]);

/** One of one's own sessions, or all but this one. */
export const endSessionSchema = z.object({
  sessionId: z.union([z.uuid(), z.literal("others")]),
});
