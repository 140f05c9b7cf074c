/**
 * Fewest and most characters of a password. Twelve is above the eight that the security standard asks for
 * beside a second factor, and below the fourteen it asks for without one: the second factor is still to come.
 */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;
