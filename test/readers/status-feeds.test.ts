import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStatusFeed } from '../../src/readers/status-feeds.ts';

describe('what providers say of their service', () => {
  it('Apple, with and without the call around it', () => {
    const service = (name: string, events: object[]) => ({ serviceName: name, redirectUrl: null, events });
    const event = (eventStatus: string) => ({
      messageId: '1',
      statusType: 'Issue',
      eventStatus,
      message: 'Users may be unable to send or receive mail.',
      usersAffected: 'Some users were affected',
    });
    const text = (status?: string) =>
      JSON.stringify({
        drMessage: null,
        services: [
          service('App Store', [event('ongoing')]),
          service('iCloud Mail', status === undefined ? [] : [event(status)]),
        ],
      });
    assert.deepEqual(readStatusFeed(text()), { state: 'ok' });
    assert.deepEqual(readStatusFeed(text('resolved')), { state: 'ok' });
    assert.deepEqual(readStatusFeed(`jsonCallback(${text('ongoing')});`), {
      state: 'trouble',
      title: 'Users may be unable to send or receive mail.',
    });
    assert.deepEqual(readStatusFeed('{"services":[{"serviceName":"App Store","events":[]}]}'), {
      state: 'unknown',
    });
  });

  it('Google, where only an incident of Gmail without an end counts', () => {
    const incident = (service: string, end?: string) => ({
      id: 'a',
      begin: '2026-11-20T10:00:00+00:00',
      ...(end === undefined ? {} : { end }),
      service_name: service,
      external_desc: '**Title:**\nDelayed delivery of mail\n**Description:**\nWe are looking into it.',
      affected_products: [{ title: service }],
    });
    assert.deepEqual(
      readStatusFeed(JSON.stringify([incident('Google Meet'), incident('Gmail', '2026-11-20T12:00:00Z')])),
      { state: 'ok' },
    );
    assert.equal(readStatusFeed(JSON.stringify([incident('Gmail')])).state, 'trouble');
  });

  it('Microsoft, as posts and as RSS', () => {
    const posts = (status: string) =>
      JSON.stringify([
        { ServiceDisplayName: 'OneDrive', Status: 'ServiceDegradation', Title: 'Files', Message: '' },
        {
          ServiceDisplayName: 'Outlook.com',
          Status: status,
          Title: 'Some users cannot get their mail',
          Message: '',
        },
      ]);
    assert.deepEqual(readStatusFeed(posts('Operational')), { state: 'ok' });
    assert.deepEqual(readStatusFeed(posts('Service degradation')), {
      state: 'trouble',
      title: 'Some users cannot get their mail',
    });
    const rss = (status: string, title: string) =>
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Status</title><item><title>${title}</title><description>text</description><status>${status}</status></item></channel></rss>`;
    assert.deepEqual(readStatusFeed(rss('Available', 'Microsoft 365')), { state: 'ok' });
    assert.equal(readStatusFeed(rss('Degraded', 'Exchange Online is slow')).state, 'trouble');
    assert.equal(readStatusFeed(rss('Degraded', 'The admin center is slow')).state, 'unknown');
  });

  it('Statuspage, where trouble with something else than mail says nothing', () => {
    const page = (indicator: string, status: string) =>
      JSON.stringify({
        page: { name: 'Post' },
        status: { indicator, description: '' },
        components: [
          { name: 'IMAP', status },
          { name: 'Website', status: 'operational' },
        ],
        incidents: [{ name: 'Folders open slowly' }],
      });
    assert.deepEqual(readStatusFeed(page('none', 'operational')), { state: 'ok' });
    assert.deepEqual(readStatusFeed(page('major', 'major_outage')), {
      state: 'trouble',
      title: 'Folders open slowly',
    });
    assert.deepEqual(readStatusFeed('{"status":{"indicator":"major"}}'), { state: 'unknown' });
  });

  it('anything else says nothing at all', () => {
    for (const text of [
      '',
      '<html><title>Outlook is down</title>',
      '{',
      '[]x',
      '[1,2]',
      'null',
      '<rss><channel></channel></rss>',
    ])
      assert.deepEqual(readStatusFeed(text), { state: 'unknown' }, text);
  });
});
