using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Json;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.ApproveHit;
using Onboarding.Application.Screening.ClaimHit;
using Onboarding.Application.Screening.DecideHit;
using Onboarding.Application.Screening.GetHit;
using Onboarding.Application.Screening.ListHits;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Api.Screening;

/// <summary>Hits: entries of lists that fit customers, and what people decide about them.</summary>
[ApiController]
[Authorize(AccessPolicies.Compliance)]
[Route("onboarding/v1/screening/hits")]
[Tags("Screening")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
public sealed class HitsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists hits that wait for a person, the strongest evidence first. With state=ALL it lists all hits.</summary>
    [HttpGet]
    [ProducesResponseType<Page<HitItem>>(StatusCodes.Status200OK)]
    public Task<Page<HitItem>> List(
        string? state, string? process, string? list, Guid? customerId, string? after, int? limit, CancellationToken cancellationToken) =>
        mediator.Send(
            new ListHits { State = state, Process = process, List = list, CustomerId = customerId, After = after, Limit = limit },
            cancellationToken);

    /// <summary>Returns one hit with the reasons of its score.</summary>
    [HttpGet("{id:guid}")]
    [ProducesResponseType<HitItem>(StatusCodes.Status200OK)]
    public Task<HitItem> Get(Guid id, CancellationToken cancellationToken) => mediator.Send(new GetHit(id), cancellationToken);

    /// <summary>Claims a hit for the calling person.</summary>
    [HttpPost("{id:guid}/claim")]
    [ProducesResponseType<HitItem>(StatusCodes.Status200OK)]
    [ConditionalChange]
    public Task<HitItem> Claim(Guid id, CancellationToken cancellationToken) =>
        mediator.Send(new ClaimHit(id, IsRelease: false), cancellationToken);

    /// <summary>Releases the claim of a hit.</summary>
    [HttpPost("{id:guid}/release")]
    [ProducesResponseType<HitItem>(StatusCodes.Status200OK)]
    [ConditionalChange]
    public Task<HitItem> Release(Guid id, CancellationToken cancellationToken) =>
        mediator.Send(new ClaimHit(id, IsRelease: true), cancellationToken);

    /// <summary>
    /// Decides a hit: the party is the listed one, or not. A false positive stays suppressed while neither side's facts change. If the process
    /// needs approval, the decision is only proposed.
    /// </summary>
    [HttpPost("{id:guid}/decision")]
    [Decides]
    [FreshSignIn]
    [Consumes("application/json")]
    [ProducesResponseType<HitItem>(StatusCodes.Status200OK)]
    [ConditionalChange]
    public Task<HitItem> Decide(Guid id, [FromBody] HitDecisionBody? body, CancellationToken cancellationToken) =>
        mediator.Send(new DecideHit(id, (body ?? new()).Draft()), cancellationToken);

    /// <summary>Approves a decision that another person proposed.</summary>
    [HttpPost("{id:guid}/approval")]
    [Decides]
    [FreshSignIn]
    [ProducesResponseType<HitItem>(StatusCodes.Status200OK)]
    [ConditionalChange]
    public Task<HitItem> Approve(Guid id, CancellationToken cancellationToken) =>
        mediator.Send(new ApproveHit(id, IsApproved: true), cancellationToken);

    /// <summary>Sends back a decision that another person proposed.</summary>
    [HttpDelete("{id:guid}/approval")]
    [Decides]
    [FreshSignIn]
    [ProducesResponseType<HitItem>(StatusCodes.Status200OK)]
    [ConditionalChange]
    public Task<HitItem> SendBack(Guid id, CancellationToken cancellationToken) =>
        mediator.Send(new ApproveHit(id, IsApproved: false), cancellationToken);
}

/// <summary>A decision about a hit.</summary>
public sealed record HitDecisionBody
{
    /// <summary>TRUE_MATCH or FALSE_POSITIVE.</summary>
    [Mandatory]
    [TextOf(typeof(HitDecision))]
    public string? Decision { get; init; }

    /// <summary>The reason, 1 to 4,000 characters, without control characters other than line breaks and tabs.</summary>
    [Mandatory]
    public string? Reason { get; init; }

    /// <summary>The comment, at most 4,000 characters. A blank comment counts as none.</summary>
    public string? Comment { get; init; }

    /// <summary>The last day (UTC) for which a false positive is suppressed, yyyy-MM-dd; without it there is no end.</summary>
    [TextOf(typeof(DateOnly))]
    public string? SuppressUntil { get; init; }

    internal HitDecisionDraft Draft() => new() { Decision = Decision, Reason = Reason, Comment = Comment, SuppressUntil = SuppressUntil };
}
