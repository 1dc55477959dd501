"use client";

import { Deliveries } from "./Deliveries";
import { SigningSecret } from "./SigningSecret";
import { TestEvent } from "./TestEvent";

/** What receivers are told, and what proves that it was us. */
export function Webhooks() {
  return (
    <>
      <SigningSecret />
      <TestEvent />
      <Deliveries />
    </>
  );
}
