import { expect, test } from "vitest";
import { qrCode } from "./qr-code";

test.each([20, 60, 200, 600, 1200])(
  "a code for %i characters has its quiet zone and fits a film at three pixels a module",
  (length) => {
    const { modules, path } = qrCode("https://example.com/".padEnd(length, "x"));
    expect(modules).toBeLessThanOrEqual(125);
    const corners = [...path.matchAll(/M([\d.]+) ([\d.]+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...corners)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...corners)).toBeLessThan(modules - 4);
  },
);
