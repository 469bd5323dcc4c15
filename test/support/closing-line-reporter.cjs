// Ends the run with the plain line 'N passed, N failed' and says which optional drivers took part.
const fs = require('node:fs');
const path = require('node:path');

const NOTES = path.join(__dirname, '../../node_modules/.cache/capaian-drivers');

module.exports = class ClosingLineReporter {
  // Notes are of this run only: a driver that was here yesterday must not be named today.
  onRunStart() {
    fs.rmSync(NOTES, { recursive: true, force: true });
  }

  // At exit, so that nothing of jest's own comes behind it.
  onRunComplete(_contexts, results) {
    process.on('exit', () => {
      const notes = fs.existsSync(NOTES) ? fs.readdirSync(NOTES).sort() : [];
      const lines = notes.map((name) => `${name}: ${fs.readFileSync(path.join(NOTES, name), 'utf8').trim()}\n`);
      const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
      fs.writeSync(1, `${lines.join('')}${results.numPassedTests} passed, ${failed} failed\n`);
    });
  }
};
