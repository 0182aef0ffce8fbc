import type { AstroIntegration } from 'astro';

/** Refuses to start where the path of the project cannot be read by its tools. */
export function projectPath(): AstroIntegration {
  return {
    name: 'project-path',
    hooks: {
      'astro:config:setup': () => {
        const fault = pathFault(process.cwd());
        if (fault !== undefined) throw new Error(fault);
      },
    },
  };
}

/** What keeps a project from being built where it lies; nothing where it can be. */
export function pathFault(folder: string): string | undefined {
  const sign = /['#]/.exec(folder)?.[0];
  return sign === undefined
    ? undefined
    : `The path of the project holds a ${sign}, which its tools cannot read: ${folder}. Move it to a folder without one.`;
}
