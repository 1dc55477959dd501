import { AppError } from "@/server/core/errors";

/** Deeper nesting than any request of ours; a body of 100 000 brackets must not reach a recursive reader. */
const MOST_DEPTH = 64;
/** Large bodies are large because of pictures, which are one value each. Millions of values would hold up every other caller. */
const MOST_VALUES = 100_000;

/**
 * Reads JSON where `JSON.parse` is too kind for an API: two equal keys in one object, numbers beyond double precision
 * (`1e400`), NUL characters and lone surrogates (PostgreSQL refuses both) are errors of the caller, not surprises for us.
 * Throws `invalid_request`.
 */
export function parseStrictJson(text: string): unknown {
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

const bad = (why: string): AppError => new AppError("invalid_request", `The body is not valid JSON: ${why}.`);

const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them raw, and this is where that is checked.
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: readonly [string, unknown][] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

class Reader {
  private at = 0;
  private values = 0;
  constructor(private readonly text: string) {}

  value(depth: number): unknown {
    if (depth > MOST_DEPTH) throw bad(`it is nested deeper than ${MOST_DEPTH} levels`);
    this.values += 1;
    if (this.values > MOST_VALUES) throw bad(`it holds more than ${MOST_VALUES} values`);
    this.skipSpace();
    const start = this.text[this.at];
    if (start === "{") return this.object(depth);
    if (start === "[") return this.array(depth);
    if (start === '"') return this.string();
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.number();
  }

  end(): void {
    this.skipSpace();
    if (this.at < this.text.length) throw this.unexpected();
  }

  private object(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    const seen = new Set<string>();
    this.list("}", () => {
      if (this.text[this.at] !== '"') throw this.unexpected();
      const key = this.string();
      if (seen.has(key)) throw bad(`the key ${JSON.stringify(key.slice(0, 60))} appears twice`);
      seen.add(key);
      this.skipSpace();
      this.take(":");
      const value = this.value(depth + 1);
      // Nobody means it as data, and assigning it would change the object's prototype.
      if (key !== "__proto__") object[key] = value;
    });
    return object;
  }

  private array(depth: number): unknown[] {
    const array: unknown[] = [];
    this.list("]", () => array.push(this.value(depth + 1)));
    return array;
  }

  /** Members between brackets, with commas between them and none after the last. */
  private list(close: string, member: () => void): void {
    this.at += 1;
    this.skipSpace();
    if (this.text[this.at] === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      this.skipSpace();
      member();
      this.skipSpace();
      if (this.text[this.at] === close) {
        this.at += 1;
        return;
      }
      this.take(",");
    }
  }

  private string(): string {
    const start = this.at;
    this.at += 1;
    let escaped = false;
    for (;;) {
      this.match(PLAIN);
      const next = this.text[this.at];
      if (next === '"') break;
      if (next !== "\\" || !this.match(ESCAPE)) throw this.unexpected();
      escaped = true;
    }
    this.at += 1;
    const value = escaped ? (JSON.parse(this.text.slice(start, this.at)) as string) : this.text.slice(start + 1, this.at - 1);
    if (value.includes("\0")) throw bad("a text contains a NUL character");
    if (!value.isWellFormed()) throw bad("a text contains half of a surrogate pair");
    return value;
  }

  private number(): number {
    const start = this.at;
    if (!this.match(NUMBER) || this.at === start) throw this.unexpected();
    const value = Number(this.text.slice(start, this.at));
    if (!Number.isFinite(value)) throw bad("a number is too large");
    return value;
  }

  private match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found !== null;
  }

  private skipSpace(): void {
    this.match(SPACE);
  }

  private take(character: string): void {
    if (this.text[this.at] !== character) throw this.unexpected();
    this.at += 1;
  }

  private unexpected(): AppError {
    return bad(this.at < this.text.length ? `unexpected character at position ${this.at}` : "it ends too early");
  }
}
