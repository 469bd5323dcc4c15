/** `npm start`: everything on this machine with Node alone. One Ctrl-C ends it all. */
import path from 'node:path';
import { startLocal } from './start';

const portOf = (name: string, fallback: number): number => {
  const text = process.env[name];
  const port = text === undefined || text === '' ? fallback : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name}: got '${text ?? ''}', expected a port from 0 to 65535`);
  return port;
};

async function main(): Promise<void> {
  const dataDir = path.resolve(process.env['CAPAIAN_DATA'] ?? '.data');
  const verbose = process.env['CAPAIAN_LOG'] === '1';
  const running = await startLocal({
    dataDir,
    functionPort: portOf('PORT', 8080),
    workbenchPort: portOf('LOCAL_PORT', 8090),
    samples: process.env['CAPAIAN_SAMPLES'] !== '0',
    log: (line) => {
      if (verbose || line.severity === 'ERROR') console.log(JSON.stringify(line));
    },
  });
  console.log(`Capaian siap.
  Lembar kerja   ${running.workbenchUrl}/
  Layanan        ${running.functionUrl}/  (npm run capaian -- status)
  Data           ${dataDir}  (hapus folder ini untuk memulai dari awal lagi)
Tekan Ctrl-C untuk berhenti.`);
  let ending = false;
  const end = (): void => {
    if (ending) process.exit(1);
    ending = true;
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

main().catch((error: unknown) => {
  const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(
    busy ? 'Port sudah dipakai program lain. Pilih yang lain, misalnya: PORT=8081 LOCAL_PORT=8091 npm start' : error,
  );
  process.exit(1);
});
