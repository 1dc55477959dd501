import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Group } from "@/components/docs/Group";
import { env } from "@/server/env";
import { readReference } from "@/server/rest/reference";

interface Props {
  params: Promise<{ group: string }>;
}

const find = async ({ params }: Props) => {
  const { group: slug } = await params;
  return readReference().find((group) => group.slug === slug);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const group = await find(props);
  return group ? { title: `${group.title} · Docs`, description: group.says } : {};
}

export default async function GroupPage(props: Props) {
  const group = await find(props);
  if (!group) notFound();
  return <Group group={group} origin={env().publicUrl} />;
}
