using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Application.Screening;

/// <summary>A person or organisation to look for on the lists, not yet validated.</summary>
public sealed record NameQuery
{
    /// <summary>The caller's own id of the query, repeated in the result; at most 256 characters.</summary>
    public string? Id { get; init; }

    /// <summary><c>INDIVIDUAL</c> or <c>ORGANIZATION</c>.</summary>
    public string? EntityType { get; init; }

    /// <summary>The whole name, or its parts in the other members; at most 1,000 characters. If both are sent, the better one counts.</summary>
    public string? Name { get; init; }

    /// <summary>The given name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Further given names.</summary>
    public string? MiddleName { get; init; }

    /// <summary>The family name.</summary>
    public string? LastName { get; init; }

    /// <summary>The birth date, <c>YYYY-MM-DD</c>, <c>YYYY-MM</c> or <c>YYYY</c>.</summary>
    public string? BirthDate { get; init; }

    /// <summary><c>M</c> or <c>F</c>.</summary>
    public string? Gender { get; init; }

    /// <summary>Countries as alpha-2 codes; at most 50.</summary>
    public IReadOnlyList<string?>? Countries { get; init; }

    /// <summary>Numbers of documents and registrations; at most 50.</summary>
    public IReadOnlyList<NameQueryIdentifier?>? Identifiers { get; init; }
}

/// <summary>A number that identifies the subject of a query.</summary>
/// <param name="Type">The kind of number, such as PASSPORT.</param>
/// <param name="Number">The number.</param>
/// <param name="Country">The country that issued it, alpha-2, or null.</param>
public sealed record NameQueryIdentifier(string? Type, string? Number, string? Country);

/// <summary>Checks queries and turns them into subjects.</summary>
internal static class NameQueries
{
    private const int MaxId = 256;
    private const int MaxItems = 50;

    /// <summary>Returns the subject, or null after adding the defects.</summary>
    /// <param name="query">The query.</param>
    /// <param name="path">The place of the query.</param>
    /// <param name="findings">The defects.</param>
    /// <param name="typePath">The place of its type; null if the query has it. Two queries with the same type report it once.</param>
    public static Subject? Read(NameQuery? query, string path, List<Finding> findings, string? typePath = null)
    {
        var before = findings.Count;
        if (query is null)
        {
            findings.Add(Finding.Of(NameQueryErrors.Missing, path, "query"));
            return null;
        }

        var isTyped = Codes<EntityType>.TryRead(query.EntityType ?? "", out var type);
        if (!isTyped && !findings.Exists(finding => finding.Path == typePath))
        {
            Reject(findings, typePath ?? $"{path}/entityType", "entityType", "INDIVIDUAL or ORGANIZATION");
        }

        string[] names = [.. new[] { query.Name, Joined(query) }.OfType<string>().Where(name => name.Any(char.IsLetterOrDigit)).Distinct()];
        if (names.Length == 0)
        {
            findings.Add(Finding.Of(NameQueryErrors.Missing, $"{path}/name", "name"));
        }
        else if (names.Any(name => name.Length > ListedName.MaxLength))
        {
            Reject(findings, $"{path}/name", "name", "at most 1,000 characters long");
        }

        if (query.Id?.Length > MaxId)
        {
            Reject(findings, $"{path}/id", "id", "at most 256 characters long");
        }

        var birthDate = BirthPeriod.Parse(query.BirthDate);
        if (query.BirthDate is not null && birthDate is null)
        {
            Reject(findings, $"{path}/birthDate", "birthDate", "YYYY-MM-DD, YYYY-MM or YYYY");
        }

        if (query.Gender is not (null or "M" or "F"))
        {
            Reject(findings, $"{path}/gender", "gender", "M or F");
        }

        var countries = Countries(query, path, findings);
        var identifiers = Identifiers(query, path, findings);
        return !isTyped || findings.Count > before ? null : new Subject(
            type == EntityType.Individual ? NameType.Person : NameType.Organisation, names, birthDate, query.Gender, countries, identifiers);
    }

    private static string Joined(NameQuery query) =>
        string.Join(' ', new[] { query.FirstName, query.MiddleName, query.LastName }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static List<string> Countries(NameQuery query, string path, List<Finding> findings)
    {
        var codes = new List<string>();
        var countries = query.Countries ?? [];
        for (var at = 0; at < Math.Min(countries.Count, MaxItems + 1); at++)
        {
            if (at < MaxItems && countries[at] is { Length: 2 } country && CountryNames.CodeOf(country) is { } code)
            {
                codes.Add(code);
            }
            else
            {
                Reject(findings, $"{path}/countries/{at}", "a country", "an alpha-2 code, and there must be at most 50");
            }
        }

        return codes;
    }

    private static List<ListedIdentifier> Identifiers(NameQuery query, string path, List<Finding> findings)
    {
        var numbers = new List<ListedIdentifier>();
        var identifiers = query.Identifiers ?? [];
        for (var at = 0; at < Math.Min(identifiers.Count, MaxItems + 1); at++)
        {
            if (at < MaxItems && identifiers[at] is { Number: { Length: > 0 and <= MaxId } number } identifier
                && (identifier.Country is null || CountryNames.CodeOf(identifier.Country) is not null))
            {
                numbers.Add(new(identifier.Type ?? "OTHER", number, CountryNames.CodeOf(identifier.Country)));
            }
            else
            {
                Reject(
                    findings, $"{path}/identifiers/{at}", "an identifier", "a number with an alpha-2 country or none, and there must be at most 50");
            }
        }

        return numbers;
    }

    private static void Reject(List<Finding> findings, string path, string name, string expected) =>
        findings.Add(Finding.Of(NameQueryErrors.Invalid, path, name, expected));
}
