/** Starts the page. */
import '../style.css';
import { App } from './app';
import { installTestHook } from './test-hook';

const app = new App();
installTestHook(app);
app.start().catch(() => {
  app.notice('Daftar unit tidak dapat dimuat. Pastikan Capaian masih berjalan, lalu muat ulang halaman ini.');
});
