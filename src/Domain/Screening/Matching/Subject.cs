using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>The subject of a query: the person or organisation to look for.</summary>
/// <param name="Type">Person or organisation.</param>
/// <param name="Names">The whole name, in one spelling or more; the one that fits best counts.</param>
/// <param name="BirthDate">The birth date of a person, or null.</param>
/// <param name="Gender"><c>M</c>, <c>F</c> or null.</param>
/// <param name="Countries">Countries the subject is connected with, alpha-2.</param>
/// <param name="Identifiers">Numbers of documents and registrations.</param>
public sealed record Subject(
    NameType Type,
    IReadOnlyList<string> Names,
    BirthPeriod? BirthDate,
    string? Gender,
    IReadOnlyList<string> Countries,
    IReadOnlyList<ListedIdentifier> Identifiers);
