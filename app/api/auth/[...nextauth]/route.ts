import NextAuth from "next-auth";
import { authOptions } from "@/server/visitors/auth-options";

type Call = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

const handler: Call = (request, context) => NextAuth(request as never, context as never, authOptions()) as Promise<Response>;

export { handler as GET, handler as POST };
