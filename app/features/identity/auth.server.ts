import { betterAuth } from "better-auth";
import { twoFactor, username } from "better-auth/plugins";
import { newId } from "~/shared/ids";
import type { KeyRing } from "~/shared/key-ring";
import type { Db } from "~db/connection.server";
import { PASSWORD_MAX, PASSWORD_MIN } from "./domain/password-rules";
import { isUsername, normaliseUsername, USERNAME_MAX, USERNAME_MIN } from "./domain/username";

const THIRTY_DAYS_S = 30 * 86_400;

export type Auth = ReturnType<typeof createAuth>;

/**
 * Passwords, sessions and second factors, kept by Better Auth in our tables. Its endpoints are called by our use
 * cases and mounted nowhere; accounts, roles and blocks are ours. It keeps the real time, also in the demo.
 */
export function createAuth({ db, keys, publicUrl }: { db: Db; keys: KeyRing; publicUrl: URL }) {
  return betterAuth({
    appName: "Jiangtai",
    baseURL: publicUrl.origin,
    secret: keys.sessionSecret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db, type: "sqlite", transaction: false },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      // The library counts halves of characters, our rule counts characters.
      maxPasswordLength: PASSWORD_MAX * 2,
    },
    advanced: {
      cookiePrefix: "jiangtai",
      useSecureCookies: publicUrl.protocol === "https:",
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true, path: "/" },
      database: { generateId: () => newId() },
      // It would keep whatever a forwarded-for header claims; nothing here needs an address.
      ipAddress: { disableIpTracking: true },
    },
    user: {
      modelName: "Account",
      fields: { emailVerified: "isEmailVerified" },
    },
    session: {
      modelName: "Session",
      fields: { userId: "accountId" },
      expiresIn: THIRTY_DAYS_S,
      disableSessionRefresh: true,
    },
    account: {
      modelName: "Credential",
      fields: { userId: "accountId", accountId: "providerAccountKey", providerId: "providerKey" },
    },
    verification: { modelName: "Verification" },
    plugins: [
      username({
        minUsernameLength: USERNAME_MIN,
        maxUsernameLength: USERNAME_MAX,
        usernameValidator: isUsername,
        usernameNormalization: normaliseUsername,
        displayUsername: false,
      }),
      twoFactor({
        issuer: "匠台 Jiangtai",
        schema: {
          user: { fields: { twoFactorEnabled: "hasSecondFactor" } },
          twoFactor: {
            modelName: "SecondFactor",
            fields: { userId: "accountId", verified: "isVerified", lockedUntil: "lockedUntilAt" },
          },
        },
      }),
    ],
  });
}
