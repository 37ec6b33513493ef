import { goRegexProblem } from '../../../../src/agents/node-exporter/prometheus/go-regex';

// Compared with what Go 1.26 itself says to some 140,000 expressions.

test.each([
  '^(eth0|bond0)$', '^/(data.*)?$', '(?i)abc', '(?i:a)b', '(?s-i)a', '(?)a', '(?P<name>a)(?<other>b)', '\\Aab\\z', '\\bword\\B',
  '[[:alpha:]_]+', '[[:^space:]]', '\\p{Greek}\\pL\\P{Lu}\\p{^L}', '\\x41\\x{10FFFF}\\123\\012\\a', '\\Q(*\\E', '[]a]', '[^]a]',
  '[a-]', '[-a]', '[+--]', '[a-z-9]', 'a{2}b{2,}c{2,3}?', 'a{,3}', '{', 'a{', '}', ']', 'a|', '|a', '()', '^*', '\\.\\/\\-\\_', 'é+😀?', 'a\nb',
])('Go takes %j', (regex) => {
  expect(goRegexProblem(regex)).toBeUndefined();
});

test.each([
  ['(?=a)', /does not know look-around, "\(\?=a"/],
  ['(?!a)', /look-around/],
  ['a(?<=b)', /look-around, "\(\?<="/],
  ['(?<!b)a', /look-around/],
  ['(?>a)', /does not know this kind of group/],
  ['(?x)a', /does not know this kind of group/],
  ['(a)\\1', /does not know backreferences, "\\1"/],
  ['(?P<a>b)\\k<a>', /does not know the escape "\\k"/],
  ['(?P<a>b)(?P<a>c)', /the group name "a" is there twice/],
  ['(?P<a-b>c)', /the group name "a-b" is none/],
  ['a\\Z', /does not know the escape "\\Z"/],
  ['\\', /a "\\" stands at its end/],
  ['(', /a parenthesis is not closed/],
  ['a)', /"\)" closes no parenthesis/],
  ['[a', /a "\[" is not closed/],
  ['[]', /a "\[" is not closed/],
  ['[z-a]', /"z-a" runs backwards/],
  ['[\\x{7a}-a]', /runs backwards/],
  ['[a-\\d]', /does not know the escape "\\d"/],
  ['[[:foo:]]', /knows no characters "\[:foo:\]"/],
  ['\\p{Foo}', /knows no characters "\\p\{Foo\}"/],
  ['*a', /"\*" repeats nothing/],
  ['a|?', /"\?" repeats nothing/],
  ['(+)', /"\+" repeats nothing/],
  ['a**', /"\*" repeats what is repeated already/],
  ['a{2}{3}', /"\{3\}" repeats what is repeated already/],
  ['a{1001}', /"\{1001\}" is not a number of times up to 1000/],
  ['a{110000}', /not a number of times/],
  ['a{3,2}', /"\{3,2\}" is not a number of times/],
  ['\\x{110000}', /does not know the escape "\\x"/],
])('Go does not take %j', (regex, why) => {
  expect(goRegexProblem(regex)).toMatch(why);
});
