import { z } from "zod";

/** One thing the SDK asks for, or reports, in an answer or a checkpoint. */
export const Operation = z.looseObject({
  op: z.string(),
  id: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  opts: z.record(z.string(), z.unknown()).nullish(),
  data: z.unknown().optional(),
  error: z
    .looseObject({
      name: z.string().nullish(),
      message: z.string().nullish(),
      stack: z.string().nullish(),
      cause: z.unknown().optional(),
    })
    .nullish(),
});
export type Operation = z.output<typeof Operation>;

/** A step's result as the SDK wants it back. */
export const dataMemo = (operation: Operation): string => JSON.stringify({ data: operation.data ?? null });

/** Text option of an operation. */
export function textOption(operation: Operation, name: string): string | undefined {
  const value = operation.opts?.[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
