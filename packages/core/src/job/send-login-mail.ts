import { readChallenge } from "../auth/challenge-store.ts";
import { linkToken, oneTimeCode } from "../auth/one-time-code.ts";
import type { Deps } from "../deps.ts";
import { loginCodeMail } from "../mail/login-code-mail.ts";
import { magicLinkMail } from "../mail/magic-link-mail.ts";
import { readMerchantAs } from "../merchant/merchant-store.ts";
import type { JobData } from "./queue.ts";

/** Mails a challenge's code or link, derived anew from its row. One that was used or ran out meanwhile is not sent. */
export async function sendLoginMail(deps: Deps, data: JobData["login-mail"]): Promise<void> {
  const found = await deps.db.withSystem(async (tx) => {
    const challenge = await readChallenge(tx, data.challengeId);
    if (challenge?.merchantId == null) return null;
    return { challenge, merchantName: (await readMerchantAs(tx, challenge.merchantId)).name };
  });
  if (!found) return;
  const { challenge, merchantName } = found;
  if (challenge.usedAt !== null || challenge.expiresAt.getTime() <= deps.now()) return;
  const { keys, config, mail } = deps;
  const { language } = data;
  const content =
    challenge.kind === "otp"
      ? loginCodeMail({
          language,
          merchantName,
          code: oneTimeCode(keys, challenge, config.otpLength),
          expiresInMinutes: config.otpExpiresInMinutes,
        })
      : magicLinkMail({
          language,
          merchantName,
          url: `${config.appUrl}/auth/magic-link?token=${linkToken(keys, challenge)}`,
          expiresInMinutes: config.magicLinkExpiresInMinutes,
        });
  await mail.send({
    to: challenge.address,
    ...content,
    idempotencyKey: `login-${challenge.id}-${challenge.expiresAt.getTime()}`,
  });
}
