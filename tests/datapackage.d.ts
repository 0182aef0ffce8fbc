/** What the tests use of the package `datapackage`, which has no types of its own. */
declare module 'datapackage' {
  export interface Resource {
    readonly name: string;
    /** True for a table with a schema. */
    readonly tabular: boolean;
    /** Reads the table and checks it against its schema; with `relations` the references to other tables too. */
    readonly read: (settings: {
      readonly keyed: boolean;
      readonly relations: boolean;
    }) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  }

  export interface Package {
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }

  const library: {
    readonly Package: {
      readonly load: (descriptor: string, settings: { readonly basePath: string; readonly strict: boolean }) => Promise<Package>;
    };
  };
  export default library;
}
