import { readFileSync } from "node:fs";

/** A JSON Schema as docs/formats.md writes them: these keywords and no others. */
export interface Schema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

const known = new Set(
  "$schema title description $ref $defs type enum required properties additionalProperties items minimum maximum pattern".split(
    " ",
  ),
);

/** Where a value does not meet a schema, each with its path. A field that the schema does not describe is one of them. */
export function problems(value: unknown, schema: Schema, root = schema, at = "$"): string[] {
  const odd = Object.keys(schema).filter((keyword) => !known.has(keyword));
  if (odd.length > 0) return [`${at}: the keywords ${odd} are not known here`];
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace("#/$defs/", "")];
    return target ? problems(value, target, root, at) : [`${at}: there is no ${schema.$ref}`];
  }
  const found: string[] = [];
  if (schema.enum && !schema.enum.includes(value))
    found.push(`${at}: ${JSON.stringify(value)} is not listed`);
  if (schema.type !== undefined && !([] as string[]).concat(schema.type).some((type) => is(value, type)))
    found.push(`${at}: ${JSON.stringify(value)} is not ${schema.type}`);
  if (typeof value === "number" && (value < (schema.minimum ?? value) || value > (schema.maximum ?? value)))
    found.push(`${at}: ${value} is out of bounds`);
  if (typeof value === "string" && schema.pattern && !new RegExp(schema.pattern).test(value))
    found.push(`${at}: ${value} does not match`);
  if (Array.isArray(value) && schema.items)
    for (const [i, item] of value.entries()) found.push(...problems(item, schema.items, root, `${at}[${i}]`));
  else if (typeof value === "object" && value !== null) found.push(...inside(value, schema, root, at));
  return found;
}

function inside(value: object, schema: Schema, root: Schema, at: string): string[] {
  const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name));
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const own = schema.properties?.[name] ?? schema.additionalProperties;
    return own ? problems(part, own, root, `${at}.${name}`) : [`${at}.${name}: is not described`];
  });
  return [...missing.map((name) => `${at}.${name}: is missing`), ...parts];
}

function is(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}

/** The schemas that docs/formats.md publishes, by title. */
export function publishedSchemas(): ReadonlyMap<string | undefined, Schema> {
  const page = readFileSync(new URL("../../../docs/formats.md", import.meta.url), "utf8");
  return new Map(
    [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((block) => {
      const schema: Schema = JSON.parse(block[1] ?? "");
      return [schema.title, schema];
    }),
  );
}

/** Where a document misses the schema of a title. */
export function misses(document: unknown, title: string): string[] {
  const schema = publishedSchemas().get(title);
  return schema ? problems(JSON.parse(JSON.stringify(document)), schema) : [`no schema is called ${title}`];
}
