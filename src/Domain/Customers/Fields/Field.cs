using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers.Fields;

/// <summary>
/// One line of a field table: the field's name, how to read it, the entity type that may have it, its classifier and the rules of its defects. A form
/// decides whether the field is required (<see cref="CustomerForm"/>). Validation, the documentation page and test data use the same line.
/// </summary>
public sealed class Field<T>
{
    /// <summary>The JSON name; for a nested field the path from its owner, e.g. <c>fieldOfActivity/pension/pensionCountry</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name in messages: the JSON name in PascalCase, unless the contract publishes another one.</summary>
    public required string Label { get; init; }

    /// <summary>Returns whether the field has a value. False is a value; null and blank text are not.</summary>
    public required Func<T, bool> IsSent { get; init; }

    /// <summary>Returns the text of a text field; null for other fields.</summary>
    public Func<T, string?>? Text { get; init; }

    /// <summary>The maximum length of the text, in UTF-16 code units.</summary>
    public int MaxLength { get; init; }

    /// <summary>The characters that the text may have. A violation is reported as <see cref="Invalid"/>.</summary>
    public TextKind Kind { get; init; }

    /// <summary>
    /// Whether the text is a key: an identifier that may not end with a space, because SQL Server ignores trailing spaces in comparisons.
    /// </summary>
    public bool IsKey { get; init; }

    /// <summary>
    /// Returns whether the text has the required format; null if any text is valid. A violation is reported as <see cref="Invalid"/>.
    /// </summary>
    public Func<string, bool>? Format { get; init; }

    /// <summary>Returns whether the value is possible; null if any value is. A violation is reported as <see cref="Invalid"/>.</summary>
    public Func<T, RuleContext, bool>? Condition { get; init; }

    /// <summary>The only entity type that may have the field; null for both.</summary>
    public EntityType? OnlyFor { get; init; }

    /// <summary>The rule that is reported if a form requires the field and it is missing; null if no form can require it.</summary>
    public Rule? Missing { get; init; }

    /// <summary>The rule that is reported if the value is too long, unreadable or in a wrong format; null for the table's own rule.</summary>
    public Rule? Invalid { get; init; }

    /// <summary>The classifier that must contain the value.</summary>
    public Classifier? Classifier { get; init; }

    /// <summary>The rule that is reported if the classifier does not contain the code.</summary>
    public Rule? Unknown { get; init; }

    /// <summary>Returns the same line for one entity type only.</summary>
    public Field<T> For(EntityType type) => Copy(onlyFor: type);

    /// <summary>Returns the same line with the rule that is reported if a form requires the field and it is missing.</summary>
    public Field<T> IfMissing(Rule missing) => Copy(missing: missing);

    /// <summary>Returns the same line with its own rule for an invalid value.</summary>
    public Field<T> IfInvalid(Rule invalid) => Copy(invalid: invalid);

    /// <summary>Returns the same line with the name that the contract publishes in messages.</summary>
    public Field<T> WithLabel(string label) => Copy(label: label);

    /// <summary>Returns the same line with a required format.</summary>
    public Field<T> Matching(Func<string, bool> format) => Copy(format: format);

    /// <summary>Returns the same line with a condition of its value.</summary>
    public Field<T> Where(Func<T, RuleContext, bool> condition) => Copy(condition: condition);

    /// <summary>
    /// Returns the same line as a text without invisible characters: an identifier, a number or an address (<see cref="TextRules.IsIdentifier"/>).
    /// </summary>
    public Field<T> Identifying() => Copy(kind: TextKind.Identifier);

    /// <summary>Returns the same line as a text that may have line breaks and tabs.</summary>
    public Field<T> OfLines() => Copy(kind: TextKind.Lines);

    /// <summary>Returns whether the characters of a text are those that the field may have.</summary>
    public bool HasAllowedCharacters(string text) => Kind switch
    {
        TextKind.Identifier => TextRules.IsIdentifier(text),
        TextKind.Lines => TextRules.IsText(text),
        _ => TextRules.IsLine(text),
    };

    private Field<T> Copy(
        Func<string, bool>? format = null, Func<T, RuleContext, bool>? condition = null, TextKind? kind = null, string? label = null,
            EntityType? onlyFor = null, Rule? missing = null, Rule? invalid = null) => new()
            {
                Name = Name,
                Label = label ?? Label,
                IsSent = IsSent,
                Text = Text,
                MaxLength = MaxLength,
                Kind = kind ?? Kind,
                IsKey = IsKey,
                Format = format ?? Format,
                Condition = condition ?? Condition,
                OnlyFor = onlyFor ?? OnlyFor,
                Missing = missing ?? Missing,
                Invalid = invalid ?? Invalid,
                Classifier = Classifier,
                Unknown = Unknown,
            };
}

/// <summary>The characters that a text may have.</summary>
public enum TextKind
{
    /// <summary>One line (<see cref="TextRules.IsLine"/>).</summary>
    Line,

    /// <summary>One or several lines (<see cref="TextRules.IsText"/>).</summary>
    Lines,

    /// <summary>One line without invisible characters (<see cref="TextRules.IsIdentifier"/>).</summary>
    Identifier,
}

/// <summary>Creates the lines of a field table.</summary>
public static class Field
{
    /// <summary>The default maximum length of a text.</summary>
    public const int DefaultMaxLength = 4_000;

    /// <summary>
    /// Creates a field of text with at most <paramref name="maxLength"/> UTF-16 code units. A text with the default maximum is free text, which may
    /// have line breaks; a shorter one has one line.
    /// </summary>
    public static Field<T> Text<T>(string name, Func<T, string?> text, int maxLength = DefaultMaxLength) => new()
    {
        Name = name,
        Label = Pascal(name),
        IsSent = owner => !TextRules.IsBlank(text(owner)),
        Text = text,
        MaxLength = maxLength,
        Kind = maxLength >= DefaultMaxLength ? TextKind.Lines : TextKind.Line,
    };

    /// <summary>
    /// Creates a field of text that is used as a key. Invisible characters, a trailing space and a part that a URL cannot contain
    /// (<see cref="RelativePaths"/>) are rejected.
    /// </summary>
    public static Field<T> Key<T>(string name, Func<T, string?> text, int maxLength) => new()
    {
        Name = name,
        Label = Pascal(name),
        IsSent = owner => !TextRules.IsBlank(text(owner)),
        Text = text,
        MaxLength = maxLength,
        Kind = TextKind.Identifier,
        IsKey = true,
    };

    /// <summary>Creates a field with a code of a classifier.</summary>
    public static Field<T> Code<T>(string name, Func<T, string?> text, Classifier classifier, Rule unknown) => new()
    {
        Name = name,
        Label = Pascal(name),
        IsSent = owner => !TextRules.IsBlank(text(owner)),
        Text = text,
        MaxLength = Classifiers.CodeMaxLength,
        Classifier = classifier,
        Unknown = unknown,
        Invalid = unknown,
    };

    /// <summary>
    /// Creates a field with a date, number, boolean or member of a closed set. The dialect's reader parses it or reports it as unreadable.
    /// </summary>
    public static Field<T> Value<T>(string name, Func<T, bool> isSent) => new() { Name = name, Label = Pascal(name), IsSent = isSent };

    private static string Pascal(string name)
    {
        var last = name[(name.LastIndexOf('/') + 1)..];
        return last.Length == 0 ? last : char.ToUpperInvariant(last[0]) + last[1..];
    }
}
