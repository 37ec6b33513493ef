/*
 * Text of the input as TypeScript literals. Whatever the text is, nothing of it is read as code: everything that could end
 * the literal is escaped, and so is everything that a reader of the program would not see.
 */

/** Control, format and separator characters, and halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u00a0]/gu;

const SHORT: { [character: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A string literal on one line. */
export function stringLiteral(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return quote + text.replace(/\\/g, '\\\\').replaceAll(quote, `\\${quote}`).replace(UNSEEN, escaped) + quote;
}

/** A template literal, which shows the lines of the text as they are. */
export function templateLiteral(text: string): string {
  const lines = text.replace(/\\/g, '\\\\').replace(/`/g, '\\`').replace(/\$\{/g, '\\${')
    .replace(UNSEEN, (character) => character === '\n' || character === '\t' ? character : escaped(character));
  return `\`${lines}\``;
}

/** Text inside a line comment; no directive of the compiler. */
export function commentText(text: string): string {
  return text.replace(UNSEEN, (character) => character === '\n' ? ' ' : escaped(character)).replace(/@(?=ts-)/g, '@ ');
}

function escaped(character: string): string {
  return SHORT[character] ?? Array.from({ length: character.length }, (_, i) =>
    `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}
