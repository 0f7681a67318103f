using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers.Fields;

/// <summary>
/// One line of a field table: what a field is called, how it is read, who may carry it, which classifier it quotes and how its defects are reported. Which forms
/// require it is part of the forms (<see cref="CustomerForm"/>). The same line serves the checks, the docs page and test data.
/// </summary>
public sealed class Field<T>
{
    /// <summary>JSON name; a nested field has the pointer below its owner, e.g. <c>fieldOfActivity/pension/pensionCountry</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name in messages: PascalCase of the JSON name, unless the contract prints another.</summary>
    public required string Label { get; init; }

    /// <summary>Whether the field has a value. A boolean counts also when false; null and blank text do not.</summary>
    public required Func<T, bool> IsSent { get; init; }

    /// <summary>The text, for text fields.</summary>
    public Func<T, string?>? Text { get; init; }

    /// <summary>The longest text, in UTF-16 code units.</summary>
    public int MaxLength { get; init; }

    /// <summary>Whether the text is a key: it may not end in a blank, since SQL Server compares texts without their last blanks.</summary>
    public bool IsKey { get; init; }

    /// <summary>What the text must look like; nothing where any text will do. Judged by <see cref="Invalid"/>.</summary>
    public Func<string, bool>? Format { get; init; }

    /// <summary>The only entity type that may carry the field, or nothing for both.</summary>
    public EntityType? OnlyFor { get; init; }

    /// <summary>Reported when a form requires the field and it is missing; null if no form can require it.</summary>
    public Rule? Missing { get; init; }

    /// <summary>Reported for a value that is too long or unreadable; the table's own rule where nothing is said.</summary>
    public Rule? Invalid { get; init; }

    /// <summary>The classifier the value must be in.</summary>
    public Classifier? Classifier { get; init; }

    /// <summary>Reported for a code that is in no classifier.</summary>
    public Rule? Unknown { get; init; }

    /// <summary>The same line for one entity type only.</summary>
    public Field<T> For(EntityType type) => Copy(onlyFor: type);

    /// <summary>The same line with the rule that is reported where a form requires the field and it is missing.</summary>
    public Field<T> IfMissing(Rule missing) => Copy(missing: missing);

    /// <summary>The same line with its own rejection of a bad value.</summary>
    public Field<T> Else(Rule invalid) => Copy(invalid: invalid);

    /// <summary>The same line under the name the contract prints in messages.</summary>
    public Field<T> Called(string label) => Copy(label: label);

    /// <summary>The same line, for texts of a certain form only.</summary>
    public Field<T> Like(Func<string, bool> format) => Copy(format: format);

    private Field<T> Copy(Func<string, bool>? format = null, string? label = null, EntityType? onlyFor = null, Rule? missing = null, Rule? invalid = null) => new()
    {
        Name = Name,
        Label = label ?? Label,
        IsSent = IsSent,
        Text = Text,
        MaxLength = MaxLength,
        IsKey = IsKey,
        Format = format ?? Format,
        OnlyFor = onlyFor ?? OnlyFor,
        Missing = missing ?? Missing,
        Invalid = invalid ?? Invalid,
        Classifier = Classifier,
        Unknown = Unknown,
    };
}

/// <summary>How lines of a field table are begun.</summary>
public static class Field
{
    /// <summary>The longest text of a field that says nothing else.</summary>
    public const int DefaultMaxLength = 4_000;

    /// <summary>Free text of at most <paramref name="maxLength"/> UTF-16 code units.</summary>
    public static Field<T> Text<T>(string name, Func<T, string?> text, int maxLength = DefaultMaxLength) => new()
    {
        Name = name,
        Label = Pascal(name),
        IsSent = owner => !string.IsNullOrWhiteSpace(text(owner)),
        Text = text,
        MaxLength = maxLength,
    };

    /// <summary>Text by which something is found again; a last blank is rejected.</summary>
    public static Field<T> Key<T>(string name, Func<T, string?> text, int maxLength) => new()
    {
        Name = name,
        Label = Pascal(name),
        IsSent = owner => !string.IsNullOrWhiteSpace(text(owner)),
        Text = text,
        MaxLength = maxLength,
        IsKey = true,
    };

    /// <summary>A code of a classifier.</summary>
    public static Field<T> Code<T>(string name, Func<T, string?> text, Classifier classifier, Rule unknown) => new()
    {
        Name = name,
        Label = Pascal(name),
        IsSent = owner => !string.IsNullOrWhiteSpace(text(owner)),
        Text = text,
        MaxLength = Classifiers.CodeMaxLength,
        Classifier = classifier,
        Unknown = unknown,
        Invalid = unknown,
    };

    /// <summary>A date, number, boolean or member of a closed set: the reader has read it, or noted that it could not.</summary>
    public static Field<T> Value<T>(string name, Func<T, bool> isSent) => new() { Name = name, Label = Pascal(name), IsSent = isSent };

    private static string Pascal(string name)
    {
        var last = name[(name.LastIndexOf('/') + 1)..];
        return last.Length == 0 ? last : char.ToUpperInvariant(last[0]) + last[1..];
    }
}
