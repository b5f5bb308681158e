/** Where the server has what belongs to these modules: under an address that names their version. */
export const assets = () => import.meta.url.match(/^.*\/draggable_plot\/[^/]+\//)?.[0] ?? null;
