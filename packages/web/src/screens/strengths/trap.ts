import type { EntryOf } from "@twoway/model";

/** Done well, not gladly: one gets hired for it and is worn out by it. */
export function isTrap({ level, gladness }: Pick<EntryOf<"strength.set">, "level" | "gladness">): boolean {
  return level >= 3 && gladness <= 1;
}
