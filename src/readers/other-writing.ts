/**
 * Texts that speak of trouble without reporting any: source code, commits, lists of changes, instructions
 * for tests. A program's output mixed with code is none of them.
 */
const commit = /^commit [0-9a-f]{7,40}\s{0,4}$/m;
const change =
  /^\s{0,4}(?:[-*+]\s{1,3})?(?:fix|feat|feature|add|added|fixed|changed|removed|chore|docs|refactor|perf|test|style|build|ci)(?:\([\w./-]{1,40}\))?!?: \S/i;
const heading = /^\s{0,3}#{1,4} \S|^\s{0,4}v?\d{1,3}\.\d{1,3}(?:\.\d{1,3})?\s{0,4}$/;
const order =
  /^\s{0,4}(?:\d{1,2}[.)]|[-*•])\s{1,3}(?:enter|click|open|check|select|go to|press|type|choose|tap|start|stop|verify|öffne\w{0,2}|klicke\w{0,2}|gib|geben|wähle\w{0,2}|prüfe\w{0,2})\b/i;
const code =
  /^\s{0,40}(?:[)}\]{;]|\/\/|\/\*|\*|@\w|(?:except|catch|try|finally|raise|throw|return|if|else|elif|for|while|def|class|function|async|await|import|from \S{1,60} import|const|let|var|public|private|use|end|begin|rescue)\b.{0,200}[:{;()}]?\s{0,4}$|[\w.$>-]{1,80}\s{0,2}(?:=|\+=|=>)\s{0,2}\S|[\w.$]{1,80}\(.{0,200}\)?[;,{]?\s{0,4}$)/;
/** What programs print and people do not write into code. */
const output =
  /^\s{0,8}(?:\S{1,60}(?:Error|Exception)|Error|Fatal|Warning|Uncaught|Traceback|Caused by|Message):? ?\S{0,60}: \S|^Traceback|^\s{0,8}at \S|^[245]\d\d[ -]|\b[245]\d\d[ -][245]\.\d{1,3}\.\d{1,3}\b|^\S{1,60}(?:Error|Exception)\b.{0,300}$|\bcode: ?'E/m;

export function isOtherWriting(text: string): boolean {
  const head = text.slice(0, 6000);
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return false;
  const share = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length / lines.length;
  if (commit.test(head)) return true;
  if (lines.some((line) => change.test(line)) && lines.every((l) => change.test(l) || heading.test(l)))
    return true;
  if (lines.length > 1 && share(order) > 0.6) return true;
  return lines.length > 1 && !output.test(head) && share(code) === 1;
}
