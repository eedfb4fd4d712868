import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

/** Coremail and its relatives, which most Chinese mail providers and many companies there run. */
export default phrases(
  {
    source: 'support pages of Coremail, NetEase, Sina and Tencent that list reasons of returned mail',
    seen: '2026-11-22',
    protocol: 'smtp',
  },
  {
    'says-recipient-unknown': each(`
      unavailable mail user | local server don't exists that user | not user of this server |
      未开通qq邮箱 | 未开通邮箱 | 该用户不存在 | 该邮箱不存在 | 收件人邮箱不存在 | 收件人不存在 | rcpt is rejected
    `),
    'says-recipient-disabled': each(`user hangup | user is hangup | user frozen | mailbox hangup`),
    'says-recipient-mailbox-full': each(
      `空间不足 | 空间已满 | 容量满 | 容量已满 | 邮箱满 | 配额已满 | mailbox space not enough`,
    ),
    'says-recipient-restricted': each(`private list access denied | 收件人拒收 | 对方拒收`),
    'says-sender-blocked-by-recipient': each(`user in blacklist | 黑名单用户 | 收件人黑名单 | 被收件人拒收`),
    'says-sender-banned': [
      ...each(`host denies the sender | black mail address | sender is rejected | 发件人被拒绝`),
      ...eachSuggests(`fake sender`),
    ],
    'says-sender-malformed': each(`mail from invalid | sender is unvalidated | mail address invalid`),
    'says-sender-domain-unresolvable': each(`relay check domain fail`),
    'says-ip-blocklisted': each(`rbl deny | dt:rbl | black ip`),
    'says-blocked-by-receiver': [
      ...each(`ip is hangup | remote ip is forbidden | ip is forbidden | hl:rep | hl:mep | wm:bli`),
      ...eachSuggests(`ip is rejected | invalid ip | smtpport check error`),
    ],
    'says-spf-fail': each(`remote ip check error`),
    'says-relay-denied': each(`host denies relay | relay check local fail | openrelay check`),
    'says-helo-invalid': each(`helohost error`),
    'says-too-many-connections': each(`hl:icc`),
    'says-rate-limit': each(`hl:ifc | mi:dmc | mi:sfq | rp:drc | sending quota exceeded | same size mails`),
    'says-too-many-recipients': each(`out of allow rcpt | rp:rec`),
    'says-message-too-large': each(`attachment is too long | message is too long | exceeded mailsize limit`),
    'says-mail-loop': each(`looping message`),
    'says-spam': each(`rejected by anti-spam engine | spam denied | dt:spm | dt:url`),
  },
);
