/** Set by the web process from the socket; whatever a client sends under this name is dropped there. */
export const ADDRESS_HEADER = "x-kinora-address";

/** Where a request came from, or null where nobody said so. */
export const callerAddress = (headers: Headers): string | null => headers.get(ADDRESS_HEADER)?.trim() || null;
