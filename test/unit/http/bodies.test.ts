/** What a caller is told of a body that is not of the wanted shape. */
import { parseBody, setUpOrganisationBody, setUpUnitBody } from '../../../functions/src/http/bodies';
import { Refusal } from '../../../functions/src/http/refusal';

const UNIT = {
  unitId: '2026-uji',
  tahun: 2026,
  unitKerja: 'Kelurahan Uji',
  organisasiId: '2026-kec',
  organisasi: 'Kecamatan Uji',
  urutan: 1,
  files: { bukuKerja: 'a1', bukuPimpinan: 'b1' },
};
const messageFor = (type: Parameters<typeof parseBody>[0], body: object): string => {
  try {
    parseBody(type, Buffer.from(JSON.stringify(body)));
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error('the body was taken');
};

describe('parseBody of a registration', () => {
  it('takes one that is complete', () => {
    expect(parseBody(setUpUnitBody, Buffer.from(JSON.stringify(UNIT)))).toMatchObject({ unitId: '2026-uji' });
  });

  it.each([
    ['tahun', { ...UNIT, tahun: '2026' }, 'tahun: tulis angkanya tanpa tanda kutip'],
    ['penilaian', { ...UNIT, penilaian: 'Ya' }, 'penilaian: pilih "ya" atau "hanya-indikator"'],
    ['an address for an id', { ...UNIT, files: { ...UNIT.files, bukuKerja: 'https://x/d/a1/edit' } }, '/d/ dan /edit'],
    ['one file twice', { ...UNIT, files: { bukuKerja: 'a1', bukuPimpinan: 'a1' } }, 'files: sebutkan dua berkas'],
    ['a field that is unknown', { ...UNIT, tahunn: 2026 }, 'tahunn: tidak dikenal'],
    ['several at once', { ...UNIT, urutan: 0, mode: 'x' }, 'mode: pilih "resmi" atau "latihan" • urutan: tulis'],
  ])('says what to write: %s', (_, body, said) => {
    expect(messageFor(setUpUnitBody, body)).toContain(said);
  });

  it('has a word on every field that an empty one lacks', () => {
    for (const type of [setUpUnitBody, setUpOrganisationBody]) {
      const faults = messageFor(type, {}).replace('Isi permintaan tidak sesuai. ', '').split(' • ');
      expect(faults.filter((fault) => !fault.includes(': '))).toEqual([]);
    }
  });
});
