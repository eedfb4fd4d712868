import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readServerUrl } from '../../src/readers/settings.ts';
import { passwordlessProvider } from '../../src/session/passwordless.ts';

const of = (...urls: string[]) => passwordlessProvider(urls.map(readServerUrl));

describe('no password is asked for', () => {
  it('where the provider takes none', () => {
    assert.match(of('imaps://anna@outlook.com@outlook.office365.com') ?? '', /Outlook|Microsoft/);
  });

  it('but it is, where one server may take it, or nobody knows', () => {
    assert.equal(of('imaps://anna@gmail.com@imap.gmail.com'), undefined);
    assert.equal(of('imaps://anna@example.org@mail.example.org'), undefined);
    assert.equal(of('imaps://a@outlook.office365.com', 'smtp://a@mail.example.org'), undefined);
    assert.equal(of(), undefined);
  });
});
