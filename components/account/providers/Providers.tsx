"use client";

import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useTRPC } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Connection } from "@/server/providers/connections";
import { List, ListSkeleton, Row } from "../List";

/** Who does what for this server, and which setting would change that. */
export function Providers() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.account.providers.queryOptions());
  return (
    <Card
      title="Providers"
      description="Everything that can be made on this machine is, until a vendor's key is in the server's environment."
    >
      {data ? (
        <List label="Providers">
          {data.map((connection) => (
            <Row key={connection.capability} title={connection.capability} note={<How connection={connection} />}>
              <State connection={connection} />
            </Row>
          ))}
        </List>
      ) : (
        <ListSkeleton rows={8} />
      )}
    </Card>
  );
}

function State({ connection: { servedBy, isLocal } }: { connection: Connection }) {
  if (servedBy === null) return <Badge tone="warn">Not connected</Badge>;
  return <Badge tone={isLocal ? "neutral" : "good"}>{isLocal ? "This machine" : servedBy}</Badge>;
}

function How({ connection: { variables, servedBy, isLocal } }: { connection: Connection }) {
  if (variables.length === 0) return "Made here. This version connects no vendor for it.";
  const [set, missing] = [variables.filter(({ isSet }) => isSet), variables.filter(({ isSet }) => !isSet)];
  const told = set.length > 0 && (
    <>
      <Names of={set} /> {set.length === 1 ? "is" : "are"} set.{" "}
    </>
  );
  if (missing.length === 0) return told;
  return (
    <>
      {servedBy !== null && isLocal && `Now: ${servedBy}. `}
      {told}
      Set <Names of={missing} /> to connect a vendor.
    </>
  );
}

function Names({ of }: { of: Connection["variables"] }) {
  return of.map(({ name }, index) => (
    <Fragment key={name}>
      {index > 0 && (index === of.length - 1 ? " and " : ", ")}
      <code className="font-mono">{name}</code>
    </Fragment>
  ));
}
