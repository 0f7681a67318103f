using Onboarding.Api.Common.Json;
using Onboarding.Application.Screening;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Api.Screening;

/// <summary>Names to look for on the lists in force.</summary>
/// <param name="Queries">1 to 1,000 queries.</param>
/// <param name="Processes">The processes whose lists are used; all by default.</param>
/// <param name="Lists">The keys of the lists that are used; all by default.</param>
/// <param name="Threshold">The score from which a hit is shown, 0.3 to 1; each list's own by default.</param>
/// <param name="Limit">The greatest number of hits for a query, 1 to 100; 10 by default.</param>
/// <param name="Explain">Whether the reasons of each score are shown; false by default.</param>
public sealed record MatchBody(
    [property: Mandatory] IReadOnlyList<QueryBody?>? Queries,
    [property: TextOf(typeof(ScreeningProcess))] IReadOnlyList<string?>? Processes,
    IReadOnlyList<string?>? Lists,
    decimal? Threshold,
    int? Limit,
    bool? Explain);

/// <summary>A person or organisation to look for.</summary>
/// <param name="Id">The caller's own id, repeated in the result.</param>
/// <param name="EntityType">INDIVIDUAL or ORGANIZATION.</param>
/// <param name="Name">The whole name, or its parts in the other members.</param>
/// <param name="FirstName">The given name.</param>
/// <param name="MiddleName">Further given names.</param>
/// <param name="LastName">The family name.</param>
/// <param name="BirthDate">YYYY-MM-DD, YYYY-MM or YYYY.</param>
/// <param name="Gender">M or F.</param>
/// <param name="Countries">Countries of nationality, birth or residence, alpha-2.</param>
/// <param name="Identifiers">Numbers of documents and registrations.</param>
public sealed record QueryBody(
    string? Id,
    [property: Mandatory, TextOf(typeof(EntityType))] string? EntityType,
    string? Name,
    string? FirstName,
    string? MiddleName,
    string? LastName,
    string? BirthDate,
    string? Gender,
    IReadOnlyList<string?>? Countries,
    IReadOnlyList<IdentifierBody?>? Identifiers)
{
    /// <summary>Returns the query.</summary>
    internal NameQuery Query() => new()
    {
        Id = Id,
        EntityType = EntityType,
        Name = Name,
        FirstName = FirstName,
        MiddleName = MiddleName,
        LastName = LastName,
        BirthDate = BirthDate,
        Gender = Gender,
        Countries = Countries,
        Identifiers = Identifiers?.Select(
            identifier => identifier is null ? null : new NameQueryIdentifier(identifier.Type, identifier.Number, identifier.Country)).ToList(),
    };
}

/// <summary>A number of a document or registration.</summary>
/// <param name="Type">The kind of number, such as PASSPORT.</param>
/// <param name="Number">The number.</param>
/// <param name="Country">The country that issued it, alpha-2.</param>
public sealed record IdentifierBody(string? Type, [property: Mandatory] string? Number, string? Country);

/// <summary>Names to compare with each other.</summary>
/// <param name="Pairs">1 to 1,000 pairs.</param>
public sealed record CompareBody([property: Mandatory] IReadOnlyList<PairBody?>? Pairs);

/// <summary>Two names.</summary>
/// <param name="Id">The caller's own id, repeated in the result.</param>
/// <param name="EntityType">INDIVIDUAL or ORGANIZATION.</param>
/// <param name="A">The first name.</param>
/// <param name="B">The second name.</param>
public sealed record PairBody(
    string? Id,
    [property: Mandatory, TextOf(typeof(EntityType))] string? EntityType,
    [property: Mandatory] NameBody? A,
    [property: Mandatory] NameBody? B);

/// <summary>A name, whole or in parts.</summary>
/// <param name="Name">The whole name, or its parts in the other members.</param>
/// <param name="FirstName">The given name.</param>
/// <param name="MiddleName">Further given names.</param>
/// <param name="LastName">The family name.</param>
public sealed record NameBody(string? Name, string? FirstName, string? MiddleName, string? LastName)
{
    /// <summary>Returns the query.</summary>
    internal NameQuery Query() => new() { Name = Name, FirstName = FirstName, MiddleName = MiddleName, LastName = LastName };
}
