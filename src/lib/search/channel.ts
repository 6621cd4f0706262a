/** The channel for what the search finds: the pages are a bundle of their own, which shares no module with what makes the index. */
export const SEARCH_RECORDS = 'search-records';
