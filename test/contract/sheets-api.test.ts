/** The local Sheets server against Google's discovery document: paths, verbs, parameters, bodies, error shapes. */
import document from '../fixtures/sheets-v4.discovery.trimmed.json';
import { COMMON_PARAMETERS, matchMethod, METHODS } from '../../local/src/sheets/discovery';
import { HANDLERS } from '../../local/src/sheets/handlers';
import served from '../../local/src/sheets/methods.json';
import { BOOK_ID, SERVICE_EMAIL, startLocalSheets, type LocalSheets } from '../support/local-sheets';

interface Documented {
  id: string;
  path: string;
  httpMethod: string;
  parameters?: Record<string, { location: string; required?: boolean; repeated?: boolean; enum?: string[] }>;
  request?: { $ref: string };
  response?: { $ref: string };
}
interface Resource {
  methods?: Record<string, Documented>;
  resources?: Record<string, Resource>;
}
interface Property {
  type?: string;
  $ref?: string;
  enum?: string[];
  items?: Property;
}

const collect = (resource: Resource): Documented[] => [
  ...Object.values(resource.methods ?? {}),
  ...Object.values(resource.resources ?? {}).flatMap(collect),
];
const DOCUMENTED = collect(document);
const SCHEMAS = document.schemas as unknown as Record<string, { properties?: Record<string, Property> }>;
const SUPPORTED = DOCUMENTED.filter((method) => Object.hasOwn(HANDLERS, method.id));
const MISSING = DOCUMENTED.filter((method) => !Object.hasOwn(HANDLERS, method.id));

let sheets: LocalSheets;
beforeAll(async () => (sheets = await startLocalSheets()));
afterAll(() => sheets.close());

const SAMPLE: Record<string, string> = {
  spreadsheetId: BOOK_ID,
  range: 'Target!A1:B2',
  sheetId: '0',
  metadataId: '1',
};
const QUERY: Record<string, string> = {
  'sheets.spreadsheets.get': '?includeGridData=true&ranges=Target!1:2',
  'sheets.spreadsheets.values.update': '?valueInputOption=RAW&includeValuesInResponse=true',
  'sheets.spreadsheets.values.batchGet': '?ranges=Target&ranges=Target!B1:C&majorDimension=COLUMNS',
};
const BODY: Record<string, object> = {
  'sheets.spreadsheets.values.update': { values: [['x']] },
  'sheets.spreadsheets.values.batchUpdate': {
    valueInputOption: 'USER_ENTERED',
    includeValuesInResponse: true,
    data: [{ range: 'Target!A9', values: [['85%', 1]] }],
  },
  'sheets.spreadsheets.batchUpdate': {
    requests: [
      { addSheet: { properties: { gridProperties: { rowCount: 5, columnCount: 2 } } } },
      { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, description: 'x', warningOnly: true } } },
      { addChart: { chart: { spec: { title: 'x' }, position: { overlayPosition: { anchorCell: { sheetId: 0 } } } } } },
    ],
  },
  'sheets.spreadsheets.values.batchClear': { ranges: ['Target!A9:B9'] },
};

async function call(method: Documented, changes: { query?: string; body?: object } = {}) {
  const path = method.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(SAMPLE[name] ?? ''));
  const answer = await fetch(sheets.rootUrl + path + (changes.query ?? QUERY[method.id] ?? ''), {
    method: method.httpMethod,
    headers: { authorization: `Bearer ${SERVICE_EMAIL}`, 'content-type': 'application/json' },
    ...(method.httpMethod === 'GET' ? {} : { body: JSON.stringify(changes.body ?? BODY[method.id] ?? {}) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** Every field of `value` that the schema does not have, or whose type differs. */
function strangers(property: Property, value: unknown, at = ''): string[] {
  if (property.$ref !== undefined) {
    const fields = SCHEMAS[property.$ref]?.properties;
    if (!fields || typeof value !== 'object' || value === null) return [`${at}: ${property.$ref}`];
    return Object.entries(value).flatMap(([name, inner]) =>
      fields[name] ? strangers(fields[name], inner, `${at}.${name}`) : [`${at}.${name}`],
    );
  }
  if (property.type === 'array') {
    if (!Array.isArray(value)) return [`${at}: array`];
    return value.flatMap((inner, i) => strangers(property.items ?? {}, inner, `${at}[${i}]`));
  }
  if (property.type === 'any') return typeof value === 'object' ? [`${at}: any`] : [];
  const type = property.type === 'integer' ? 'number' : property.type;
  if (typeof value !== type) return [`${at}: ${property.type}`];
  return property.enum && !property.enum.includes(value as string) ? [`${at}: enum`] : [];
}

describe('the methods the local server knows', () => {
  it('are those of the discovery document, with the same verbs, paths and parameters', () => {
    expect(served.revision).toBe(document.revision);
    expect(COMMON_PARAMETERS).toEqual(document.parameters);
    const told = (method: Documented) => ({
      id: method.id,
      httpMethod: method.httpMethod,
      path: method.path,
      parameters: method.parameters ?? {},
      request: method.request?.$ref,
      response: method.response?.$ref,
    });
    const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id);
    expect(METHODS.map((method) => ({ ...method })).sort(byId)).toEqual(DOCUMENTED.map(told).sort(byId));
  });

  it('check bodies against the fields of the discovery document', () => {
    for (const [name, fields] of Object.entries(served.schemas)) {
      expect([name, Object.keys(fields)]).toEqual([name, Object.keys(SCHEMAS[name]?.properties ?? {})]);
    }
  });

  it('are told apart by verb and path, ranges with colons included', () => {
    const id = (verb: string, path: string) => matchMethod(verb, path)?.method.id;
    expect(id('GET', '/v4/spreadsheets/x/values/Target!A1:B2')).toBe('sheets.spreadsheets.values.get');
    expect(id('POST', '/v4/spreadsheets/x/values/Target!A1:B2:clear')).toBe('sheets.spreadsheets.values.clear');
    expect(id('GET', '/v4/spreadsheets/x/values:batchGet')).toBe('sheets.spreadsheets.values.batchGet');
    expect(id('DELETE', '/v4/spreadsheets/x')).toBeUndefined();
    expect(matchMethod('GET', '/v4/spreadsheets/x/values/%27Rekap%20%2FA%27%21A1')?.path).toEqual({
      spreadsheetId: 'x',
      range: "'Rekap /A'!A1",
    });
  });
});

describe.each(SUPPORTED)('$id', (method) => {
  it('answers with fields of its response schema only', async () => {
    const { status, body } = await call(method);
    expect(status).toBe(200);
    expect(strangers({ $ref: method.response?.$ref ?? '' }, body)).toEqual([]);
    expect(body).toMatchObject(
      method.id.endsWith('values.get') ? { range: 'Target!A1:B2' } : { spreadsheetId: BOOK_ID },
    );
  });

  it('refuses a query parameter that it does not have', async () => {
    const known = QUERY[method.id] ?? '?';
    const { status, body } = await call(method, { query: `${known}&tidakAda=1` });
    expect(status).toBe(400);
    expect(body).toEqual({
      error: {
        code: 400,
        status: 'INVALID_ARGUMENT',
        message: expect.stringContaining('Unknown name "tidakAda"') as string,
      },
    });
  });

  it('accepts every query parameter that the discovery document gives it', async () => {
    const own = Object.entries(method.parameters ?? {}).filter(([name, parameter]) => {
      return parameter.location === 'query' && name !== 'includeGridData';
    });
    const query = own.map(([name, parameter]) => {
      return `${name}=${name === 'ranges' ? 'Target' : (parameter.enum?.at(-1) ?? 'false')}`;
    });
    const { status } = await call(method, {
      query: `?${[...query, 'prettyPrint=false', 'alt=json', 'key=k'].join('&')}`,
    });
    expect(status).toBe(200);
  });
});

describe.each(SUPPORTED.filter((method) => method.request))('the body of $id', (method) => {
  it('may not have a field that its schema does not have', async () => {
    const { status, body } = await call(method, { body: { ...BODY[method.id], tidakAda: 1 } });
    expect([status, body]).toMatchObject([
      400,
      { error: { message: expect.stringContaining('Cannot find field') as string } },
    ]);
  });
});

describe('a method the local server lacks', () => {
  it.each(MISSING)('$id answers 501 by name', async (method) => {
    const { status, body } = await call(method);
    expect(status).toBe(501);
    expect(body).toEqual({
      error: { code: 501, status: 'UNIMPLEMENTED', message: expect.stringContaining(method.id) as string },
    });
  });
});

it('answers 404 in the error shape to a path that no method has', async () => {
  const answer = await fetch(`${sheets.rootUrl}v4/tidak/ada`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ error: { code: 404, status: 'NOT_FOUND' } });
});
