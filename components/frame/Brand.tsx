import Link from "next/link";

export const Brand = ({ href = "/" }: { href?: string }) => (
  <Link href={href} aria-label="Kinora" className="touchable inline-flex items-center font-display text-xl tracking-tight">
    Kinora<span className="text-accent">.</span>
  </Link>
);
