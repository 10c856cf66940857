import manifest from '../../package.json' with { type: 'json' };

/** Pullquote's own. */
export const version = manifest.version;
