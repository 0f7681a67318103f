using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk;

namespace Onboarding.Application.Risk.PublishRuleSet;

/// <summary>
/// Publishes the account's draft of a key as its next version, in force for the account's customers from now on. Rejected with no_draft, or with
/// every check that fails. If decisions need a second person, only a person who has not changed the draft publishes. Throws <see cref="NotFound"/>
/// for a key that never had a draft.
/// </summary>
/// <param name="Key">The key.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record PublishRuleSet(string Key) : ICommand<RuleSetVersionItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => RuleSetReference.Of(Key);
}

internal sealed class PublishRuleSetHandler(
    IRuleSetFiles files, CustomerPaths paths, RiskPolicy policy, ICurrentCaller caller, TimeProvider clock, Precondition precondition)
    : IRequestHandler<PublishRuleSet, RuleSetVersionItem>
{
    public async Task<RuleSetVersionItem> Handle(PublishRuleSet request, CancellationToken cancellationToken)
    {
        var file = await files.Find(caller.Account, request.Key, cancellationToken) ?? throw new NotFound("Rule set");
        precondition.Check(file.Draft is { } draft ? Tags.OfContent(draft) : null);
        var shipped = await files.Find(RuleSetFile.Shipped, request.Key, cancellationToken);
        var version = file.Publish(paths.Has, new(caller.ToActor(), policy.SecondPairOfEyes.Count > 0, shipped?.LatestVersion ?? 0), clock.Now());
        files.Add(version);
        return RuleSetVersionItem.Of(version);
    }
}
