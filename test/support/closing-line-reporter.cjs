// Ends the run with the plain line 'N passed, N failed' and says which optional drivers took part.
const fs = require('node:fs');
const path = require('node:path');

module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const notes = path.join(__dirname, '../../node_modules/.cache/capaian-drivers');
    const drivers = fs.existsSync(notes) ? fs.readdirSync(notes).sort() : [];
    for (const name of drivers)
      process.stdout.write(`${name}: ${fs.readFileSync(path.join(notes, name), 'utf8').trim()}\n`);
    process.stdout.write(
      `${results.numPassedTests} passed, ${results.numFailedTests + results.numRuntimeErrorTestSuites} failed\n`,
    );
  }
};
