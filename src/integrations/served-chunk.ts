import type { AstroIntegration } from 'astro';

type SetUp = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0];
type ViteConfig = NonNullable<Parameters<SetUp['updateConfig']>[0]['vite']>;

/** What Vite needs to build a script that pages do not import, and to serve it under a name that is known beforehand. */
export function servedChunk(source: string, fileName: string): ViteConfig {
  return {
    plugins: [
      {
        name: `serve-${fileName}`,
        apply: 'build',
        applyToEnvironment: ({ name }) => name === 'client',
        buildStart() {
          this.emitFile({ type: 'chunk', id: source, fileName, preserveSignature: 'strict' });
        },
      },
    ],
  };
}
