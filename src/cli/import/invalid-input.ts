/** An input that cannot be imported; the message says where and why, for the user to read. */
export class InvalidInput extends Error {}
