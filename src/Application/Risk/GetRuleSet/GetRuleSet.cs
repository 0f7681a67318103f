using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Risk.GetRuleSet;

/// <summary>Returns the published versions of a rule set that apply to the caller's account, the latest first, and its draft.</summary>
/// <param name="Key">The key.</param>
public sealed record GetRuleSet(string Key) : IQuery<RuleSetHistory>;

/// <summary>A rule set with its versions.</summary>
/// <param name="Key">default, or the code of a risk management category.</param>
/// <param name="Version">The version in force; absent before the first is published.</param>
/// <param name="IsShipped">Whether that version is a default of the service. False for a version of the account.</param>
/// <param name="Draft">The account's draft; absent if there is none.</param>
/// <param name="Versions">The published versions, the latest first.</param>
public sealed record RuleSetHistory(string Key, int? Version, bool IsShipped, RuleSetDraftItem? Draft, IReadOnlyList<RuleSetVersionItem> Versions);

internal sealed class GetRuleSetHandler(IRuleSetReads reads, ICurrentCaller caller) : IRequestHandler<GetRuleSet, RuleSetHistory>
{
    public async Task<RuleSetHistory> Handle(GetRuleSet request, CancellationToken cancellationToken)
    {
        var item = await reads.Find(caller.Account, request.Key, cancellationToken) ?? throw new NotFound("Rule set");
        return new(item.Key, item.Version, item.IsShipped, item.Draft, await reads.Versions(caller.Account, item.Key, cancellationToken));
    }
}
