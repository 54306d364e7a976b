import { type Kysely, type Migration, Migrator } from "kysely";
import { CannotOpen } from "./refused.ts";

/** A journal: the hash of its access token, its last number, the bytes of its bodies, the day it was begun. */
interface JournalTable {
  readonly id: string;
  readonly token_hash: string;
  last: number;
  bytes: number;
  readonly created: string;
}

/** One item of a journal. Every key begins with the journal, so that a distributed database can split by it. */
interface EntryTable {
  readonly journal_id: string;
  readonly seq: number;
  readonly id: string | null;
  body: string | null;
  bytes: number;
  readonly erases: string | null;
}

export interface Tables {
  readonly journal: JournalTable;
  readonly entry: EntryTable;
}

const migrations: Readonly<Record<string, Migration>> = {
  "0001-journals-and-entries": {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable("journal")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("token_hash", "text", (column) => column.notNull())
        .addColumn("last", "integer", (column) => column.notNull())
        .addColumn("bytes", "integer", (column) => column.notNull())
        .addColumn("created", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("entry")
        .addColumn("journal_id", "text", (column) => column.notNull())
        .addColumn("seq", "integer", (column) => column.notNull())
        .addColumn("id", "text")
        .addColumn("body", "text")
        .addColumn("bytes", "integer", (column) => column.notNull())
        .addColumn("erases", "text")
        .addPrimaryKeyConstraint("entry_by_number", ["journal_id", "seq"])
        .addUniqueConstraint("entry_once", ["journal_id", "id"])
        .execute();
    },
  },
};

/** Brings a database to the schema of this version. Several processes may do so at once. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const newer = error instanceof Error && error.message.includes("previously executed migration");
  if (!newer) throw error;
  throw new CannotOpen("A newer version of the keeper has used this database. Update this keeper first.", {
    cause: error,
  });
}
