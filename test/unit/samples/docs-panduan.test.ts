import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseInvocation } from '../../../cli/src/arguments';
import {
  barisPanduan,
  FILES, PEGAWAI, PENILAIAN, PERIODE, PERSETUJUAN_SKP, STATUS, UMPAN_BALIK, waitingMark,
} from '../../../functions/src/contract'; // prettier-ignore
import { NAMA_PREDIKAT, predikatPegawai } from '../../../functions/src/domain/kuadran';
import { penjelasanIndikator } from '../../../functions/src/domain/langkah-indikator';
import { SEVERITY } from '../../../functions/src/parse/problem';
import { setUpOrganisationBody, setUpUnitBody } from '../../../functions/src/http/bodies';
import { contohBanyumanik } from '../../../samples';
import { halamanPesan } from '../../../samples/contoh-pesan';
import { halamanLatihan } from '../../../samples/halaman-latihan';
import { readUnit, scoreOf } from './read';

const GUIDE_DIR = path.join(__dirname, '../../../docs/panduan');
const GUIDES = ['pegawai.md', 'pimpinan.md', 'operator.md', 'pesan.md', 'latihan.md'] as const;
const guide = (name: string): string => readFileSync(path.join(GUIDE_DIR, name), 'utf8');
/** First cells of the table below a heading. */
const firstCells = (text: string, heading: string): string[] =>
  (text.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('|---'))
    .slice(1)
    .map((line) => line.split('|')[1]?.trim() ?? '');

describe('the user guides', () => {
  it('explain every status that staff can meet, and no other', () => {
    expect(firstCells(guide('pegawai.md'), 'Arti kolom Status').sort()).toEqual(
      [...Object.values(STATUS), waitingMark('10.05').trim()].sort(),
    );
  });

  it('name only tabs that exist, and tell the leader of every tab he fills in', () => {
    const tabs = Object.values(FILES).flatMap((file) => file.tabs.map((tab) => tab.name));
    const headings = guide('pimpinan.md').match(/^## Tab ([A-Z][A-Za-z ]+)/gm) ?? [];
    const named = headings.map((heading) => heading.replace('## Tab ', ''));
    expect(named.filter((name) => !tabs.includes(name))).toEqual([]);
    for (const { name } of [PERSETUJUAN_SKP, PENILAIAN, UMPAN_BALIK, PERIODE, PEGAWAI]) expect(named).toContain(name);
  });

  it('carry the page of messages as the service words them, with every fault there is', () => {
    // Words or faults changed? Write the page anew: npx tsx samples/tulis-panduan.ts
    expect(guide('pesan.md')).toBe(halamanPesan());
    const rows =
      guide('pesan.md')
        .split('\n## Tab dan judul kolom')[0]
        ?.match(/^\| .*: .* \|$/gm) ?? [];
    expect(rows).toHaveLength(Object.keys(SEVERITY).length);
  });

  it('carry the exercises of a practice unit as the service poses them', () => {
    expect(guide('latihan.md')).toBe(halamanLatihan());
  });

  it('give in the three cases the figures of the tab Panduan', () => {
    const cases = guide('pegawai.md').split('## Tiga contoh')[1]?.split('\n## ')[0] ?? '';
    const figures = cases.match(/\d+,\d\d\b/g) ?? [];
    expect(figures.length).toBeGreaterThan(7);
    const told = barisPanduan({ tahun: 2026, mode: 'resmi' }).flat().join('\n');
    expect(figures.filter((figure) => !told.includes(figure))).toEqual([]);
  });

  it('show the quadrant as the service reckons it', () => {
    const rows = guide('pimpinan.md')
      .split('\n')
      .filter((line) => line.startsWith('| **'))
      .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('*', '')));
    const words = { 'di bawah': 'DI_BAWAH', sesuai: 'SESUAI', 'di atas': 'DI_ATAS' } as const;
    const [bawah, sesuai, atas] = ['DI_BAWAH', 'SESUAI', 'DI_ATAS'] as const;
    expect(rows.map((cells) => cells.slice(1, 5))).toEqual(
      (['di atas', 'sesuai', 'di bawah'] as const).map((word) => [
        word,
        ...[bawah, sesuai, atas].map((perilaku) => NAMA_PREDIKAT[predikatPegawai(words[word], perilaku)]),
      ]),
    );
  });

  it('link only to pages and pictures that exist', () => {
    for (const name of GUIDES) {
      const targets = [...guide(name).matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? '');
      expect(targets.filter((target) => !existsSync(path.join(GUIDE_DIR, target)))).toEqual([]);
    }
  });

  it('give the operator a list to check for each change of staff and for a new year', () => {
    const lists = guide('operator.md').match(/^### .*/gm) ?? [];
    for (const word of ['Mutasi', 'Cuti', 'Plt.', 'Pensiun', 'PPPK baru', 'Tahun baru']) {
      expect(lists.filter((heading) => heading.includes(word))).toHaveLength(1);
    }
  });

  it('name the columns of the contract where they tell what to type', () => {
    const headers = new Set<string>(
      Object.values(FILES).flatMap((file) =>
        file.tabs.flatMap((tab) => (tab.kind === 'table' ? Object.values(tab.columns).map((c) => c.header) : [])),
      ),
    );
    const told = ['Perubahan', 'Keputusan', 'Catatan', 'Fakta', 'Usulan Rating', 'Rating Hasil Kerja', 'Rating Perilaku',
      'Alasan', 'Predikat', 'Inovasi', 'Tentang', 'Tindak Lanjut', 'Batas Pengisian']; // prettier-ignore
    for (const word of told) {
      expect(headers).toContain(word);
      expect(guide('pimpinan.md')).toContain(word);
    }
  });

  it('give commands that the command line understands', () => {
    const commands = firstCells(guide('operator.md'), 'Perintah').map((cell) => cell.replaceAll('`', ''));
    const words = (command: string): string[] =>
      [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
    const read = commands.map((command) =>
      parseInvocation(
        words(
          command
            .replace('npm run capaian -- ', '')
            .replace('NIP', '199001152015051001')
            .replace('ATURAN', 'perka-bkn-1-2013'),
        ),
        {},
      ),
    );
    expect(read.map(({ command }) => command.do)).toEqual([
      'status',
      'status',
      'sync',
      'setup',
      'explain',
      'dokumen',
      'banding',
      'confirm',
    ]);
  });

  it('give registrations that the service accepts', () => {
    const [policies, unit, organisation] = [...guide('operator.md').matchAll(/```json\n([\s\S]*?)```/g)].map(
      ([, text]) => JSON.parse(text ?? '') as unknown,
    );
    expect(setUpUnitBody.safeParse(unit).error).toBeUndefined();
    expect(setUpUnitBody.safeParse(Object.assign({}, unit, policies)).error).toBeUndefined();
    expect(setUpOrganisationBody.safeParse(organisation).error).toBeUndefined();
  });

  it('quote a Penjelasan word for word as the samples give it', () => {
    const read = readUnit(contohBanyumanik()[3]!);
    const imunisasi = read.inputs.target.find((t) => t.indikator === 'Cakupan imunisasi dasar lengkap')!;
    const hasil = scoreOf(
      read,
      read.inputs.pegawai.find((p) => p.nip === imunisasi.nip)!,
    );
    const rincian = hasil.indikator.find((i) => i.rincian.kode === imunisasi.kode)!.rincian;
    expect(guide('pegawai.md').replaceAll('\n> ', ' ')).toContain(penjelasanIndikator(rincian, hasil));
  });
});
