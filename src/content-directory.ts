/** The folder the content is read from, relative to the project; CONTENT_DIR names another summit's. */
export function contentDirectory(): string {
  return (process.env['CONTENT_DIR'] ?? 'content').replace(/[/\\]+$/, '');
}
