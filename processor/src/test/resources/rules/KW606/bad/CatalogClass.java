package example;

import io.keyward.annotation.CacheCatalog;

@CacheCatalog
public abstract class CatalogClass {} // !KW606
