/** The ports of TLS from the first byte that a box on the way, or a protection program, looks into. */
export const interceptedPorts = [443, 465, 993, 995] as const;
