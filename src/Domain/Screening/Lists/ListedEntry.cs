using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Domain.Screening.Lists;

/// <summary>An entry of a list, as its source states it.</summary>
public sealed record ListedEntry
{
    /// <summary>The greatest length of an id.</summary>
    public const int IdMaxLength = 256;

    /// <summary>The list's own id: OFAC entity number, UN DATAID, EU logicalId, UK UniqueID, else the column <c>id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The type of the entry.</summary>
    public required NameType Type { get; init; }

    /// <summary>The names; the first is the main one.</summary>
    public required IReadOnlyList<ListedName> Names { get; init; }

    /// <summary>The possible birth dates, as the source states them.</summary>
    public IReadOnlyList<BirthPeriod> BirthDates { get; init; } = [];

    /// <summary>Countries of nationality, birth, residence or registration, as alpha-2 codes.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary><c>M</c>, <c>F</c> or null.</summary>
    public string? Gender { get; init; }

    /// <summary>Numbers of passports, registrations and so on.</summary>
    public IReadOnlyList<ListedIdentifier> Identifiers { get; init; } = [];

    /// <summary>The office that the person holds, or null.</summary>
    public string? Position { get; init; }

    /// <summary>Further text of the source, or null.</summary>
    public string? Remarks { get; init; }
}

/// <summary>A name of an entry.</summary>
/// <param name="Text">The name as the source writes it.</param>
/// <param name="IsWeak">Whether the source calls the alias weak. A weak alias is never a hit without further evidence.</param>
public sealed record ListedName(string Text, bool IsWeak = false)
{
    /// <summary>The greatest length of a name.</summary>
    public const int MaxLength = 1000;
}

/// <summary>A number that identifies an entry.</summary>
/// <param name="Type">The kind of number as the source calls it, such as <c>PASSPORT</c>.</param>
/// <param name="Number">The number.</param>
/// <param name="Country">The country that issued it, alpha-2, or null.</param>
public sealed record ListedIdentifier(string Type, string Number, string? Country);
