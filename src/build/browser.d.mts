/** Returns the path of a Chromium-like browser, installing one as a last resort. */
export function findBrowser(): string;
