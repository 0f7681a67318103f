using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Screening.PublishMatchPolicy;

/// <summary>
/// Publishes the account's draft as the next version of its match policy, in force from now on. Rejected with no_draft. If decisions about hits need
/// a second person, only another person than the draft's author publishes.
/// </summary>
[ChangesData(DataScope.OwnAccount)]
public sealed record PublishMatchPolicy : ICommand<MatchPolicyVersionItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => null;
}

internal sealed class PublishMatchPolicyHandler(
    IMatchPolicyFiles files, MatchPolicyPublication publication, ICurrentCaller caller, TimeProvider clock, Precondition precondition)
    : IRequestHandler<PublishMatchPolicy, MatchPolicyVersionItem>
{
    public async Task<MatchPolicyVersionItem> Handle(PublishMatchPolicy request, CancellationToken cancellationToken)
    {
        var file = await files.Find(caller.Account, cancellationToken) ?? throw new NotFound("Draft");
        precondition.Check(file.Draft is { } draft ? Tags.OfContent(draft) : null);
        var version = file.Publish(caller.ToActor(), publication.NeedsSecondPerson, clock.Now());
        files.Add(version);
        return MatchPolicyVersionItem.Of(version);
    }
}
