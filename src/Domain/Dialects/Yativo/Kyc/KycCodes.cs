using System.Globalization;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>Answers of a submission in the customer master's codes. An account may have retired a code: then the answer is kept as sent only.</summary>
internal static class KycCodes
{
    /// <summary>Code of classifier addressType: where a person lives.</summary>
    public const string Residence = "RESIDENCE";

    private const string PerMonth = "TURNOVER_PER_MONTH";

    /// <summary>The code, if the classifier has it.</summary>
    public static string? Known(Classifiers classifiers, Classifier classifier, string code) => classifiers.Has(classifier, code) ? code : null;

    /// <summary>The source of income that is meant, e.g. salary; nothing if the classifier has none of that name.</summary>
    public static IReadOnlyList<IncomeSource>? Income(Classifiers classifiers, string source) =>
        Known(classifiers, Classifier.IncomeSourceType, source.ToUpperInvariant()) is { } code ? [new IncomeSource { IncomeSourceType = code }] : null;

    /// <summary>A band such as 5000_9999 or 50000_plus as a monthly turnover; nothing for bands that are written otherwise.</summary>
    public static IReadOnlyList<DeclaredTurnover>? Turnover(Classifiers classifiers, string band)
    {
        var parts = band.Split('_');
        return parts.Length == 2 && Amount(parts[0]) is { } from && (Amount(parts[1]) is not null || parts[1] == "plus")
            && Known(classifiers, Classifier.TurnoverType, PerMonth) is { } type
                ? [new DeclaredTurnover { TurnoverType = type, TurnoverRange = TurnoverRange.Monthly, From = from, To = Amount(parts[1]) }]
                : null;
    }

    /// <summary>What a person does.</summary>
    public static FieldOfActivity Occupation(string status) => status.ToLowerInvariant() switch
    {
        "employed" => new() { Employment = new() { IsEmployee = true } },
        "self_employed" => new() { Employment = new() { IsSelfEmployed = true } },
        "unemployed" => new() { Employment = new() { IsUnemployed = true } },
        "retired" => new() { Pension = new() { IsPensioner = true } },
        "student" => new() { Student = new() { IsStudent = true } },
        _ => new() { Other = new() { IsOtherStatus = true, OtherStatusDescription = status } },
    };

    private static decimal? Amount(string text) =>
        decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
