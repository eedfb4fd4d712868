/**
 * Labels of the bounce corpus that can be shown to be wrong or undecidable from the mail, with the reason.
 * They are counted in the figures all the same; the figures without them stand beside.
 */
export const disputed: Readonly<Record<string, string>> = {
  'rfc3464-01.eml': 'the words say that the user is unknown, the label says that the mailbox is full',
  'lhost-ezweb-02.eml': 'the words say that the user is unknown, the label says suspended',
  'rhost-nttdocomo-02.eml': 'the words say that the user is unknown',
  'rfc3464-35.eml': 'the words say that the recipient is not registered',
  'lhost-postfix-77.eml': 'the sender address is not verified at the relay; the label says relaying denied',
  'lhost-postfix-74.eml': 'deferred because of user complaints: slowed, not rejected',
  'lhost-sendmail-21.eml': 'connection refused: nothing listens; the label says blocked',
  'lhost-exim-58.eml': 'a line is too long; the label says that the message is too big',
  'lhost-gmail-03.eml': 'the words name the header; the label says filtered',
  'lhost-sendmail-22.eml': 'not our customer: unknown there; the label says moved',
  'lhost-fml-02.eml': 'only members may write to the list: restricted, which the label does not accept',
  'lhost-apachejames-01.eml': 'the recipient of the label has one digit less than that of the mail',
  'lhost-googleworkspace-01.eml': 'the header X-Failed-Recipients names another address than the label',
  'lhost-googlegroups-01.eml':
    'the group is missing or closed to the sender: restricted, which the label does not accept',
  'lhost-googlegroups-02.eml': 'the same',
  'lhost-googlegroups-03.eml': 'the same',
  'lhost-googlegroups-04.eml': 'the same',
  'lhost-googlegroups-05.eml': 'the same',
  'lhost-googlegroups-06.eml': 'the same',
  'lhost-googlegroups-09.eml': 'the same',
  'lhost-googlegroups-13.eml': 'the same',
  'lhost-dragonfly-03.eml': 'Yahoo documents 5.7.9 as DMARC; the label says policy',
  'rhost-aol-06.eml': 'the MX record is malformed; the label says that the domain accepts no mail',
  'lhost-trendmicro-03.eml': 'the words say only that the mail could not be delivered, not why',
};
