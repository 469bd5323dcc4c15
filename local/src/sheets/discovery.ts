/** The Sheets v4 interface as Google's discovery document states it, trimmed to what answering requests needs. */
import document from './methods.json';

export interface Parameter {
  readonly type: string;
  readonly location: string;
  readonly required?: boolean;
  readonly repeated?: boolean;
  readonly enum?: readonly string[];
}

export interface Method {
  /** Such as 'sheets.spreadsheets.values.batchGet'. */
  readonly id: string;
  readonly httpMethod: string;
  /** Template such as 'v4/spreadsheets/{spreadsheetId}/values/{range}'. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Names of the schemas of the bodies. */
  readonly request?: string;
  readonly response?: string;
}

export interface Property {
  readonly type?: string;
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly items?: Property;
}
export type Schema = Readonly<Record<string, Property>>;

const SCHEMAS: Readonly<Record<string, Schema>> = document.schemas;

export const METHODS: readonly Method[] = document.methods;
export const COMMON_PARAMETERS: Readonly<Record<string, Parameter>> = document.parameters;

/** Undefined for the schemas that no supported method reads or writes. */
export const schemaOf = (name: string): Schema | undefined =>
  Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;

// A custom verb (`:append`) must not be taken for the end of a range, so the templates that have one are tried first.
const PATTERNS = METHODS.map((method) => ({ method, pattern: patternOf(method.path) })).sort(
  (a, b) => Number(/:\w+$/.test(b.method.path)) - Number(/:\w+$/.test(a.method.path)),
);

/**
 * The method a request means, with its path parameters decoded. Null when there is no such path (or verb on it).
 * Throws: URIError when a parameter is not valid percent-encoding.
 */
export function matchMethod(httpMethod: string, path: string): { method: Method; path: Record<string, string> } | null {
  for (const { method, pattern } of PATTERNS) {
    if (method.httpMethod !== httpMethod) continue;
    const found = pattern.exec(path);
    if (!found) continue;
    const parameters = Object.entries(found.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]);
    return { method, path: Object.fromEntries(parameters) as Record<string, string> };
  }
  return null;
}

/** Path parameters stand between slashes; ids hold no colon, ranges may ('A1:B2' arrives with and without encoding). */
function patternOf(template: string): RegExp {
  const source = template.replace(
    /\{(\w+)\}/g,
    (_, name: string) => `(?<${name}>${name === 'range' ? '[^/]+' : '[^/:]+'})`,
  );
  return new RegExp(`^/${source}$`);
}
