import type { Body } from "./draft";

export type Read = { body: Body; fault: null } | { body: null; fault: { message: string; line: number | null } };

/** The body in a text, or what is wrong with it and in which line. */
export function readBody(text: string): Read {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { body: value as Body, fault: null };
    return { body: null, fault: { message: "A request is a JSON object.", line: null } };
  } catch (error) {
    return { body: null, fault: { message: "This is not JSON yet.", line: lineOf(String(error), text) } };
  }
}

/** The line that a parser's own words point at; browsers name a place or a line, or show the text around. */
function lineOf(said: string, text: string): number | null {
  const line = /line (\d+)/.exec(said)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(said)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split("\n").length;
  return /end of (JSON|data)/i.test(said) ? text.split("\n").length : null;
}

/** The line in which a field of the body is written. */
export function lineOfField(text: string, field: string | null): number | null {
  if (field === null) return null;
  const line = text.split("\n").findIndex((row) => row.trimStart().startsWith(`"${field}"`));
  return line < 0 ? null : line + 1;
}
