/** The `fields` parameter: which parts of an answer are wanted, such as `sheets.properties(title,gridProperties)`. */
import { invalid } from './api-error';
import { schemaOf } from './discovery';

/** Wanted fields; an empty map wants everything below. */
export type FieldMask = ReadonlyMap<string, FieldMask>;

const WORD = /[^,()./]+/y;

/** Throws ApiError INVALID_ARGUMENT when the text is no mask or names a field the schema does not have. */
export function parseFieldMask(text: string, schemaName: string): FieldMask {
  let at = 0;
  const bad = (): Error =>
    invalid(`Error expanding 'fields' parameter. Cannot find matching fields for path '${text}'.`);

  const paths = (schema: string | undefined): Map<string, FieldMask> => {
    const mask = new Map<string, FieldMask>();
    for (;;) {
      const [name, below] = path(schema);
      mask.set(name, merge(mask.get(name), below));
      if (text[at] !== ',') return mask;
      at += 1;
    }
  };
  const path = (schema: string | undefined): [string, FieldMask] => {
    WORD.lastIndex = at;
    const name = WORD.exec(text)?.[0]?.trim();
    if (!name) throw bad();
    at = WORD.lastIndex;
    const inner = below(schema, name);
    if (inner === null) throw bad();
    if (text[at] === '.' || text[at] === '/') {
      at += 1;
      return [name, new Map([path(inner)])];
    }
    if (text[at] !== '(') return [name, new Map()];
    at += 1;
    const mask = paths(inner);
    if (text[at] !== ')') throw bad();
    at += 1;
    return [name, mask];
  };

  const mask = paths(schemaName);
  if (at !== text.length) throw bad();
  return mask;
}

/** Schema of a field's content; undefined where it is not known here, null when the field does not exist. */
function below(schemaName: string | undefined, field: string): string | undefined | null {
  const schema = schemaName === undefined ? undefined : schemaOf(schemaName);
  if (!schema || field === '*') return undefined;
  const property = Object.hasOwn(schema, field) ? schema[field] : undefined;
  return property ? (property.$ref ?? property.items?.$ref) : null;
}

function merge(a: FieldMask | undefined, b: FieldMask): FieldMask {
  if (!a) return b;
  if (a.size === 0 || b.size === 0) return new Map(); // one of them wants everything
  const both = new Map(a);
  for (const [name, inner] of b) both.set(name, merge(both.get(name), inner));
  return both;
}

/** The wanted parts of a JSON value; masks apply to every element of a list. */
export function applyFieldMask(mask: FieldMask, value: unknown): unknown {
  if (mask.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => applyFieldMask(mask, element));
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const wanted = mask.get(name) ?? mask.get('*');
    return wanted ? [[name, applyFieldMask(wanted, inner)] as const] : [];
  });
  return Object.fromEntries(kept);
}
