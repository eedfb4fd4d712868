export { providers } from './all.gen.ts';
export { findProviders, type ProviderMatch } from './find.ts';
