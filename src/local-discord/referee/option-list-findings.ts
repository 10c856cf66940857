import { optionTypes, type ChoiceForm, type OptionForm } from './command-form.ts';
import { type Finding, invalid, repeated, required, tooLong, under } from './finding.ts';
import { localeFindings } from './locale-findings.ts';
import { nameFindings } from './name-findings.ts';

type Parent = 'command' | 'group' | 'subcommand';

/** The options of a command, of a group or of a subcommand. */
export function optionListFindings(options: readonly OptionForm[], parent: Parent): Finding[] {
  return [
    ...options.flatMap((option, index) => under([index], optionFindings(option))),
    ...orderFindings(options),
    ...nestingFindings(options, parent),
    ...repeated(options, (option) => option.name).map((index) => ({
      rule: 'duplicate-option',
      path: [index, 'name'],
      code: 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE',
      message: 'Option names must be unique',
    })),
  ];
}

function optionFindings(option: OptionForm): Finding[] {
  const choices = option.choices ?? [];
  const inner = option.options ?? [];
  return [
    ...nameFindings(option.name, ['name']),
    ...Object.entries(option.name_localizations ?? {}).flatMap(([locale, name]) =>
      nameFindings(name, ['name_localizations', locale]),
    ),
    ...(option.description.trim() === '' ? [required('description', ['description'])] : []),
    ...localeFindings(option.name_localizations, 'name_localizations'),
    ...localeFindings(option.description_localizations, 'description_localizations'),
    ...(option.autocomplete === true && choices.length > 0
      ? [invalid('choices-and-autocomplete', ['autocomplete'], 'Choices and autocomplete exclude each other.')]
      : []),
    ...under(['choices'], choicesFindings(choices)),
    ...rangeFindings(option),
    ...under(['options'], optionListFindings(inner, option.type === optionTypes.group ? 'group' : 'subcommand')),
  ];
}

/** Choices a command lists beforehand. */
function choicesFindings(choices: readonly ChoiceForm[]): Finding[] {
  return [
    ...choices.flatMap((choice, index) => under([index], choiceFindings(choice))),
    ...repeated(choices, (choice) => choice.name).map((index) =>
      invalid('duplicate-choice', [index, 'name'], 'Choice names must be unique'),
    ),
  ];
}

/** A choice, of a command or of autocomplete. */
export function choiceFindings(choice: ChoiceForm): Finding[] {
  const { name, value } = choice;
  return [
    ...(name.trim() === '' ? [required('choice-name', ['name'])] : []),
    ...(typeof value === 'string' && value === '' ? [required('choice-value', ['value'])] : []),
    ...(typeof value === 'string' && value.length > 100 ? [tooLong('choice-value', ['value'], 100)] : []),
    ...localeFindings(choice.name_localizations, 'name_localizations'),
  ];
}

function orderFindings(options: readonly OptionForm[]): Finding[] {
  const firstOptional = options.findIndex((option) => option.required !== true);
  return options.flatMap((option, index) =>
    option.required === true && firstOptional !== -1 && index > firstOptional
      ? [
          {
            rule: 'required-after-optional',
            path: [index],
            code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            message: 'Required options must be placed before non-required options',
          },
        ]
      : [],
  );
}

function nestingFindings(options: readonly OptionForm[], parent: Parent): Finding[] {
  const isNest = (option: OptionForm): boolean =>
    option.type === optionTypes.subcommand || option.type === optionTypes.group;
  const mixed = options.some(isNest) && !options.every(isNest);
  const tooDeep = options.some(
    (option) =>
      (parent === 'subcommand' && isNest(option)) || (parent === 'group' && option.type !== optionTypes.subcommand),
  );
  return mixed || tooDeep
    ? [invalid('subcommands', [], 'Sub-commands and sub-command groups stand alone, at most two deep.')]
    : [];
}

function rangeFindings(option: OptionForm): Finding[] {
  const crossed = (min: number | null | undefined, max: number | null | undefined): boolean =>
    min !== undefined && min !== null && max !== undefined && max !== null && min > max;
  return [
    ...(crossed(option.min_length, option.max_length)
      ? [invalid('range', ['min_length'], 'More than max_length.')]
      : []),
    ...(crossed(option.min_value, option.max_value) ? [invalid('range', ['min_value'], 'More than max_value.')] : []),
  ];
}
