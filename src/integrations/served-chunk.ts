import type { AstroIntegration } from 'astro';

type SetUp = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0];
type ViteConfig = NonNullable<Parameters<SetUp['updateConfig']>[0]['vite']>;

/** Marks the modules of the script, which are its own copies: shared ones would be files of their own, and another way to the server. */
const OWN = '?served';

/** What Vite needs to build a script that pages do not import, as one file, and to serve it under a name that is known beforehand. */
export function servedChunk(source: string, fileName: string): ViteConfig {
  return {
    plugins: [
      {
        name: `serve-${fileName}`,
        apply: 'build',
        enforce: 'pre',
        applyToEnvironment: ({ name }) => name === 'client',
        buildStart() {
          this.emitFile({ type: 'chunk', id: source + OWN, fileName, preserveSignature: 'strict' });
        },
        async resolveId(id, importer) {
          if (!importer?.endsWith(OWN)) return null;
          const resolved = await this.resolve(id, importer.slice(0, -OWN.length), { skipSelf: true });
          return resolved?.id.endsWith('.ts') ? { ...resolved, id: resolved.id + OWN } : resolved;
        },
      },
    ],
  };
}
