using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.PublishMatchPolicy;

/// <summary>
/// Publishes the account's draft as the next version of its match policy, in force from now on, and requests that the account's customers are
/// screened again by it. Rejected with no_draft. If decisions about hits need a second person, only another person than the draft's author publishes.
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
    IMatchPolicyFiles files, IRescreenings rescreenings, MatchPolicyPublication publication, ICurrentCaller caller, ISequenceGenerator sequence,
    TimeProvider clock, Precondition precondition)
    : IRequestHandler<PublishMatchPolicy, MatchPolicyVersionItem>
{
    public async Task<MatchPolicyVersionItem> Handle(PublishMatchPolicy request, CancellationToken cancellationToken)
    {
        var file = await files.Find(caller.Account, cancellationToken) ?? throw new NotFound("Draft");
        precondition.Check(file.Draft is { } draft ? Tags.OfContent(draft) : null);
        var version = file.Publish(caller.ToActor(), publication.NeedsSecondPerson, clock.Now());
        files.Add(version);

        // Other thresholds and weights find other entries, for all customers of the account.
        var scope = new RescreeningScope(caller.Account, []);
        var customers = await rescreenings.Customers(scope, cancellationToken);
        rescreenings.Add(Rescreening.Register(
            scope, Enum.GetValues<ScreeningProcess>(), caller.Name, customers, sequence.Next(), clock.Now()));
        return MatchPolicyVersionItem.Of(version);
    }
}
