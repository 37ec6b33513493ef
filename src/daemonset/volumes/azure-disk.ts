/** How a node caches an Azure disk. */
export enum AzureDiskCachingMode {
  /** Not at all. */
  NONE = 'None',

  /** Reads are cached. */
  READ_ONLY = 'ReadOnly',

  /** Reads and writes are cached. */
  READ_WRITE = 'ReadWrite',
}

/** What an Azure disk is. */
export enum AzureDiskKind {
  /** A blob in a storage account with other disks; its URI begins with `https://`. */
  SHARED = 'Shared',

  /** A blob in a storage account of its own; its URI begins with `https://`. */
  DEDICATED = 'Dedicated',

  /** A managed disk; its URI begins with `/subscriptions/`. */
  MANAGED = 'Managed',
}
