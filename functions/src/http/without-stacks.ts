/**
 * The Functions Framework parses bodies in front of our router and answers itself when a body is no JSON: with a stack
 * trace, unless Express believes to be in production when the framework makes its app.
 */

/** To be called before the framework makes its server. */
export function answerWithoutStacks(env: NodeJS.ProcessEnv): void {
  env['NODE_ENV'] = 'production';
}
