import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { Outline } from './outline/build-outline.ts';
import type { Regions } from './regions/find-regions.ts';

/** What every extractor is given: the tree, where its parts stand, and its sections and items. */
export interface ExtractionContext {
  readonly tree: DocumentTree;
  readonly regions: Regions;
  readonly outline: Outline;
}
