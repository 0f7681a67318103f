using System.Globalization;
using System.Text.RegularExpressions;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The rules of additional values: all parts are present (Q001) and the text is valid for the datatype (AV07).</summary>
public static partial class AdditionalValueRules
{
    private static readonly string[] TimestampFormats = ["yyyy-MM-dd HH:mm:ss.fffzzz", "yyyy-MM-dd HH:mm:ss.fff'Z'"];

    /// <summary>The field table of an additional value.</summary>
    public static readonly FieldTable<AdditionalValue> Fields = new(ListErrors.Invalid)
    {
        Field.Text<AdditionalValue>("code", d => d.Code, Classifiers.CodeMaxLength).Identifying().IfMissing(ListErrors.Missing),
        Field.Value<AdditionalValue>("datatype", d => d.Datatype.HasValue).IfMissing(ListErrors.Missing),
        Field.Text<AdditionalValue>("description", d => d.Description).IfMissing(ListErrors.Missing),
        Field.Text<AdditionalValue>("value", d => d.Value).IfMissing(ListErrors.Missing),
    };

    /// <summary>Validates all additional values of a customer or a related entity.</summary>
    public static void Check(IReadOnlyList<AdditionalValue>? values, AdditionalValueErrors errors, RuleContext rules, ValidationContext context)
    {
        ListRules.Check(values, QuestionnaireSegments.AdditionalValues, Fields, rules, context);
        for (var i = 0; values?.Count <= ListRules.MaxItems && i < values.Count; i++)
        {
            if (values[i] is { Value: { } text, Datatype: { } datatype } value && BrokenRule(text, datatype, errors) is { } rule)
            {
                context.Enter(QuestionnaireSegments.AdditionalValue, i);
                context.Add(rule, "value", value.Code ?? "");
                context.Leave();
            }
        }
    }

    private static Rule? BrokenRule(string text, AdditionalValueDatatype datatype, AdditionalValueErrors errors) => datatype switch
    {
        AdditionalValueDatatype.Integer => WholeNumber().IsMatch(text) ? null : errors.Integer,
        AdditionalValueDatatype.Decimal => DecimalNumber().IsMatch(text) ? null : errors.Decimal,
        AdditionalValueDatatype.Boolean => text is "true" or "false" ? null : errors.Boolean,
        AdditionalValueDatatype.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : errors.Date,
        AdditionalValueDatatype.Timestamp => IsTimestamp(text) ? null : errors.Timestamp,
        AdditionalValueDatatype.String => null,
        _ => throw new ArgumentOutOfRangeException(nameof(datatype)),
    };

    // The published pattern has Java's syntax: Z is an offset without a colon. An offset with a colon and a literal Z are accepted too.
    private static bool IsTimestamp(string text) =>
        Timestamp().IsMatch(text)
            && DateTimeOffset.TryParseExact(text, TimestampFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    [GeneratedRegex(@"^[+-]?[0-9]{1,400}\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^[+-]?[0-9]{1,400}(\.[0-9]{1,400})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalNumber();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}(Z|[+-][0-9]{2}:?[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp();
}
