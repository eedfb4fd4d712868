import { guide } from '../../kernel/guide.ts';
import { fromCode, nothingIncoming } from './_shared.ts';

const where = 'In application.properties (or .yml):';
const verify =
  'Restart. Check: spring.mail.properties.mail.debug=true shows the dialogue (take it out again).';

export default guide({
  id: 'spring',
  place: 'mail-program',
  title: 'Spring Boot (Jakarta Mail)',
  version: 'Spring Boot 2.7 to 4',
  seen: '2026-11-21',
  source:
    'https://docs.spring.io/spring-boot/reference/io/email.html, https://jakarta.ee/specifications/mail/ (mail.smtp.* properties)',
  aliases: ['spring boot', 'javamail', 'jakarta mail', 'java', 'jenkins', 'angus mail'],
  words: {
    security: {
      tls: 'spring.mail.properties.mail.smtp.ssl.enable=true',
      starttls:
        'spring.mail.properties.mail.smtp.starttls.enable=true and spring.mail.properties.mail.smtp.starttls.required=true',
      none: 'no starttls and no ssl property',
    },
  },
  answers: {
    ...fromCode('Jakarta Mail'),
    'set-server': { incoming: nothingIncoming, outgoing: [where, 'spring.mail.host={host}', verify] },
    'set-port': {
      incoming: nothingIncoming,
      outgoing: [where, 'spring.mail.port={port}', '{security}', verify],
    },
    'set-security': {
      incoming: nothingIncoming,
      outgoing: [
        where,
        '{security}',
        'spring.mail.port={port}',
        'Without “.smtp.” in the middle the properties are ignored silently.',
        verify,
      ],
    },
    'set-username': { incoming: nothingIncoming, outgoing: [where, 'spring.mail.username={user}', verify] },
    'enter-password': {
      incoming: nothingIncoming,
      outgoing: [
        where,
        'spring.mail.password: a backslash must be doubled in .properties; in .yml put quotes around it.',
        verify,
      ],
    },
    'use-app-password': {
      incoming: nothingIncoming,
      outgoing: [where, 'spring.mail.password= the app password without spaces.', verify],
    },
    'sign-in-with-oauth': [
      where,
      'spring.mail.properties.mail.smtp.auth.mechanisms=XOAUTH2',
      'Give a fresh access token of {provider} as password: extend JavaMailSenderImpl and set it before each session (MSAL4J, google-auth).',
    ],
    'turn-on-smtp-login': [
      where,
      'spring.mail.properties.mail.smtp.auth=true',
      'spring.mail.username={user} and spring.mail.password',
      verify,
    ],
    'set-login-method': {
      incoming: nothingIncoming,
      outgoing: [where, 'spring.mail.properties.mail.smtp.auth.mechanisms={method}', verify],
    },
    'choose-outgoing-server': [where, 'spring.mail.host={host}', verify],
    'set-sender-address': [
      'helper.setFrom("{address}"), and spring.mail.properties.mail.smtp.from={address} for the envelope.',
    ],
    'set-helo-name': [where, 'spring.mail.properties.mail.smtp.localhost={name}', verify],
    'set-timeout': [
      where,
      'spring.mail.properties.mail.smtp.connectiontimeout, .timeout and .writetimeout in milliseconds: {seconds} × 1000.',
      'Without them Jakarta Mail waits forever.',
      verify,
    ],
    'update-program': [
      'Use a supported Java (17 or later) and Spring Boot; old Java has switched TLS 1.2 off or lacks roots.',
    ],
    'choose-client-certificate': [
      'Put certificate and key into a key store: openssl pkcs12 -export -in cert.pem -inkey key.pem -out client.p12',
      'Start with -Djavax.net.ssl.keyStore=client.p12 -Djavax.net.ssl.keyStoreType=PKCS12, or use an SSL bundle (spring.mail.ssl.bundle).',
    ],
  },
});
