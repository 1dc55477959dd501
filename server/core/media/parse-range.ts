/** Both ends count. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Reads a Range header for a file of `length` bytes. A single range of any of the three forms is honoured; several ranges and
 * anything malformed mean the whole file, as RFC 9110 allows.
 */
export function parseRange(header: string | null, length: number): ByteRange | "whole" | "unsatisfiable" {
  const match = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? "");
  const [, first = "", last = ""] = match ?? [];
  if (first === "" && last === "") return "whole";
  if (first === "") {
    const suffix = Number(last);
    return suffix === 0 || length === 0 ? "unsatisfiable" : { start: Math.max(0, length - suffix), end: length - 1 };
  }
  const start = Number(first);
  const end = last === "" ? length - 1 : Math.min(Number(last), length - 1);
  if (last !== "" && Number(last) < start) return "whole";
  return start >= length ? "unsatisfiable" : { start, end };
}
