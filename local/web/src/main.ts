/** Starts the page. */
import '../style.css';
import { App } from './app';
import { showNotice } from './chrome/notice';
import { installTestHook } from './test-hook';

const app = new App();
installTestHook(app);
app.start().catch(() => {
  showNotice('Daftar unit tidak dapat dimuat. Pastikan Capaian masih berjalan, lalu muat ulang halaman ini.');
});
