using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening.DiffVersions;

/// <summary>Compares two versions of a list. An unknown list or version is not found.</summary>
/// <param name="Key">The key of the list.</param>
/// <param name="Before">The version to compare with.</param>
/// <param name="After">The version that is compared.</param>
public sealed record DiffVersions(string Key, int Before, int After) : IQuery<ListDifference>;

/// <summary>How two versions of a list differ.</summary>
/// <param name="Added">The ids of the entries that only the second version has.</param>
/// <param name="Changed">The entries that differ, with the names of the members that do.</param>
/// <param name="Removed">The ids of the entries that only the first version has.</param>
public sealed record ListDifference(IReadOnlyList<string> Added, IReadOnlyList<ChangedEntry> Changed, IReadOnlyList<string> Removed);

/// <summary>An entry that differs between two versions.</summary>
/// <param name="Entry">The list's own id.</param>
/// <param name="Members">The members that differ.</param>
public sealed record ChangedEntry(string Entry, IReadOnlyList<string> Members);

internal sealed class DiffVersionsHandler(IScreeningListReads reads, ICurrentCaller caller) : IRequestHandler<DiffVersions, ListDifference>
{
    public async Task<ListDifference> Handle(DiffVersions request, CancellationToken cancellationToken)
    {
        var list = await reads.Require(request.Key, caller, cancellationToken);
        list.RequireVersion(request.Before);
        list.RequireVersion(request.After);
        var differences = await reads.Differences(request.Key, request.Before, request.After, cancellationToken);
        return new(
            [.. differences.Where(one => one.Before is null).Select(one => one.Entry).Order(StringComparer.Ordinal)],
            [.. differences.Where(one => one is { Before: not null, After: not null }).OrderBy(one => one.Entry, StringComparer.Ordinal)
                .Select(one => new ChangedEntry(one.Entry, Members(one.Before!, one.After!)))],
            [.. differences.Where(one => one.After is null).Select(one => one.Entry).Order(StringComparer.Ordinal)]);
    }

    private static List<string> Members(ListedEntry before, ListedEntry after)
    {
        var members = new List<string>();
        void Compare(string name, bool equal)
        {
            if (!equal)
            {
                members.Add(name);
            }
        }

        Compare("type", before.Type == after.Type);
        Compare("names", before.Names.SequenceEqual(after.Names));
        Compare("birthDates", before.BirthDates.SequenceEqual(after.BirthDates));
        Compare("countries", before.Countries.SequenceEqual(after.Countries));
        Compare("gender", before.Gender == after.Gender);
        Compare("identifiers", before.Identifiers.SequenceEqual(after.Identifiers));
        Compare("position", before.Position == after.Position);
        Compare("remarks", before.Remarks == after.Remarks);
        return members;
    }
}
