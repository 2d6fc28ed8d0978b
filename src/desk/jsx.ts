// What esbuild puts in where a file holds markup.
export { Fragment, h } from 'preact';
