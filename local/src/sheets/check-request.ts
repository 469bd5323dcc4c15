/** Holds a request against the discovery document: an unknown parameter or field is an error, as it is at Google. */
import { invalid, unimplemented } from './api-error';
import { COMMON_PARAMETERS, schemaOf, type Method, type Parameter, type Property } from './discovery';

/** Query parameters by name; all values of a repeated one. */
export type Query = ReadonlyMap<string, readonly string[]>;

/** Throws ApiError INVALID_ARGUMENT, or UNIMPLEMENTED for a common parameter that would change the answer's form. */
export function checkQuery(method: Method, search: URLSearchParams): Query {
  const query = new Map<string, readonly string[]>();
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    checkParameter(name, parameterOf(method, name), values);
    query.set(name, values);
  }
  if ((query.get('alt')?.[0] ?? 'json') !== 'json') throw unimplemented('alt other than json');
  if (query.has('callback')) throw unimplemented('callback');
  for (const [name, parameter] of Object.entries(method.parameters)) {
    if (parameter.location === 'query' && parameter.required && !query.has(name)) {
      throw invalid(`'${name}' is required but not specified`);
    }
  }
  return query;
}

function parameterOf(method: Method, name: string): Parameter {
  const own = Object.hasOwn(method.parameters, name) ? method.parameters[name] : undefined;
  const common = Object.hasOwn(COMMON_PARAMETERS, name) ? COMMON_PARAMETERS[name] : undefined;
  const parameter = own?.location === 'query' ? own : common;
  if (parameter) return parameter;
  throw invalid(
    `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. ` +
      `Field '${name}' could not be found in request message.`,
  );
}

function checkParameter(name: string, parameter: Parameter, values: readonly string[]): void {
  if (!parameter.repeated && values.length > 1) throw invalid(`Invalid value at '${name}', "${values.join(', ')}"`);
  for (const value of values) {
    const fits =
      (parameter.enum?.includes(value) ?? true) &&
      (parameter.type !== 'boolean' || value === 'true' || value === 'false');
    if (!fits) throw invalid(`Invalid value at '${name}', "${value}"`);
  }
}

/** Throws ApiError INVALID_ARGUMENT when the body is no object of the named schema. */
export function checkBody(schemaName: string, body: unknown): Readonly<Record<string, unknown>> {
  checkValue({ $ref: schemaName }, body ?? {}, '');
  return (body ?? {}) as Record<string, unknown>;
}

function checkValue(property: Property, value: unknown, at: string): void {
  if (property.$ref !== undefined) checkObject(property.$ref, value, at);
  else if (property.type === 'array') checkArray(property.items ?? {}, value, at);
  else if (property.type === 'any') checkCell(value, at);
  else if (value !== null && !fitsScalar(property, value)) throw invalid(`Invalid value at '${at}', ${show(value)}`);
}

function checkObject(schemaName: string, value: unknown, at: string): void {
  const schema = schemaOf(schemaName);
  if (!schema) throw unimplemented(`schema ${schemaName}`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(
      `Invalid JSON payload received. ${at === '' ? 'Root element must be a message' : `'${at}' must be a message`}.`,
    );
  }
  for (const [name, inner] of Object.entries(value)) {
    const property = Object.hasOwn(schema, name) ? schema[name] : undefined;
    if (!property) {
      const where = at === '' ? '' : ` at '${at}'`;
      throw invalid(`Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`);
    }
    checkValue(property, inner, at === '' ? name : `${at}.${name}`);
  }
}

function checkArray(items: Property, value: unknown, at: string): void {
  if (!Array.isArray(value)) throw invalid(`Invalid value at '${at}', ${show(value)}`);
  value.forEach((inner, i) => checkValue(items, inner, `${at}[${i}]`));
}

/** A cell is a boolean, a number, text, or null for "leave as it is". */
function checkCell(value: unknown, at: string): void {
  if (typeof value === 'object' && value !== null) {
    throw invalid(`Invalid ${at}: ${Array.isArray(value) ? 'list_value' : 'struct_value'} ${show(value)}`);
  }
  if (typeof value === 'string' && value.length > 50_000) {
    throw invalid('Your input contains more than the maximum of 50000 characters in a single cell.');
  }
}

function fitsScalar(property: Property, value: unknown): boolean {
  if (property.type === 'integer') return Number.isInteger(value);
  return typeof value === property.type && (property.enum?.includes(value as string) ?? true);
}

const show = (value: unknown): string => JSON.stringify(value).slice(0, 120);
