import type { Plugin } from 'vite';

const MODULES = /^\s*<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?$/gm;

/**
 * Keeps the modules of the workspace in a template, from which entrypoints/first-sight.ts takes them when it has painted
 * (docs/adr/0044). While they are developed they stand where they stand.
 */
export const lateModules: Plugin = {
  name: 'late-modules',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      if (!html.includes('/first-sight.js')) return html;
      const modules = html.match(MODULES) ?? [];
      return html.replace(MODULES, '').replace('</head>', () => `<template>${modules.join('')}</template></head>`);
    },
  },
};
