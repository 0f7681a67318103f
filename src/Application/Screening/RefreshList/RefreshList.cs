using System.Text.Json;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening.RefreshList;

/// <summary>
/// Makes the files that were fetched from a list's source its version in force. If they are unusable or missing, the version in force stays, and
/// the list shows the reason. Rejected as list_has_no_source, list_retired, list_changed. An unknown list is not found.
/// </summary>
/// <param name="Key">The key of the list.</param>
/// <param name="Fetched">The result of the fetch; null if there was nothing to fetch.</param>
/// <param name="AcceptsShrunk">Whether the list may lose more entries than it may otherwise.</param>
/// <param name="By">The audit user, if it is not the caller: the schedule.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record RefreshList(string Key, FetchedList? Fetched, bool AcceptsShrunk, string? By) : ICommand<RefreshedList>
{
    /// <inheritdoc/>
    public string? AuditUser => By;

    /// <inheritdoc/>
    public string? Reference => Key;
}

/// <summary>The result of a refresh.</summary>
/// <param name="Imported">The version in force, or null after a failure.</param>
/// <param name="Failure">Why the version in force was not confirmed or replaced; null after a success.</param>
public sealed record RefreshedList(ImportedListVersion? Imported, Finding? Failure)
{
    /// <summary>Returns the version in force. Throws <see cref="SourceUnreachable"/> or <see cref="UnusableContent"/> after a failure.</summary>
    public ImportedListVersion Require() => Imported
        ?? throw (Failure!.Rule == ScreeningListErrors.Unreachable ? new SourceUnreachable(Failure) : new UnusableContent(Failure));
}

internal sealed class RefreshListHandler(
    IScreeningLists lists, ListVersionWriter writer, IAuditTrail trail, ISequenceGenerator sequence, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<RefreshList, RefreshedList>
{
    public async Task<RefreshedList> Handle(RefreshList request, CancellationToken cancellationToken)
    {
        var list = await lists.Require(request.Key, caller, cancellationToken);
        trail.SetOwner(list);
        if (list.RetiredAt is not null)
        {
            throw new RuleBroken(ScreeningListErrors.Retired, "");
        }

        if (list.Source is not { } source)
        {
            throw new RuleBroken(ScreeningListErrors.NoSource, "");
        }

        if (request.Fetched is not { } fetched || !fetched.Urls.SequenceEqual(source.Urls)
            || (fetched is { Upload: null, Failure: null } && fetched.Version != list.CurrentVersion))
        {
            throw new RuleBroken(ScreeningListErrors.Changed, "");
        }

        var result = fetched.Failure is { } reason
            ? new RefreshedList(null, Finding.Of(ScreeningListErrors.Unreachable, "", reason))
            : await Use(list, fetched, request, cancellationToken);
        if (result.Failure is { } failure)
        {
            list.NoteFailedFetch(failure, clock.Now(), sequence.Next());
            trail.SetDetails(JsonSerializer.Serialize(new { failure = failure.Code }));
        }
        else
        {
            list.NoteFetch(fetched.Tags, clock.Now(), sequence.Next());
            trail.SetDetails(JsonSerializer.Serialize(new { version = result.Imported!.Version }));
        }

        return result;
    }

    private async Task<RefreshedList> Use(ScreeningList list, FetchedList fetched, RefreshList request, CancellationToken cancellationToken)
    {
        if (fetched.Upload is not { } upload)
        {
            list.Confirm(clock.Now(), sequence.Next());
            return new(new(IsNew: false, list.CurrentVersion, list.Sha256!, list.PublishedAt, list.Entries, list.Names, 0, 0, 0, []), null);
        }

        try
        {
            var mayShrinkBy = request.AcceptsShrunk ? (int?)null : list.FetchedMayShrinkBy;
            return new(await writer.Write(list, upload, mayShrinkBy, request.By ?? caller.Name, cancellationToken), null);
        }
        catch (UnusableContent rejection)
        {
            return new(null, rejection.Findings[0]);
        }
    }
}

/// <summary>Fetches a list, then uses what was fetched.</summary>
public static class ListRefresh
{
    /// <summary>The name of the schedule in the audit trail and as the importer of versions.</summary>
    public const string Schedule = "schedule";

    /// <summary>Refreshes a list from its source (<see cref="RefreshList"/>).</summary>
    public static async Task<RefreshedList> Refresh(
        this IMediator mediator, string key, bool acceptsShrunk, string? by, CancellationToken cancellationToken) =>
        await mediator.Send(
            new RefreshList(key, await mediator.Send(new FetchList(key), cancellationToken), acceptsShrunk, by), cancellationToken);
}
