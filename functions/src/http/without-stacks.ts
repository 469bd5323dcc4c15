/**
 * An address that cannot be decoded is answered by the framework's own Express: with a stack trace, unless Express
 * believes to be in production when the framework makes its app.
 */

/** To be called before the framework makes its server. */
export function answerWithoutStacks(env: NodeJS.ProcessEnv): void {
  env['NODE_ENV'] = 'production';
}
