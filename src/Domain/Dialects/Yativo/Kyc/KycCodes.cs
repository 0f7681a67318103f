using System.Globalization;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>
/// Maps values of a submission to the codes of the customer model. If an account has retired a code, only the value as sent is stored.
/// </summary>
internal static class KycCodes
{
    /// <summary>Code of classifier addressType for a person's residence.</summary>
    public const string Residence = "RESIDENCE";

    /// <summary>Code of classifier addressType for the registered address of a business.</summary>
    public const string Registration = "REGISTRATION";

    /// <summary>Code of classifier addressType for the physical address of a business.</summary>
    public const string Headquarters = "HEADQUARTERS";

    private const string PerMonth = "TURNOVER_PER_MONTH";

    /// <summary>Returns the code if the classifier has it, otherwise null.</summary>
    public static string? CodeIfExists(Classifiers classifiers, Classifier classifier, string code) =>
        classifiers.Has(classifier, code) ? code : null;

    /// <summary>
    /// Returns whether a code is one of the occupations or industries. Clients send codes of both lists in both fields.
    /// </summary>
    public static bool IsListed(Classifiers classifiers, string code) =>
        classifiers.Has(Classifier.Occupation, code) || classifiers.Has(Classifier.Industry, code);

    /// <summary>Returns the source of income with that name, e.g. salary; null if the classifier has no such code.</summary>
    public static IReadOnlyList<IncomeSource>? IncomeSources(Classifiers classifiers, string source) =>
        CodeIfExists(classifiers, Classifier.IncomeSourceType, KycWords.WordOf(KycWords.Sources, source)!.ToUpperInvariant()) is { } code
            ? [new IncomeSource { IncomeSourceType = code }]
            : null;

    /// <summary>Returns a range such as 5000_9999 or 50000_plus as a monthly turnover; null for ranges in another format.</summary>
    public static IReadOnlyList<DeclaredTurnover>? Turnovers(Classifiers classifiers, string range)
    {
        var parts = range.Split('_');
        return parts.Length == 2 && Amount(parts[0]) is { } from && (Amount(parts[1]) is not null || parts[1] == "plus")
            && CodeIfExists(classifiers, Classifier.TurnoverType, PerMonth) is { } type
                ? [new DeclaredTurnover { TurnoverType = type, TurnoverRange = TurnoverRange.Monthly, From = from, To = Amount(parts[1]) }]
                : null;
    }

    /// <summary>Returns the occupation for an employment status.</summary>
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
