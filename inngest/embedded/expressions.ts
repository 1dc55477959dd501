import { Environment } from "@marcbachmann/cel-js";

const environment = new Environment({ unlistedVariablesAreDyn: true });
const parsed = new Map<string, (variables: Record<string, unknown>) => unknown>();

/** Value of a CEL expression, or undefined where a key is missing or types do not fit: a real server treats that as no match. */
export function evaluate(expression: string, variables: Record<string, unknown>): unknown {
  try {
    let run = parsed.get(expression);
    if (!run) {
      run = environment.parse(expression) as (variables: Record<string, unknown>) => unknown;
      parsed.set(expression, run);
    }
    const value = run(variables);
    return typeof value === "bigint" ? Number(value) : value;
  } catch {
    return undefined;
  }
}

/** No expression matches everything. */
export const matches = (expression: string | null | undefined, variables: Record<string, unknown>): boolean =>
  !expression || evaluate(expression, variables) === true;

/** Refuses at start-up what would silently never match at run time. */
export function checkExpression(expression: string): void {
  environment.parse(expression);
}
