/** @twoway/keeper: carries encrypted entries: append, read since, live. */
export {};
