/** The JSON Schemas of the contracts by file name in docs/schema. */
export function schemas(): Readonly<Record<string, string>>;
