/** The clipboard's plain text of a block of cells: tab-separated, as Sheets, Excel and LibreOffice write it. */

/** Rows of texts. Understands CRLF, quoted cells with tabs, line breaks and doubled quotes, and the final line break. */
export function parseTsv(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n');
  const rows: string[][] = [[]];
  let at = 0;
  const row = (): string[] => rows.at(-1) ?? [];
  while (at <= source.length) {
    const quoted = source[at] === '"' ? /"((?:[^"]|"")*)"(?=[\t\n]|$)/y : null;
    if (quoted) quoted.lastIndex = at;
    const match = quoted?.exec(source);
    if (match) {
      row().push((match[1] ?? '').replaceAll('""', '"'));
      at += match[0].length;
    } else {
      const end = source.slice(at).search(/[\t\n]/);
      const stop = end < 0 ? source.length : at + end;
      row().push(source.slice(at, stop));
      at = stop;
    }
    if (at >= source.length) break;
    if (source[at] === '\n') {
      if (at + 1 === source.length) break; // a final line break ends the last row, it does not begin another
      rows.push([]);
    }
    at += 1;
  }
  return rows;
}

export function formatTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
