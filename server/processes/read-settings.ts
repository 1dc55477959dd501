import { type Env, EnvError, env } from "@/server/env";
import { giveUpOnSettings } from "./lifetime";

/** The process's settings, or its end with a sentence that names what is missing or wrong. */
export function readSettings(): Env {
  try {
    return env();
  } catch (error) {
    if (error instanceof EnvError) return giveUpOnSettings(error.message);
    throw error;
  }
}
