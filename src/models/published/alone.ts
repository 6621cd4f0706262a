/**
 * Tokens a second one reader alone got from Llama 3.1 8B in BF16 on an A100 (gpt-fast). By itself, since the browser needs
 * no other measurement of that figure.
 */
export const measuredAlone = 93.9;
