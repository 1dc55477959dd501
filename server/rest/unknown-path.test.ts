import { expect, test } from "vitest";
import { answerUnknownPath } from "./unknown-path";

const ask = (init: RequestInit = {}) => answerUnknownPath(new Request("http://localhost/nowhere", init));

test("a program reads JSON", async () => {
  for (const method of ["GET", "POST", "DELETE"]) {
    const response = ask({ method });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ message: "There is no such route." });
  }
});

test("a person reads a page with a way back", async () => {
  const response = ask({ headers: { accept: "text/html,*/*" } });
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('href="/"');
});
