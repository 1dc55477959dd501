export interface Wish {
  method: string;
  /** With its query. */
  path: string;
  key: string;
  body: string | null;
}

export interface Heard {
  status: number;
  milliseconds: number;
  headers: [string, string][];
  body: string;
}

/** Sends a request to this very server as any program would: with the key and nothing else. */
export async function sendRequest({ method, path, key, body }: Wish): Promise<Heard> {
  const began = performance.now();
  const response = await fetch(path, {
    method,
    // The studio's cookie must not answer for a key that is wrong.
    ...{ credentials: "omit", cache: "no-store" },
    headers: {
      ...(key !== "" && { authorization: `Bearer ${key}` }),
      ...(body !== null && { "content-type": "application/json" }),
    },
    ...(body !== null && { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    milliseconds: Math.round(performance.now() - began),
    headers: [...response.headers.entries()],
    body: pretty(text),
  };
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
