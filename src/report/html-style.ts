/**
 * The look of the page: light and dark, wide and narrow, screen and paper. No font, picture or script is
 * fetched.
 */
export const style = `
:root {
  color-scheme: light dark;
  --page: #f4f5f7; --card: #fff; --ink: #1c2330; --soft: #5b6675; --line: #e1e5ea; --quote: #f5f7f9;
  --good: #17803d; --good-soft: #e5f5ea; --bad: #c0262d; --bad-soft: #fdecec; --unsure: #95600a; --unsure-soft: #fdf3dd;
  --accent: #2457c5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12151b; --card: #1a1f28; --ink: #e7ebf1; --soft: #9aa6b6; --line: #2b323e; --quote: #141922;
    --good: #58cf85; --good-soft: #14301f; --bad: #ff8587; --bad-soft: #391b1f; --unsure: #f0bd5d; --unsure-soft: #34290f;
    --accent: #8fb4ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif;
  -webkit-text-size-adjust: 100%; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
h1, h2, h3, p, ul, ol, dl, dd, pre, figure { margin: 0; padding: 0; }
h1 { font-size: 1.5rem; line-height: 1.3; letter-spacing: -.01em; text-wrap: balance; }
h2 { font-size: .78rem; letter-spacing: .07em; text-transform: uppercase; color: var(--soft); margin-bottom: .75rem; font-weight: 650; }
h3 { font-size: 1rem; margin-bottom: .5rem; }
section, header { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1.35rem 1.5rem; margin-bottom: 1rem; }
.verdict { border-left: 6px solid var(--tone); }
.fault { --tone: var(--bad); --tone-soft: var(--bad-soft); }
.healthy { --tone: var(--good); --tone-soft: var(--good-soft); }
.unsure { --tone: var(--unsure); --tone-soft: var(--unsure-soft); }
.verdict .kicker { color: var(--tone); font-weight: 650; margin-bottom: .2rem; }
.verdict p + p, h1 + p { margin-top: .75rem; }
.tags { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: 1rem; list-style: none; }
.tags li { font-size: .84rem; padding: .15rem .65rem; border-radius: 99px; background: var(--quote); color: var(--soft); border: 1px solid var(--line); }
.tags li.tone { background: var(--tone-soft); color: var(--tone); border-color: transparent; font-weight: 600; }
.server + .server { margin-top: 1.1rem; }
.server h3 { font-size: .95rem; display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; }
.server h3 small { color: var(--soft); font-weight: 500; }
.rungs { display: grid; grid-template-columns: repeat(auto-fit, minmax(5.6rem, 1fr)); gap: .4rem; list-style: none; }
.rungs li { border-radius: 9px; padding: .4rem .6rem; background: var(--quote); color: var(--soft); font-size: .9rem; line-height: 1.35; }
.rungs li b { display: block; font-weight: 620; }
.rungs li span { font-size: .78rem; opacity: .85; font-variant-numeric: tabular-nums; }
.rungs .passed { background: var(--good-soft); color: var(--good); }
.rungs .failed { background: var(--bad-soft); color: var(--bad); box-shadow: inset 0 0 0 1.5px var(--bad); }
.rungs .slow { background: var(--unsure-soft); color: var(--unsure); }
.proof { list-style: none; display: grid; gap: .8rem; }
.proof > li > p { font-weight: 520; }
.quote { font: .84rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--quote); border: 1px solid var(--line);
  border-radius: 8px; padding: .45rem .7rem; margin-top: .35rem; white-space: pre-wrap; unicode-bidi: plaintext; }
.quote small { display: block; color: var(--soft); font-size: .94em; }
.place + .place { margin-top: 1.2rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
.place ol { padding-left: 1.6rem; display: grid; gap: .4rem; }
.place ol li::marker { color: var(--accent); font-weight: 650; font-variant-numeric: tabular-nums; }
.letter { font: .84rem/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre-wrap; background: var(--quote);
  border: 1px dashed var(--line); border-radius: 8px; padding: .9rem 1rem; margin-top: .5rem; }
.option { white-space: nowrap; }
.plain { padding-left: 1.1rem; display: grid; gap: .45rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; padding: .4rem .7rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { color: var(--soft); font-weight: 600; }
.muted { color: var(--soft); }
details { margin-bottom: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: .9rem 1.5rem; }
summary { cursor: pointer; font-weight: 600; }
details[open] summary { margin-bottom: .8rem; }
.log { font: .78rem/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; list-style: none; }
.log li { display: grid; grid-template-columns: 4.6rem 1.2rem 1fr; gap: .3rem; }
.log li.name { display: block; font-weight: 650; margin: .7rem 0 .2rem; }
.log .at { color: var(--soft); text-align: right; font-variant-numeric: tabular-nums; }
footer { color: var(--soft); font-size: .84rem; padding: 0 .3rem; }
@media (max-width: 34rem) {
  main { padding: .8rem .7rem 2rem; } h1 { font-size: 1.25rem; }
  section, header, details { padding: 1rem 1.05rem; border-radius: 12px; }
  .rungs { grid-template-columns: repeat(3, 1fr); }
  .log li { grid-template-columns: 1.2rem 1fr; } .log .at { display: none; }
}
@media print {
  :root { --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --quote: #f6f6f6; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; }
  section, header { break-inside: auto; border-radius: 0; padding: .6rem .8rem; }
  li, .quote, h2, h3 { break-inside: avoid; } h2, h3 { break-after: avoid; } details:not([open]) { display: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}`;
