import { createHash } from "node:crypto";
import { AccessToken, BearerHeader, JournalId } from "@twoway/carry/protocol";
import type { FastifyRequest } from "fastify";
import { Refused } from "./refused.ts";
import type { Access } from "./store.ts";

/** What a keeper knows of a token: its SHA-256, in base64url. Of 256 random bits a plain hash gives nothing away. */
export function hashOf(token: string): string {
  return createHash("sha256").update(Buffer.from(token, "base64url")).digest("base64url");
}

/** @throws Refused `no-token` without a bearer header of the right shape */
export function tokenHashOf({ headers }: FastifyRequest): string {
  const token = AccessToken.safeParse(BearerHeader.exec(headers.authorization ?? "")?.[1]);
  if (!token.success) throw new Refused("no-token");
  return hashOf(token.data);
}

/** The journal in the address, and who asks. @throws Refused `no-token`, `malformed` */
export function accessOf(request: FastifyRequest): Access {
  const tokenHash = tokenHashOf(request);
  const journal = JournalId.safeParse((request.params as { journal?: unknown }).journal);
  if (!journal.success) throw new Refused("malformed");
  return { journal: journal.data, tokenHash };
}
