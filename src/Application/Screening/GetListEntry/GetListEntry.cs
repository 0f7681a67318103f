using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Application.Screening.GetListEntry;

/// <summary>Returns an entry as a version of a list has it. An unknown list, version or entry is not found.</summary>
/// <param name="Key">The key of the list.</param>
/// <param name="Entry">The list's own id of the entry.</param>
/// <param name="Version">The version; null for the one in force.</param>
public sealed record GetListEntry(string Key, string Entry, int? Version) : IQuery<ListEntryItem>;

/// <summary>An entry as the core API shows it.</summary>
/// <param name="Entry">The list's own id.</param>
/// <param name="Version">The version of the list.</param>
/// <param name="Type">INDIVIDUAL, ORGANIZATION, VESSEL or AIRCRAFT.</param>
/// <param name="Names">The names; the first is the main one.</param>
/// <param name="BirthDates">The birth dates as the source states them.</param>
/// <param name="Countries">The countries, alpha-2.</param>
/// <param name="Gender">M, F or null.</param>
/// <param name="Identifiers">The numbers of documents and registrations.</param>
/// <param name="Position">The office of the person; null if the source states none.</param>
/// <param name="Remarks">Further text of the source, or null.</param>
public sealed record ListEntryItem(
    string Entry,
    int Version,
    [property: TextOf(typeof(NameType))] string Type,
    IReadOnlyList<ListNameItem> Names,
    IReadOnlyList<string> BirthDates,
    IReadOnlyList<string> Countries,
    string? Gender,
    IReadOnlyList<ListedIdentifier> Identifiers,
    string? Position,
    string? Remarks);

/// <summary>A name of an entry.</summary>
/// <param name="Text">The name.</param>
/// <param name="Weak">Whether the source calls it a weak alias.</param>
public sealed record ListNameItem(string Text, bool Weak);

internal sealed class GetListEntryHandler(IScreeningListReads reads, ICurrentCaller caller) : IRequestHandler<GetListEntry, ListEntryItem>
{
    public async Task<ListEntryItem> Handle(GetListEntry request, CancellationToken cancellationToken)
    {
        var list = await reads.Require(request.Key, caller, cancellationToken);
        var version = request.Version ?? list.CurrentVersion;
        list.RequireVersion(version);
        var entry = await reads.Entry(request.Key, request.Entry, version, cancellationToken) ?? throw new NotFound("Entry");
        return new(entry.Id, version, Codes<NameType>.Of(entry.Type), [.. entry.Names.Select(name => new ListNameItem(name.Text, name.IsWeak))],
            [.. entry.BirthDates.Select(date => date.ToString())], entry.Countries, entry.Gender, entry.Identifiers, entry.Position, entry.Remarks);
    }
}
