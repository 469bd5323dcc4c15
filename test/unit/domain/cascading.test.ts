import { cascading } from '../../../functions/src/domain/cascading';
import type { Target } from '../../../functions/src/domain/model';
import { aPegawai, aTarget } from './builders';

const CAMAT = '197001011995031001';
const SEKCAM = '198001012005031001';
const STAF = '199001012015031001';
const LUAR = '196001011990031001';
const PEGAWAI = [
  aPegawai({ nip: CAMAT }),
  aPegawai({ nip: SEKCAM, pejabatPenilai: CAMAT }),
  aPegawai({ nip: STAF, pejabatPenilai: SEKCAM }),
];
const target = (kode: string, nip: string, rhk: string, rhkAtasan: string | null = null): Target =>
  aTarget({ kode, nip, rhk, rhkAtasan });
const UNIT = [
  target('CAM22A', CAMAT, 'Warga puas atas layanan kecamatan'),
  target('CAM22B', CAMAT, 'Warga puas atas layanan kecamatan'),
  target('SEK22A', SEKCAM, 'Kinerja kecamatan makin akuntabel', 'warga puas  atas layanan Kecamatan.'),
];
const susun = (...more: Target[]) => cascading(PEGAWAI, [...UNIT, ...more]);

describe('cascading', () => {
  it('links equal texts whatever their case, spaces and punctuation, to the smallest Kode of that RHK', () => {
    expect([...susun().tautan]).toEqual([['SEK22A', 'CAM22A']]);
    expect([...cascading(PEGAWAI, [...UNIT].reverse()).tautan]).toEqual([['SEK22A', 'CAM22A']]);
    expect(susun().temuan).toEqual([]);
  });

  it.each(['SEK22A', ' sek22a '])('links by Kode "%s"', (rujukan) => {
    const { tautan, temuan } = susun(target('STA22A', STAF, 'Surat selesai', rujukan));
    expect([tautan.get('STA22A'), temuan]).toEqual(['SEK22A', []]);
  });

  it('reads a Kode before a text that looks like it', () => {
    const { tautan } = susun(target('SEK22B', SEKCAM, 'SEK22A'), target('STA22A', STAF, 'Surat selesai', 'SEK22A'));
    expect(tautan.get('STA22A')).toBe('SEK22A');
  });

  it('prefers the RHK of the superior to the same words among the own targets', () => {
    const rhk = 'Kinerja kecamatan makin akuntabel';
    expect(susun(target('STA22A', STAF, rhk, rhk)).tautan.get('STA22A')).toBe('SEK22A');
  });

  it.each<[string, string, object]>([
    ['that nobody has', 'Jalan mulus', { code: 'tidak-ditemukan' }],
    ['that is a Kode of no target', 'XYZ222', { code: 'tidak-ditemukan' }],
    ["of the superior's superior", 'Warga puas atas layanan kecamatan', { code: 'bukan-atasan', milik: CAMAT }],
    ["of the superior's superior by Kode", 'CAM22B', { code: 'bukan-atasan', milik: CAMAT }],
    ['of their own', 'Surat selesai', { code: 'milik-sendiri' }],
    ['of their own by Kode', 'STA22A', { code: 'milik-sendiri' }],
  ])('finds fault with an RHK %s', (_name, rujukan, expected) => {
    const { tautan, temuan } = susun(target('STA22A', STAF, 'Surat selesai', rujukan));
    expect(temuan).toEqual([{ kode: 'STA22A', rujukan, ...expected }]);
    expect(tautan.has('STA22A')).toBe(false);
  });

  it('tells a person that the words are his own before telling that others have them too', () => {
    const { temuan } = susun(
      target('BAW22A', CAMAT, 'Surat selesai'),
      target('STA22A', STAF, 'Surat selesai', 'surat selesai'),
    );
    expect(temuan).toMatchObject([{ kode: 'STA22A', code: 'milik-sendiri' }]);
  });

  it.each([null, LUAR])('says nothing where the superior is %p: his targets are in another book', (pejabatPenilai) => {
    const pegawai = [aPegawai({ nip: CAMAT, pejabatPenilai })];
    expect(cascading(pegawai, [target('CAM22A', CAMAT, 'Warga puas', 'Kota Semarang melayani')]).temuan).toEqual([]);
  });

  it('says nothing about a target without a link', () => {
    expect(susun(target('STA22A', STAF, 'Surat selesai')).temuan).toEqual([]);
  });

  it('shows the cycle of people who appraise one another, and keeps it out of the links', () => {
    const pegawai = [
      aPegawai({ nip: CAMAT, pejabatPenilai: STAF }),
      aPegawai({ nip: SEKCAM, pejabatPenilai: CAMAT }),
      aPegawai({ nip: STAF, pejabatPenilai: SEKCAM }),
    ];
    const { tautan, temuan } = cascading(pegawai, [
      target('STA22A', STAF, 'c', 'b'),
      target('CAM22A', CAMAT, 'a', 'c'),
      target('SEK22A', SEKCAM, 'b', 'a'),
      target('SEK22B', SEKCAM, 'd', 'a'),
      target('BAW22A', CAMAT, 'e', 'c'),
    ]);
    const lingkaran = ['CAM22A', 'STA22A', 'SEK22A'];
    expect(temuan).toEqual([
      { kode: 'CAM22A', rujukan: 'c', code: 'melingkar', lingkaran },
      { kode: 'SEK22A', rujukan: 'a', code: 'melingkar', lingkaran },
      { kode: 'STA22A', rujukan: 'b', code: 'melingkar', lingkaran },
    ]);
    expect([...tautan]).toEqual([
      ['BAW22A', 'STA22A'],
      ['SEK22B', 'CAM22A'],
    ]);
  });

  it('tells a person set as his own superior that the RHK is his own', () => {
    const pegawai = [aPegawai({ nip: CAMAT, pejabatPenilai: CAMAT })];
    expect(cascading(pegawai, [target('CAM22A', CAMAT, 'a', 'a')]).temuan).toMatchObject([{ code: 'milik-sendiri' }]);
  });
});
