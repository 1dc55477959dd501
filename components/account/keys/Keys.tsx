"use client";

import { ApiKeys } from "./ApiKeys";
import { AppKey } from "./AppKey";

/** What programs sign in with. */
export function Keys() {
  return (
    <>
      <ApiKeys />
      <AppKey />
    </>
  );
}
