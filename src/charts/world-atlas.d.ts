/** The land of Natural Earth at 1 : 50 million, which comes without types. */
declare module 'world-atlas/land-50m.json' {
  const topology: import('topojson-specification').Topology<{ readonly land: import('topojson-specification').GeometryCollection }>;
  export default topology;
}
