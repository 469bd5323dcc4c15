import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseInvocation } from '../../../cli/src/arguments';
import { FILES, STATUS, waitingMark } from '../../../functions/src/contract';
import { penjelasanIndikator } from '../../../functions/src/domain/penjelasan';
import { contohBanyumanik } from '../../../samples';
import { readUnit, scoreOf } from './read';

const guide = (name: string): string => readFileSync(path.join(__dirname, '../../../docs/panduan', name), 'utf8');
/** First cells of the table below a heading. */
const firstCells = (text: string, heading: string): string[] =>
  (text.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('|---'))
    .slice(1)
    .map((line) => line.split('|')[1]?.trim() ?? '');

describe('the user guides', () => {
  it('explain every status that staff can meet, and no other', () => {
    const { menungguPersetujuan: _later, terkunci: _locked, ...met } = STATUS; // these two come with approvals and locks
    expect(firstCells(guide('pegawai.md'), 'Arti kolom Status').sort()).toEqual(
      [...Object.values(met), waitingMark('10.05').trim()].sort(),
    );
  });

  it('name only tabs that exist', () => {
    const tabs = Object.values(FILES).flatMap((file) => file.tabs.map((tab) => tab.name));
    const headings = guide('pimpinan.md').match(/^## Tab ([A-Z][A-Za-z ]+)/gm) ?? [];
    const named = headings.map((heading) => heading.replace('## Tab ', ''));
    expect(named).toHaveLength(4);
    expect(named.filter((name) => !tabs.includes(name))).toEqual([]);
  });

  it('give commands that the command line understands', () => {
    const commands = firstCells(guide('operator.md'), 'Perintah').map((cell) => cell.replaceAll('`', ''));
    const read = commands.map((command) =>
      parseInvocation(command.replace('npm run capaian -- ', '').replace('NIP', '199001152015051001').split(' '), {}),
    );
    expect(read.map(({ command }) => command.do)).toEqual(['status', 'status', 'sync', 'explain', 'confirm']);
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
