/**
 * Version of the rules in this folder. Raise it whenever the same input may give another result or another wording of
 * it: it is part of every content hash, so results are then computed anew and told as a change of version.
 */
export const ENGINE = '1';
