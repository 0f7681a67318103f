using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.DiffVersions;
using Onboarding.Application.Screening.GetListEntry;
using Onboarding.Application.Screening.ListLists;
using Onboarding.Application.Screening.ListVersions;

namespace Onboarding.Api.Screening;

/// <summary>Reads the screening lists and their versions.</summary>
[ApiController]
[Authorize(AccessPolicies.Reader)]
[Route("onboarding/v1/screening/lists")]
[Tags("Screening lists")]
public sealed class ScreeningListsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the lists with their state and version.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<ScreeningListItem>>(StatusCodes.Status200OK)]
    public Task<IReadOnlyList<ScreeningListItem>> List(CancellationToken cancellationToken) => mediator.Send(new ListLists(), cancellationToken);

    /// <summary>Lists the versions of a list, the newest first, also of a retired one.</summary>
    [HttpGet("{key}/versions")]
    [ProducesResponseType<IReadOnlyList<ListVersionItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<IReadOnlyList<ListVersionItem>> Versions(string key, CancellationToken cancellationToken) =>
        mediator.Send(new ListVersions(key), cancellationToken);

    /// <summary>Returns one version: when it was in force, and what it changed.</summary>
    [HttpGet("{key}/versions/{version:int}")]
    [ProducesResponseType<ListVersionItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<ListVersionItem> Version(string key, int version, CancellationToken cancellationToken) =>
        mediator.Send(new GetListVersion(key, version), cancellationToken);

    /// <summary>Compares two versions: entries added, changed (by member) and removed.</summary>
    [HttpGet("{key}/versions/{version:int}/diff/{other:int}")]
    [ProducesResponseType<ListDifference>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<ListDifference> Diff(string key, int version, int other, CancellationToken cancellationToken) =>
        mediator.Send(new DiffVersions(key, version, other), cancellationToken);

    /// <summary>Returns one entry as the list states it.</summary>
    /// <param name="key">The key of the list.</param>
    /// <param name="entry">The list's own id of the entry.</param>
    /// <param name="version">The version; the one in force by default.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    [HttpGet("{key}/entries/{entry}")]
    [ProducesResponseType<ListEntryItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public Task<ListEntryItem> Entry(string key, string entry, int? version, CancellationToken cancellationToken) =>
        mediator.Send(new GetListEntry(key, entry, version), cancellationToken);
}
