/**
 * An identifier that depends on the text alone, in the form of a UUID: installing a profile again replaces
 * it.
 */
export function uuidOf(text: string): string {
  const hex = [0x811c9dc5, 0x1b873593, 0x9e3779b9, 0x85ebca6b]
    .map((seed) => {
      let hash = seed;
      for (let i = 0; i < text.length; i++) {
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
        hash ^= hash >>> 15;
      }
      return (Math.imul(hash, 0xc2b2ae35) >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20),
  ];
  return parts.join('-').toUpperCase();
}
