/** The bundler turns imported style sheets into app.css. */
declare module '*.css';
