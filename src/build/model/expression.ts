// The one parser of formulas lives with the rules, because play conditions are read at run time; the build uses it from here.
export * from '../../rules/expression.ts';
